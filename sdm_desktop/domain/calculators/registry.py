"""All calculators by name, and the one way to run them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sdm_desktop.domain.calculators import (
    feedback,
    functional_credit,
    ip_asn,
    leave,
    names,
    nip,
    old_scales,
    pay,
    pension,
    performance,
    promotion,
    seniority,
    skm,
    training,
)
from sdm_desktop.domain.calculators.display import plain, shown
from sdm_desktop.domain.calculators.inputs import Input, InputKind, is_blank, read_day
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.explanation import Explained, Given
from sdm_desktop.domain.rules import Rule, RuleBook

RULE_INPUT = "aturan"
_ALL: tuple[Calculator, ...] = (
    *nip.CALCULATORS,
    *pension.CALCULATORS,
    *pay.CALCULATORS,
    *promotion.CALCULATORS,
    *seniority.CALCULATORS,
    *names.CALCULATORS,
    *performance.CALCULATORS,
    *functional_credit.CALCULATORS,
    *leave.CALCULATORS,
    *old_scales.CALCULATORS,
    *feedback.CALCULATORS,
    *skm.CALCULATORS,
    *training.CALCULATORS,
    *ip_asn.CALCULATORS,
)
_BY_NAME = {calculator.name: calculator for calculator in _ALL}


def all() -> tuple[Calculator, ...]:  # noqa: A001 - reads registry.all()
    """Return every calculator in the order of a menu."""
    return _ALL


def get(name: str) -> Calculator:
    """Return a calculator, or raise `ValidationError` at field "name"."""
    if name not in _BY_NAME:
        raise refuse("name", f"Kalkulator “{name}” tidak ada.", "NAMA")
    return _BY_NAME[name]


def run(name: str, mapping: Mapping[str, Any], rules: RuleBook, today: date) -> Explained:
    """Return the explained result of a calculator.

    `mapping` holds JSON values or typed ones. Unknown, missing and wrong inputs raise
    `ValidationError` with one `FieldError` each. `aturan` picks other versions than those in
    force: "KODE@YYYY-MM-DD" (also several), a day, or the name of a preset.
    """
    calculator = get(name)
    values = _read_values(calculator, mapping)
    working = _choose_rules(calculator, mapping.get(RULE_INPUT), rules, today)
    try:
        result = calculator.function(Values(values), working)
    except ValidationError:
        raise
    except DomainError as error:
        raise refuse(RULE_INPUT, error.message, error.code) from None
    used = {rule.kode for rule in working.used}
    if stray := next((code for code in working.pinned if code not in used), ""):
        raise refuse(RULE_INPUT, f"Aturan {stray} tidak dipakai kalkulator ini.", "ATURAN")
    return Explained(
        result=result,
        given=tuple(_given(calculator.inputs, values)),
        steps=tuple(working.steps),
        rules=tuple(working.used),
    )


def _read_values(calculator: Calculator, mapping: Mapping[str, Any]) -> dict[str, Any]:
    known = {item.name for item in calculator.inputs} | {RULE_INPUT}
    errors = [
        FieldError(str(name), f"Masukan “{name}” tidak dikenal.", "TIDAK_DIKENAL")
        for name in mapping
        if name not in known
    ]
    values: dict[str, Any] = {}
    for item in calculator.inputs:
        raw = mapping.get(item.name)
        if is_blank(raw) and item.kind is not InputKind.CELL:
            if item.required:
                errors.append(FieldError(item.name, f"{item.label} belum diisi.", "WAJIB"))
            continue
        if item.required and item.name not in mapping:
            errors.append(FieldError(item.name, f"{item.label} belum diisi.", "WAJIB"))
            continue
        try:
            values[item.name] = item.read(raw)
        except DomainError as error:
            errors.append(FieldError(item.name, f"{item.label}: {error.message}", error.code))
    if errors:
        raise ValidationError(errors)
    return values


def _choose_rules(calculator: Calculator, wanted: object, rules: RuleBook, today: date) -> Working:
    working = Working(rules, today)
    if is_blank(wanted):
        return working
    items: Iterable[object] = wanted.split(",") if isinstance(wanted, str) else _listed(wanted)
    pinned: dict[str, Rule] = {}
    for item in items:
        text = str(item).strip()
        if text.lower() in calculator.presets:
            working.preset = text.lower()
        elif "@" in text:
            rule = _find_version(rules, text)
            pinned[rule.kode] = rule
        else:
            working.as_of = _read_rule_day(text)
    working.pinned = pinned
    return working


def _listed(wanted: object) -> Iterable[object]:
    if isinstance(wanted, Sequence) and not isinstance(wanted, bytes):
        return wanted
    if isinstance(wanted, date):
        return [wanted.isoformat()]
    raise refuse(RULE_INPUT, "Aturan harus teks seperti BUP@2023-10-31.", "ATURAN")


def _find_version(rules: RuleBook, text: str) -> Rule:
    try:
        return rules.version(text)
    except DomainError as error:
        raise refuse(RULE_INPUT, error.message, "ATURAN") from None


def _read_rule_day(text: str) -> date:
    try:
        return read_day(text)
    except DomainError:
        raise refuse(RULE_INPUT, f"Aturan “{text[:40]}” tidak dikenal.", "ATURAN") from None


def _given(inputs: Sequence[Input], values: Mapping[str, Any]) -> Iterable[Given]:
    for item in inputs:
        if item.name in values:
            yield Given(item.label, shown(values[item.name]))


def to_json(explained: Explained) -> dict[str, Any]:
    """Return the answer as plain JSON values: exact numbers, days as YYYY-MM-DD."""
    return {
        "result": {name: plain(value) for name, value in explained.result.items()},
        "explanation": [{"step": line.step, "value": line.value} for line in explained.steps],
        "rules": [
            {
                "code": rule.kode,
                "legal_basis": rule.dasar_hukum,
                "valid_from": rule.berlaku_mulai.isoformat(),
                "confidence": rule.keyakinan,
            }
            for rule in explained.rules
        ],
    }
