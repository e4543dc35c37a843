"""How hard a password is to guess, in words."""

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.passwords import check_password


def password_strength(password: str, username: str = "") -> tuple[int, str]:
    """Return 0 (not allowed) to 3 (strong) and the word for it; empty text for no password."""
    if not password:
        return 0, ""
    if errors := check_password(password, username):
        return 0, errors[0].message
    kinds = sum(
        any(test(sign) for sign in password)
        for test in (str.islower, str.isupper, str.isdigit, _is_sign)
    )
    score = len(password) + 3 * (kinds - 1)
    if score < 12:
        return 1, QCoreApplication.translate("Password", "Lemah; tambah panjangnya")
    if score < 18:
        return 2, QCoreApplication.translate("Password", "Cukup")
    return 3, QCoreApplication.translate("Password", "Kuat")


def _is_sign(sign: str) -> bool:
    return not sign.isalnum()
