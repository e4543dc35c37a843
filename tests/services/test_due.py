"""Due dates and letters over a real file."""

import io
from dataclasses import replace
from datetime import date

import pypdf
import pytest

from sdm_desktop.domain.due import DueKind, DueState
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.leave import Leave, LeaveStatus
from sdm_desktop.domain.letters import LetterKind
from sdm_desktop.domain.office import Office, Signatory
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.users import Role
from sdm_desktop.services.demo_logo import shield_png
from sdm_desktop.services.due import DueService
from sdm_desktop.services.leave import LeaveDecision, LeaveService
from sdm_desktop.services.letter_drafts import LetterLook
from sdm_desktop.services.letters import LetterService, LetterSubject
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.due import predikat_of_person
from sdm_desktop.storage.settings import write_office

SOON = date(2027, 12, 31)


OFFICE = Office(nama="Dinas Contoh", kode="DC", kepala=Signatory(nama="Maria Nahak"))


@pytest.fixture
def rename(database, session):
    """Store the office with other values."""

    def store(**more):
        with database.write(session.actor()) as writer:
            write_office(writer, database, replace(OFFICE, **more))
            writer.audit("ubah_kantor")

    return store


@pytest.fixture
def settings(database, session, rename):
    rename()
    return SettingsService(database, session)


@pytest.fixture
def due(database, session, rules, employees):
    return DueService(database, session, rules, employees)


@pytest.fixture
def letters(database, session, settings, rules):
    return LetterService(database, session, settings, rules)


def subject(line):
    return LetterSubject(line.pegawai_id, line.tanggal.isoformat())


def test_pension_raise_and_contract_come_from_the_same_facts(due, make_employee):
    make_employee(1, nip="196901012013031901", tanggal_lahir=date(1969, 1, 1), nik="")
    (line,) = due.lines(DueKind.PENSIUN, SOON)
    assert (line.tanggal, line.tindakan) == (date(2027, 2, 1), "Serahkan SK pensiun")
    assert due.explain(DueKind.PENSIUN, line.pegawai_id).result["tmt_pensiun"] == line.tanggal
    (line,) = due.lines(DueKind.KGB, SOON)
    assert line.tanggal == date(2027, 3, 1)
    assert due.explain(DueKind.KGB, line.pegawai_id).result["kgb_berikut_tmt"] == line.tanggal
    assert due.lines(DueKind.KONTRAK, SOON) == []


def test_what_lies_beyond_the_span_is_left_out(due, make_employee):
    make_employee(1)
    assert due.lines(DueKind.KGB, date(2027, 2, 28)) == []
    assert due.lines(DueKind.KGB, SOON, since=date(2027, 4, 1)) == []


def test_the_end_of_a_contract_is_explained_by_its_days(due, make_employee):
    person = make_employee(
        1, nip="199507172025212901", tanggal_lahir=date(1995, 7, 17), nik="",
        status=EmployeeStatus.PPPK_PARUH_WAKTU, gol_akhir="", tmt_golongan=None,
        kontrak_mulai=date(2026, 1, 1), kontrak_akhir=date(2026, 12, 31),
    )  # fmt: skip
    (line,) = due.lines(DueKind.KONTRAK, SOON)
    assert line.tindakan == "Usulkan perpanjangan"
    steps = due.explain(DueKind.KONTRAK, person.id).steps
    assert [step.value for step in steps] == [
        "2 Oktober 2026",
        "1 November 2026",
        "1 Desember 2026",
    ]


@pytest.fixture
def rated(database, session):
    """Store final evaluations of whole years."""

    def store(person, **years):
        with database.write(session.actor()) as writer:
            for year, predikat in years.items():
                number = int(year[1:])
                writer.insert("periode", year, _period(number))
                values = {"pegawai_id": person.id, "periode_id": year, "status": "FINAL"}
                values |= {"predikat": predikat.value, "beku": "{}"}
                writer.insert("evaluasi", f"e{year}", values)
            writer.audit("impor_evaluasi")

    return store


def _period(year):
    return {
        "tahun": year, "kode": "TAHUN", "jenis": "TAHUNAN", "mulai": f"{year}-01-01",
        "selesai": f"{year}-12-31", "batas_pengisian": f"{year + 1}-01-31",
    }  # fmt: skip


def pelaksana(make_employee, number=1, **more):
    values = {
        "jenis_jabatan": "Pelaksana", "jabatan_nama": "Penelaah Teknis Kebijakan",
        "gol_akhir": "III/b", "tmt_golongan": date(2022, 12, 1),
    }  # fmt: skip
    return make_employee(number, **(values | more))


def test_two_good_years_and_four_in_rank_make_a_promotion_due(due, make_employee, rated):
    rated(pelaksana(make_employee), y2024=Predikat.BAIK, y2025=Predikat.SANGAT_BAIK)
    (line,) = due.lines(DueKind.PANGKAT, SOON)
    assert (line.tanggal, line.target, line.alasan) == (date(2026, 12, 1), "III/c", ())
    assert line.tindakan == "Usulkan kenaikan pangkat"
    assert due.explain(DueKind.PANGKAT, line.pegawai_id).result["memenuhi"]


def test_old_results_count_for_a_promotion_behind_the_evaluation_of_the_year(
    due, make_employee, rated, database, session
):
    person = pelaksana(make_employee)
    rated(person, y2025=Predikat.BAIK)
    with database.write(session.actor()) as writer:
        for year, part, equal in (
            (2024, "TAHUN", "BAIK"),
            (2024, "S1", "KURANG"),
            (2025, "TAHUN", "KURANG"),
        ):
            values = {"pegawai_id": person.id, "tahun": year, "bagian": part, "skala": "P6_2022"}
            values |= {"label_asli": "Asli", "predikat_setara": equal}
            writer.insert("predikat_historis", f"h{year}{part}", values)
        writer.audit("nilai_lama")
    assert due.lines(DueKind.PANGKAT, SOON)[0].alasan == ()
    with database.read():
        known = predikat_of_person(database, person.id)
    assert known == {2024: Predikat.BAIK, 2025: Predikat.BAIK}


def test_a_bad_year_a_missing_one_and_discipline_speak_against_a_promotion(
    due, make_employee, rated, database, session
):
    person = pelaksana(make_employee)
    assert due.lines(DueKind.PANGKAT, SOON)[0].alasan == ("data kinerja belum lengkap",)
    rated(person, y2024=Predikat.BAIK, y2025=Predikat.BUTUH_PERBAIKAN)
    assert due.lines(DueKind.PANGKAT, SOON)[0].alasan == ("kinerja",)
    with database.write(session.actor()) as writer:
        values = {"pegawai_id": person.id, "tingkat": "SEDANG", "jenis": "Penundaan"}
        values |= {"mulai": "2026-06-01", "akhir": "2027-05-31"}
        writer.insert("riwayat_hukdis", "h1", values)
        writer.audit("riwayat")
    assert "hukuman disiplin sedang" in due.lines(DueKind.PANGKAT, SOON)[0].alasan[1]


def test_functional_posts_have_no_date_of_promotion(due, make_employee):
    make_employee(1)
    assert due.lines(DueKind.PANGKAT, SOON) == []


def test_what_is_done_is_marked_and_can_be_reopened(due, make_employee):
    make_employee(1)
    (line,) = due.lines(DueKind.KGB, SOON)
    change = due.finish([line])
    (done,) = due.lines(DueKind.KGB, SOON)
    assert (done.state, done.tindakan) == (DueState.SELESAI, "Selesai")
    assert due.finish([done]).count == 0
    change.undo()
    assert due.lines(DueKind.KGB, SOON)[0].state is DueState.BELUM
    due.finish([line])
    due.reopen([line])
    assert due.lines(DueKind.KGB, SOON)[0].state is DueState.BELUM


def test_the_calendar_has_one_event_per_date_with_the_same_id_each_time(
    due, make_employee, tmp_path
):
    make_employee(1)
    lines = due.lines(DueKind.KGB, SOON)
    text = due.calendar(lines)
    assert text.count("BEGIN:VEVENT") == 1
    assert f"UID:kgb-{lines[0].pegawai_id}-20270301@kantor-1.sdm-desktop" in text.replace(
        "\r\n ", ""
    )
    assert due.save_calendar(lines, tmp_path / "tenggat.ics") == 1
    assert (tmp_path / "tenggat.ics").read_bytes() == text.encode()


def test_a_letter_gets_a_number_and_always_the_same_bytes(due, letters, make_employee):
    make_employee(1)
    (line,) = due.lines(DueKind.KGB, SOON)
    issued = letters.issue(LetterKind.KGB, [subject(line)])
    (letter,) = letters.register()
    assert letter.nomor == "DC/1/XI/2026"
    first = letters.render(issued.ids)
    assert first.pdf == letters.render(issued.ids).pdf
    assert first.note == ""
    (line,) = due.lines(DueKind.KGB, SOON)
    assert (line.state, line.surat_nomor) == (DueState.SURAT, "DC/1/XI/2026")


def test_a_reprint_tells_when_the_arms_of_the_office_changed(due, letters, rename, make_employee):
    make_employee(1)
    issued = letters.issue(LetterKind.KGB, [subject(due.lines(DueKind.KGB, SOON)[0])])
    rename(nama="Dinas Lain")
    assert letters.render(issued.ids).note == ""
    rename(logo=shield_png())
    assert "berubah" in letters.render(issued.ids).note


def test_numbers_of_withdrawn_letters_are_not_given_again(due, letters, make_employee):
    make_employee(1)
    line = due.lines(DueKind.KGB, SOON)[0]
    issued = letters.issue(LetterKind.KGB, [subject(line)])
    issued.change.undo()
    assert letters.register() == []
    assert letters.next_number(LetterKind.KGB) == "DC/2/XI/2026"
    letters.issue(LetterKind.KGB, [subject(line)])
    (letter,) = letters.register()
    letters.withdraw([letter.id]).undo()
    assert [one.nomor for one in letters.register()] == ["DC/2/XI/2026"]


def test_numbers_begin_anew_each_year(due, letters, make_employee):
    make_employee(1)
    make_employee(2)
    first, second = due.lines(DueKind.KGB, SOON)
    letters.issue(LetterKind.KGB, [subject(first)])
    letters.issue(LetterKind.KGB, [subject(second)], LetterLook(date=date(2027, 1, 4)))
    assert [one.nomor for one in letters.register()] == ["DC/1/XI/2026", "DC/1/I/2027"]


def test_a_letter_keeps_its_paper_margin_place_and_signatory(due, letters, make_employee):
    make_employee(1)
    who = Signatory(nama="Melki Contoh, S.H.", nip="", jabatan="Sekretaris", pangkat="Pembina")
    look = LetterLook(
        place="Alak", paper=Paper.F4, margin=Margin.SEMPIT, with_kop=False, signatory=who
    )
    issued = letters.issue(LetterKind.KGB, [subject(due.lines(DueKind.KGB, SOON)[0])], look)
    rendered = letters.render(issued.ids)
    assert rendered.note == ""
    page = pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages[0]
    width, height = (float(side) * 25.4 / 72 for side in page.mediabox[2:])
    assert (round(width), round(height)) == (215, 330)
    text = page.extract_text()
    assert "Melki Contoh, S.H." in text
    assert "Alak, 24 November 2026" in text
    assert "PEMERINTAH" not in text


def test_a_bulk_leaves_out_who_cannot_have_a_letter_and_says_why(due, letters, make_employee):
    make_employee(1)
    other = make_employee(2)
    line = due.lines(DueKind.KGB, SOON)[0]
    wrong = LetterSubject(other.id, "2027-04-01")
    issued = letters.issue(LetterKind.KGB, [wrong, subject(line), subject(line)][:2])
    assert len(issued.ids) == 1
    assert issued.refused == ((other.nama, "Tidak ada kenaikan gaji berkala pada 1 April 2027."),)
    with pytest.raises(DomainError, match="sudah ada surat"):
        letters.issue(LetterKind.KGB, [subject(line)])


@pytest.mark.parametrize("predikat", [Predikat.KURANG, Predikat.SANGAT_KURANG])
def test_a_raise_is_postponed_below_butuh_perbaikan(due, letters, make_employee, rated, predikat):
    person = make_employee(1)
    line = due.lines(DueKind.KGB, SOON)[0]
    rated(person, **{f"y{line.tanggal.year - 1}": predikat})
    reason = f"KGB ditunda: predikat kinerja {line.tanggal.year - 1} {predikat.label}"
    with pytest.raises(DomainError, match=reason):
        letters.issue(LetterKind.KGB, [subject(line)])
    assert letters.register() == []


def test_butuh_perbaikan_and_an_unknown_predikat_hold_no_raise(due, letters, make_employee, rated):
    person = make_employee(1)
    line = due.lines(DueKind.KGB, SOON)[0]
    year = line.tanggal.year
    rated(person, **{f"y{year - 1}": Predikat.BUTUH_PERBAIKAN, f"y{year - 2}": Predikat.KURANG})
    assert len(letters.issue(LetterKind.KGB, [subject(line)]).ids) == 1


def test_the_pattern_of_numbers_is_the_offices_choice(letters, make_employee):
    letters.save_pattern("800.1.11.13/{urut3}/{kode}/{tahun}")
    assert letters.next_number(LetterKind.KGB) == "800.1.11.13/001/DC/2026"
    with pytest.raises(ValidationError):
        letters.save_pattern("tanpa nomor")


def test_a_proposal_of_a_pension_lists_its_papers(due, letters, make_employee):
    make_employee(1, nip="196901012013031901", tanggal_lahir=date(1969, 1, 1), nik="")
    issued = letters.issue(LetterKind.PENSIUN, [subject(due.lines(DueKind.PENSIUN, SOON)[0])])
    assert letters.render(issued.ids).pages == 1
    assert "Salinan sah SK CPNS" in letters.register()[0].isi


def test_a_permit_is_for_leave_that_was_granted_and_notes_its_number(
    database, session, settings, rules, letters, make_employee
):
    leave, person = LeaveService(database, session, settings, rules), make_employee(1)
    days = {"tanggal_mulai": date(2026, 12, 7), "tanggal_selesai": date(2026, 12, 11)}
    leave.request(Leave(pegawai_id=person.id, tanggal_pengajuan=date(2026, 11, 24), **days))
    (asked,) = leave.history(person.id)
    with pytest.raises(DomainError, match="disetujui"):
        letters.issue(LetterKind.CUTI, [LetterSubject(person.id, asked.id)])
    leave.decide([asked.id], LeaveDecision(status=LeaveStatus.DISETUJUI))
    issued = letters.issue(LetterKind.CUTI, [LetterSubject(person.id, asked.id)])
    assert leave.get(asked.id).nomor_surat == "DC/1/XI/2026"
    assert "SURAT IZIN CUTI TAHUNAN" in letters.register()[0].isi
    issued.change.undo()
    assert leave.get(asked.id).nomor_surat == ""


def test_only_staff_issue_letters_and_a_penilai_sees_none(
    database, session_of, settings, rules, employees
):
    reader = LetterService(database, session_of(Role.AUDITOR), settings, rules)
    assert reader.register() == []
    with pytest.raises(NotAllowedError):
        reader.issue(LetterKind.KGB, [])
    with pytest.raises(NotAllowedError):
        DueService(database, session_of(Role.PENILAI), rules, employees).lines(DueKind.KGB, SOON)


def test_a_raise_onto_the_first_step_of_the_table_names_what_is_missing(
    due, letters, make_employee
):
    make_employee(1, gol_akhir="II/b", mk_tahun=0, mk_bulan=0, tmt_golongan=date(2024, 4, 1))
    line = due.lines(DueKind.KGB, SOON)[0]
    with pytest.raises(DomainError, match="langkah pertama tabel"):
        letters.issue(LetterKind.KGB, [subject(line)])
