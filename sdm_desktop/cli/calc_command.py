"""The command `calc`: one calculator, a list of them, or a file of inputs."""

import argparse
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any

from sdm_desktop.cli.console import put, put_json
from sdm_desktop.cli.exit_codes import ExitCode
from sdm_desktop.cli.parser import UsageError
from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.runtime.regulations import load_rules

_WITA = timezone(timedelta(hours=8))


def calculate(arguments: argparse.Namespace) -> int:
    """Print the names, one answer, or one answer per line of a file."""
    if arguments.batch is not None:
        if arguments.name or arguments.input:
            raise UsageError("--batch tidak dapat dipakai bersama NAMA")
        return _calculate_lines(arguments)
    if arguments.name is None:
        raise UsageError("argumen wajib belum ada: NAMA, list, atau --batch")
    if arguments.name == "list":
        for calculator in registry.all():
            put(calculator.name)
        return ExitCode.DONE
    if arguments.input is None:
        raise UsageError("argumen wajib belum ada: JSON")
    answer = _answer(arguments.name, arguments.input, _book(), _today())
    put_json(answer)
    return ExitCode.REFUSED if "error" in answer else ExitCode.DONE


def _calculate_lines(arguments: argparse.Namespace) -> int:
    book, today = _book(), _today()
    try:
        lines = arguments.batch.read_text(encoding="utf-8-sig").splitlines()
    except OSError:
        raise DomainError(f"Berkas {arguments.batch.name} tidak dapat dibaca.") from None
    except UnicodeDecodeError:
        raise DomainError(f"Berkas {arguments.batch.name} bukan teks UTF-8.") from None
    for answer in answers(lines, book, today):
        put_json(answer)
    return ExitCode.DONE


def answers(lines: Iterable[str], book: RuleBook, today: date) -> Iterable[dict[str, Any]]:
    """Yield the answer of each line in order; a bad line never stops the rest."""
    for line in lines:
        if not line.strip():
            continue
        try:
            question = json.loads(line)
        except ValueError:
            yield {"id": None, "error": {"field": "", "message": "Baris ini bukan JSON."}}
            continue
        if not isinstance(question, Mapping):
            yield {"id": None, "error": {"field": "", "message": "Baris ini bukan objek JSON."}}
            continue
        name, given = str(question.get("name", "")), question.get("input", {})
        answer = _answer_mapping(name, given, book, today)
        kept = {key: value for key, value in answer.items() if key in ("result", "error")}
        yield {"id": question.get("id"), **kept}


def _answer(name: str, text: str, book: RuleBook, today: date) -> dict[str, Any]:
    try:
        given = json.loads(text)
    except ValueError:
        return _error(FieldError("input", "Masukan bukan JSON."))
    return _answer_mapping(name, given, book, today)


def _answer_mapping(name: str, given: object, book: RuleBook, today: date) -> dict[str, Any]:
    if not isinstance(given, Mapping):
        return _error(FieldError("input", "Masukan harus objek JSON."))
    try:
        return registry.to_json(registry.run(name, given, book, today))
    except ValidationError as error:
        return _error(error.errors[0], error.errors[1:])
    except DomainError as error:
        return _error(FieldError("", error.message))


def _error(first: FieldError, others: Iterable[FieldError] = ()) -> dict[str, Any]:
    error: dict[str, Any] = {"field": first.field, "message": first.message}
    rest = [{"field": other.field, "message": other.message} for other in others]
    return {"error": {**error, "others": rest} if rest else error}


def _book() -> RuleBook:
    return RuleBook(load_rules())


def _today() -> date:
    return datetime.now(_WITA).date()
