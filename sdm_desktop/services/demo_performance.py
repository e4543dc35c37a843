"""What surrounds the evaluations of the demo's evaluator: notes, voices, objections, follow-up."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus, Period, Predikat, Rating
from sdm_desktop.domain.follow_up import FollowUp, FollowUpKind, FollowUpStep, PlanStatus
from sdm_desktop.domain.objections import Handover, Objection
from sdm_desktop.domain.performance_notes import (
    NoteKind,
    NoteSource,
    NoteStatus,
    OtherVoice,
    PerformanceNote,
    VoiceSource,
)
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.storage.evaluations import EvaluationRepository
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.performance_models import (
    FollowUpModel,
    FollowUpStepModel,
    HandoverModel,
    NoteModel,
    ObjectionModel,
    VoiceModel,
)
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.write import Writer

_SEEN = (
    (NoteKind.POSITIF, NoteSource.PENILAI, 1,
     "Menuntaskan antrean pemohon yang datang menjelang loket tutup."),
    (NoteKind.POSITIF, NoteSource.MASYARAKAT, 1,
     "Petugas menjelaskan syarat dengan sabar, dan berkas saya selesai hari itu juga."),
    (NoteKind.NEGATIF, NoteSource.MASYARAKAT, 2,
     "Nomor antrean dipanggil dua kali, tetapi loket kosong sekitar sepuluh menit."),
    (NoteKind.PEMBINAAN, NoteSource.PENILAI, 6,
     "Dibimbing memakai templat laporan bulanan yang baru."),
    (NoteKind.POSITIF, NoteSource.REKAN, 7,
     "Membantu rekan loket lain ketika jaringan terganggu."),
    (NoteKind.POSITIF, NoteSource.PENILAI, 3,
     "Menyusun petunjuk ringkas pemeriksaan berkas untuk rekan satu bidang."),
)  # fmt: skip
_OPEN = Predikat.BUTUH_PERBAIKAN
_ENOUGH = 5


class DemoSurroundings:
    """Writes it all in one transaction; nothing where the evaluator has nobody to rate."""

    def __init__(self, opened: OpenOffice, evaluator_id: str, seed: int, today: date) -> None:
        self._opened = opened
        self._evaluator = evaluator_id
        self._random = Random(f"{seed}/sekitar-kinerja")  # noqa: S311 - invented data
        self._today = today

    def write(self, work: Period, before: Sequence[Period]) -> None:
        """Surround the period in work, and give the one before its objections and follow-up."""
        database, session = self._opened.database, self._opened.session
        with database.write(session.actor()) as writer:
            periods = [work.id, *(period.id for period in before[-1:])]
            found = EvaluationRepository(database).in_periods(periods)
            own = [one for one in found if one.penilai_id == self._evaluator]
            now = sorted((e for e in own if e.periode_id == work.id), key=_key)
            last = sorted((e for e in own if before and e.periode_id == before[-1].id), key=_key)
            if not now:
                return
            self._notes(writer, now, work)
            self._voices(writer, now)
            self._handovers(writer, now, last)
            self._follow_ups(writer, last or now)
            writer.audit("data_contoh", detail="catatan, keberatan, dan tindak lanjut kinerja")

    def _notes(self, writer: Writer, people: Sequence[Evaluation], period: Period) -> None:
        store: RecordStore[PerformanceNote] = RecordStore(NoteModel, PerformanceNote)
        days = (min(period.selesai, self._today) - period.mulai).days
        notes = []
        for number, evaluation in enumerate(people):
            for offset in (0, 1):
                place = (number + offset * 2) % len(_SEEN)
                kind, source, value, text = _SEEN[place]
                is_new = source is NoteSource.MASYARAKAT and number % 6 == _ENOUGH
                is_own = source is NoteSource.PENILAI
                notes.append(
                    PerformanceNote(
                        id=natural_id("catatan", evaluation.id, str(place)),
                        pegawai_id=evaluation.pegawai_id,
                        tanggal=period.mulai + timedelta(days=self._random.randrange(max(1, days))),
                        jenis=kind,
                        uraian=text,
                        sumber=source,
                        nilai_dasar=value,
                        bukti="" if is_own else f"PM-{100 + number * 2 + offset:04}",
                        status=NoteStatus.BARU if is_new else NoteStatus.TERVERIFIKASI,
                        penulis="penilai" if is_own else "loket",
                        pemeriksa="" if is_own or is_new else "admin",
                    )
                )
        store.add_many(writer, notes)

    def _voices(self, writer: Writer, people: Sequence[Evaluation]) -> None:
        store: RecordStore[OtherVoice] = RecordStore(VoiceModel, OtherVoice)
        voices = []
        for number, evaluation in enumerate(people[:6]):
            peer = people[(number + 1) % len(people)]
            for source, giver in (
                (VoiceSource.SENDIRI, evaluation.pegawai_id),
                (VoiceSource.REKAN, peer.pegawai_id),
            ):
                ratings = {f"nilai_{n}": self._rating() for n in range(1, 8)}
                voices.append(
                    OtherVoice(
                        id=natural_id("suara", evaluation.id, source.value),
                        evaluasi_id=evaluation.id,
                        sumber=source,
                        pemberi_id=giver,
                        tanggal=self._today - timedelta(days=20 + number),
                        hasil=Rating.SESUAI,
                        **ratings,  # type: ignore[arg-type]
                    )
                )
        store.add_many(writer, voices)

    def _rating(self) -> Rating:
        return Rating.ATAS if self._random.random() < 0.3 else Rating.SESUAI

    def _handovers(
        self, writer: Writer, now: Sequence[Evaluation], last: Sequence[Evaluation]
    ) -> None:
        handovers, objections = [], []
        final = [e for e in now if e.status is EvaluationStatus.FINAL and e.tanggal]
        for number, evaluation in enumerate(final[:3]):
            assert evaluation.tanggal is not None
            given = min(evaluation.tanggal + timedelta(days=1), self._today)
            handovers.append(
                Handover(
                    id=natural_id("serah", evaluation.id),
                    evaluasi_id=evaluation.id,
                    tanggal_serah=given,
                    tanggal_terima=min(given + timedelta(days=1), self._today) if number else None,
                    tanggal_setuju=min(given + timedelta(days=2), self._today)
                    if number == 2
                    else None,
                )
            )
        for evaluation in [e for e in last if e.predikat is _OPEN and e.tanggal][:1]:
            assert evaluation.tanggal is not None
            given = evaluation.tanggal + timedelta(days=1)
            handovers.append(
                Handover(
                    id=natural_id("serah", evaluation.id),
                    evaluasi_id=evaluation.id,
                    tanggal_serah=given,
                    tanggal_terima=given + timedelta(days=1),
                    tanggal_atasan=given + timedelta(days=9),
                )
            )
            objections.append(
                Objection(
                    id=natural_id("keberatan", evaluation.id),
                    evaluasi_id=evaluation.id,
                    tanggal_ajukan=given + timedelta(days=8),
                    alasan="Dua berkas bukti dukung sudah diserahkan, tetapi belum dihitung.",
                    penjelasan_penilai="Kedua berkas diterima setelah batas pengisian periode.",
                    tanggal_penjelasan=given + timedelta(days=12),
                    keputusan_atasan="Bukti dihitung pada periode berikutnya; predikat tetap.",
                    tanggal_keputusan=given + timedelta(days=16),
                    predikat_semula=_OPEN,
                    predikat_akhir=_OPEN,
                    nomor_berita_acara=f"800/BA/01/{evaluation.tanggal.year}",
                )
            )
        RecordStore[Handover](HandoverModel, Handover).add_many(writer, handovers)
        RecordStore[Objection](ObjectionModel, Objection).add_many(writer, objections)

    def _follow_ups(self, writer: Writer, people: Sequence[Evaluation]) -> None:
        plans, steps = [], []
        weak = [e for e in people if e.predikat not in (None, Predikat.SANGAT_BAIK, Predikat.BAIK)]
        chosen = (weak + [e for e in people if e not in weak])[:3]
        states = (PlanStatus.BERJALAN, PlanStatus.SELESAI, PlanStatus.DIUSULKAN)
        for evaluation, status in zip(chosen, states, strict=False):
            begun = self._today - timedelta(days=75)
            is_done = status is PlanStatus.SELESAI
            plan = FollowUp(
                id=natural_id("tindak", evaluation.id),
                pegawai_id=evaluation.pegawai_id,
                evaluasi_id=evaluation.id,
                sasaran="Berkas selesai tepat waktu",
                jenis=FollowUpKind.PEMBINAAN if is_done else FollowUpKind.PERBAIKAN,
                kode="PERBAIKAN_3",
                uraian="Pendampingan pemeriksaan berkas oleh rekan senior, dua minggu sekali",
                penyebab="Belum terbiasa dengan aplikasi baru",
                mulai=begun if status is not PlanStatus.DIUSULKAN else None,
                target_selesai=begun + timedelta(days=70 if not is_done else 60),
                penanggung_jawab="Pejabat penilai",
                status=status,
                hasil="Realisasi naik menjadi sesuai target pada pemeriksaan ulang"
                if is_done
                else "",
                is_membaik=True if is_done else None,
                tanggal_selesai=begun + timedelta(days=58) if is_done else None,
            )
            plans.append(plan)
            if status is not PlanStatus.DIUSULKAN:
                steps += self._steps(plan, begun)
        RecordStore[FollowUp](FollowUpModel, FollowUp).add_many(writer, plans)
        RecordStore[FollowUpStep](FollowUpStepModel, FollowUpStep).add_many(writer, steps)

    @staticmethod
    def _steps(plan: FollowUp, begun: date) -> list[FollowUpStep]:
        texts = (
            ("Membahas penyebab dan menyepakati target antara", "Disepakati 8 berkas per hari"),
            ("Pemeriksaan ulang hasil dua minggu", "Naik dari 5 menjadi 7 berkas per hari"),
        )
        return [
            FollowUpStep(
                id=natural_id("langkah", plan.id, str(number)),
                tindak_lanjut_id=plan.id,
                tanggal=begun + timedelta(days=14 * number),
                uraian=text,
                hasil=result,
                periksa_lagi=begun + timedelta(days=14 * (number + 1)),
            )
            for number, (text, result) in enumerate(texts, 1)
        ]


def _key(evaluation: Evaluation) -> str:
    return evaluation.pegawai_id
