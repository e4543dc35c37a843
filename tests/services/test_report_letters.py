"""Letters from the report catalogue: issued ones unchanged, the others as drafts."""

import io
from datetime import date

import pypdf
import pytest

from sdm_desktop.domain.due import DueKind
from sdm_desktop.domain.errors import DomainError, ValidationError
from sdm_desktop.domain.leave import LeaveStatus
from sdm_desktop.domain.letters import LetterKind
from sdm_desktop.domain.office import Signatory
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.reports import ReportRequest
from tests.still_world import DAY, WORLD

NAMES = ["surat-kgb", "surat-pensiun", "surat-cuti"]
WHO = Signatory(nama="Melki Contoh, S.H.", nip="", jabatan="Sekretaris", pangkat="Pembina")


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    path = tmp_path_factory.mktemp("surat") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=120, years=1, seed=3), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


def texts_of(rendered):
    pages = pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages
    return [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in pages]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4])
def test_each_letter_prints_on_the_paper_and_with_the_signatory_asked_for(services, name, paper):
    first = services.due.lines(DueKind.PENSIUN, date(2060, 1, 1))[0].tanggal.year
    options = {"tahun": str(first)} if name == "surat-pensiun" else {"bulan": "setahun"}
    request = ReportRequest(paper=paper, margin=Margin.SEMPIT, signatory=WHO, options=options)
    rendered = services.reports.render(name, request)
    pages = texts_of(rendered)
    drafts = [text for text in pages if "Draf, belum final" in text]
    assert drafts
    assert any("Melki Contoh, S.H." in text for text in drafts)
    assert rendered.pdf == services.reports.render(name, request).pdf


def test_issued_letters_keep_number_and_signatory_and_drafts_take_no_number(services):
    register = services.letters.register(LetterKind.KGB)
    assert register
    before = services.letters.next_number(LetterKind.KGB)
    rendered = services.reports.render("surat-kgb", ReportRequest(signatory=WHO))
    pages = texts_of(rendered)
    issued = [text for text in pages if "Draf, belum final" not in text]
    assert len(issued) <= len(register)
    assert all(any(letter.nomor in text for letter in register) for text in issued)
    assert not any("Melki Contoh" in text for text in issued)
    assert "belum terbit, bertanda DRAF" in rendered.note
    assert services.letters.next_number(LetterKind.KGB) == before


def test_without_drafts_only_the_register_is_printed(services):
    rendered = services.reports.render("surat-kgb", ReportRequest(options={"draf": "tidak"}))
    assert rendered.note == ""
    assert not any("Draf, belum final" in text for text in texts_of(rendered))
    with pytest.raises(DomainError, match="Tidak ada Usul pensiun yang jatuh tempo dalam 15 bulan"):
        services.reports.render("surat-pensiun", ReportRequest(options={"draf": "tidak"}))


def test_a_selection_of_people_or_a_unit_is_printed_alone(services):
    lines = services.due.lines(DueKind.KGB, date(2027, 2, 24))
    chosen = lines[0]
    for request in (
        ReportRequest(employee_ids=(chosen.pegawai_id,)),
        ReportRequest(employee_id=chosen.pegawai_id),
    ):
        rendered = services.reports.render("surat-kgb", request)
        assert [name for _, name in rendered.names] == [chosen.nama]
    in_unit = services.reports.render("surat-kgb", ReportRequest(unit_id=chosen.unit_id))
    everybody = services.reports.render("surat-kgb", ReportRequest())
    assert 1 <= len(in_unit.names) < len(everybody.names) == len(lines)


def test_leave_letters_are_for_granted_leave_of_the_time_asked_for(services):
    rows = services.leave.between(date(2026, 1, 1), date(2026, 12, 31))
    granted = [row for row in rows if row.leave.status is LeaveStatus.DISETUJUI]
    request = ReportRequest(options={"bulan": "setahun", "tahun": "2026"})
    assert len(services.reports.render("surat-cuti", request).names) == len(granted) > 0
    unit = granted[0].unit_id
    one_unit = ReportRequest(unit_id=unit, options={"bulan": "setahun", "tahun": "2026"})
    assert 0 < len(services.reports.render("surat-cuti", one_unit).names) <= len(granted)
    with pytest.raises(DomainError, match="tahun 2031"):
        services.reports.render("surat-cuti", ReportRequest(options={"tahun": "2031"}))


def test_a_wrong_answer_is_refused(services):
    with pytest.raises(ValidationError, match="Bulan"):
        services.reports.render("surat-kgb", ReportRequest(options={"bulan": "13"}))
