"""Reports from a demo office: what is printed, refused, saved and found genuine."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError
from sdm_desktop.domain.office import Signatory
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.reports import CATALOGUE, ReportRequest, ReportService
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.periods import PeriodRepository
from tests.still_world import DAY, NOW, WORLD

NAMES = [info.name for info in CATALOGUE]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    path = tmp_path_factory.mktemp("kantor") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=40, years=2, seed=3), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    _object(opened)
    yield opened
    opened.close()


def _object(opened):
    """Let one person object to the result of a quarter, and the superior decide."""
    sql = (
        "SELECT e.id, e.predikat FROM evaluasi e JOIN periode p ON p.id = e.periode_id"
        " WHERE p.tahun = 2026 AND p.kode = 'T2' AND e.status = 'FINAL'"
        " AND e.id NOT IN (SELECT evaluasi_id FROM keberatan) ORDER BY e.id"
    )
    with opened.database.read():
        evaluation, predikat = opened.database.rows(sql)[0]
    values = {
        "evaluasi_id": evaluation,
        "tanggal_ajukan": "2026-07-20",
        "alasan": "Rekap layanan keliling belum dihitung.",
        "penjelasan_penilai": "Rekap baru diterima sesudah evaluasi.",
        "tanggal_penjelasan": "2026-07-24",
        "keputusan_atasan": "Rekap diperhitungkan; predikat disesuaikan.",
        "tanggal_keputusan": "2026-07-30",
        "predikat_semula": predikat,
        "predikat_akhir": "SANGAT_BAIK",
        "nomor_berita_acara": "800/7/BKPPD/2026",
    }
    handed = {"evaluasi_id": evaluation, "tanggal_serah": "2026-07-10"}
    handed["tanggal_terima"] = "2026-07-12"
    with opened.database.write(opened.session.actor()) as writer:
        writer.insert("keberatan", "keberatan-uji", values)
        if not opened.database.rows(
            "SELECT 1 FROM penyerahan WHERE evaluasi_id = ?", (evaluation,)
        ):
            writer.insert("penyerahan", "serah-uji", handed)
        writer.audit("keberatan", "keberatan", "keberatan-uji")


class World:
    """The open office with what the tests ask of it."""

    def __init__(self, office):
        self.database, self.session = office.database, office.session
        self.audit = AuditService(office.database, office.session)
        self.reports = self.reports_of(office.session)
        with office.database.read():
            self.periods = {p.kunci: p for p in PeriodRepository(office.database).all()}

    def reports_of(self, session):
        settings = SettingsService(self.database, session)
        return ReportService(self.database, session, settings, RulesService(self.database, session))

    def reports_as(self, role, person_id=None):
        user = User(id="u", nama_pengguna="u", nama="U", peran=role, pegawai_id=person_id)
        return self.reports_of(Session(user, self.session.office_id, clock=lambda: NOW))

    def rows(self, sql, *params):
        with self.database.read():
            return self.database.rows(sql, params)

    def request(self, period="2026-T2", **values):
        return ReportRequest(period_id=self.periods[period].id, date=DAY, **values)


@pytest.fixture(scope="module")
def world(office):
    return World(office)


def words(rendered):
    reader = pypdf.PdfReader(io.BytesIO(rendered.pdf))
    pages = [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in reader.pages]
    return " | ".join(pages)


def test_the_catalogue_names_the_reports(world):
    names = [info.name for info in world.reports.catalogue()]
    assert names[:3] == ["evaluation-document", "unit-performance", "employee-summary"]
    assert {"skp", "lampiran-skp", "formulir-evaluasi", "bezetting"} <= set(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_data_give_the_same_bytes(world, name):
    first = world.reports.render(name, world.request())
    assert first.pdf == world.reports.render(name, world.request()).pdf
    assert first.pages >= len(first.names) > 0


def test_a_bundle_holds_a_document_for_every_final_evaluation(world):
    final = world.rows(
        "SELECT count(*) FROM evaluasi WHERE periode_id = ? AND status = 'FINAL'",
        world.periods["2026-T2"].id,
    )[0][0]
    rendered = world.reports.render("evaluation-document", world.request())
    assert len(rendered.names) == len(rendered.codes) == len(set(rendered.codes)) == final
    assert "seluruh pegawai, Triwulan II 2026" in rendered.title
    text = words(rendered)
    assert text.count("DOKUMEN EVALUASI KINERJA PEGAWAI") == final
    assert "PERIODE: TRIWULAN II " in text
    assert re.search(r"No\. dokumen 800\.1\.4/\d+/\w+/\d{4}", text)


def test_drafts_with_a_predikat_are_marked_and_others_left_out(world):
    request = world.request("2026-T3")
    rendered = world.reports.render("evaluation-document", request)
    drafts = world.rows(
        "SELECT count(*) FROM evaluasi WHERE periode_id = ? AND status = 'DRAF'"
        " AND predikat IS NOT NULL",
        request.period_id,
    )[0][0]
    assert drafts
    assert words(rendered).count("Draf, belum final") == drafts
    assert "tanpa predikat tidak dicetak" in rendered.note


def test_one_person_is_printed_alone(world):
    row = world.rows(
        "SELECT p.id, p.nama FROM evaluasi AS e JOIN pegawai AS p ON p.id = e.pegawai_id"
        " WHERE e.periode_id = ? AND e.status = 'FINAL' LIMIT 1",
        world.periods["2026-T2"].id,
    )[0]
    for name in ("evaluation-document", "employee-summary"):
        rendered = world.reports.render(name, world.request(employee_id=row[0]))
        assert len(rendered.names) == 1
        assert row[1] in rendered.names[0][1]
        assert row[1] in rendered.title


def test_a_unit_takes_the_units_below_along(world):
    top = world.rows("SELECT id, nama FROM unor WHERE induk_id IS NULL ORDER BY jalur")[0]
    rendered = world.reports.render("unit-performance", world.request(unit_id=top[0]))
    assert [name for _, name in rendered.names] == [top[1]]
    inside = world.rows(
        "SELECT count(*) FROM evaluasi AS e JOIN unor AS u ON u.id = e.unit_id"
        " WHERE e.periode_id = ? AND (u.id = ? OR u.jalur LIKE ?) AND e.status <> 'TIDAK_DINILAI'",
        world.periods["2026-T2"].id,
        top[0],
        f"{top[1]} / %",
    )[0][0]
    assert f"{inside} dari {inside}" in words(rendered)


def test_the_summary_compares_with_the_period_before(world):
    text = words(world.reports.render("unit-performance", world.request()))
    assert re.search(r"Baik atau lebih (naik dari|turun dari|tetap) \d+,\d%", text)
    first = words(world.reports.render("unit-performance", world.request("2025-T1")))
    assert "Belum ada periode pembanding." in first


def test_without_a_period_the_yearly_one_is_taken(world):
    rendered = world.reports.render("unit-performance", ReportRequest(date=DAY))
    assert rendered.title.endswith("Tahun 2025")
    summary = world.reports.render("employee-summary", ReportRequest(date=DAY))
    assert summary.title.endswith("Triwulan III 2026")


def test_a_given_signatory_and_place_are_printed(world):
    who = Signatory(
        nama="Dra. Adriana Manafe, M.Si.", nip="196902211994032903", jabatan="Plt. Kepala"
    )
    request = world.request(signatory=who, place="Oelamasi")
    text = words(world.reports.render("unit-performance", request))
    assert "Oelamasi, 24 November 2026" in text
    assert "Plt. Kepala, Dra. Adriana Manafe, M.Si. NIP 19690221 199403 2 903" in text


@pytest.mark.parametrize(
    ("name", "period", "person", "reason"),
    [
        (
            "evaluation-document",
            "2026-T4",
            None,
            "Tidak ada evaluasi seluruh pegawai pada Triwulan",
        ),
        ("unit-performance", "2026-T4", None, "Tidak ada evaluasi seluruh pegawai pada Triwulan"),
        ("employee-summary", "2026-T2", "x", "pegawai yang tidak ditemukan pada Triwulan II 2026"),
    ],
)
def test_a_report_about_nobody_is_refused_with_the_reason(world, name, period, person, reason):
    with pytest.raises(DomainError, match=reason):
        world.reports.render(name, world.request(period, employee_id=person))


def test_unknown_names_periods_and_units_are_refused(world):
    with pytest.raises(DomainError, match="tidak dikenal"):
        world.reports.render("entah", world.request())
    with pytest.raises(DomainError, match="Periode tidak ditemukan"):
        world.reports.render("unit-performance", ReportRequest(period_id="x"))
    with pytest.raises(DomainError, match="Unit tidak ditemukan"):
        world.reports.render("unit-performance", world.request(unit_id="x"))


def test_a_penilai_prints_only_his_or_her_people(world):
    row = world.rows(
        "SELECT penilai_id, count(*) FROM evaluasi WHERE periode_id = ? AND status = 'FINAL'"
        " GROUP BY penilai_id ORDER BY 2 DESC LIMIT 1",
        world.periods["2026-T2"].id,
    )[0]
    own = world.rows(
        "SELECT count(*) FROM evaluasi WHERE periode_id = ? AND status = 'FINAL'"
        " AND ? IN (penilai_id, pegawai_id)",
        world.periods["2026-T2"].id,
        row[0],
    )[0][0]
    reports = world.reports_as(Role.PENILAI, row[0])
    assert len(reports.render("evaluation-document", world.request()).names) == own
    led = {unit for (unit,) in world.rows("SELECT id FROM unor WHERE kepala_id = ?", row[0])}
    foreign = world.rows("SELECT id, induk_id FROM unor WHERE kepala_id IS NOT NULL")
    other = next(u for u, above in foreign if u not in led and above not in led)
    with pytest.raises(NotAllowedError, match="dipimpinnya"):
        reports.render("unit-performance", world.request(unit_id=other))
    with pytest.raises(NotAllowedError, match="belum ditautkan"):
        world.reports_as(Role.PENILAI).render("evaluation-document", world.request())


@pytest.mark.parametrize("role", [Role.PIMPINAN, Role.AUDITOR])
def test_pimpinan_and_auditor_print_everything(world, role):
    mine = world.reports_as(role).render("employee-summary", world.request())
    assert mine.names == world.reports.render("employee-summary", world.request()).names


def test_saving_writes_the_file_and_a_line_that_is_no_anchor(world, tmp_path):
    rendered = world.reports.render("employee-summary", world.request())
    anchor = world.audit.anchor()
    world.reports.save(rendered, tmp_path / "ringkasan.pdf")
    assert (tmp_path / "ringkasan.pdf").read_bytes() == rendered.pdf
    (line,) = world.audit.latest(1)
    assert line.aksi == "cetak"
    assert rendered.codes[0] in line.rincian
    assert world.audit.anchor() == anchor


def test_a_code_from_paper_is_found_however_it_is_typed(world, tmp_path):
    rendered = world.reports.render("employee-summary", world.request("2026-T1"))
    with pytest.raises(DomainError, match="pernah dicetak"):
        world.reports.find_code(rendered.codes[7])
    world.reports.save(rendered, tmp_path / "ringkasan.pdf")
    (line,) = world.audit.latest(1)
    for typed in (rendered.codes[7], rendered.codes[7].lower().replace("-", " ")):
        found = world.reports.find_code(typed)
        assert (found.kode, found.nomor_audit) == (rendered.codes[7], line.nomor)
        assert found.judul == rendered.title
        assert found.nomor_dokumen in words(rendered)
        assert found.pengguna == "admin"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("7K4M", "8 tanda"), ("7K4M-92O1", "tidak memakai O1"), ("ZZZZ-ZZZZ", "tidak ditemukan")],
)
def test_a_code_that_cannot_be_one_is_refused_with_the_reason(world, typed, reason):
    with pytest.raises(DomainError, match=reason):
        world.reports.find_code(typed)


def test_every_code_of_a_big_print_is_noted(world):
    codes = tuple(f"{number:04}-2345" for number in range(450))
    rendered = replace(
        world.reports.render("unit-performance", world.request()), codes=codes, title="Besar"
    )
    world.reports.note_print(rendered)
    assert [line.rincian.startswith("Besar") for line in world.audit.latest(3)] == [True] * 3
    found = [code for line in world.audit.latest(3) for code in codes if code in line.rincian]
    assert sorted(found) == sorted(codes)


def test_who_signs_can_be_somebody_of_the_office(world):
    person = world.rows("SELECT id, nip, jabatan_nama FROM pegawai WHERE gol_akhir = 'III/c'")[0]
    who = world.reports.signatory_of(person[0])
    assert (who.nip, who.jabatan, who.pangkat) == (person[1], person[2], "Penata")
    rendered = world.reports.render("unit-performance", world.request(signatory=who))
    assert who.nama in words(rendered)
    with pytest.raises(DomainError, match="tidak ditemukan"):
        world.reports.signatory_of("tidak-ada")


def test_an_unknown_question_or_answer_is_refused_by_name(world):
    with pytest.raises(DomainError, match="Pertanyaan “warna” tidak ada"):
        world.reports.render("bezetting", world.request(options={"warna": "merah"}))


def test_save_each_writes_one_safe_file_per_person(world, tmp_path):
    request = world.request()
    steps = []

    class Task:
        def step(self, done, total):
            steps.append((done, total))

    paths = world.reports.save_each("evaluation-document", request, tmp_path / "berkas", Task())
    assert len(paths) == len(set(paths)) == len(list((tmp_path / "berkas").iterdir()))
    assert steps[-1] == (len(paths), len(paths))
    for path in paths:
        assert re.fullmatch(r"[^<>:\"/\\|?*]+ \d{18}( \(\d+\))?\.pdf", path.name)
        assert world.reports.verify_pdf(path).is_genuine
    title = pypdf.PdfReader(paths[0]).metadata.title
    assert title.startswith("Dokumen Evaluasi Kinerja Pegawai, ")


def test_a_cancelled_bundle_writes_nothing_more(world, tmp_path):
    class CancelledError(Exception):
        pass

    class Task:
        def step(self, done, _total):
            if done == 3:
                raise CancelledError

    with pytest.raises(CancelledError):
        world.reports.save_each("employee-summary", world.request(), tmp_path, Task())
    assert len(list(tmp_path.iterdir())) == 3


def test_a_genuine_pdf_is_told_from_a_changed_and_a_foreign_one(world, tmp_path):
    rendered = world.reports.render("unit-performance", world.request())
    path = tmp_path / "laporan.pdf"
    path.write_bytes(rendered.pdf)
    found = world.reports.verify_pdf(path)
    assert found.is_genuine
    assert found.kode == rendered.codes
    assert found.nomor_dokumen in words(rendered)
    path.write_bytes(
        rendered.pdf.replace(b"SDM Desktop; audit", b"SDM Desktop; audit", 1)[:-1] + b" "
    )
    assert "berubah" in world.reports.verify_pdf(path).pesan
    path.write_bytes(re.sub(rb"audit=\d+", b"audit=99999999", rendered.pdf))
    assert "tidak ada di berkas kantor" in world.reports.verify_pdf(path).pesan
    path.write_bytes(b"%PDF-1.4 surat lain")
    assert "tidak memuat segel" in world.reports.verify_pdf(path).pesan
    with pytest.raises(DomainError, match="tidak dapat dibaca"):
        world.reports.verify_pdf(Path(tmp_path / "tidak-ada.pdf"))


def test_a_bundle_reads_each_table_once_however_many_people(world, monkeypatch):
    counts = []
    original = type(world.database).rows

    def counted(self, sql, params=()):
        counts.append(sql)
        return original(self, sql, params)

    monkeypatch.setattr(type(world.database), "rows", counted)
    numbers = []
    for unit in (None, world.rows("SELECT id FROM unor WHERE kepala_id IS NOT NULL")[0][0]):
        for name in ("evaluation-document", "employee-summary"):
            counts.clear()
            world.reports.render(name, world.request(unit_id=unit))
            numbers.append((name, len(counts)))
    assert numbers[:2] == numbers[2:]
    assert all(number <= 8 for _, number in numbers)


def test_importing_the_service_does_not_load_reportlab():
    import subprocess
    import sys

    code = "import sys, sdm_desktop.services.reports; assert 'reportlab' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
