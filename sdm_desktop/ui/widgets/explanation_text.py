"""The words of an explanation: for the popover, the clipboard and the printer."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import long_date, short_date
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.money import decimal_text, plain_text, rupiah
from sdm_desktop.domain.rules import Rule

_MONEY_WORDS = ("gaji", "tpp", "upah", "rupiah", "dibayar")
_CAPITALS = {
    "nip", "tmt", "kgb", "mkg", "bup", "skp", "skm", "ikm", "ak", "jp", "duk", "tpp", "nrr",
    "kjk", "jpm", "twk", "tiu", "tkp", "skd", "skb", "sk", "cpns", "pns", "n",
}  # fmt: skip


def tr(text: str) -> str:
    """Return a text of explanations in the language of the program."""
    return QCoreApplication.translate("Explanation", text)


def confidence(rule: Rule) -> tuple[str, str, str]:
    """Return words, tone and mark of the chip that says how sure a rule is."""
    chips = {
        "C": (tr("Terkonfirmasi"), "ok", "icon:badge-check"),
        "C2": (tr("Sumber sekunder"), "warn", ""),
        "R": (tr("Perlu diperiksa"), "warn", "icon:triangle-alert"),
    }
    return chips.get(rule.keyakinan, (tr("Pengaturan"), "text2", ""))


def validity(rule: Rule) -> str:
    """Return since and until when a rule is valid."""
    start = tr("sejak {day}").format(day=short_date(rule.berlaku_mulai))
    if rule.berlaku_mulai.year <= 1945:
        start = ""
    if rule.berlaku_sampai is None:
        return ", ".join(part for part in (start, tr("masih berlaku")) if part)
    end = tr("sampai {day}").format(day=short_date(rule.berlaku_sampai))
    return f"{start} {end}".strip()


def label_of(name: str) -> str:
    """Return the words for a field of a result ("kgb_berikut_tmt": "KGB berikut TMT")."""
    words = [word.upper() if word in _CAPITALS else word for word in name.split("_") if word]
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def value_text(name: str, value: Any) -> str:
    """Return a value of a result as people read it; rupiah by the name of its field."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return tr("Ya") if value else tr("Tidak")
    if isinstance(value, Enum):
        return str(getattr(value, "label", value.value))
    if isinstance(value, date):
        return long_date(value)
    return _compound_text(name, value)


def _compound_text(name: str, value: Any) -> str:
    if isinstance(value, Mapping):
        pairs = (f"{label_of(str(k))}: {value_text(str(k), v)}" for k, v in value.items())
        return "; ".join(pairs) or "–"
    if isinstance(value, str):
        return value
    if isinstance(value, Iterable):
        return ", ".join(value_text(name, item) for item in value) or "–"
    return _number_text(name, value)


def _number_text(name: str, value: Any) -> str:
    if any(word in name for word in _MONEY_WORDS) and isinstance(value, int | Decimal):
        return rupiah(int(value)) if value == int(value) else f"Rp{decimal_text(value, 2)}"
    if isinstance(value, Decimal):
        return plain_text(value)
    if isinstance(value, Fraction):
        return plain_text(Decimal(value.numerator) / Decimal(value.denominator))
    return str(value)


def headline_of(explained: Explained) -> str:
    """Return the result in one line."""
    shown = [
        value_text(name, value) for name, value in explained.result.items() if value is not None
    ]
    return ", ".join(text for text in shown[:2] if text != "–") or "–"


def as_plain_text(explained: Explained, title: str, headline: str) -> str:
    """Return the explanation for the clipboard."""
    lines = [f"{title}: {headline}", "", tr("Masukan")]
    for given in explained.given:
        source = f" ({given.source})" if given.source else ""
        lines.append(f"- {given.label}: {given.value}{source}")
    lines += ["", tr("Hitungan")]
    lines += [f"- {step.step} = {step.value}" for step in explained.steps]
    lines += ["", tr("Dasar")]
    for rule in explained.rules:
        lines.append(f"- {rule.nama}: {rule.dasar_hukum}, {validity(rule)} ({confidence(rule)[0]})")
    return "\n".join(lines)


def as_html(explained: Explained, title: str, headline: str, subject: str) -> str:
    """Return the explanation as a simple page for the printer; `subject` says about whom."""
    given = "".join(
        f"<tr><td>{escape(g.label)}</td><td><b>{escape(g.value)}</b></td>"
        f"<td>{escape(g.source)}</td></tr>"
        for g in explained.given
    )
    steps = "".join(
        f"<li>{escape(step.step)} = <b>{escape(step.value)}</b></li>" for step in explained.steps
    )
    rules = "".join(
        f"<tr><td>{escape(rule.nama)}</td><td>{escape(rule.dasar_hukum)}</td>"
        f"<td>{escape(validity(rule))}</td><td>{escape(confidence(rule)[0])}</td></tr>"
        for rule in explained.rules
    )
    return (
        f"<p>{escape(subject)}</p><h3>{escape(title)}</h3><h2>{escape(headline)}</h2>"
        f"<h4>{tr('Masukan')}</h4><table cellpadding='4'>{given}</table>"
        f"<h4>{tr('Hitungan')}</h4><ol>{steps}</ol>"
        f"<h4>{tr('Dasar')}</h4><table cellpadding='4'>{rules}</table>"
    )
