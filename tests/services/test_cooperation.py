"""Agreements over a real file: register, renewal, stops, scans, what came of them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.cooperation import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    AgreementStep,
    Partner,
    Yield,
)
from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.users import Role
from sdm_desktop.services.cooperation import CooperationService
from sdm_desktop.services.dashboard_papers import agreements_due
from sdm_desktop.storage.documents import contents_in_use
from tests.scans import pdf_bytes, picture_bytes

TODAY = date(2026, 11, 24)
S = AgreementStatus


@pytest.fixture
def service(database, session, rules):
    return CooperationService(database, session, rules)


@pytest.fixture
def partner(service):
    service.partners.save([Partner(nama="Universitas  Nusa Cendana ", singkatan="Undana")])
    return service.partners.all()[0]


@pytest.fixture
def store(service, partner):
    """Store a document and return it."""

    def make(title="Pengembangan SDM", **more):
        values = {
            "judul": title, "mitra_id": partner.id, "jenis": AgreementKind.MOU,
            "tanggal_ttd": date(2024, 1, 5), "mulai": date(2024, 1, 10),
            "berakhir": date(2027, 6, 1),
        }  # fmt: skip
        service.save(Agreement(**(values | more)))
        rows = service.register().rows
        return next(row.agreement for row in rows if row.agreement.judul == title)

    return make


def row_of(service, agreement):
    return next(row for row in service.register().rows if row.id == agreement.id)


def test_partners_are_proposed_once_and_kept_while_documents_need_them(service, partner, store):
    assert partner.nama == "Universitas Nusa Cendana"
    proposed = service.partners.proposed()
    assert "Universitas Nusa Cendana" not in {one.nama for one in proposed}
    service.partners.save(proposed)
    assert service.partners.proposed() == []
    with pytest.raises(ValidationError, match="sudah terdaftar"):
        service.partners.save([Partner(nama="universitas nusa cendana")])
    with pytest.raises(ValidationError, match="wajib"):
        service.partners.save([Partner(nama=" ")])
    store()
    with pytest.raises(DomainError, match="memiliki dokumen"):
        service.partners.remove(partner.id)
    other = next(one for one in service.partners.all() if one.id != partner.id)
    service.partners.remove(other.id)
    with pytest.raises(DomainError, match="tidak ditemukan"):
        service.partners.remove(other.id)


def test_a_document_is_stored_changed_and_taken_back(service, store):
    one = store(nomor_satu=" 415/12/2024 ")
    assert one.nomor_satu == "415/12/2024"
    change = service.save(replace(one, judul="Pengembangan ASN"))
    assert row_of(service, one).agreement.judul == "Pengembangan ASN"
    change.undo()
    assert row_of(service, one).agreement.judul == "Pengembangan SDM"
    with pytest.raises(ValidationError, match="Judul wajib"):
        service.save(replace(row_of(service, one).agreement, judul=" "))


def test_the_tree_sums_what_was_done_below(service, store):
    mou = store()
    pks = store("PKS pelatihan", jenis=AgreementKind.PKS, induk_id=mou.id)
    service.steps.save(
        AgreementStep(
            kerja_sama_id=pks.id, tanggal=date(2025, 5, 6), uraian="Bimtek pelayanan",
            peserta=30, jp=Decimal("16"), biaya=12_000_000,
        )
    )  # fmt: skip
    rows = service.register().rows
    assert [(row.depth, row.agreement.judul) for row in rows] == [
        (0, "Pengembangan SDM"), (1, "PKS pelatihan"),
    ]  # fmt: skip
    assert rows[0].own == Yield()
    assert rows[0].total == rows[1].own == Yield(1, 30, Decimal(480), 12_000_000)
    detail = service.detail(pks.id)
    assert detail.above.id == mou.id
    assert [step.uraian for step in detail.steps] == ["Bimtek pelayanan"]
    service.steps.remove(detail.steps[0]).undo()
    assert len(service.detail(pks.id).steps) == 1
    with pytest.raises(ValidationError, match="belum tiba"):
        service.steps.save(
            AgreementStep(kerja_sama_id=pks.id, tanggal=date(2027, 1, 1), uraian="Nanti")
        )
    with pytest.raises(DomainError, match="tidak ditemukan"):
        service.steps.save(AgreementStep(kerja_sama_id="?", tanggal=TODAY, uraian="x"))


def test_a_document_cannot_stand_below_its_own(service, store):
    mou = store()
    pks = store("PKS", jenis=AgreementKind.PKS, induk_id=mou.id)
    store("IA", jenis=AgreementKind.IA, induk_id=pks.id)
    turned = replace(pks, jenis=AgreementKind.IA, induk_id=None)
    assert [one.code for one in service.warnings(turned)] == ["INDUK"]
    ia = next(row.agreement for row in service.register().rows if row.agreement.judul == "IA")
    service.save(replace(ia, jenis=AgreementKind.PKS, induk_id=mou.id))
    with pytest.raises(ValidationError):
        service.save(replace(mou, jenis=AgreementKind.IA, induk_id=pks.id))


def test_a_renewal_shows_the_old_one_as_extended(service, store):
    old = store(mulai=date(2023, 1, 16), tanggal_ttd=date(2023, 1, 16), berakhir=date(2026, 1, 15))
    assert row_of(service, old).status is S.BERAKHIR
    draft = service.renewal(old.id)
    assert (draft.id, draft.menggantikan_id, draft.mulai) == ("", old.id, None)
    service.save(replace(draft, judul="Lanjutan"))
    row = row_of(service, old)
    assert row.status is S.DIPERPANJANG
    assert service.detail(old.id).successor.judul == "Lanjutan"
    assert service.detail(row.penerus_id).former.id == old.id
    with pytest.raises(DomainError, match="penerusnya"):
        service.remove(old.id)


def test_stopping_needs_a_day_and_a_reason(service, store):
    one = store()
    assert [row.id for row in service.in_force()] == [one.id]
    with pytest.raises(ValidationError, match="Tanggal penghentian"):
        service.stop(one.id, None, "x")
    with pytest.raises(ValidationError, match="Alasan"):
        service.stop(one.id, TODAY, " ")
    change = service.stop(one.id, TODAY, "Program dihentikan bersama")
    assert row_of(service, one).status is S.DIHENTIKAN
    assert service.in_force() == []
    change.undo()
    assert row_of(service, one).status is S.AKTIF


def test_a_document_with_something_on_it_stays(service, store):
    one = store()
    service.steps.save(AgreementStep(kerja_sama_id=one.id, tanggal=TODAY, uraian="Rapat"))
    with pytest.raises(DomainError, match="hentikan"):
        service.remove(one.id)
    other = store("Tanpa isi")
    service.remove(other.id)
    with pytest.raises(DomainError, match="tidak ditemukan"):
        service.detail(other.id)


def test_scans_are_kept_opened_and_taken_off(service, store, tmp_path, database):
    one = store()
    paper, picture = tmp_path / "mou.pdf", tmp_path / "ttd.jpg"
    paper.write_bytes(pdf_bytes())
    picture.write_bytes(picture_bytes())
    service.files.add(one.id, paper, "MoU bertanda tangan")
    service.files.add(one.id, picture)
    with pytest.raises(DomainError, match="sudah tersimpan"):
        service.files.add(one.id, paper)
    first, second = service.detail(one.id).files
    assert (first.keterangan, first.halaman) == ("MoU bertanda tangan", 1)
    assert row_of(service, one).files == 2
    assert service.files.open(first).pdf == pdf_bytes()
    assert service.files.open(second).pdf.startswith(b"%PDF")
    service.files.save_copy(first, tmp_path / "salinan.pdf")
    assert (tmp_path / "salinan.pdf").read_bytes() == pdf_bytes()
    service.files.remove(second)
    with database.read():
        assert contents_in_use(database.connection()) == [first.berkas_id]


def test_only_staff_writes_and_an_evaluator_reads_nothing(
    database, session_of, rules, service, store
):
    one = store()
    leader = CooperationService(database, session_of(Role.PIMPINAN), rules)
    assert len(leader.register().rows) == 1
    with pytest.raises(NotAllowedError):
        leader.save(one)
    with pytest.raises(NotAllowedError):
        CooperationService(database, session_of(Role.PENILAI), rules).register()


def test_the_home_page_tells_what_ended_and_what_ends_soon(service, store, database, rules):
    with database.read():
        assert agreements_due(database, rules.book(), TODAY) == []
    ended = store("Lama", mulai=date(2023, 1, 16), berakhir=date(2026, 1, 15))
    store("Segera", berakhir=date(2026, 12, 31))
    store("Panjang")
    with database.read():
        late, soon = agreements_due(database, rules.book(), TODAY)
    assert (late.group, late.detail, late.when) == ("terlambat", "Lama", "Sejak 15 Jan 2026")
    assert (soon.group, soon.query, soon.tab) == ("tiga_bulan", "AKAN_BERAKHIR", "cooperation")
    service.save(replace(service.renewal(ended.id), judul="Baru"))
    with database.read():
        (only,) = agreements_due(database, rules.book(), TODAY)
    assert only.count == 1


def test_the_register_counts_by_status(service, store):
    store()
    store("Draf", tanggal_ttd=None)
    counts = service.register().counts()
    assert (counts[S.AKTIF], counts[S.DRAF], counts[S.BERAKHIR]) == (1, 1, 0)
