"""Use cases on certificates: the register, numbers in bulk, papers from outside, verification."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from sdm_desktop.domain.errors import DomainError, FieldError, Level
from sdm_desktop.domain.training_certificates import (
    check_certificate,
    expiry_of,
    number_text,
    valid_until,
    with_conversion,
)
from sdm_desktop.domain.training_history import history_entry, history_kind
from sdm_desktop.domain.training_people import Certificate, CertificateStatus, Participant
from sdm_desktop.services.certificate_views import (
    CertificateFilter,
    CertificateRow,
    NumberPlan,
)
from sdm_desktop.services.changes import Change
from sdm_desktop.services.scans import keep_scan
from sdm_desktop.services.training_core import (
    TOPICS_AND_PEOPLE,
    TrainingCore,
    need_reason,
    refuse,
)
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.training_credit import CreditRepository
from sdm_desktop.storage.write import Writer

__all__ = ["CertificateFilter", "CertificateRow", "CertificateService", "NumberPlan"]


class CertificateService:
    """Keeps certificates; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core
        self._histories = HistoryRepository(core.database)
        self._credit = CreditRepository(core.database)

    # reading

    def rows(self, wanted: CertificateFilter | None = None) -> list[CertificateRow]:
        """Return the register, the latest first; expiring ones by their last day."""
        core, wanted = self._core, wanted or CertificateFilter()
        core.reading()
        with core.database.read():
            found = self._found(wanted)
            persons = core.people.persons({one.pegawai_id for one in found})
            credited = {
                one.id: one.jp_diakui
                for one in core.people.records.of(
                    "id", {p.peserta_id for p in found if p.peserta_id}
                )
            }
        today, soon = core.today(), core.rules_today().soon_days
        rows = [
            CertificateRow(
                certificate=one,
                person=persons[one.pegawai_id],
                expiry=expiry_of(one, today, soon),
                jp=credited.get(one.peserta_id, one.jp_diakui) if one.peserta_id else one.jp_diakui,
            )
            for one in found
            if one.pegawai_id in persons
        ]
        if wanted.within_days is not None:
            rows.sort(key=lambda row: (row.certificate.berlaku_sampai or date.max, row.person.nama))
        return rows

    def preview(self, certificate: Certificate) -> list[FieldError]:
        """Return what speaks against a certificate, warnings too; nothing is stored."""
        self._core.reading()
        with self._core.database.read():
            return self._findings(certificate)

    def next_number(self, year: int) -> int:
        """Return the number that follows the certificates this office issued in a year."""
        self._core.reading()
        model = self._core.people.certificates.model
        with self._core.database.read():
            span = model.tanggal.between(f"{year}-01-01", f"{year}-12-31")
            found = self._core.people.certificates.where(model.peserta_id.is_null(False), span)
        return len(found) + 1

    # changing

    def issue(self, activity_id: str, plan: NumberPlan) -> Change:
        """Issue certificates to everybody whose result gives one and who has none."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            activity = core.open_activity(activity_id)
            programme = core.programme(activity.program_id)
            if not plan.penerbit.strip():
                refuse([FieldError("penerbit", "Penerbit wajib diisi.", "WAJIB")])
            rules = core.rules_today()
            people = self._without_paper(activity_id)
            if not people:
                raise DomainError("Tidak ada peserta yang menunggu sertifikat.", "KOSONG")
            papers = [
                Certificate(
                    pegawai_id=one.pegawai_id,
                    peserta_id=one.id,
                    kegiatan_id=activity_id,
                    nomor=number_text(plan.pola, plan.pertama + place, plan.tanggal),
                    tanggal=plan.tanggal,
                    penerbit=plan.penerbit.strip(),
                    nama=activity.judul,
                    jenis=programme.jenis,
                    bentuk=programme.bentuk,
                    is_internasional=activity.is_internasional,
                    mulai=activity.mulai,
                    selesai=activity.selesai,
                    jp_sertifikat=one.jp_sertifikat or programme.jp or one.jp_konversi,
                    jp_konversi=one.jp_konversi,
                    berlaku_sampai=valid_until(plan.tanggal, programme.masa_berlaku_bulan),
                    status=CertificateStatus.DITERIMA,
                    nomor_audit=writer.audit_number,
                )
                for place, one in enumerate(people)
            ]
            known = core.people.certificates.of("nomor", {paper.nomor for paper in papers})
            for paper in papers:
                same = [one for one in known if one.nomor == paper.nomor]
                refuse(check_certificate(paper, same, rules))
            core.people.certificates.add_many(writer, papers)
            detail = f"{len(papers)} sertifikat, {activity.judul}"
            writer.audit("terbit_sertifikat", "kegiatan", activity_id, detail, len(papers))
            return core.done(writer, f"Terbitkan {detail}", len(papers))

    def save_outside(self, certificate: Certificate, path: Path | None = None) -> Change:
        """Store a certificate from elsewhere; it waits for verification, also after a change."""
        core = self._core
        core.writing()
        if certificate.peserta_id:
            raise DomainError("Sertifikat kegiatan sendiri diterbitkan dari kegiatannya.", "ASAL")
        draft = with_conversion(_trimmed(certificate), core.rules_today())
        if path is not None:
            with core.database.read():
                refuse(self._findings(draft))
            kept = keep_scan(core.database, core.rules.book(), path, core.today())
            draft = replace(draft, berkas_id=kept.berkas_id, nama_berkas=path.name)
        waiting = replace(draft, status=CertificateStatus.MENUNGGU, alasan="", tanggal_periksa=None)
        with core.database.write(core.session.actor()) as writer:
            refuse(self._findings(waiting))
            waiting = self._without_history(writer, waiting)
            paper_id = core.people.certificates.save(writer, waiting)
            told = f"{waiting.nomor}, {waiting.nama}"
            action = "ubah_sertifikat" if certificate.rev else "sertifikat_luar"
            writer.audit(action, "sertifikat", paper_id, told)
            return core.done(writer, f"Simpan sertifikat {told}", topics=TOPICS_AND_PEOPLE)

    def verify(self, ids: Sequence[str], *, accepted: bool, reason: str = "") -> Change:
        """Accept certificates from elsewhere, or reject them with a reason; all or none."""
        core = self._core
        core.writing()
        why = reason.strip() if accepted else need_reason(reason, "Tulis alasan penolakan.")
        with core.database.write(core.session.actor()) as writer:
            papers = self._papers(ids)
            for paper in papers:
                if paper.peserta_id:
                    raise DomainError("Sertifikat kegiatan sendiri tidak diverifikasi.", "ASAL")
                fresh = self._without_history(writer, paper)
                if accepted:
                    fresh = self._accepted(writer, fresh)
                fresh = replace(
                    fresh,
                    status=CertificateStatus.DITERIMA if accepted else CertificateStatus.DITOLAK,
                    alasan=why,
                    tanggal_periksa=core.today(),
                    verifikator=core.session.user.nama,
                )
                core.people.certificates.save(writer, fresh)
            told = papers[0].nomor if len(papers) == 1 else f"{len(papers)} sertifikat"
            action = "terima_sertifikat" if accepted else "tolak_sertifikat"
            writer.audit(action, "sertifikat", papers[0].id, told, len(papers))
            verb = "Terima" if accepted else "Tolak"
            label = f"{verb} sertifikat {told}"
            return core.done(writer, label, len(papers), TOPICS_AND_PEOPLE)

    def remove(self, certificate_id: str) -> Change:
        """Remove a certificate; one of a closed activity stays."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            (paper,) = self._papers([certificate_id])
            if paper.kegiatan_id:
                core.open_activity(paper.kegiatan_id)
            fresh = self._without_history(writer, paper)
            core.people.certificates.remove(writer, fresh)
            told = f"{paper.nomor}, {paper.nama}"
            writer.audit("hapus_sertifikat", "sertifikat", paper.id, told)
            return core.done(writer, f"Hapus sertifikat {told}", topics=TOPICS_AND_PEOPLE)

    # parts; inside a read or write

    def _found(self, wanted: CertificateFilter) -> list[Certificate]:
        store = self._core.people.certificates
        model, conditions = store.model, []
        if wanted.status is not None:
            conditions.append(model.status == wanted.status.value)
        if wanted.employee_id is not None:
            conditions.append(model.pegawai_id == wanted.employee_id)
        if wanted.activity_id is not None:
            conditions.append(model.kegiatan_id == wanted.activity_id)
        if wanted.only_outside:
            conditions.append(model.peserta_id.is_null())
        if wanted.within_days is not None:
            last = self._core.today() + timedelta(days=wanted.within_days)
            conditions.append(model.berlaku_sampai <= last.isoformat())
        return store.where(*conditions, order=(model.tanggal.desc(), model.nomor))

    def _findings(self, certificate: Certificate) -> list[FieldError]:
        store = self._core.people.certificates
        others = store.of("nomor", [certificate.nomor.strip()])
        others += store.of("pegawai_id", [certificate.pegawai_id])
        unique = {one.id: one for one in others}
        rules = self._core.rules_today()
        found = check_certificate(certificate, list(unique.values()), rules)
        span = (certificate.mulai, certificate.selesai)
        known = {one.nama for one in unique.values()}
        for title in self._credit.attended(certificate.pegawai_id, *span):
            if certificate.peserta_id is None and title not in known:
                words = f"Hari yang sama sudah ber-JP dari “{title}”."
                found.append(FieldError("mulai", words, "HARI_JP", Level.WARNING))
        return found

    def _papers(self, ids: Sequence[str]) -> list[Certificate]:
        known = {one.id: one for one in self._core.people.certificates.of("id", ids)}
        if not ids or len(known) < len(set(ids)):
            raise DomainError("Sertifikat tidak ditemukan; mungkin sudah dihapus.", "SERTIFIKAT")
        return [known[one] for one in dict.fromkeys(ids)]

    def _without_paper(self, activity_id: str) -> list[Participant]:
        core = self._core
        rules = core.rules_today()
        have = {one.peserta_id for one in core.people.certificates.of("kegiatan_id", [activity_id])}
        people = [
            one
            for one in core.people.of_activity(activity_id)
            if one.status.takes_part
            and rules.result(one.hasil).is_certificate
            and one.id not in have
        ]
        names = core.people.persons({one.pegawai_id for one in people})
        return sorted(people, key=lambda one: (names[one.pegawai_id].nama, one.id))

    def _accepted(self, writer: Writer, paper: Certificate) -> Certificate:
        """Write the entry of the histories of an accepted certificate."""
        entry = history_entry(self._core.rules_today(), paper.jenis, paper)
        return replace(paper, riwayat_id=self._histories.add(writer, entry))

    def _without_history(self, writer: Writer, paper: Certificate) -> Certificate:
        """Take the entry of the histories away that a certificate became."""
        if not paper.riwayat_id or paper.peserta_id:
            return paper
        kind = history_kind(self._core.rules_today(), paper.jenis)
        entry = self._histories.get(kind, paper.riwayat_id)
        if entry is not None:
            self._histories.remove(writer, entry)
        return replace(paper, riwayat_id="")


def _trimmed(certificate: Certificate) -> Certificate:
    names = ("nomor", "penerbit", "nama", "alasan_jp")
    return replace(certificate, **{name: getattr(certificate, name).strip() for name in names})
