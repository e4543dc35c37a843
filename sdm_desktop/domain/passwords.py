"""Rules for user names and passwords of an office file."""

import re
import unicodedata

from sdm_desktop.domain.errors import FieldError

MIN_LENGTH = 8
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}")


def plain_username(text: str) -> str:
    """Return a user name in its one spelling: lower case, without blanks around it."""
    return unicodedata.normalize("NFKC", text).strip().lower()


def check_username(username: str) -> list[FieldError]:
    """Return an error unless the name is 2–32 letters, digits, dots, dashes or underscores."""
    if _NAME.fullmatch(username):
        return []
    message = "Nama pengguna 2–32 tanda: huruf kecil, angka, titik, garis; diawali huruf atau angka"
    return [FieldError("nama_pengguna", message, "NAMA_PENGGUNA")]


def check_password(password: str, username: str) -> list[FieldError]:
    """Return an error for a password that is short, one sign repeated, or the user name."""
    if len(password) < MIN_LENGTH:
        message = f"Kata sandi paling sedikit {MIN_LENGTH} tanda"
    elif len(set(password)) < 3:
        message = "Kata sandi terlalu mudah ditebak"
    elif password.casefold() == username.casefold():
        message = "Kata sandi tidak boleh sama dengan nama pengguna"
    else:
        return []
    return [FieldError("password", message, "SANDI")]
