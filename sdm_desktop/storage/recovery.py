"""The printed recovery code: 25 signs in groups of five, the last one a check."""

import secrets

from sdm_desktop.domain.errors import DomainError

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31, a prime; without 0 O 1 I L
_LENGTH = 25


def new_code() -> str:
    """Return a fresh code (119 random bits) as printed: XXXXX-XXXXX-XXXXX-XXXXX-XXXXX."""
    values = [secrets.randbelow(len(SIGNS)) for _ in range(_LENGTH - 1)]
    weight = _LENGTH
    check = -sum(place * value for place, value in enumerate(values, start=1))
    values.append(check * pow(weight, -1, len(SIGNS)) % len(SIGNS))
    text = "".join(SIGNS[value] for value in values)
    return "-".join(text[start : start + 5] for start in range(0, _LENGTH, 5))


def read_code(text: str) -> str:
    """Return a typed code in its one spelling, or a `DomainError` that says what is wrong.

    One wrong sign or two swapped ones are always noticed.
    """
    plain = "".join(sign for sign in text.upper() if sign not in " -\t\r\n")
    strange = sorted({sign for sign in plain if sign not in SIGNS})
    if strange:
        shown = ", ".join(strange)
        raise DomainError(
            f"Kode pemulihan tidak memakai tanda {shown}. Periksa kembali lembar kode.", "KODE"
        )
    if len(plain) != _LENGTH:
        raise DomainError(f"Kode pemulihan terdiri atas 25 tanda; terisi {len(plain)}.", "KODE")
    total = sum(place * SIGNS.index(sign) for place, sign in enumerate(plain, start=1))
    if total % len(SIGNS):
        raise DomainError("Kode pemulihan salah ketik. Periksa tiap kelompok lima tanda.", "KODE")
    return plain
