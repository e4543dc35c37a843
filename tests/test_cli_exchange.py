"""Lists made by hand, corrections, PPPK and histories on the command line."""

from pathlib import Path

from tests.test_cli import answer, demo, demo_folder, run  # noqa: F401

DATA = Path(__file__).parent / "data"
NOMINATIVE = DATA / "nominatif_buatan_tangan.xlsx"


def test_a_list_made_by_hand_comes_in_and_again_changes_nothing(run, demo, tmp_path):  # noqa: F811
    out = tmp_path / "galat.xlsx"
    result = run("import", "employees", NOMINATIVE, "--office", demo, "--errors", out, "--json")
    code, told = answer(result)
    assert (code, told["read"], told["new"], told["refused"]) == (3, 6, 4, 2)
    assert {"row": 16, "kind": "bukan data", "cell": "", "value": "JUMLAH · 6 orang",
            "text": "Bukan data: baris jumlah."} in told["readings"]  # fmt: skip
    assert "Bukan data: nomor kolom" in result[2]
    assert "sel diurai" in result[2]
    assert out.exists()
    _code, again = answer(run("import", "employees", NOMINATIVE, "--office", demo, "--json"))
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 4)


def test_a_preset_that_is_not_kept_is_refused(run, demo):  # noqa: F811
    code, _out, told = run("import", "employees", NOMINATIVE, "--office", demo, "--preset", "X")
    assert code == 1
    assert "Pemetaan “X” tidak ada" in told


def test_histories_go_out_on_sheets_and_come_back_the_same(run, demo, tmp_path):  # noqa: F811
    out = tmp_path / "riwayat.xlsx"
    code, told = answer(run("export", "histories", out, "--office", demo, "--json"))
    assert (code, told["kind"]) == (0, "histories")
    assert told["written"] > 50
    code, told = answer(run("import", "histories", out, "--office", demo, "--json"))
    assert code == 0
    assert sum(sheet["same"] for sheet in told["sheets"]) > 50
    assert {(sheet["new"], sheet["changed"], sheet["refused"]) for sheet in told["sheets"]} == {
        (0, 0, 0)
    }
    single = tmp_path / "golongan.csv"
    assert run("export", "history-golongan", single, "--office", demo)[0] == 0
    assert single.read_text("utf-8-sig").startswith("NIP,golonganId,tmtGolongan")
    code, _out, said = run("import", "histories", NOMINATIVE, "--office", demo)
    assert code == 1
    assert "Tidak ada lembar riwayat" in said


def test_pns_and_pppk_go_into_two_files(run, demo, tmp_path):  # noqa: F811
    out = tmp_path / "pegawai.csv"
    _code, told = answer(
        run("export", "employees", out, "--office", demo, "--layout", "terpisah", "--json")
    )
    assert told["written"] == 20
    assert [name.rpartition("-")[2] for name in told["files"]] == ["PNS.csv", "PPPK.csv"]
