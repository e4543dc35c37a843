"""Names of people: with titles, as initials, and as search words."""

import re
import unicodedata

_BACK_SEPARATOR = re.compile(r"\s*[,;]\s*")
_PARTICLES = frozenset({"da", "de", "dos", "van", "der", "bin", "binti", "al"})


def full_name(front: str, name: str, back: str) -> str:
    """Return the name with titles, "Drs. Yohanes Contoh, M.Si."; titles stay as stored.

    Front titles are followed by a space, back titles stand after commas (rules/employees 9.2).
    """
    titles = [title for title in _BACK_SEPARATOR.split(back.strip()) if title]
    named = " ".join(part for part in (front.strip(), name.strip()) if part)
    return ", ".join([named, *titles])


def initials(name: str) -> str:
    """Return one or two capitals for an avatar, of the first and last word that counts."""
    words = [
        word for word in re.findall(r"\w+(?:['’]\w+)*", name) if word.lower() not in _PARTICLES
    ]
    if not words:
        return ""
    chosen = words[:1] if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0] for word in chosen).upper()


def search_key(name: str) -> str:
    """Return the name in lower case without accents, apostrophes and double spaces."""
    if name.isascii():
        plain = name.lower()
    else:
        parts = unicodedata.normalize("NFKD", name)
        plain = "".join(sign for sign in parts if not unicodedata.combining(sign)).lower()
    return " ".join(plain.replace("'", "").replace("’", "").replace("`", "").split())
