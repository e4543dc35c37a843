"""SKP and the work on them go in and come out as they were, and leave a trail."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.errors import StaleRecordError
from sdm_desktop.domain.evaluation import Identity, Predikat, Rating
from sdm_desktop.domain.skp import (
    Aspect,
    Attachment,
    AttachmentKind,
    Direction,
    Indicator,
    Perspective,
    ResultBlock,
    ResultKind,
    Skp,
    SkpContent,
    SkpParties,
    SkpStatus,
    WorkResult,
)
from sdm_desktop.domain.skp_edits import (
    changed_indicator,
    numbered,
    with_attachments,
    with_result,
    without_result,
)
from sdm_desktop.domain.skp_work import (
    ActingEvaluation,
    ActionPlan,
    Dialogue,
    Evidence,
    Feedback,
    Realisation,
)
from sdm_desktop.storage.skp import SkpRepository
from sdm_desktop.storage.skp_work import SkpWorkRepository

DAY = date(2026, 2, 3)
HEAD = Skp(
    pegawai_id="orang-1",
    tahun=2026,
    periode_mulai=date(2026, 1, 1),
    periode_selesai=date(2026, 12, 31),
    jabatan="Analis",
    pejabat_penilai_id="orang-2",
    ekspektasi=("Ramah", "", "", "", "", "", "Terbuka"),
)
IKI = Indicator(
    aspek=Aspect.WAKTU,
    uraian="Laporan tepat waktu",
    target_teks="paling lama 5 hari",
    target_min=Decimal("1.5"),
    target_max=Decimal(5),
    satuan="hari",
    arah=Direction.MIN,
    perspektif=Perspective.PROSES_BISNIS,
)
CONTENT = SkpContent(
    hasil=(
        ResultBlock(rhk=WorkResult(uraian="Tersusunnya laporan"), iki=(IKI, Indicator())),
        ResultBlock(
            rhk=WorkResult(jenis=ResultKind.TAMBAHAN, uraian="Panitia", penugasan_dari="Kepala"),
        ),
    ),
    lampiran=(Attachment(jenis=AttachmentKind.KONSEKUENSI, uraian="Umpan balik lisan"),),
)


@pytest.fixture
def store(database, actor):
    with database.write(actor) as writer:
        for number in (1, 2, 3):
            values = {"nip": f"19900101201501100{number}", "nama": f"Orang {number}"}
            writer.insert("pegawai", f"orang-{number}", values)
        writer.audit("uji")
    return SkpRepository(database)


@pytest.fixture
def write(database, actor):
    def run(act):
        with database.write(actor) as writer:
            found = act(writer)
            writer.audit("uji")
            return found, writer.audit_number

    return run


@pytest.fixture
def saved(store, write):
    (ids, _) = write(lambda writer: store.add_many(writer, [(HEAD, CONTENT)]))
    return ids[0]


def test_a_plan_comes_out_as_it_went_in(store, write):
    parties = SkpParties(
        pegawai=Identity(nama="A"), penilai=Identity(nama="B"), atasan=Identity(), instansi="Dinas"
    )
    head = replace(HEAD, status=SkpStatus.DISETUJUI, tanggal_penetapan=DAY, beku=parties)
    ((key,), _) = write(lambda writer: store.add_many(writer, [(head, CONTENT)]))
    assert store.get(key) == replace(head, id=key, rev=1)
    content = store.content(key)
    first = content.hasil[0]
    assert replace(first.iki[0], id="", rev=0, rhk_id="") == replace(IKI, no=1)
    assert [block.rhk.uraian for block in content.hasil] == ["Tersusunnya laporan", "Panitia"]
    assert [iki.no for iki in first.iki] == [1, 2]
    assert content.lampiran[0].uraian == "Umpan balik lisan"
    assert [rhk.id for rhk in store.results([key])] == [block.rhk.id for block in content.hasil]
    assert store.approved_in(2026)[0].id == key
    assert store.of_people(["orang-1"], 2026) == store.many([key])


def test_a_changed_content_is_stored_and_taken_back_as_one(store, write, saved):
    before = store.content(saved)
    content = changed_indicator(before, 0, 1, uraian="Mutu laporan", target_teks="baik")
    content = with_result(without_result(content, 1), ResultKind.UTAMA)
    content = with_attachments(content, AttachmentKind.KONSEKUENSI, ["Satu", " ", "Dua"])
    head = store.get(saved)
    _, number = write(lambda writer: store.save_content(writer, head, content))
    after = store.content(saved)
    assert [block.rhk.jenis for block in after.hasil] == [ResultKind.UTAMA, ResultKind.UTAMA]
    assert after.hasil[0].iki[1].uraian == "Mutu laporan"
    assert [line.uraian for line in after.lampiran] == ["Satu", "Dua"]
    assert store.get(saved).versi_isi == 1
    write(lambda writer: writer.revert(number))
    undone = store.content(saved)
    assert [block.rhk.uraian for block in undone.hasil] == ["Tersusunnya laporan", "Panitia"]
    assert undone.hasil[0].iki[1].uraian == ""


def test_a_plan_changed_by_somebody_else_is_not_overwritten(store, write, saved):
    head, content = store.get(saved), store.content(saved)
    write(lambda writer: store.save_content(writer, head, content))
    with pytest.raises(StaleRecordError):
        write(lambda writer: store.save_content(writer, head, content))


def test_a_removed_plan_is_gone_and_comes_back(store, write, saved):
    _, number = write(lambda writer: store.remove(writer, store.get(saved)))
    assert store.get(saved) is None
    assert store.content(saved) == SkpContent()
    write(lambda writer: writer.revert(number))
    assert len(store.content(saved).hasil) == 2


def test_the_work_of_a_period_comes_out_by_what_it_is_of(database, store, write, saved):
    work = SkpWorkRepository(database)
    rhk, iki = store.content(saved).hasil[0].rhk, store.content(saved).hasil[0].iki[0]
    assert not work.has_work(saved)

    def enter(writer):
        plan = ActionPlan(rhk_id=rhk.id, periode_kode="T1", uraian="Menyusun", target="1")
        work.save_plan(writer, plan)
        real = Realisation(iki_id=iki.id, periode_kode="T1", teks="5 hari", nilai_angka=Decimal(5))
        work.save_realisation(writer, real)
        file = Evidence(
            rhk_id=rhk.id, periode_kode="T1", nama="Laporan", tautan="d:/lap", tanggal=DAY
        )
        work.save_evidence(writer, file)
        for target in ({"rhk_id": rhk.id}, {"nilai_dasar": 3}):
            verdict = Feedback(
                skp_id=saved, periode_kode="T1", predikat=Rating.ATAS, tanggal=DAY, **target
            )
            work.save_feedback(writer, verdict)
        work.save_dialogue(writer, Dialogue(skp_id=saved, tanggal=DAY, catatan="Sepakat"))
        acting = ActingEvaluation(skp_id=saved, periode_kode="T1", predikat=Predikat.BAIK)
        work.save_acting(writer, acting)

    write(enter)
    found = work.of(saved, "T1")
    assert found.has_plan(rhk.id)
    assert found.realisasi[iki.id].nilai_angka == 5
    assert found.evidence_of(rhk.id)[0].nama == "Laporan"
    assert work.evidence(found.bukti[0].id) == found.bukti[0]
    assert found.feedback_of(rhk.id).predikat is Rating.ATAS
    assert found.feedback_on(3).predikat is Rating.ATAS
    assert found.feedback_on(4) is None
    assert work.dialogues(saved)[0].catatan == "Sepakat"
    assert work.acting(saved)[0].predikat is Predikat.BAIK
    assert work.has_work(saved)
    assert not work.of(saved, "T2").rencana
    again = replace(found.rencana[rhk.id], uraian="Menyusun dan menyerahkan")
    write(lambda writer: work.save_plan(writer, again))
    assert work.of(saved, "T1").rencana[rhk.id].uraian == "Menyusun dan menyerahkan"


def test_numbers_count_anew_by_section():
    late = ResultBlock(rhk=WorkResult(jenis=ResultKind.TAMBAHAN, uraian="B"))
    content = numbered(SkpContent(hasil=(late, *CONTENT.hasil)))
    assert [(block.rhk.jenis.value, block.rhk.no) for block in content.hasil] == [
        ("UTAMA", 1),
        ("TAMBAHAN", 1),
        ("TAMBAHAN", 2),
    ]
