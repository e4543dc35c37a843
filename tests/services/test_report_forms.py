"""Forms printed from a demo office: whose, which, what is refused and what is left out."""

import io

import pypdf
import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.reports import ReportRequest, ReportService
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.periods import PeriodRepository
from tests.still_world import DAY, NOW, WORLD


class World:
    """The open office with what the tests ask of it."""

    def __init__(self, opened):
        self.database, self.session = opened.database, opened.session
        self.reports = self.reports_of(opened.session)
        with opened.database.read():
            self.periods = {p.kunci: p for p in PeriodRepository(opened.database).all()}

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

    def render(self, name, period="2026-T2", **values):
        return self.reports.render(name, self.request(period, **values))


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    path = tmp_path_factory.mktemp("kantor") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=40, years=2, seed=3), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    world = World(opened)
    _object(world)
    yield world
    opened.close()


def _object(world):
    """Let two people object to the result of a quarter; one is decided, one is open."""
    sql = (
        "SELECT e.id, e.predikat FROM evaluasi e WHERE e.periode_id = ? AND e.status = 'FINAL'"
        " AND e.id NOT IN (SELECT evaluasi_id FROM keberatan) ORDER BY e.id LIMIT 2"
    )
    found = world.rows(sql, world.periods["2026-T1"].id)
    with world.database.write(world.session.actor()) as writer:
        for number, (evaluation, predikat) in enumerate(found):
            handed = {"tanggal_serah": "2026-04-10", "tanggal_terima": "2026-04-12"}
            key = f"serah-{number}"
            writer.insert("penyerahan", key, {"evaluasi_id": evaluation, **handed})
            values = {
                "evaluasi_id": evaluation,
                "tanggal_ajukan": "2026-04-20",
                "alasan": "Rekap layanan keliling belum dihitung.",
                "predikat_semula": predikat,
            }
            if not number:
                values |= {
                    "penjelasan_penilai": "Rekap baru diterima sesudah evaluasi.",
                    "tanggal_penjelasan": "2026-04-24",
                    "keputusan_atasan": "Rekap diperhitungkan.",
                    "tanggal_keputusan": "2026-04-30",
                    "predikat_akhir": "SANGAT_BAIK",
                    "nomor_berita_acara": "800/7/BKPPD/2026",
                }
            writer.insert("keberatan", f"keberatan-{number}", values)
        writer.audit("keberatan", "keberatan", "keberatan-0")


def words(rendered):
    pages = pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages
    return " | ".join(
        " ".join(page.extract_text().replace("\u00a0", " ").split()) for page in pages
    )


def some_plan(world, condition="1 = 1"):
    sql = (
        "SELECT s.id, s.pegawai_id, s.pejabat_penilai_id, p.nip, e.nip, s.unit_id, p.nama FROM skp s"
        " JOIN pegawai p ON p.id = s.pegawai_id JOIN pegawai e ON e.id = s.pejabat_penilai_id"
        f" WHERE s.tahun = 2026 AND s.deleted_at IS NULL AND {condition} ORDER BY s.id LIMIT 1"
    )
    return world.rows(sql)[0]


def count(world, sql, *params):
    return world.rows(f"SELECT count(*) FROM {sql}", *params)[0][0]


def test_every_plan_of_the_year_is_printed_with_a_bookmark(world):
    expected = count(world, "skp WHERE tahun = 2026 AND deleted_at IS NULL")
    for name in ("skp", "lampiran-skp"):
        rendered = world.render(name)
        assert len(rendered.names) == len(set(rendered.codes)) == expected
        reader = pypdf.PdfReader(io.BytesIO(rendered.pdf))
        assert [entry.title for entry in reader.outline] == [name for _, name in rendered.names]


def test_a_plan_prints_what_was_entered(world):
    skp, person, *_ = some_plan(world, "s.status = 'DISETUJUI'")
    text = words(world.render("skp", employee_id=person))
    for (uraian,) in world.rows("SELECT uraian FROM rhk WHERE skp_id = ?", skp):
        assert uraian in text
    assert "PENDEKATAN HASIL KERJA KUANTITATIF" in text
    assert "Draf, belum final" not in text
    attached = words(world.render("lampiran-skp", employee_id=person))
    for (uraian,) in world.rows("SELECT uraian FROM lampiran_skp WHERE skp_id = ?", skp):
        assert uraian in attached


def test_plans_that_are_not_approved_are_drafts_or_left_out(world):
    waiting = count(
        world, "skp WHERE tahun = 2026 AND status <> 'DISETUJUI' AND deleted_at IS NULL"
    )
    assert waiting
    assert words(world.render("skp")).count("Draf, belum final") >= waiting
    rendered = world.render("skp", options={"disetujui": "ya"})
    assert f"{waiting} SKP yang belum disetujui" in rendered.note
    assert "Draf, belum final" not in words(rendered)


def test_a_penilai_of_choice_prints_the_own_people_only(world):
    _, _, evaluator, _, nip, *_ = some_plan(world)
    expected = count(
        world, "skp WHERE tahun = 2026 AND pejabat_penilai_id = ? AND deleted_at IS NULL", evaluator
    )
    rendered = world.render("skp", options={"penilai": nip})
    assert len(rendered.names) == expected
    for name in ("formulir-evaluasi", "evaluation-document"):
        chosen = world.render(name, options={"penilai": nip})
        assert 0 < len(chosen.names) < len(world.render(name).names)
    with pytest.raises(DomainError, match="Pejabat penilai dengan NIP 199001012015031001"):
        world.render("skp", options={"penilai": "19900101 201503 1 001"})


def test_a_penilai_sees_the_own_people_and_himself(world):
    _, _, evaluator, *_ = some_plan(world)
    own = world.reports_as(Role.PENILAI, evaluator)
    expected = count(
        world,
        "skp WHERE tahun = 2026 AND deleted_at IS NULL AND ? IN (pejabat_penilai_id, pegawai_id)",
        evaluator,
    )
    assert len(own.render("skp", world.request()).names) == expected
    assert own.render("pengingat-kinerja", world.request()).pages
    assert len(own.render("matriks-peran-hasil", world.request("2026")).names) == 1


def test_people_without_plans_are_refused_with_the_reason(world):
    with pytest.raises(DomainError, match=r"Tidak ada SKP .* pada tahun 2026"):
        world.render("skp", employee_id="tidak-ada")
    waiting = some_plan(world, "s.status = 'DRAF'")[1]
    with pytest.raises(DomainError, match="belum disetujui"):
        world.render("skp", employee_id=waiting, options={"disetujui": "ya"})


def test_a_form_joins_plan_work_and_ratings(world):
    sql = (
        "SELECT DISTINCT s.pegawai_id, s.id FROM realisasi r JOIN iki i ON i.id = r.iki_id"
        " JOIN rhk h ON h.id = i.rhk_id JOIN skp s ON s.id = h.skp_id JOIN evaluasi e"
        " ON e.pegawai_id = s.pegawai_id WHERE r.periode_kode = 'T2' AND s.tahun = 2026"
        " AND e.periode_id = ? AND e.status = 'FINAL' ORDER BY 1 LIMIT 1"
    )
    person, skp = world.rows(sql, world.periods["2026-T2"].id)[0]
    text = words(world.render("formulir-evaluasi", employee_id=person))
    reached = world.rows(
        "SELECT r.teks FROM realisasi r JOIN iki i ON i.id = r.iki_id JOIN rhk h ON h.id = i.rhk_id"
        " WHERE h.skp_id = ? AND r.periode_kode = 'T2'",
        skp,
    )
    assert reached
    for (told,) in reached:
        assert told in text
    for part in ("PERIODE: TRIWULAN II", "RATING HASIL KERJA:", "PREDIKAT KINERJA PEGAWAI:",
                 "CAPAIAN KINERJA ORGANISASI:", "Kurva pedoman bagi satuan"):  # fmt: skip
        assert part in text
    assert "PEGAWAI YANG DINILAI," not in text
    both = world.render(
        "formulir-evaluasi", employee_id=person, options={"tanda_tangan": "KEDUANYA"}
    )
    assert "PEGAWAI YANG DINILAI," in words(both)


def test_people_without_a_plan_get_no_form_and_are_counted(world):
    evaluated = count(
        world, "evaluasi WHERE periode_id = ? AND status <> 'TIDAK_DINILAI' AND deleted_at IS NULL",
        world.periods["2026-T2"].id,
    )  # fmt: skip
    rendered = world.render("formulir-evaluasi")
    missing = evaluated - len(rendered.names)
    assert (f"{missing} pegawai tanpa SKP" in rendered.note) == bool(missing)


def test_the_variant_follows_the_objection_or_the_wish(world):
    usual = words(world.render("evaluation-document", "2026-T1"))
    assert usual.count("PENJELASAN PEJABAT PENILAI ATAS KEBERATAN") == 2
    assert "Tanggal: 20 April 2026 Rekap layanan keliling belum dihitung." in usual
    assert "Predikat akhir: SANGAT BAIK" in usual
    assert "10. DITERIMA TANGGAL 12 April 2026" in usual
    plain = words(world.render("evaluation-document", "2026-T1", options={"varian": "A"}))
    assert "ATAS KEBERATAN" not in plain
    assert "Kupang, 12 April 2026 PEGAWAI YANG DINILAI," in plain
    full = world.render("evaluation-document", "2026-T1", options={"varian": "B"})
    assert words(full).count("8 KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA") == len(full.names)


def test_the_minutes_are_of_decided_objections_only(world):
    rendered = world.render("berita-acara-keberatan", "2026-T1")
    assert len(rendered.names) == 1
    assert rendered.note == "1 keberatan yang belum diputus tidak dicetak."
    text = words(rendered)
    assert "NOMOR: 800/7/BKPPD/2026" in text
    assert "Pada tanggal 30 April 2026 telah diselesaikan keberatan" in text
    assert "Keberatan diajukan 20 April 2026" in text
    with pytest.raises(DomainError, match="Tidak ada keberatan"):
        world.render("berita-acara-keberatan", "2025-T1")


def test_the_determination_counts_everybody_but_the_leader(world):
    rendered = world.render("penetapan-predikat")
    text = words(rendered)
    top = world.rows("SELECT kepala_id, nama FROM unor WHERE induk_id IS NULL ORDER BY jalur")[0]
    rated = count(
        world,
        "evaluasi WHERE periode_id = ? AND predikat IS NOT NULL AND pegawai_id <> ?",
        world.periods["2026-T2"].id,
        top[0],
    )
    assert f"Dihitung dari {rated} pegawai" in text
    assert f"JUMLAH {rated} 100,0%" in text
    assert "Draf, belum final" not in text
    assert "Draf, belum final" in words(world.render("penetapan-predikat", "2026-T3"))
    with pytest.raises(DomainError, match="Tidak ada evaluasi"):
        world.render("penetapan-predikat", "2026-T4")


def test_the_matrix_shows_what_each_contributes(world):
    superior, text = world.rows(
        "SELECT t.pegawai_id, h.uraian FROM rhk h JOIN rhk u ON u.id = h.rhk_pimpinan_id"
        " JOIN skp t ON t.id = u.skp_id WHERE t.tahun = 2026 ORDER BY h.id LIMIT 1"
    )[0]
    rendered = world.render("matriks-peran-hasil", "2026", employee_id=superior)
    assert len(rendered.names) == 1
    assert text in words(rendered)
    with pytest.raises(DomainError, match="Tidak ada SKP bawahan"):
        world.render("matriks-peran-hasil", "2026", unit_id="tidak-ada")


def test_reminders_name_who_is_behind_and_leave_the_others_out(world):
    text = words(world.render("pengingat-kinerja", "2026-T3"))
    assert "Evaluasi belum final" in text
    late = world.rows(
        "SELECT p.nama FROM evaluasi e JOIN pegawai p ON p.id = e.pegawai_id"
        " WHERE e.periode_id = ? AND e.status = 'DRAF' AND e.deleted_at IS NULL",
        world.periods["2026-T3"].id,
    )
    assert late
    assert all(name in text for (name,) in late)
