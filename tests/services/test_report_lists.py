"""Lists of people of a demo office: groups, columns, due dates with pay, who may print them."""

import io
from dataclasses import replace
from datetime import date

import openpyxl
import pypdf
import pytest

from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.query import ListQuery
from sdm_desktop.domain.report_records import Paper
from sdm_desktop.domain.users import Role, User
from sdm_desktop.reports.text import NBSP
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.reports import ReportRequest, ReportService
from sdm_desktop.services.session import Session
from tests.still_world import DAY, NOW, WORLD

DUE = ("pensiun", "kgb", "kenaikan-pangkat", "kontrak")


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    path = tmp_path_factory.mktemp("daftar") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=120, years=1, seed=4), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


def record_of(services, name, **values):
    (record,) = services.reports._read(name, ReportRequest(**values)).records
    return record


def words(services, name, **values):
    rendered = services.reports.render(name, ReportRequest(**values))
    pages = pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages
    return [" ".join(page.extract_text().replace(NBSP, " ").split()) for page in pages]


@pytest.mark.parametrize("grouping", ["unit", "golongan", "jabatan", "pendidikan", ""])
def test_everybody_stands_once_in_a_group(services, grouping):
    record = record_of(services, "nominatif", options={"susunan": grouping})
    rows = list(record.rows())
    assert [cells[0] for cells in rows] == list(range(1, len(rows) + 1))
    assert len({cells[2] for cells in rows}) == len(rows) == services.employees.count_active()
    titles = [section.judul for section in record.bagian]
    assert len(set(titles)) == len(titles)
    assert (titles == [""]) == (grouping == "")
    for section in record.bagian:
        assert not section.judul or f"({len(section.baris)} orang)" in section.judul


def test_groups_of_golongan_come_from_the_highest_down(services):
    record = record_of(services, "nominatif", options={"susunan": "golongan", "status": "PNS"})
    pangkat = [section.judul.rpartition(" (")[0] for section in record.bagian]
    golongan = [name[name.index("(") + 1 : -1] for name in pangkat]
    assert golongan == sorted(golongan, reverse=True)


def test_only_the_columns_asked_for_are_printed(services):
    asked = {"kolom_agama": "ya", "kolom_pendidikan": "tidak", "kolom_hp": "ya"}
    record = record_of(services, "nominatif", options=asked)
    titles = [column.title for column in record.kolom]
    assert "Agama" in titles
    assert "Jurusan" not in titles
    row = next(record.rows())
    person = services.employees.by_nip(row[2])
    assert row[titles.index("Agama")] == person.agama
    assert row[titles.index("Nomor HP")] == person.nomor_hp
    for page in words(services, "nominatif", options=asked):
        assert "Agama" in page


def test_every_column_at_once_still_fits_on_both_papers(services):
    from sdm_desktop.services.nominatif_columns import PARTS

    every = {f"kolom_{key}": "ya" for key in PARTS}
    for paper in (Paper.A4, Paper.F4):
        pages = words(services, "nominatif", options=every, paper=paper)
        assert "Jumlah pada halaman ini" in pages[-1]


def test_people_chosen_one_by_one_are_listed_alone(services):
    rows = list(record_of(services, "nominatif").rows())
    ids = tuple(services.employees.by_nip(cells[2]).id for cells in rows[3:8])
    record = record_of(services, "nominatif", employee_ids=ids)
    assert {cells[2] for cells in record.rows()} == {cells[2] for cells in rows[3:8]}
    assert "pegawai yang dipilih" in record.catatan


def test_columns_of_the_office_can_be_printed(services):
    services.custom_fields.add(CustomField(nama="Nomor loker"))
    field = next(f for f in services.employees.custom_fields() if f.nama == "Nomor loker")
    row = next(record_of(services, "nominatif").rows())
    person = services.employees.by_nip(row[2])
    services.employees.change_many([person.id], field.id, "A-12")
    record = record_of(services, "nominatif", options={"tambahan": "nomor loker"})
    assert record.kolom[-1].title == "Nomor loker"
    assert {cells[2]: cells[-1] for cells in record.rows()}[row[2]] == "A-12"
    with pytest.raises(DomainError, match=r"“Warna” tidak ada; yang ada: .*Nomor loker"):
        record_of(services, "nominatif", options={"tambahan": "Warna"})


def test_pensions_of_a_year_stand_under_their_months(services):
    record = record_of(services, "pensiun", options={"tahun": "2027"})
    for cells in record.rows():
        born, limit, day = cells[6:9]
        assert day.year == 2027
        assert limit in (58, 60, 65)
        assert (day.year - born.year, day.month) in (
            (limit, born.month + 1),
            (limit + 1, born.month - 11),
        )
    assert [s.judul for s in record.bagian] == sorted(
        (s.judul for s in record.bagian), key=lambda t: [m in t for m in MONTHS].index(True)
    )


MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip


def test_a_raise_tells_the_pay_before_and_after(services):
    record = record_of(services, "kgb", options={"tahun": "2026", "bulan": "12"})
    rows = list(record.rows())
    assert rows
    assert record.keadaan == "TMT KGB Desember 2026"
    for cells in rows:
        before, after, day = cells[7:10]
        assert day == date(2026, 12, 1)
        assert before < after
        person = services.employees.by_nip(cells[2])
        assert services.employees.profile(person.id).kgb.result["gaji_pokok_baru"] == after


def test_promotions_name_what_speaks_against_them(services):
    record = record_of(services, "kenaikan-pangkat", options={"tahun": "2026"})
    assert record.jumlah
    assert all(cells[-1] for cells in record.rows())


@pytest.mark.parametrize("name", DUE)
def test_nothing_due_is_said_in_a_sentence(services, name):
    (page,) = words(services, name, options={"tahun": "2099"})
    assert "Tidak ada pegawai dengan" in page
    assert "tahun 2099" in page


@pytest.mark.parametrize("name", DUE)
def test_a_list_is_the_same_on_paper_and_in_the_workbook(services, name, tmp_path):
    request = ReportRequest(options={"tahun": "2027"})
    record = record_of(services, name, options={"tahun": "2027"})
    out = tmp_path / "daftar.xlsx"
    assert services.reports.save_workbook(name, request, out) == record.jumlah
    sheet = openpyxl.load_workbook(out).active
    assert sheet["A3"].value == record.judul
    shown = [row[2] for row in sheet.iter_rows(min_row=8, values_only=True) if row[2]]
    assert shown == [cells[2] for cells in record.rows()]


def test_a_year_that_is_none_is_refused(services):
    with pytest.raises(DomainError, match="“20x6” bukan tahun"):
        record_of(services, "pensiun", options={"tahun": "20x6"})


def test_a_penilai_is_offered_and_given_the_own_people_only(services):
    opened = services.file
    head = next(unit for unit in services.units.tree() if unit.induk_id and unit.kepala_id)
    user = User(id="u", nama_pengguna="u", nama="U", peran=Role.PENILAI, pegawai_id=head.kepala_id)
    session = Session(user, opened.session.office_id, clock=lambda: NOW)
    reports = ReportService(opened.database, session, services.office, services.rules)
    offered = {info.name for info in reports.catalogue()}
    assert "nominatif" in offered
    assert not offered & set(DUE)
    (mine,) = reports._read("nominatif", ReportRequest()).records
    assert 0 < mine.jumlah < services.employees.count_active()
    other = next(u for u in services.units.tree() if u.induk_id is None)
    with pytest.raises(DomainError):
        reports._read("nominatif", ReportRequest(unit_id=other.id))
    with pytest.raises(DomainError):
        reports.render("kgb", ReportRequest())


def person_with_histories(services):
    with services.file.database.read():
        rows = services.file.database.rows(
            "SELECT p.id, p.nip FROM pegawai p JOIN riwayat_golongan g ON g.pegawai_id = p.id"
            " WHERE p.status = 'PNS' AND p.kedudukan_hukum = 'Aktif'"
            " GROUP BY p.id ORDER BY count(*) DESC, p.id"
        )
    return services.employees.get(rows[0][0])


def test_a_life_tells_every_history_and_is_signed_by_the_person(services):
    person = person_with_histories(services)
    found = services.histories.of(person.id)
    record = record_of(services, "riwayat-pegawai", employee_id=person.id)
    lengths = {section.judul: len(section.baris) for section in record.bagian}
    assert lengths["Riwayat kepangkatan"] == len(found.entries[HistoryKind.GOLONGAN])
    assert lengths["Riwayat jabatan"] == len(found.entries[HistoryKind.JABATAN])
    assert lengths["Riwayat pendidikan"] == len(found.entries[HistoryKind.PENDIDIKAN])
    assert record.tanda_tangan.nip == person.nip
    text = " ".join(words(services, "riwayat-pegawai", employee_id=person.id))
    assert "Daftar Riwayat Hidup" in text
    assert ("Pasfoto" in text) == (not record.foto)
    for section in record.bagian:
        assert section.judul in text


def test_lives_of_a_unit_come_one_after_the_other_with_bookmarks(services):
    unit = next(u for u in services.units.tree() if u.induk_id and u.kepala_id)
    request = ReportRequest(unit_id=unit.id)
    rendered = services.reports.render("riwayat-pegawai", request)
    titles = [entry.title for entry in pypdf.PdfReader(io.BytesIO(rendered.pdf)).outline]
    assert titles == [name for _, name in rendered.names]
    assert rendered.pdf == services.reports.render("riwayat-pegawai", request).pdf


def test_the_photo_of_a_person_stands_on_the_paper(services):
    from PIL import Image

    person = person_with_histories(services)
    picture = io.BytesIO()
    Image.new("RGB", (360, 480), "steelblue").save(picture, "JPEG")
    services.photos.save(person.id, picture.getvalue())
    rendered = services.reports.render(
        "riwayat-pegawai", ReportRequest(employee_id=person.id, with_kop=False)
    )
    page = pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages[0]
    assert "Pasfoto" not in page.extract_text()
    assert len(page.images) == 1


def test_a_life_of_nobody_is_refused(services):
    with pytest.raises(DomainError, match="Tidak ada pegawai aktif"):
        record_of(services, "riwayat-pegawai", employee_id="tidak-ada")


def test_a_curriculum_vitae_shows_own_fields_but_none_of_the_admin_alone(services):
    own, person = services.custom_fields, services.employees.open_list(ListQuery()).fetch(0, 1)[0]
    own.add(CustomField(nama="Hobi"))
    own.add(CustomField(nama="Nomor rekening", peka=True))
    fields = {field.nama: field.id for field in services.employees.custom_fields()}
    record = services.employees.get(person.id)
    values = {fields["Hobi"]: "Mendaki gunung", fields["Nomor rekening"]: "12345678"}
    services.employees.change(replace(record, tambahan={**record.tambahan, **values}))

    def words(**options):
        request = ReportRequest(employee_id=person.id, options=options)
        pdf = services.reports.render("riwayat-pegawai", request).pdf
        return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)

    assert "Mendaki gunung" in words()
    assert "12345678" not in words()
    assert "Mendaki gunung" not in words(tambahan="tidak")
