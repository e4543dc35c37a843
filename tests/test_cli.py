"""The command line, run inside this process on real files."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from sdm_desktop.cli import main
from sdm_desktop.services import office
from sdm_desktop.storage import keys

DATA = Path(__file__).parent / "data"
NIP = "197202271998101908"
LAST_YEAR = datetime.now(UTC).year - 1
QUARTER = f"{LAST_YEAR}-T1"


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory):
    """One small demo office, copied for each test."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        _cheapen(patch)
        assert main(["demo", str(folder / "demo.sdm"), "--employees", "20", "--years", "2"]) == 0
    return folder


def _cheapen(patch):
    cheap = office.Surroundings.__init__

    def init(self, **more):
        cheap(self, **({"cost": keys.KdfCost(8, 1, 1)} | more))

    patch.setattr(office.Surroundings, "__init__", init)


@pytest.fixture
def demo(demo_folder, tmp_path, monkeypatch):
    """The path of a demo office."""
    _cheapen(monkeypatch)
    for name in ("demo.sdm", "demo.kunci"):
        (tmp_path / name).write_bytes((demo_folder / name).read_bytes())
    shutil.copytree(demo_folder / "demo.dokumen", tmp_path / "demo.dokumen")
    return str(tmp_path / "demo.sdm")


@pytest.fixture
def run(capsys):
    """Run a command and return its exit code, output and messages."""

    def command(*arguments):
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return command


def answer(result):
    code, out, _err = result
    assert out.count("\n") == 1
    return code, json.loads(out)


@pytest.fixture
def table(tmp_path):
    def make(text, name="data.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return make


def test_the_samples_come_in_and_again_change_nothing(run, demo):
    for name in ("siasn_contoh_300.csv", "siasn_varian_120.csv"):
        source = DATA / name
        code, told = answer(run("import", "employees", source, "--office", demo, "--json"))
        assert code == 0
        assert told["read"] == told["new"] + told["changed"] + told["same"] + told["refused"]
        assert (told["kind"], told["new"], told["refusals"]) == ("employees", told["read"], [])
        code, told = answer(run("import", "employees", source, "--office", demo, "--json"))
        assert (code, told["new"], told["changed"], told["same"]) == (0, 0, 0, told["read"])


def test_the_xlsx_of_the_same_export_changes_nothing(run, demo):
    run("import", "employees", DATA / "siasn_contoh_300.csv", "--office", demo)
    result = run("import", "employees", DATA / "siasn_contoh_300.xlsx", "--office", demo, "--json")
    assert answer(result)[1]["same"] == 300


def test_a_refused_row_is_listed_and_the_others_are_stored(run, demo, table, tmp_path):
    source = table(f"NIP,NAMA,GOL\n{NIP},Yosef,III/e\n198809162020082937,Norma,II/d\n")
    errors = tmp_path / "galat.xlsx"
    result = run("import", "employees", source, "--office", demo, "--errors", errors, "--json")
    code, told = answer(result)
    assert code == 3
    assert (told["read"], told["new"], told["refused"], told["empty_cells"]) == (2, 1, 1, "keep")
    assert told["refusals"] == [
        {
            "row": 2,
            "column": "GOL",
            "value": "III/e",
            "code": "GOLONGAN",
            "reason": "Golongan III/e tidak dikenal. Yang ada III/a sampai III/d.",
            "cell": "C2",
        }
    ]
    assert openpyxl.load_workbook(errors).active["C2"].value == "III/e"
    assert "1 baru" in result[2]
    assert "Baris 2 (C2)" in result[2]


def test_strict_stores_nothing_when_a_row_is_refused(run, demo, table):
    source = table(f"NIP,NAMA,GOL\n{NIP},Yosef,III/e\n198809162020082937,Norma,II/d\n")
    code, _out, told = run("import", "employees", source, "--office", demo, "--strict")
    assert code == 1
    assert "Tidak ada yang disimpan" in told
    assert (
        answer(run("import", "employees", source, "--office", demo, "--dry-run", "--json"))[1][
            "new"
        ]
        == 1
    )


def test_a_dry_run_writes_nothing(run, demo):
    before = Path(demo).read_bytes()
    code, told = answer(
        run(
            "import",
            "employees",
            DATA / "siasn_contoh_300.csv",
            "--office",
            demo,
            "--dry-run",
            "--json",
        )
    )
    assert (code, told["new"]) == (0, 300)
    assert Path(demo).read_bytes() == before


def test_a_column_can_be_named(run, demo, table):
    source = table(f"Nomor,NAMA,GOL\n{NIP},Yosef,III/c\n")
    assert run("import", "employees", source, "--office", demo)[0] == 1
    assert run("import", "employees", source, "--office", demo, "--set", "nip=Nomor")[0] == 0
    assert run("import", "employees", source, "--office", demo, "--set", "nip=Lain")[0] == 1
    assert run("import", "employees", source, "--office", demo, "--set", "apa=Nomor")[0] == 2
    dropped = run("import", "employees", source, "--office", demo, "--set", "gol_akhir=", "--json")
    assert "GOL" in answer(dropped)[1]["unmapped"]


@pytest.mark.parametrize(
    ("content", "words"), [("", "kosong"), ("a,b\nc,d\n", "judul"), ("%PDF-1", "Jenis berkas")]
)
def test_a_file_that_cannot_be_imported_is_refused_with_the_reason(
    run, demo, table, content, words
):
    code, out, told = run("import", "employees", table(content), "--office", demo)
    assert (code, out) == (1, "")
    assert words in told


def test_an_office_goes_out_and_comes_back(run, demo, tmp_path):
    for kind in ("employees", "evaluations"):
        first = tmp_path / f"{kind}.xlsx"
        assert run("export", kind, first, "--office", demo)[0] == 0
        _code, told = answer(run("import", kind, first, "--office", demo, "--json"))
        assert (told["same"], told["refused"]) == (told["read"], 0)


def test_an_export_can_be_limited(run, demo, tmp_path):
    out = tmp_path / "a.json"
    assert run("export", "employees", out, "--office", demo, "--filter", "status:PPPK")[0] == 0
    rows = json.loads(out.read_text("utf-8"))["rows"]
    assert rows
    assert {row["status"] for row in rows} <= {"PPPK", "PPPK Paruh Waktu"}
    one = rows[0]["nip"]
    _code, told = answer(run("export", "employees", out, "--office", demo, "--nip", one, "--json"))
    assert told["written"] == 1
    assert run("export", "employees", out, "--office", demo, "--nip", "1")[0] == 1
    assert run("export", "employees", out, "--office", demo, "--unit", "tidak ada")[0] == 1
    assert run("export", "employees", out, "--office", demo, "--filter", "salah:x")[0] == 1
    assert run("export", "employees", tmp_path / "a.doc", "--office", demo)[0] == 1


def test_evaluations_of_a_period_go_out(run, demo, tmp_path):
    out = tmp_path / "e.csv"
    _code, told = answer(
        run("export", "evaluations", out, "--office", demo, "--period", QUARTER, "--json")
    )
    assert told["written"] > 0
    assert f",{LAST_YEAR},3,TRIWULANAN," in out.read_text("utf-8-sig")
    assert run("export", "evaluations", out, "--office", demo, "--period", "1999")[0] == 1
    assert run("export", "evaluations", out, "--office", demo, "--period", "T1")[0] == 2
    assert (
        run(
            "export",
            "evaluations",
            out,
            "--office",
            demo,
            "--year",
            str(LAST_YEAR),
            "--period",
            "T1",
        )[0]
        == 0
    )


@pytest.mark.parametrize("kind", ["employees-template", "evaluations-template"])
def test_a_template_needs_no_office(run, tmp_path, kind):
    assert run("export", kind, tmp_path / "t.xlsx")[0] == 0
    assert openpyxl.load_workbook(tmp_path / "t.xlsx").active.max_row == 1


def test_a_history_comes_in_and_again_changes_nothing(run, demo, table, tmp_path):
    assert run("export", "history-golongan-template", tmp_path / "t.csv")[0] == 0
    assert "tmtGolongan" in (tmp_path / "t.csv").read_text(encoding="utf-8-sig")
    people = table(f"NIP,NAMA,STATUS\n{NIP},Yosef Contoh,PNS\n")
    run("import", "employees", people, "--office", demo)
    rows = f"nip,golonganId,tmtGolongan\n{NIP},33,01-04-2026\n{NIP},III/z,01-04-2020\n"
    source = table(rows, "golongan.csv")
    arguments = ("import", "history-golongan", source, "--office", demo, "--json")
    code, told = answer(run(*arguments))
    assert (code, told["new"], told["refused"]) == (3, 1, 1)
    code, told = answer(run(*arguments))
    assert (code, told["new"], told["same"]) == (3, 0, 1)


def test_reports_are_made_as_a_bundle_and_one_by_one(run, demo, tmp_path):
    pdf = tmp_path / "a.pdf"
    assert run("report", "evaluation-document", pdf, "--office", demo, "--period", QUARTER)[0] == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    _code, told = answer(
        run(
            "report",
            "unit-performance",
            tmp_path / "unit",
            "--office",
            demo,
            "--period",
            QUARTER,
            "--json",
        )
    )
    assert told["files"]
    assert run("report", "evaluation-document", pdf, "--office", demo, "--period", "2019")[0] == 1
    assert run("report", "evaluation-document", pdf, "--office", demo, "--per-person")[0] == 2


def test_a_printed_pdf_is_verified_and_a_changed_one_is_not(run, demo, tmp_path):
    pdf = tmp_path / "a.pdf"
    run("report", "evaluation-document", pdf, "--office", demo, "--period", QUARTER)
    assert answer(run("verify", pdf, "--office", demo, "--json"))[1]["ok"] is True
    content = bytearray(pdf.read_bytes())
    content[len(content) // 2] ^= 1
    pdf.write_bytes(content)
    assert run("verify", pdf, "--office", demo)[0] == 1


def test_lost_contents_of_documents_are_told(run, demo, tmp_path):
    shutil.rmtree(tmp_path / "demo.dokumen")
    code, out, err = run("backup", tmp_path / "b.sdmb", "--office", demo)
    assert code == 0
    assert "isi dokumen hilang" in out + err
    assert run("check", "--office", demo)[0] != 0


def test_a_backup_is_restored_and_checked(run, demo, tmp_path):
    backup, other = tmp_path / "b.sdmb", tmp_path / "lain" / "kantor.sdm"
    assert run("backup", backup, "--office", demo)[0] == 0
    assert run("restore", backup, "--office", other)[0] == 0
    code, told = answer(run("check", "--office", other, "--json"))
    assert (code, told["ok"]) == (0, True)
    assert run("restore", backup, "--office", other)[0] == 0
    assert len(list(other.parent.glob("*sebelum-pulih*.sdm"))) == 1


def test_a_damaged_office_ends_with_four(run, demo):
    content = bytearray(Path(demo).read_bytes())
    content[len(content) // 2] ^= 1
    Path(demo).write_bytes(content)
    assert run("check", "--office", demo)[0] == 4
    Path(demo).write_bytes(b"bukan kantor")
    assert run("check", "--office", demo)[0] == 4


def test_an_office_in_use_ends_with_four(run, demo):
    from sdm_desktop.services.demo import DEMO_PASSWORD

    opened = office.open_office(Path(demo), "admin", DEMO_PASSWORD)
    try:
        assert run("import", "employees", DATA / "siasn_varian_120.csv", "--office", demo)[0] == 4
    finally:
        opened.close()


def test_a_missing_office_ends_with_one(run, tmp_path):
    assert run("check", "--office", tmp_path / "tidak-ada.sdm")[0] == 1


def test_a_wrong_password_ends_with_five(run, demo, monkeypatch):
    monkeypatch.setenv("SDM_PASSWORD", "salah-sekali")
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    code, out, told = run("check", "--office", demo)
    assert (code, out) == (5, "")
    assert "kata sandi salah" in told


def test_a_role_that_may_not_import_ends_with_five(run, demo):
    source = DATA / "siasn_varian_120.csv"
    assert run("import", "employees", source, "--office", demo, "--user", "pimpinan")[0] == 5


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["impor"], "tidak dikenal"),
        (["import"], "argumen wajib belum ada"),
        (["import", "siapa", "a.csv"], "tidak dikenal"),
        (["demo", "x.sdm", "--employees", "banyak"], "bukan bilangan bulat"),
        (["check", "--lain"], "argumen tidak dikenal"),
        (["check", "--office"], "memerlukan satu nilai"),
        (["check"], "--office BERKAS wajib diisi"),
        (["calc"], "argumen wajib belum ada"),
        (["calc", "nip"], "argumen wajib belum ada"),
        (["calc", "nip", "--batch", "x"], "tidak dapat dipakai bersama"),
    ],
)
def test_wrong_usage_is_told_in_indonesian(run, arguments, words):
    code, out, told = run(*arguments)
    assert (code, out) == (2, "")
    assert words in told


@pytest.mark.parametrize(
    "command", [[], ["import"], ["export"], ["report"], ["calc"], ["demo"], ["restore"]]
)
def test_help_is_in_indonesian(run, command):
    code, out, _told = run(*command, "--help")
    assert code == 0
    assert out.startswith("Pemakaian: main.py")
    assert "tampilkan bantuan ini" in out


def test_the_version_is_told(run):
    assert run("--version")[1].startswith("SDM Desktop ")


def test_a_demo_beyond_the_limits_is_refused(run, tmp_path):
    code, _out, told = run("demo", tmp_path / "x.sdm", "--employees", "0")
    assert code == 1
    assert "Jumlah pegawai" in told


def test_a_password_is_needed_where_nobody_can_type_it(run, demo, monkeypatch):
    from dataclasses import replace

    from sdm_desktop.cli import login

    known = login.describe_office
    monkeypatch.setattr(login, "describe_office", lambda path: replace(known(path), is_demo=False))
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    code, _out, told = run("check", "--office", demo)
    assert code == 2
    assert "SDM_PASSWORD" in told


def test_the_window_opens_without_a_command(run, monkeypatch):
    import sys
    import types

    app = types.ModuleType("sdm_desktop.app")
    calls = []
    app.run = lambda file, is_demo: calls.append((file, is_demo)) or 0
    monkeypatch.setitem(sys.modules, "sdm_desktop.app", app)
    assert run("--demo")[0] == 0
    assert run("--office", "a.sdm")[0] == 0
    assert calls == [(None, True), (Path("a.sdm"), False)]
