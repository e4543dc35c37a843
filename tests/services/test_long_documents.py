"""Very long texts in every document of performance: wrapped, split, headed again, nothing lost."""

import io
import re

import pypdf
import pytest

from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.reports import ReportRequest, ReportService
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.settings import SettingsService
from tests.still_world import DAY, WORLD

CASES = [(paper, margin) for paper in (Paper.A4, Paper.F4) for margin in Margin]


def long_text(mark, count=420):
    """Return many different words, so that each one lost is seen."""
    return " ".join(f"{mark}{number:04}" for number in range(count))


class World:
    """An office in which one person's plan and evaluation hold texts of several pages."""

    def __init__(self, opened):
        self.database, self.session = opened.database, opened.session
        settings = SettingsService(opened.database, opened.session)
        rules = RulesService(opened.database, opened.session)
        self.reports = ReportService(opened.database, opened.session, settings, rules)
        self.period, self.evaluation, self.skp, self.person, self.unit = self._chosen()
        self._lengthen()

    def _chosen(self):
        with self.database.read():
            (row, *_more) = self.database.rows(
                "SELECT r.id, e.id, s.id, e.pegawai_id, e.unit_id FROM evaluasi e JOIN periode r"
                " ON r.id = e.periode_id JOIN skp s ON s.pegawai_id = e.pegawai_id"
                " AND s.tahun = r.tahun WHERE r.kode = 'T1' AND r.tahun = 2026"
                " AND s.status = 'DISETUJUI' AND s.is_plt_plh_pj = 0 AND e.status = 'FINAL'"
                " AND s.pendekatan = 'KUANTITATIF' AND s.jenis_form = 'JA_JF' ORDER BY e.id"
            )
        return row

    def _first(self, sql, *params):
        return self.database.rows(f"SELECT id, rev FROM {sql} ORDER BY id LIMIT 1", params)[0]

    def _lengthen(self):
        with self.database.write(self.session.actor()) as writer:
            result = self._first("rhk WHERE skp_id = ? AND jenis = 'UTAMA'", self.skp)
            writer.update(
                "rhk", *result, {"uraian": long_text("rhk"), "rhk_pimpinan": long_text("atas")}
            )
            indicator = self._first("iki WHERE rhk_id = ?", result[0])
            writer.update(
                "iki",
                *indicator,
                {"uraian": long_text("iki"), "target_teks": long_text("tgt", 120)},
            )
            line = self._first("lampiran_skp WHERE skp_id = ? AND jenis = 'KONSEKUENSI'", self.skp)
            writer.update("lampiran_skp", *line, {"uraian": long_text("lamp", 1500)})
            plan = self._first("skp WHERE id = ?", self.skp)
            writer.update("skp", *plan, {"ekspektasi_1": long_text("harap", 60)})
            rated = self._first("evaluasi WHERE id = ?", self.evaluation)
            writer.update("evaluasi", *rated, {"catatan": long_text("catat", 1500)})
            handed = {"evaluasi_id": self.evaluation, "tanggal_serah": "2026-04-10"}
            writer.insert("penyerahan", "serah", handed)
            writer.insert("keberatan", "keberatan", {
                "evaluasi_id": self.evaluation, "tanggal_ajukan": "2026-04-20",
                "alasan": long_text("alasan", 1500), "predikat_semula": "BAIK",
                "penjelasan_penilai": long_text("jelas", 900), "tanggal_penjelasan": "2026-04-24",
                "keputusan_atasan": long_text("putus", 900), "tanggal_keputusan": "2026-04-30",
                "predikat_akhir": "BAIK", "nomor_berita_acara": "800/9/BKPPD/2026",
            })  # fmt: skip
            writer.audit("keberatan", "keberatan", "keberatan")

    def render(self, name, case=CASES[0], **values):
        paper, margin = case
        request = ReportRequest(
            period_id=self.period, employee_id=self.person, date=DAY, paper=paper, margin=margin,
            **values,
        )  # fmt: skip
        return self.reports.render(name, request)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    path = tmp_path_factory.mktemp("kantor") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=30, years=1, seed=4), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield World(opened)
    opened.close()


def pages_of(rendered):
    reader = pypdf.PdfReader(io.BytesIO(rendered.pdf))
    return [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in reader.pages]


def missing(pages, mark, count):
    """Return the words of a text that no page holds."""
    found = set(re.findall(rf"{mark}\d{{4}}", " ".join(pages)))
    return [word for word in long_text(mark, count).split() if word not in found]


DOCUMENTS = [
    ("skp", {"rhk": 420, "atas": 420, "iki": 420, "tgt": 120, "harap": 60}, "SASARAN KINERJA PEGAWAI"),
    ("lampiran-skp", {"lamp": 1500}, "LAMPIRAN SASARAN KINERJA PEGAWAI"),
    ("formulir-evaluasi", {"rhk": 420, "atas": 420, "iki": 420, "tgt": 120, "harap": 60}, "EVALUASI KINERJA PEGAWAI"),
    ("evaluation-document", {"catat": 1500, "alasan": 1500, "jelas": 900, "putus": 900}, "Dokumen Evaluasi Kinerja Pegawai"),
    ("berita-acara-keberatan", {"alasan": 1500, "jelas": 900, "putus": 900}, "BERITA ACARA PENYELESAIAN KEBERATAN"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(("name", "marks", "title"), DOCUMENTS)
def test_nothing_of_a_long_text_is_lost(world, name, marks, title, case):
    pages = pages_of(world.render(name, case))
    assert len(pages) > 2
    assert {mark: missing(pages, mark, count) for mark, count in marks.items()} == {
        key: [] for key in marks
    }
    for page in pages[1:]:
        assert f"{title} (lanjutan)" in page
    assert all(
        f"Halaman {number} dari {len(pages)}" in page for number, page in enumerate(pages, 1)
    )


@pytest.mark.parametrize("name", ["skp", "formulir-evaluasi"])
def test_the_head_of_the_table_stands_on_every_page_of_it(world, name):
    pages = pages_of(world.render(name))
    inside = [page for page in pages if re.search(r"(rhk|iki|atas)\d{4}", page)]
    assert len(inside) > 2
    for page in inside:
        assert "INDIKATOR KINERJA INDIVIDU" in page
        assert "(5)" in page


def test_the_signatures_stand_on_one_page_that_is_not_theirs_alone(world):
    for name, role in (
        ("skp", "PEJABAT PENILAI KINERJA,"),
        ("evaluation-document", "PEGAWAI YANG DINILAI,"),
    ):
        signed = [page for page in pages_of(world.render(name)) if role in page]
        assert len(signed) == 1
