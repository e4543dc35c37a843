"""Papers of training read back: sheets to sign, lists, letters, the month, certificates."""

import io
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pypdf
import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError
from sdm_desktop.domain.evaluation import PeriodKind
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.report_certificate import CertificateDesign
from sdm_desktop.domain.training import Activity, ActivityStatus, Programme, Room, TrainingSession
from sdm_desktop.domain.training_people import Certificate, CertificateStatus
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.services.report_training import days_text
from sdm_desktop.services.report_training_effect import _around
from sdm_desktop.services.training import ActivityDraft
from sdm_desktop.services.training_parts import SessionDraft
from sdm_desktop.services.training_people import Joining
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.training_people_models import CertificateModel
from tests.still_world import DAY, WORLD

FIRST = date(2026, 12, 28)
TITLE = "Uji Cetak Pelayanan"
MINE = {"kegiatan": TITLE.lower(), "tahun": "2026"}


def planned(services):
    catalogue = services.training_catalogue
    catalogue.save_programme(Programme(nama="Uji cetak", jp=Decimal(20)))
    catalogue.save_room(Room(nama="Ruang Uji", kapasitas=60))
    programme = next(p for p in catalogue.programmes() if p.nama == "Uji cetak")
    room = next(r for r in catalogue.rooms() if r.nama == "Ruang Uji")
    sessions = tuple(
        SessionDraft(
            TrainingSession(
                kelompok_id="",
                tanggal=FIRST + timedelta(days=number),
                jam_mulai=480,
                jam_selesai=720,
                materi=f"Materi {number + 1}",
                jp=Decimal(5),
                ruang_id=room.id,
            )
        )
        for number in range(3)
    )
    activity = Activity(
        program_id=programme.id,
        tahun=2026,
        judul=TITLE,
        penyelenggara="BKPPD Kota Kupang",
        mulai=FIRST,
        selesai=FIRST + timedelta(days=2),
        kuota_maks=5,
    )
    services.training.plan(ActivityDraft(activity=activity, sessions=sessions))
    return next(row for row in services.training.activities(2026) if row.activity.judul == TITLE)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    path = tmp_path_factory.mktemp("latih") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=60, years=1, seed=2), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    services = Services.build(opened)
    row = planned(services)
    active = services.file.database.rows(
        "SELECT id FROM pegawai WHERE kedudukan_hukum = 'Aktif' ORDER BY nama LIMIT 7"
    )
    ids = tuple(key for (key,) in active)
    services.training_people.enrol(
        Joining(kegiatan_id=row.id, pegawai_ids=ids, reason="Uji coba cetak")
    )
    yield services, row
    opened.close()


def printed(office, name, **options):
    rendered = office[0].reports.render(name, ReportRequest(options={**MINE, **options}))
    pages = pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages
    return rendered, [" ".join(page.extract_text().split()) for page in pages]


def people_of(office):
    services, row = office
    return services.training_people.participants(row.id)


def test_each_session_has_a_sheet_with_everybody_who_takes_part(office):
    rendered, pages = printed(office, "daftar-hadir-pelatihan")
    seated = [p for p in people_of(office) if p.participant.status.takes_part]
    assert len(seated) == 5
    assert rendered.pages == 3
    for number, text in enumerate(pages):
        assert f"Materi {number + 1}" in text
        assert "pukul 08.00–12.00 · Ruang Uji" in text
        assert all(person.nama in text for person in seated)


def test_the_list_tells_seats_and_the_waiting_list(office):
    _, pages = printed(office, "daftar-peserta-pelatihan")
    text = " ".join(pages)
    assert "Daftar tunggu" in text
    assert all(person.nama in text for person in people_of(office))


@pytest.mark.parametrize(
    ("name", "words"),
    [("undangan-pelatihan", "diundang mengikuti"), ("surat-tugas-pelatihan", "Menugaskan kepada")],
)
def test_everybody_gets_a_letter_with_the_schedule(office, name, words):
    rendered, pages = printed(office, name, nomor="800.1/77/BKPPD/2026")
    assert rendered.pages == len(rendered.names) == 5
    for text in pages:
        assert words in text
        assert "800.1/77/BKPPD/2026" in text
        assert "Senin, 28 Desember 2026" in text
        assert "Materi 3" in text
    one = people_of(office)[0]
    request = ReportRequest(options=MINE, employee_id=one.participant.pegawai_id)
    assert office[0].reports.render(name, request).pages == 1


def test_the_month_shows_sessions_and_free_days(office):
    request = ReportRequest(options={"bulan": "12", "tahun": "2026"})
    rendered = office[0].reports.render("kalender-pelatihan", request)
    (page,) = pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages
    text = " ".join(page.extract_text().split())
    assert text.count(TITLE) >= 3
    assert "Natal" in text
    year = ReportRequest(options={"setahun": "ya", "tahun": "2026"})
    assert office[0].reports.render("kalender-pelatihan", year).pages == 12


def test_without_anything_to_print_it_says_so(office):
    for name in ("sertifikat-pelatihan", "undangan-pelatihan"):
        with pytest.raises(DomainError, match="Tidak ada kegiatan tahun 2026 yang memuat"):
            printed(office, name, kegiatan="memanah di bulan")


def test_accepted_certificates_print_in_both_designs(office):
    services, row = office
    with pytest.raises(DomainError, match="Belum ada sertifikat"):
        printed(office, "sertifikat-pelatihan")
    seated = [p for p in people_of(office) if p.participant.status.takes_part]
    store = RecordStore(CertificateModel, Certificate)
    states = (CertificateStatus.DITERIMA, CertificateStatus.DITERIMA, CertificateStatus.MENUNGGU)
    made = [
        Certificate(
            pegawai_id=person.participant.pegawai_id,
            peserta_id=person.id,
            kegiatan_id=row.id,
            nomor=f"800.2.4/{number}/BKPPD/2026",
            tanggal=date(2026, 12, 31),
            penerbit="BKPPD Kota Kupang",
            nama=TITLE,
            mulai=FIRST,
            selesai=FIRST + timedelta(days=2),
            jp_sertifikat=Decimal("15.5"),
            status=status,
        )
        for number, (person, status) in enumerate(zip(seated, states, strict=False), 951)
    ]
    with services.file.database.write(services.session.actor()) as writer:
        store.add_many(writer, made)
        writer.audit("data_contoh")
    for design in CertificateDesign:
        rendered, pages = printed(office, "sertifikat-pelatihan", rancangan=design.value)
        assert rendered.pages == 2
        assert "15,5 JP" in pages[0]
        assert "28 sampai dengan 30 Desember 2026 di Ruang Uji" in pages[0]
        assert {name for _, name in rendered.names} == {person.nama for person in seated[:2]}
    assert rendered.codes[0] != rendered.codes[1]


def test_a_penilai_prints_none_of_them(office, tmp_path):
    import shutil

    from sdm_desktop.storage.keys import key_path

    services, _ = office
    path = tmp_path / "salinan.sdm"
    shutil.copy(services.file.database.path, path)
    shutil.copy(key_path(services.file.database.path), key_path(path))
    opened = open_office(path, "penilai", DEMO_PASSWORD, surroundings=WORLD)
    try:
        with pytest.raises(NotAllowedError):
            printed((Services.build(opened), None), "daftar-peserta-pelatihan")
    finally:
        opened.close()


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 9, 14), date(2026, 9, 14), "14 September 2026"),
        (date(2026, 9, 14), date(2026, 9, 16), "14 sampai dengan 16 September 2026"),
        (date(2026, 9, 28), date(2026, 10, 2), "28 September sampai dengan 2 Oktober 2026"),
        (date(2026, 12, 28), date(2027, 1, 2), "28 Desember 2026 sampai dengan 2 Januari 2027"),
    ],
)
def test_days_are_told_as_short_as_clear(first, last, words):
    assert days_text(first, last) == words


def test_the_effect_tells_each_closed_activity_with_its_gain(office):
    services, _ = office
    (record,) = services.reports._read(
        "dampak-pelatihan", ReportRequest(options={"tahun": "2026"})
    ).records
    rows = {cells[1]: cells for cells in record.rows()}
    closed = [
        row
        for row in services.training.activities(2026)
        if row.activity.status is ActivityStatus.SELESAI
    ]
    assert len(closed) == record.jumlah > 5
    for row in closed:
        cells = rows[row.activity.judul]
        gain = services.training_results.results(row.id).gain
        shown = "–" if gain.n_gain is None else decimal_text(gain.n_gain, 2)
        assert cells[5].startswith(shown)
        people = services.training_people.participants(row.id)
        assert cells[3] == sum(p.participant.status.takes_part for p in people)
    assert any(cells[4] != "–" for cells in rows.values())


def test_predikat_is_compared_around_an_activity(office):
    services, _ = office
    quarters = [p for p in services.periods.all() if p.jenis is PeriodKind.TRIWULANAN]
    closed = next(
        row.activity
        for row in services.training.activities(2026)
        if row.activity.judul == "TI Pelayanan Publik"
    )
    before, after = _around(
        replace(closed, mulai=date(2026, 5, 4), selesai=date(2026, 5, 6)), quarters
    )
    names = {period.id: period.kode for period in quarters}
    assert (names[before], names[after]) == ("T1", "T3")
    early = replace(closed, mulai=date(2019, 5, 4), selesai=date(2019, 5, 6))
    assert _around(early, quarters) is None
