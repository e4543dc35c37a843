"""Changing the kinds of documents: what is wrong with one, and how it is written down."""

import re
from collections.abc import Collection
from typing import Any

from sdm_desktop.domain.documents import DocumentKind
from sdm_desktop.domain.errors import FieldError

_CODE = re.compile(r"[A-Z][A-Z0-9_]{1,29}")
_LONGEST = 60
SUFFIXES = ("", "KODE", "TAHUN")


def check_kind(kind: DocumentKind, other_codes: Collection[str]) -> list[FieldError]:
    """Return what is wrong with a kind; `other_codes` are those of the other kinds."""
    found = []
    if not kind.nama:
        found.append(FieldError("nama", "Nama wajib diisi.", "WAJIB"))
    elif len(kind.nama) > _LONGEST:
        found.append(FieldError("nama", f"Nama paling panjang {_LONGEST} huruf.", "PANJANG"))
    if not _CODE.fullmatch(kind.kode):
        words = "Kode 2 sampai 30 huruf A-Z, angka, atau garis bawah, diawali huruf."
        found.append(FieldError("kode", words, "KODE"))
    elif kind.kode in other_codes:
        found.append(FieldError("kode", "Kode ini sudah dipakai jenis lain.", "SAMA"))
    if kind.akhiran not in SUFFIXES:
        found.append(FieldError("akhiran", "Pilih salah satu.", "PILIHAN"))
    return found


def entry_of(kind: DocumentKind) -> dict[str, Any]:
    """Return a kind as it stands in the rule."""
    return {
        "kode": kind.kode,
        "nama": kind.nama,
        "untuk": list(kind.untuk),
        "jabatan": list(kind.jabatan),
        "wajib": kind.wajib,
        "kedaluwarsa": kind.kedaluwarsa,
        "peka": kind.peka,
        "riwayat": kind.riwayat.value if kind.riwayat else "",
        "akhiran": kind.akhiran,
        "kata": list(kind.kata),
    }
