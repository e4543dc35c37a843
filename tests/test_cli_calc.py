"""The command calc."""

import json

import pytest

from sdm_desktop.cli import main
from sdm_desktop.domain.calculators import registry


@pytest.fixture
def run(capsys):
    def command(*arguments):
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return code, capsys.readouterr().out

    return command


def test_all_calculators_are_listed(run):
    code, out = run("calc", "list")
    assert code == 0
    assert out.split() == [calculator.name for calculator in registry.all()]


def test_an_answer_has_result_explanation_and_rules(run):
    code, out = run("calc", "predikat", '{"rating_hasil":"SESUAI","rating_perilaku":"DI ATAS"}')
    answer = json.loads(out)
    assert code == 0
    assert answer["result"] == {"predikat": "Baik"}
    assert answer["explanation"]
    assert answer["rules"][0]["code"] == "MATRIKS_PREDIKAT"


@pytest.mark.parametrize(
    ("name", "given", "field"),
    [
        ("predikat", "{}", "rating_hasil"),
        ("predikat", "bukan json", "input"),
        ("predikat", "[1]", "input"),
        ("tidak-ada", "{}", "name"),
    ],
)
def test_an_error_names_the_field(run, name, given, field):
    code, out = run("calc", name, given)
    assert code == 1
    assert json.loads(out)["error"]["field"] == field


def test_a_bad_line_never_stops_the_rest(run, tmp_path):
    good = {"name": "predikat", "input": {"rating_hasil": "SESUAI", "rating_perilaku": "SESUAI"}}
    lines = [
        json.dumps({"id": 1, **good}),
        "bukan json",
        "",
        "[]",
        json.dumps({"id": "b", "name": "predikat", "input": {}}),
        json.dumps({"id": None, "name": "apa"}),
        json.dumps({"id": 9, **good}),
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    code, out = run("calc", "--batch", path)
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [answer["id"] for answer in answers] == [1, None, None, "b", None, 9]
    assert ["error" in answer for answer in answers] == [False, True, True, True, True, False]
    assert set(answers[0]) == {"id", "result"}


def test_a_batch_that_cannot_be_read_is_refused(run, tmp_path):
    assert run("calc", "--batch", tmp_path / "tidak-ada.jsonl")[0] == 1
    (tmp_path / "a.jsonl").write_bytes(b"\xff\xfe\x00")
    assert run("calc", "--batch", tmp_path / "a.jsonl")[0] == 1
