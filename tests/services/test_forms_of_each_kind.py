"""Every form for a demo person of each kind, field by field as rules/performance 12 lists them."""

import io

import pypdf
import pytest

from sdm_desktop.domain.report_records import Paper
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.reports import ReportRequest, ReportService
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.settings import SettingsService
from tests.still_world import DAY, WORLD

PAPERS = [Paper.A4, Paper.F4]
IDENTITY = ["NAMA", "NIP", "PANGKAT/GOL. RUANG", "JABATAN", "UNIT KERJA"]
VALUES = [
    "Berorientasi Pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif",
]  # fmt: skip
KINDS = {
    "jpt-kuantitatif": "s.jenis_form = 'JPT' AND s.pendekatan = 'KUANTITATIF'",
    "jpt-kualitatif": "s.jenis_form = 'JPT' AND s.pendekatan = 'KUALITATIF'",
    "ja-jf-kuantitatif": "s.jenis_form = 'JA_JF' AND s.pendekatan = 'KUANTITATIF' AND p.status = 'PNS'",
    "ja-jf-kualitatif": "s.jenis_form = 'JA_JF' AND s.pendekatan = 'KUALITATIF'",
    "pppk": "p.status = 'PPPK'",
    "pppk-paruh-waktu": "p.status = 'PPPK_PARUH_WAKTU'",
}
PLAN_COLUMNS = {
    "jpt-kuantitatif": ["RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"],
    "jpt-kualitatif": ["HASIL KERJA", "Ukuran keberhasilan/Indikator Kinerja Individu, Target, dan Perspektif"],
    "ja-jf-kualitatif": ["HASIL KERJA", "(Penugasan dari", "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target"],
}  # fmt: skip
USUAL_COLUMNS = [
    "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA", "ASPEK",
    "INDIKATOR KINERJA INDIVIDU", "TARGET",
]  # fmt: skip


class World:
    """The demo office and who is printed from it."""

    def __init__(self, opened):
        self.database, session = opened.database, opened.session
        settings, rules = (
            SettingsService(opened.database, session),
            RulesService(opened.database, session),
        )
        self.reports = ReportService(opened.database, session, settings, rules)

    def rows(self, sql, *params):
        with self.database.read():
            return self.database.rows(sql, params)

    def person(self, kind):
        sql = (
            "SELECT p.id, p.nip FROM skp s JOIN pegawai p ON p.id = s.pegawai_id WHERE s.tahun = 2026"
            " AND s.status = 'DISETUJUI' AND s.is_plt_plh_pj = 0 AND EXISTS (SELECT 1 FROM evaluasi e"
            " JOIN periode r ON r.id = e.periode_id WHERE e.pegawai_id = p.id AND r.kode = 'T2'"
            " AND r.tahun = 2026 AND e.status = 'FINAL')"
            f" AND {KINDS[kind]} ORDER BY p.id LIMIT 1"
        )
        return self.rows(sql)[0]

    def text(self, name, period, person=None, paper=Paper.A4, unit=None, **options):
        (found,) = self.rows("SELECT id FROM periode WHERE tahun || '-' || kode = ?", period)
        request = ReportRequest(
            period_id=found[0],
            employee_id=person,
            unit_id=unit,
            date=DAY,
            paper=paper,
            options=options,
        )
        pages = pypdf.PdfReader(io.BytesIO(self.reports.render(name, request).pdf)).pages
        text = " ".join(page.extract_text() for page in pages).replace("\u00a0", " ")
        return " ".join(text.split())


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    path = tmp_path_factory.mktemp("kantor") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=120, years=2), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield World(opened)
    opened.close()


def in_order(text, labels):
    """Return the labels that do not follow each other in a text."""
    place, lost = 0, []
    for label in labels:
        found = text.find(label, place)
        if found < 0:
            lost.append(label)
        else:
            place = found + len(label)
    return lost


def titles(kind, first):
    approach = "KUALITATIF" if "kualitatif" in kind else "KUANTITATIF"
    who = "PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
    if kind.startswith("jpt"):
        who = "PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
    return [first, f"PENDEKATAN HASIL KERJA {approach}", f"BAGI {who}"]


def nip_text(nip):
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", list(KINDS))
def test_the_plan_has_its_fields(world, kind, paper):
    person, nip = world.person(kind)
    text = world.text("skp", "2026-T2", person, paper)
    assert in_order(text, [
        *titles(kind, "SASARAN KINERJA PEGAWAI"), "PEMERINTAH KOTA KUPANG", "PERIODE PENILAIAN:",
        " SD 31 Desember 2026", "PEGAWAI YANG DINILAI", "PEJABAT PENILAI KINERJA",
        *(label for label in IDENTITY for _side in (1, 2)),
        *PLAN_COLUMNS.get(kind, USUAL_COLUMNS)[:1], "A. UTAMA", "B. TAMBAHAN", "PERILAKU KERJA",
        *(word for value in VALUES for word in (value, "Ekspektasi Khusus Pimpinan:")),
        "Kupang, ", "PEJABAT PENILAI KINERJA",
    ]) == []  # fmt: skip
    assert [label for label in PLAN_COLUMNS.get(kind, USUAL_COLUMNS) if label not in text] == []
    assert text.count(nip_text(nip)) >= 2  # identity and signature


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", list(KINDS))
def test_the_evaluation_form_has_its_fields(world, kind, paper):
    person, _nip = world.person(kind)
    text = world.text("formulir-evaluasi", "2026-T2", person, paper)
    assert in_order(text, [
        *titles(kind, "EVALUASI KINERJA PEGAWAI"), "PERIODE: TRIWULAN II", "PEMERINTAH KOTA KUPANG",
        "PERIODE PENILAIAN: 1 April 2026 SD 30 Juni 2026", "PEGAWAI YANG DINILAI",
        "PEJABAT PENILAI KINERJA", *IDENTITY, "CAPAIAN KINERJA ORGANISASI:", "POLA DISTRIBUSI:",
        "REALISASI BERDASARKAN BUKTI DUKUNG", "UMPAN BALIK BERKELANJUTAN", "A. UTAMA",
        "B. TAMBAHAN", "RATING HASIL KERJA:", "EKSPEKTASI", "PERILAKU KERJA",
        "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG", *VALUES, "RATING PERILAKU KERJA:",
        "PREDIKAT KINERJA PEGAWAI:", "Kupang, ", "PEJABAT PENILAI KINERJA",
    ]) == []  # fmt: skip
    assert ("PERSPEKTIF" in text.upper()) == kind.startswith("jpt")


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", list(KINDS))
def test_the_evaluation_document_has_its_sections(world, kind, paper):
    person, _nip = world.person(kind)
    text = world.text("evaluation-document", "2026-T2", person, paper, varian="A")
    fields = ["NAMA", "NIP", "PANGKAT/GOL RUANG", "JABATAN", "UNIT KERJA"]
    sections = ["PEGAWAI YANG DINILAI", "PEJABAT PENILAI KINERJA", "ATASAN PEJABAT PENILAI KINERJA"]
    assert in_order(text, [
        "DOKUMEN EVALUASI KINERJA PEGAWAI", "PERIODE: TRIWULAN II", "PEMERINTAH KOTA KUPANG",
        "PERIODE PENILAIAN: 1 April 2026 s.d. 30 Juni 2026",
        *(word for number, title in enumerate(sections, 1) for word in (f"{number} {title}", *fields)),
        "4 EVALUASI KINERJA", "CAPAIAN KINERJA ORGANISASI", "PREDIKAT KINERJA PEGAWAI",
        "5 CATATAN/REKOMENDASI", "PEJABAT PENILAI KINERJA,",
    ]) == []  # fmt: skip
    assert "KEBERATAN" not in text


@pytest.mark.parametrize("paper", PAPERS)
def test_an_objection_adds_its_sections_and_a_third_signature(world, paper):
    person, period = world.rows(
        "SELECT e.pegawai_id, r.tahun || '-' || r.kode FROM keberatan k JOIN evaluasi e"
        " ON e.id = k.evaluasi_id JOIN periode r ON r.id = e.periode_id"
    )[0]
    text = world.text("evaluation-document", period, person, paper)
    assert in_order(text, [
        "5 CATATAN/REKOMENDASI", "6 KEBERATAN", "7 PENJELASAN PEJABAT PENILAI ATAS KEBERATAN",
        "8 KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA", "9. DIBUAT TANGGAL", "10. DITERIMA TANGGAL",
        "11. DITERIMA TANGGAL", "ATASAN PEJABAT PENILAI KINERJA,",
    ]) == []  # fmt: skip
    minutes = world.text("berita-acara-keberatan", period, person, paper)
    assert in_order(minutes, [
        "BERITA ACARA PENYELESAIAN KEBERATAN", "PEGAWAI YANG MENGAJUKAN KEBERATAN",
        "PEJABAT PENILAI KINERJA", "ATASAN PEJABAT PENILAI KINERJA", "Keberatan diajukan",
        "PREDIKAT SEMULA", "PREDIKAT AKHIR", "final",
    ]) == []  # fmt: skip


@pytest.mark.parametrize("paper", PAPERS)
def test_the_other_forms_have_their_fields(world, paper):
    person, _nip = world.person("ja-jf-kuantitatif")
    text = world.text("lampiran-skp", "2026-T2", person, paper)
    assert in_order(text, [
        "LAMPIRAN SASARAN KINERJA PEGAWAI", "PERIODE PENILAIAN:", "DUKUNGAN SUMBER DAYA",
        "SKEMA PERTANGGUNGJAWABAN", "KONSEKUENSI",
    ]) == []  # fmt: skip
    assert "PEGAWAI YANG DINILAI," in text
    assert "PEJABAT PENILAI KINERJA," in text
    ((unit,),) = world.rows("SELECT unit_id FROM evaluasi WHERE pegawai_id = ? LIMIT 1", person)
    text = world.text("penetapan-predikat", "2026-T2", paper=paper, unit=unit)
    assert in_order(text, [
        "PENETAPAN PREDIKAT KINERJA PEGAWAI", "NAMA INSTANSI", "UNIT KERJA", "PERIODE",
        "CAPAIAN KINERJA ORGANISASI", "NAMA/NIP", "JABATAN", "RATING HASIL KERJA",
        "RATING PERILAKU", "PREDIKAT", "JUMLAH", "PERSEN", "POLA DISTRIBUSI",
    ]) == []  # fmt: skip


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("konversi-ak", ["KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT", "PREDIKAT", "PERSENTASE", "KOEFISIEN PER TAHUN", "ANGKA KREDIT"]),
        ("akumulasi-ak", ["AKUMULASI ANGKA KREDIT", "PREDIKAT", "PERSENTASE", "JUMLAH ANGKA KREDIT YANG DIPEROLEH"]),
        ("penetapan-ak", ["PENETAPAN ANGKA KREDIT", "LAMA", "BARU", "JUMLAH", "KEBUTUHAN", "KELEBIHAN", "KEKURANGAN", "Kenaikan pangkat", "Kenaikan jenjang"]),
    ],
)  # fmt: skip
def test_the_forms_of_angka_kredit_have_their_fields(world, name, labels, paper):
    ((person,),) = world.rows(
        "SELECT p.id FROM pegawai p JOIN evaluasi e ON e.pegawai_id = p.id JOIN periode r"
        " ON r.id = e.periode_id WHERE p.status = 'PNS' AND p.jenjang = 'Ahli Muda'"
        " AND r.kode = 'TAHUN' AND r.tahun = 2025 AND e.status = 'FINAL' ORDER BY p.id LIMIT 1"
    )
    text = world.text(name, "2025-TAHUN", person, paper, nomor="800/1/AK/2026")
    identity = ["NAMA", "NIP", "PANGKAT/GOLONGAN RUANG/TMT", "JABATAN/TMT", "UNIT KERJA"]
    head = [labels[0], "NOMOR: 800/1/AK/2026", "INSTANSI: PEMERINTAH KOTA KUPANG", "PERIODE:"]
    assert in_order(text, [*head, *identity]) == []
    assert [label for label in (*labels, "Tembusan", "NIP") if label not in text] == []
