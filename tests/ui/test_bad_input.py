"""Bad input from form, history, paste and file: each is told, and no list or paper breaks."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.histories import PostEntry, RankEntry
from sdm_desktop.domain.paste import PasteRequest
from sdm_desktop.domain.query import parse_query
from sdm_desktop.services.reports import ReportRequest
from sdm_desktop.ui.pages.employees.page import EmployeesPage
from tests.ui.people_office import context, office, people, person, settled  # noqa: F401

ODD_NAMES = ("Suharto", "Maria da Costa", "Yohanes bin Ali", "Ana D’Rozari", "N'Diaye Lado")


@pytest.fixture
def services(context, people):  # noqa: F811
    return context.services


@pytest.fixture
def adriana(people):  # noqa: F811
    return people["Adriana Benu"]


def told(services, employee_id):
    found = services.data_check.run().open
    return {one.code: one.message for one in found if one.pegawai_id == employee_id}


def paper(services):
    rendered = services.reports.render("duk", ReportRequest())
    document = pypdfium2.PdfDocument(rendered.pdf)
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words


def store_past(services, entry):
    """Store an entry past the checks, as an older file may hold it."""
    keeper = services.histories
    with keeper._database.write(services.session.actor()) as writer:
        keeper._histories.add(writer, entry)
        writer.audit("uji")


def refusal(act):
    with pytest.raises(ValidationError) as refused:
        act()
    return " ".join(error.message for error in refused.value.errors)


def test_overlapping_backward_and_doubled_posts_are_refused_by_the_form(services, adriana):
    lurah = PostEntry(
        pegawai_id=adriana.id, jabatan_nama="Lurah", tmt=date(2018, 1, 1), selesai=date(2020, 1, 1)
    )
    services.histories.add(lurah)
    add = services.histories.add
    backward = replace(lurah, tmt=date(2016, 1, 1), selesai=date(2015, 1, 1))
    assert "sebelum mulai" in refusal(lambda: add(backward))
    overlapping = replace(lurah, jabatan_nama="Camat", tmt=date(2019, 1, 1))
    assert "Tumpang tindih" in refusal(lambda: add(overlapping))
    same_day = replace(lurah, jabatan_nama="Camat", selesai=None)
    assert "Sudah ada jabatan lain" in refusal(lambda: add(same_day))


def test_what_an_older_file_holds_is_listed_and_breaks_nothing(services, adriana):
    for post, selesai in (("Lurah", date(2030, 1, 1)), ("Camat", date(2031, 1, 1))):
        store_past(services, PostEntry(
            pegawai_id=adriana.id, jabatan_nama=post, tmt=date(2020, 1, len(post)), selesai=selesai
        ))  # fmt: skip
    assert {"DUA_JABATAN", "TUMPANG_TINDIH"} & told(services, adriana.id).keys()
    assert services.histories.of(adriana.id).timeline
    assert "Adriana Benu" in paper(services)


def test_a_decree_after_its_tmt_is_only_a_warning(services, adriana):
    late = RankEntry(
        pegawai_id=adriana.id, golongan="III/b", tmt=date(2020, 4, 1), sk_tanggal=date(2020, 6, 1)
    )
    services.histories.add(late)
    assert "sesudah berlaku" in told(services, adriana.id)["SK_SETELAH_TMT"]


def test_a_removed_unit_takes_nobody_and_is_told_where_somebody_stayed(services, adriana):
    unit = services.units.tree()[-1]
    with services.units._database.write(services.session.actor()) as writer:
        writer.delete("unor", unit.id, unit.rev)
        writer.audit("uji")
    assert "sudah ditutup" in told(services, adriana.id)["UNIT_DITUTUP"]
    moved = replace(services.employees.get(adriana.id), unit_id=unit.id, alamat="Jl. 1")
    other = replace(moved, unit_id="tidak-ada")
    assert "Unit tidak ditemukan" in refusal(lambda: services.employees.change(other))
    plan = services.paste.plan(PasteRequest([adriana.id], ["unit_id"], ["Unit"], [[unit.nama]]))
    assert "tidak ada" in plan.refused[0].reason
    assert services.employees.open_list(parse_query("adriana")).fetch(0, 1)


def test_a_corrected_nip_needs_a_reason_and_keeps_every_tie(services, adriana):
    rank = RankEntry(pegawai_id=adriana.id, golongan="III/b", tmt=date(2020, 4, 1))
    services.histories.add(rank)
    nip = "198704162013032977"
    assert "Alasan" in refusal(lambda: services.histories.correct_nip(adriana.id, nip, ""))
    changed = replace(services.employees.get(adriana.id), nip=nip)
    assert "Perbaiki NIP" in refusal(lambda: services.employees.change(changed))
    services.histories.correct_nip(adriana.id, nip, "salah ketik pada SK")
    found = services.employees.by_nip(nip)
    assert found.id == adriana.id
    assert any(
        entry.begins == date(2020, 4, 1)
        for entries in services.histories.of(found.id).entries.values()
        for entry in entries
    )


def test_a_person_of_two_hundred_years_is_told_and_printed(services, adriana):
    old = replace(services.employees.get(adriana.id), tanggal_lahir=date(1826, 4, 16))
    services.employees.change(old)
    assert "umur 200 tahun" in told(services, adriana.id)["UMUR"]
    assert services.employees.profile(adriana.id).employee.tanggal_lahir.year == 1826
    assert services.employees.open_list(parse_query("usia:>100")).fetch(0, 5)
    assert "Adriana Benu" in paper(services)


@pytest.mark.parametrize(("number", "name"), list(enumerate(ODD_NAMES, 905)))
def test_odd_names_are_found_and_printed_as_they_are_written(services, number, name):
    record = person(number, name)
    services.employees.register(record)
    stored = services.employees.by_nip(record.nip)
    assert stored.nama == name
    first = name.replace("’", "").replace("'", "").split()[-1]
    rows = services.employees.open_list(parse_query(first)).fetch(0, 5)
    assert name in [row.nama for row in rows]
    assert services.employees.profile(stored.id).nama_lengkap == name
    assert name.split()[0] in paper(services)


def store_text(services, employee_id, name, value):
    """Store a text past the clean-up, as an older file may hold it."""
    database = services.file.database
    with database.write(services.session.actor()) as writer:
        row = services.employees.get(employee_id)
        writer.update("pegawai", employee_id, row.rev, {name: value})
        writer.audit("uji")


def test_pasted_control_signs_are_cleaned_and_stored_ones_are_told(services, adriana):
    text = "Jl.\u200b Sehati\u00a02\x00\r\nKupang"
    plan = services.paste.plan(PasteRequest([adriana.id], ["alamat"], ["Alamat"], [[text]]))
    assert "dibuang" in plan.cells[0].reason
    services.paste.write(plan)
    assert services.employees.get(adriana.id).alamat == "Jl. Sehati 2 Kupang"
    store_text(services, adriana.id, "jabatan_nama", "Analis\u200b\x07 Kebijakan")
    found = told(services, adriana.id)
    assert services.employees.get(adriana.id).jabatan_nama == "Analis\u200b\x07 Kebijakan"
    assert "tanda tak tampak" in found["KARAKTER"]
    assert "Adriana Benu" in paper(services)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Jl.\u200b Sehati\u00a02\x00\r\nKupang", "Jl. Sehati 2 Kupang"),
        ("\u202eterbalik\u202c  \ufeffSoe\t12", "terbalik Soe 12"),
        ("Jose\u0301 \ud800Ola", "José Ola"),
        (" Oe\u2019ba ", "Oe\u2019ba"),
    ],
)
def test_the_form_stores_texts_without_signs_nobody_sees(services, adriana, typed, kept):
    services.employees.change(replace(services.employees.get(adriana.id), alamat=typed))
    assert services.employees.get(adriana.id).alamat == kept
    new = person(931, f"Rahel{typed[:0]}\u200b  Kase", alamat=typed)
    services.employees.register(new)
    stored = services.employees.by_nip(new.nip)
    assert (stored.nama, stored.alamat) == ("Rahel Kase", kept)
    assert not {"KARAKTER"} & told(services, stored.id).keys()


def test_a_name_of_nothing_but_invisible_signs_is_refused_with_its_field(services, adriana):
    empty = replace(services.employees.get(adriana.id), nama="\u200b\x00 \u00a0")
    with pytest.raises(ValidationError) as refused:
        services.employees.change(empty)
    assert [error.field for error in refused.value.errors] == ["nama"]


def test_letters_that_paper_cannot_show_are_told_and_break_nothing(services, adriana):
    odd = replace(services.employees.get(adriana.id), nama="Adriana Benu 你好 😀", alamat="نص")
    warnings = [one for one in services.employees.check(odd) if one.code == "HURUF"]
    assert [one.field for one in warnings] == ["nama", "alamat"]
    assert "Nama memuat huruf “你好😀” yang tidak dapat dicetak." in warnings[0].message
    services.employees.change(odd)
    assert "HURUF" in told(services, adriana.id)
    assert "Adriana Benu" in paper(services)
    rows = services.employees.open_list(parse_query("adriana")).fetch(0, 5)
    assert [row.nama for row in rows] == ["Adriana Benu 你好 😀"]
    for name in ("riwayat-pegawai", "nominatif"):
        request = ReportRequest(employee_id=adriana.id)
        assert services.reports.render(name, request).pages >= 1


def test_the_pages_show_all_of_it(qtbot, context, services, adriana):  # noqa: F811
    old = replace(services.employees.get(adriana.id), tanggal_lahir=date(1826, 4, 16))
    services.employees.change(old)
    store_text(services, adriana.id, "jabatan_nama", "Analis\u200b\x07 Kebijakan")
    for number, name in enumerate(ODD_NAMES, 905):
        services.employees.register(person(number, name))
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 694)
    page.show()
    settled(qtbot, context)
    assert page.list.model.rowCount() == 9
    for tab in ("list", "checks", "duplicates"):
        page.show_tab(tab)
        settled(qtbot, context)
        assert not page.grab().isNull()
    page.show_tab("list")
    page.open_person(adriana.id)
    settled(qtbot, context)
    assert page._stack.currentWidget() is page.person
    assert not page.grab().isNull()
