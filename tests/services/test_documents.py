"""Documents over a real file: taking scans in, changing, opening, removing, who may see them."""

import hashlib
import shutil
import zipfile
from concurrent.futures import CancelledError
from dataclasses import replace
from datetime import date, timedelta

import openpyxl
import pypdf
import pytest

from sdm_desktop.domain.documents import Document, DocumentKind, ScanFormat, Validity
from sdm_desktop.domain.due import DueKind
from sdm_desktop.domain.errors import (
    DomainError,
    NotAllowedError,
    StorageProblem,
    Trouble,
    ValidationError,
)
from sdm_desktop.domain.histories import RankEntry
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services import document_export
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.document_export import DocumentExport
from sdm_desktop.services.document_kinds import DocumentKindService
from sdm_desktop.services.document_overview import DocumentOverview, percent_of
from sdm_desktop.services.documents import DocumentService
from sdm_desktop.services.due import DueService
from sdm_desktop.services.histories import HistoryService
from sdm_desktop.services.photos import PhotoService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.evaluation_people import PeopleRepository
from tests.scans import pdf_bytes, picture_bytes

TODAY = date(2026, 11, 24)


@pytest.fixture
def documents(database, session, rules):
    return DocumentService(database, session, rules)


@pytest.fixture
def photos(database, session):
    return PhotoService(database, session)


@pytest.fixture
def overview(database, session, rules):
    return DocumentOverview(database, session, rules)


@pytest.fixture
def export(database, session, rules):
    return DocumentExport(database, session, rules, SettingsService(database, session))


@pytest.fixture
def audit(database, session):
    return AuditService(database, session)


@pytest.fixture
def contents(database):
    return ContentStore.of(database.path, database.key)


@pytest.fixture
def petrus(make_employee):
    return make_employee(1)


@pytest.fixture
def scan(tmp_path):
    """Write a scan and return its path."""

    def make(name="SK PNS.pdf", content=None):
        path = tmp_path / "scans" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content or pdf_bytes(name))
        return path

    return make


@pytest.fixture
def add(documents, scan):
    """Take a scan of a person in and return the stored document."""

    def make(person, name="SK PNS.pdf", content=None, **values):
        (draft,) = documents.examine([scan(name, content)])
        assert not draft.problem
        documents.add(person.id, [(document(draft, **values), draft.path)])
        rows = documents.of_person(person.id).rows
        return next(r.document for r in rows if r.document.sha256 == draft.sha256)

    return make


def document(draft, **values):
    standard = {
        "jenis": draft.jenis,
        "nama_berkas": draft.name,
        "sha256": draft.sha256,
        "format": draft.format,
        "ukuran": draft.ukuran,
        "halaman": draft.halaman,
    }
    return Document(**standard | values)


# taking in


def test_files_are_looked_at_before_they_are_taken(documents, scan):
    paths = [
        scan("SK CPNS.pdf", pdf_bytes(pages=2)),
        scan("foto ktp.jpg", picture_bytes()),
        scan("IMG_1.png", picture_bytes("PNG")),
        scan("surat.pdf", b"PK\x03\x04"),
        scan("terkunci.pdf", pdf_bytes(password="x")),
    ]
    seen = []

    class Watch:
        def step(self, done, total):
            seen.append((done, total))

    found = documents.examine(paths, Watch())
    assert [one.jenis for one in found] == ["SK_CPNS", "KTP", "", "", ""]
    assert [one.format for one in found[:3]] == [ScanFormat.PDF, ScanFormat.JPEG, ScanFormat.PNG]
    assert found[0].halaman == 2
    assert [bool(one.problem) for one in found] == [False, False, False, True, True]
    assert "Office" in found[3].problem
    assert "kata sandi" in found[4].problem
    assert seen[0] == (0, 5)


def test_scans_are_stored_listed_and_opened(documents, petrus, add, audit):
    one = add(petrus, nomor=" 821/1 ", tanggal=date(2014, 4, 1))
    found = documents.of_person(petrus.id)
    (row,) = found.rows
    assert row.jenis == "SK PNS"
    assert row.wajib
    assert row.document.nomor == "821/1"
    assert row.validity is Validity.TANPA
    assert "SK_PNS" not in found.completeness.missing
    assert "SK_CPNS" in found.completeness.missing
    opened = documents.open(one.id)
    assert opened.content == pdf_bytes("SK PNS.pdf")
    assert opened.title == "SK PNS, Petrus Nubatonis 1, S.Sos."
    assert [line.aksi for line in audit.latest(2)] == ["lihat_dokumen", "tambah_dokumen"]


def test_several_are_stored_together_and_undone_together(documents, petrus, scan):
    drafts = documents.examine([scan("SK PNS.pdf"), scan("Ijazah S1.jpg", picture_bytes())])
    change = documents.add(petrus.id, [(document(one), one.path) for one in drafts])
    assert change.count == 2
    assert change.label == "Tambah 2 dokumen, Petrus Nubatonis 1, S.Sos."
    again = change.undo()
    assert documents.of_person(petrus.id).rows == ()
    again.undo()
    assert len(documents.of_person(petrus.id).rows) == 2


def test_every_fault_of_every_file_is_named(documents, petrus, scan, add):
    add(petrus, "SK PNS.pdf")
    same, other = documents.examine([scan("SK PNS.pdf"), scan("IMG.pdf")])
    files = [
        (document(same), same.path),
        (document(other, tanggal=date(2030, 1, 1)), other.path),
        (document(other, jenis="LAIN"), other.path),
    ]
    with pytest.raises(ValidationError) as caught:
        documents.add(petrus.id, files)
    assert [error.field for error in caught.value.errors] == [
        "0.berkas", "1.jenis", "1.tanggal", "2.berkas",
    ]  # fmt: skip
    assert "sudah tersimpan sebagai SK PNS" in caught.value.errors[0].message
    with pytest.raises(DomainError, match="sedikitnya"):
        documents.add(petrus.id, [])


def test_the_same_scan_of_two_people_is_stored_once(petrus, make_employee, add, contents):
    add(petrus, "SK kolektif.pdf", pdf_bytes("kolektif"), jenis="LAIN")
    add(make_employee(2), "SK kolektif.pdf", pdf_bytes("kolektif"), jenis="LAIN")
    assert len([path for path in contents.folder.rglob("*") if path.is_file()]) == 1


def test_a_file_that_changed_since_it_was_looked_at_is_not_taken(documents, petrus, scan):
    (draft,) = documents.examine([scan("SK PNS.pdf")])
    draft.path.write_bytes(pdf_bytes("lain"))
    with pytest.raises(DomainError, match="berubah sejak diperiksa"):
        documents.add(petrus.id, [(document(draft), draft.path)])
    draft.path.unlink()
    with pytest.raises(DomainError, match="tidak ditemukan"):
        documents.add(petrus.id, [(document(draft), draft.path)])
    assert documents.of_person(petrus.id).rows == ()


# changing


def test_words_change_and_come_back(documents, petrus, add):
    one = add(petrus)
    change = documents.change(replace(one, jenis="STR", kedaluwarsa=TODAY, sha256="0" * 64))
    (row,) = documents.of_person(petrus.id).rows
    assert (row.document.jenis, row.document.sha256) == ("STR", one.sha256)
    assert row.validity is Validity.SEGERA
    change.undo()
    assert documents.of_person(petrus.id).rows[0].document.jenis == "SK_PNS"
    with pytest.raises(ValidationError):
        documents.change(replace(one, jenis="STR", nomor="1" * 200, rev=3))


def test_saving_without_a_change_does_nothing(documents, petrus, add):
    assert documents.change(add(petrus)).count == 0


def test_another_scan_takes_the_place_of_one_and_the_old_comes_back(documents, petrus, add, scan):
    one = add(petrus, nomor="7")
    (draft,) = documents.examine([scan("lebih jelas.jpg", picture_bytes())])
    change = documents.replace(one.id, draft)
    (row,) = documents.of_person(petrus.id).rows
    assert (row.document.format, row.document.nomor) == (ScanFormat.JPEG, "7")
    assert documents.open(one.id).content == picture_bytes()
    change.undo()
    assert documents.open(one.id).content == pdf_bytes("SK PNS.pdf")


def test_a_refused_or_known_scan_cannot_replace(documents, petrus, add, scan):
    one, other = add(petrus), add(petrus, "KTP.pdf")
    for path, words in (
        (scan("x.pdf", b"bukan"), "tidak dikenal"), (scan("KTP.pdf"), "sudah tersimpan sebagai KTP"),
    ):  # fmt: skip
        (draft,) = documents.examine([path])
        with pytest.raises(DomainError, match=words):
            documents.replace(one.id, draft)
    assert documents.open(other.id).content == pdf_bytes("KTP.pdf")


def test_removing_can_be_undone(documents, petrus, add):
    one = add(petrus)
    change = documents.remove([one.id])
    assert documents.of_person(petrus.id).rows == ()
    for act in (documents.open, lambda key: documents.remove([key])):
        with pytest.raises(DomainError, match="tidak ditemukan"):
            act(one.id)
    change.undo()
    assert documents.open(one.id).content


def test_a_document_is_linked_to_a_history(documents, petrus, database, session, employees, add):
    histories = HistoryService(database, session, employees)
    histories.add(
        RankEntry(pegawai_id=petrus.id, golongan="III/c", tmt=date(2020, 4, 1),
                  sk_nomor="823/9", sk_tanggal=date(2020, 3, 1))
    )  # fmt: skip
    choice = documents.history_choices(petrus.id, "SK_PANGKAT")[-1]
    assert (choice.kode, choice.nomor, choice.tanggal) == ("33", "823/9", date(2020, 3, 1))
    assert documents.history_choices(petrus.id, "KTP") == []
    assert documents.history_choices(petrus.id, "TIDAK_ADA") == []
    add(petrus, "SK KP.pdf", riwayat_jenis="golongan", riwayat_id=choice.id)
    (row,) = documents.of_person(petrus.id).rows
    assert row.tautan == choice.words


def test_a_copy_is_written_outside_and_noted(documents, petrus, add, tmp_path, audit):
    one = add(petrus)
    documents.save_copy(one.id, tmp_path / "salinan.pdf")
    assert (tmp_path / "salinan.pdf").read_bytes() == pdf_bytes("SK PNS.pdf")
    (line,) = audit.latest(1)
    assert line.aksi == "salin_dokumen"
    assert "salinan.pdf" in line.rincian


def test_a_lost_content_is_told(documents, petrus, add, contents):
    one = add(petrus)
    shutil.rmtree(contents.folder)
    with pytest.raises(StorageProblem) as caught:
        documents.open(one.id)
    assert caught.value.trouble is Trouble.MISSING


def test_unused_contents_are_removed_only_when_no_undo_needs_them(
    documents, petrus, add, contents, clock, audit
):
    kept, removed = add(petrus), add(petrus, "KTP.pdf")
    contents.put(b"tidak pernah dirujuk")
    documents.remove([removed.id])
    assert documents.clean_up().count == 1
    clock.now += timedelta(days=31)
    done = documents.clean_up()
    assert done.count == 1
    assert done.size > 100
    assert audit.latest(1)[0].aksi == "bersihkan_dokumen"
    assert documents.clean_up().count == 0
    assert contents.faults([kept.sha256, removed.sha256]) == ([removed.sha256], [])


# who may


def as_role(role, database, rules, clock, person=None):
    user = User(id="u", nama_pengguna="x", nama="X", peran=role, pegawai_id=person)
    return DocumentService(database, Session(user, "kantor-1", clock=clock), rules)


@pytest.mark.parametrize("role", [Role.PIMPINAN, Role.AUDITOR])
def test_pimpinan_and_auditor_see_everything_and_change_nothing(
    role, database, rules, clock, petrus, add, documents, scan
):
    one = add(petrus, "KTP.pdf")
    viewer = as_role(role, database, rules, clock)
    assert len(viewer.of_person(petrus.id).rows) == 1
    assert viewer.open(one.id).content
    for act in (
        lambda: viewer.examine([scan()]),
        lambda: viewer.add(petrus.id, [(one, scan())]),
        lambda: viewer.change(one),
        lambda: viewer.remove([one.id]),
        lambda: viewer.clean_up(),
        lambda: viewer.history_choices(petrus.id, "SK_PNS"),
    ):
        with pytest.raises(NotAllowedError):
            act()


def test_a_penilai_sees_the_own_people_without_sensitive_kinds(
    database, rules, clock, petrus, make_employee, add, session, overview
):
    chief, stranger = make_employee(2), make_employee(3)
    with database.write(session.actor()) as writer:
        PeopleRepository(database).assign(writer, [petrus.id], (chief.id, None))
        writer.audit("penugasan")
    seen, card, own = add(petrus), add(petrus, "KTP.pdf"), add(chief, "SKP.pdf")
    foreign = add(stranger, "Ijazah.pdf")
    viewer = as_role(Role.PENILAI, database, rules, clock, chief.id)
    assert [row.id for row in viewer.of_person(petrus.id).rows] == [seen.id]
    assert "KTP" not in viewer.of_person(petrus.id).completeness.required
    assert viewer.open(seen.id).content
    assert viewer.open(own.id).content
    for act in (
        lambda: viewer.open(card.id),
        lambda: viewer.open(foreign.id),
        lambda: viewer.of_person(stranger.id),
    ):
        with pytest.raises(NotAllowedError):
            act()
    user = User(id="u", nama_pengguna="x", nama="X", peran=Role.PENILAI, pegawai_id=chief.id)
    limited = DocumentOverview(database, Session(user, "kantor-1", clock=clock), rules)
    assert {row.pegawai_id for row in limited.people()} == {petrus.id, chief.id}
    assert len(overview.people()) == 3
    nobody = as_role(Role.PENILAI, database, rules, clock)
    with pytest.raises(NotAllowedError):
        nobody.of_person(petrus.id)


def test_a_penilai_without_a_person_sees_nobody(database, rules, clock, petrus):
    user = User(id="u", nama_pengguna="x", nama="X", peran=Role.PENILAI)
    limited = DocumentOverview(database, Session(user, "kantor-1", clock=clock), rules)
    assert limited.people() == []


def test_unknown_people_are_told(documents):
    with pytest.raises(DomainError, match="tidak ditemukan"):
        documents.of_person("tidak-ada")


# photos


def test_a_photo_is_kept_replaced_and_taken_back(photos, petrus):
    first, second = picture_bytes(size=(360, 480)), picture_bytes(size=(360, 480), shade=10)
    photos.save(petrus.id, first)
    change = photos.save(petrus.id, second)
    assert photos.of(petrus.id) == second
    change.undo()
    assert photos.of(petrus.id) == first
    gone = photos.remove(petrus.id)
    assert photos.of(petrus.id) is None
    gone.undo()
    assert photos.of(petrus.id) == first


@pytest.mark.parametrize(
    ("jpeg", "words"),
    [
        (picture_bytes(size=(300, 300)), "360 × 480"),
        (picture_bytes("PNG", size=(360, 480)), "bukan JPEG"),
        (b"\xff\xd8\xffrusak", "rusak"),
        (b"", "kosong"),
        (b"x" * 600_000, "melebihi batas"),
    ],
)
def test_what_is_no_photo_is_refused(photos, petrus, jpeg, words):
    with pytest.raises(DomainError, match=words):
        photos.save(petrus.id, jpeg)


def test_a_photo_needs_a_person(photos, petrus):
    with pytest.raises(DomainError, match="tidak ditemukan"):
        photos.save("tidak-ada", picture_bytes(size=(360, 480)))
    with pytest.raises(DomainError, match="belum memiliki foto"):
        photos.remove(petrus.id)


# how complete


def test_completeness_of_people_and_units(overview, make_employee, add):
    one = make_employee(1)
    make_employee(2)
    make_employee(3, kedudukan_hukum_id="99", kedudukan_hukum="Pensiun")
    for name in ("SK CPNS", "SK PNS", "SK KP", "SK Jabatan", "Ijazah", "Transkrip", "SKP", "KTP",
                 "KK"):  # fmt: skip
        add(one, f"{name}.pdf")
    rows = overview.people()
    assert [(row.nama[-9:], row.found.percent) for row in rows] == [
        ("1, S.Sos.", 100), ("2, S.Sos.", 0),
    ]  # fmt: skip
    assert rows[0].count == 9
    assert rows[1].kurang.startswith("SK CPNS, SK PNS")
    assert rows[1].id == rows[1].pegawai_id
    above, found = overview.units(rows)
    assert (above.unit, above.people, above.depth) == ("DINAS KEPENDUDUKAN", 2, 0)
    assert (found.unit, found.people, found.complete, found.percent) == (
        "BIDANG CAPIL", 2, 1, 50,
    )  # fmt: skip
    assert "(1)" in found.kurang
    assert found.id == f"{above.jalur} / BIDANG CAPIL"
    assert percent_of([]) == 100


def test_everybody_is_read_in_a_fixed_number_of_queries(overview, database, make_employee):
    def queries():
        seen = []
        database.connection().set_trace_callback(seen.append)
        overview.people()
        database.connection().set_trace_callback(None)
        return len([sql for sql in seen if "SELECT" in sql])

    make_employee(1)
    first = queries()
    for number in range(2, 12):
        make_employee(number)
    assert queries() == first


# due dates


@pytest.fixture
def due(database, session, rules, employees):
    return DueService(database, session, rules, employees)


def test_expiring_documents_are_due_dates(due, petrus, make_employee, add, tmp_path):
    gone = make_employee(2, kedudukan_hukum_id="99", kedudukan_hukum="Pensiun")
    add(petrus, "STR lama.pdf", jenis="STR", kedaluwarsa=date(2026, 11, 1), nomor="STR-7")
    add(petrus, "Sertifikat.pdf", kedaluwarsa=date(2027, 2, 1))
    add(petrus, "Lain.pdf", jenis="LAIN", kedaluwarsa=date(2026, 12, 10))
    add(gone, "STR.pdf", kedaluwarsa=date(2026, 11, 1))
    lines = due.lines(DueKind.DOKUMEN, date(2027, 12, 31))
    assert [(one.target, one.is_late) for one in lines] == [
        ("STR atau izin praktik", True),
        ("Dokumen lain", False),
        ("Sertifikat pelatihan", False),
    ]
    assert lines[0].tindakan == "Minta dokumen baru"
    assert [one.mulai for one in lines] == [date(2026, 11, 2), date(2026, 11, 10),
                                            date(2026, 11, 3)]  # fmt: skip
    explained = due.explain(DueKind.DOKUMEN, petrus.id)
    assert explained.result == {"kedaluwarsa": date(2026, 11, 1)}
    assert "STR-7" in explained.given[0].value
    text = due.calendar(lines)
    assert "SUMMARY:Dokumen lain kedaluwarsa: Petrus" in text
    assert "-P30D" in text
    due.finish(lines[:1])
    assert due.lines(DueKind.DOKUMEN, TODAY)[0].tindakan == "Selesai"


def test_a_later_document_of_the_kind_ends_the_due_date(due, petrus, add):
    add(petrus, "STR lama.pdf", jenis="STR", kedaluwarsa=date(2026, 11, 1))
    add(petrus, "STR baru.pdf", jenis="STR", kedaluwarsa=date(2031, 11, 1))
    assert due.lines(DueKind.DOKUMEN, date(2027, 1, 1)) == []
    assert due.lines(DueKind.DOKUMEN, date(2040, 1, 1))[0].tindakan == "Belum perlu tindakan"


def test_who_has_no_dated_document_gets_a_reason(due, petrus):
    with pytest.raises(DomainError, match="tanggal kedaluwarsa"):
        due.explain(DueKind.DOKUMEN, petrus.id)


# export


def read_rows(path):
    rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    return [tuple(cell or "" for cell in row) for row in rows]


def tree_of(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def archive(petrus, make_employee, add):
    """Two people with six documents."""
    other = make_employee(2)
    add(petrus, "SK CPNS.pdf", tanggal=date(2013, 3, 1))
    add(petrus, "SK KP.pdf", kode="34")
    add(petrus, "SKP a.pdf", tanggal=date(2025, 12, 31))
    add(petrus, "SKP b.jpg", picture_bytes(), jenis="SKP", tanggal=date(2025, 6, 30))
    add(petrus, "KTP.png", picture_bytes("PNG"))
    add(other, "Ijazah.pdf")
    return petrus, other


def test_documents_become_a_folder_per_nip_with_a_manifest(export, archive, tmp_path, audit):
    one, other = archive
    assert export.count(None)[0] == 6
    done = export.write(None, tmp_path / "arsip")
    assert (done.count, done.people, done.left_out) == (6, 2, 0)
    assert tree_of(done.path) == [
        f"{one.nip}/KTP_{one.nip}.pdf",
        f"{one.nip}/SKP_2025_{one.nip}.pdf",
        f"{one.nip}/SKP_2025_{one.nip}_2.pdf",
        f"{one.nip}/SK_CPNS_{one.nip}.pdf",
        f"{one.nip}/SK_PANGKAT_34_{one.nip}.pdf",
        f"{other.nip}/IJAZAH_{other.nip}.pdf",
        "manifes.xlsx",
    ]
    for path in done.path.rglob("*.pdf"):
        assert len(pypdf.PdfReader(path).pages) == 1
    head, *lines = read_rows(done.path / "manifes.xlsx")
    assert head[0] == "NIP"
    assert len(lines) == 6
    for line in lines:
        assert hashlib.sha256((done.path / line[5]).read_bytes()).hexdigest() == line[7]
    assert audit.latest(1)[0].aksi == "ekspor_dokumen"
    again = export.write(None, tmp_path / "arsip")
    assert again.path.name == "arsip-2"


def test_a_zip_of_some_people_and_kinds_with_another_pattern(export, archive, tmp_path):
    one, _ = archive
    export.save_pattern("{NIP}-{JENIS}")
    assert export.pattern() == "{NIP}-{JENIS}"
    done = export.write([one.id], tmp_path / "a.zip", ["KTP", "SK_CPNS"])
    with zipfile.ZipFile(done.path) as packed:
        assert sorted(packed.namelist()) == [
            f"{one.nip}/{one.nip}-KTP.png", f"{one.nip}/{one.nip}-SK_CPNS.pdf", "manifes.xlsx",
        ]  # fmt: skip
        assert packed.read(f"{one.nip}/{one.nip}-KTP.png") == picture_bytes("PNG")
    with pytest.raises(ValidationError):
        export.save_pattern("{APA}")


def test_lost_contents_are_left_out_and_named(export, archive, tmp_path, contents, documents):
    one, _ = archive
    lost = documents.of_person(one.id).rows[0].document
    (contents.folder / contents.name(lost.sha256)).unlink()
    done = export.write(None, tmp_path / "arsip")
    assert (done.count, done.left_out) == (5, 1)
    _, *lines = read_rows(done.path / "manifes.xlsx")
    assert [line[8] for line in lines if line[8]] == [
        "Isi dokumen ini tidak ditemukan di folder dokumen kantor."
    ]


@pytest.mark.parametrize("name", ["arsip", "arsip.zip"])
def test_a_cancelled_export_leaves_nothing(export, archive, tmp_path, name):
    class Stop:
        def step(self, done, _total):
            if done == 3:
                raise CancelledError

    place = tmp_path / "keluar"
    place.mkdir()
    with pytest.raises(CancelledError):
        export.write(None, place / name, task=Stop())
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("name", ["arsip", "arsip.zip"])
def test_a_full_disk_leaves_nothing(export, archive, tmp_path, name, monkeypatch):
    place = tmp_path / "keluar"
    place.mkdir()

    def full(*_args, **_more):
        raise OSError(28, "full")

    monkeypatch.setattr(document_export._FolderSink, "write", full)
    monkeypatch.setattr(document_export._ZipSink, "write", full)
    with pytest.raises(StorageProblem) as caught:
        export.write(None, place / name)
    assert caught.value.trouble is Trouble.DISK_FULL
    assert list(place.iterdir()) == []


def test_nothing_to_export_is_told(export, petrus, tmp_path):
    with pytest.raises(DomainError, match="Belum ada dokumen"):
        export.write(None, tmp_path / "arsip")


def test_only_the_staff_exports(database, rules, clock, session_of, tmp_path):
    viewer = session_of(Role.AUDITOR)
    export = DocumentExport(database, viewer, rules, SettingsService(database, viewer))
    for act in (lambda: export.count(None), lambda: export.write(None, tmp_path / "a")):
        with pytest.raises(NotAllowedError):
            act()


# kinds


@pytest.fixture
def kinds(database, session, rules):
    return DocumentKindService(database, session, rules)


def test_kinds_are_added_changed_and_removed_with_undo(kinds, documents, petrus, add):
    new = DocumentKind(
        kode=" sk_tubel ", nama=" SK tugas  belajar ", wajib=True, kata=("Tubel", "")
    )
    change = kinds.save(new)
    assert change.label == "Tambah SK tugas belajar"
    assert "SK_TUBEL" in documents.of_person(petrus.id).completeness.required
    assert documents.kinds()["SK_TUBEL"].kata == ("tubel",)
    kinds.save(replace(documents.kinds()["SK_TUBEL"], wajib=False), "SK_TUBEL")
    assert "SK_TUBEL" not in documents.of_person(petrus.id).completeness.required
    gone = kinds.remove("SK_TUBEL")
    assert "SK_TUBEL" not in documents.kinds()
    gone.undo()
    assert documents.kinds()["SK_TUBEL"].nama == "SK tugas belajar"
    add(petrus, "KTP.pdf")
    assert next(use for use in kinds.all() if use.id == "KTP").count == 1
    with pytest.raises(DomainError, match="dipakai 1 dokumen"):
        kinds.remove("KTP")
    with pytest.raises(DomainError, match="tidak ditemukan"):
        kinds.remove("APA")


def test_what_a_kind_may_not_be(kinds):
    for kind, field in (
        (DocumentKind(kode="KTP", nama="KTP lagi"), "kode"),
        (DocumentKind(kode="1A", nama="Salah"), "kode"),
        (DocumentKind(kode="AB", nama=""), "nama"),
        (DocumentKind(kode="AB", nama="x" * 70), "nama"),
        (DocumentKind(kode="AB", nama="Nama", akhiran="NIP"), "akhiran"),
    ):
        with pytest.raises(ValidationError) as caught:
            kinds.save(kind)
        assert [error.field for error in caught.value.errors] == [field]


def test_only_the_staff_changes_kinds(database, rules, session_of):
    kinds = DocumentKindService(database, session_of(Role.PIMPINAN), rules)
    for act in (kinds.all, lambda: kinds.save(DocumentKind(kode="AB", nama="A"))):
        with pytest.raises(NotAllowedError):
            act()
