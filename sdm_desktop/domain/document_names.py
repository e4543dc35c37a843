"""The names scans get when they are exported for the national system (rules/employees 11.6)."""

import re

from sdm_desktop.domain.documents import Document, DocumentKind
from sdm_desktop.domain.errors import FieldError

DEFAULT_NAME_PATTERN = "{JENIS}_{KODE atau TAHUN}_{NIP}.pdf"
PARTS = ("{JENIS}", "{KODE atau TAHUN}", "{KODE}", "{TAHUN}", "{NIP}")
_PART = re.compile(r"\{[^{}]*\}")
_ALLOWED = re.compile(r"[A-Za-z0-9_-]*")
_OTHER = re.compile(r"[^A-Z0-9_-]+")
_DOUBLED = re.compile(r"[_-]{2,}")
_LONGEST = 100


def check_name_pattern(pattern: str) -> list[FieldError]:
    """Return what is wrong with a pattern."""
    stem, is_pdf = _stem(pattern)
    found = []
    unknown = [part for part in _PART.findall(stem) if part not in PARTS]
    rest = _PART.sub("", stem)
    if unknown or "{" in rest or "}" in rest:
        found.append(FieldError("pola", f"Pola hanya mengenal {', '.join(PARTS)}.", "POLA"))
    elif not is_pdf and "." in rest:
        found.append(FieldError("pola", "Akhiran berkas hanya .pdf, atau tanpa akhiran.", "POLA"))
    elif not _ALLOWED.fullmatch(rest):
        words = "Di luar kurung hanya huruf A-Z, angka, garis bawah, dan tanda hubung."
        found.append(FieldError("pola", words, "POLA"))
    if "{JENIS}" not in stem:
        found.append(FieldError("pola", "Pola harus memuat {JENIS}.", "POLA"))
    if len(pattern) > _LONGEST:
        found.append(FieldError("pola", f"Pola paling panjang {_LONGEST} huruf.", "POLA"))
    return found


def wants_pdf(pattern: str) -> bool:
    """Return whether everything becomes a PDF, also scans that are pictures."""
    return _stem(pattern)[1]


def export_stem(pattern: str, document: Document, kind: DocumentKind | None, nip: str) -> str:
    """Return the name of a scan without its ending: A-Z, 0-9, "_" and "-" only.

    What a document does not have is left out with the sign before it.
    """
    code = _code(document, kind)
    year = str(document.tanggal.year) if document.tanggal else ""
    values = {
        "{JENIS}": document.jenis,
        "{KODE atau TAHUN}": code,
        "{KODE}": document.kode,
        "{TAHUN}": year,
        "{NIP}": nip,
    }
    text = _PART.sub(lambda part: _safe(values.get(part[0], "")), _stem(pattern)[0])
    plain = _OTHER.sub("_", text.upper())
    return _DOUBLED.sub(_first, plain).strip("_-") or "DOKUMEN"


def _code(document: Document, kind: DocumentKind | None) -> str:
    suffix = kind.akhiran if kind else ""
    year = str(document.tanggal.year) if document.tanggal else ""
    if suffix == "KODE":
        return document.kode or year
    return year if suffix == "TAHUN" else ""


def _stem(pattern: str) -> tuple[str, bool]:
    is_pdf = pattern.lower().endswith(".pdf")
    return (pattern[:-4] if is_pdf else pattern), is_pdf


def _safe(text: str) -> str:
    return _OTHER.sub("-", text.strip().upper()).strip("-")


def _first(found: "re.Match[str]") -> str:
    return found[0][0]
