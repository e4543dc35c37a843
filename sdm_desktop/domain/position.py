"""What the name of a post tells: jenjang, kind, eselon, and the age limit (BUP)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sdm_desktop.domain.rules import Rule

JENJANG = (
    "Pemula", "Terampil", "Mahir", "Penyelia",
    "Ahli Pertama", "Ahli Muda", "Ahli Madya", "Ahli Utama",
)  # fmt: skip
_JENJANG_WORDS = re.compile(
    r"(?<!\w)(?:ahli\s+(?:pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia)(?!\w)",
    re.IGNORECASE,
)
# ranks of teachers before PermenPANRB 16/2009, still found in exports
OLD_TEACHER_RANKS: Mapping[str, str] = {
    "guru madya": "Mahir",
    "guru pembina": "Ahli Muda",
    "guru dewasa": "Ahli Pertama",
}
_ESELON = re.compile(r"(?<![A-Za-z])(IV|III|II|I|V)\s*[./ ]?\s*([abAB])?(?![A-Za-z])")
_ESELON_IDS = {
    "11": "I.a", "12": "I.b", "21": "II.a", "22": "II.b", "31": "III.a",
    "32": "III.b", "41": "IV.a", "42": "IV.b", "51": "V",
}  # fmt: skip
_SPACE = re.compile(r"\s+")


class PostKind(StrEnum):
    """Kinds of posts (UU 20/2023); STRUKTURAL where only that much is known."""

    JPT = "JPT"
    ADMINISTRATOR = "ADMINISTRATOR"
    PENGAWAS = "PENGAWAS"
    STRUKTURAL = "STRUKTURAL"
    FUNGSIONAL = "FUNGSIONAL"
    PELAKSANA = "PELAKSANA"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return "JPT" if self is PostKind.JPT else self.value.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What is known of a post; `bup` only where the post itself carries one."""

    jabatan: str = ""
    jenjang: str = ""
    jenis_jabatan: str = ""
    eselon: str = ""
    bup: int | None = None


@dataclass(frozen=True, slots=True)
class AgeLimit:
    """BUP in years, and in words what it follows from."""

    years: int
    basis: str


def find_jenjang(name: str) -> str:
    """Return the jenjang named anywhere in the name of a post, empty when there is none."""
    if found := _JENJANG_WORDS.search(name):
        return _SPACE.sub(" ", found[0]).title()
    plain = _plain(name)
    for old, jenjang in OLD_TEACHER_RANKS.items():
        if plain.startswith(old):
            return jenjang
    return ""


def find_eselon(text: str) -> str:
    """Return "II.a" to "V" from an eselon's id or name; empty for non-eselon and unknown."""
    plain = text.strip()
    if plain in _ESELON_IDS:
        return _ESELON_IDS[plain]
    if "non" in plain.lower():
        return ""
    found = _ESELON.search(plain)
    if not found or (not found[2] and found[1] != "V"):
        return ""
    return f"{found[1]}.{found[2].lower()}" if found[1] != "V" else "V"


_KIND_OF_ESELON = {
    "I": PostKind.JPT,
    "II": PostKind.JPT,
    "III": PostKind.ADMINISTRATOR,
    "IV": PostKind.PENGAWAS,
    "V": PostKind.PENGAWAS,
}
_KIND_WORDS = (
    ("pimpinan tinggi", PostKind.JPT),
    ("jpt", PostKind.JPT),
    ("administrator", PostKind.ADMINISTRATOR),
    ("pengawas", PostKind.PENGAWAS),
    ("struktural", PostKind.STRUKTURAL),
    ("manajerial", PostKind.STRUKTURAL),
    ("fungsional umum", PostKind.PELAKSANA),
    ("jfu", PostKind.PELAKSANA),
    ("fungsional", PostKind.FUNGSIONAL),
    ("jft", PostKind.FUNGSIONAL),
    ("pelaksana", PostKind.PELAKSANA),
)
_KIND_IDS = {"1": PostKind.STRUKTURAL, "2": PostKind.FUNGSIONAL, "4": PostKind.PELAKSANA}


def read_kind(text: str) -> PostKind | None:
    """Return the kind that a SIASN id (1, 2, 4) or words such as "Jabatan Fungsional" mean."""
    plain = _plain(text)
    if kind := _KIND_IDS.get(plain):
        return kind
    if plain == "nonmanajerial":
        return None
    return next((kind for word, kind in _KIND_WORDS if word in plain), None)


def kind_of_post(post: Post, city_posts: Rule | None = None) -> PostKind | None:
    """Return the kind of a post from eselon, jenis jabatan, jenjang or the post's usual name.

    `city_posts` is a version of JABATAN_KOTA: how posts of the city begin, and their eselon.
    """
    if eselon := find_eselon(post.eselon):
        return _KIND_OF_ESELON[eselon.partition(".")[0]]
    kind = read_kind(post.jenis_jabatan)
    if kind not in (None, PostKind.STRUKTURAL):
        return kind
    if kind is None and (post.jenjang or find_jenjang(post.jabatan)):
        return PostKind.FUNGSIONAL
    usual = find_usual_eselon(post.jabatan, city_posts) if city_posts else ""
    return _KIND_OF_ESELON[usual.partition(".")[0]] if usual else kind


def find_usual_eselon(name: str, city_posts: Rule) -> str:
    """Return the eselon that a post of this name usually has in the city, else empty."""
    plain = _plain(name)
    for entry in city_posts.isi["jabatan"]:
        if _starts_with(plain, entry["awal"]):
            return str(entry["eselon"])
    return ""


def find_age_limit(post: Post, rule: Rule, city_posts: Rule | None = None) -> AgeLimit | None:
    """Return BUP and its basis from a version of BUP; None where it cannot be told.

    Order: BUP of the post itself, special group, jenjang, kind of post (employees 6.2).
    """
    if post.bup is not None:
        return AgeLimit(post.bup, "BUP yang tercatat pada jabatan")
    jenjang = find_jenjang(post.jenjang) or find_jenjang(post.jabatan)
    group = _find_group(post.jabatan, jenjang, rule)
    if group is not None:
        years = group["bup"]
        return AgeLimit(years, f"kelompok jabatan {group['nama']}") if years else None
    if jenjang in rule.isi["jenjang"]:
        return AgeLimit(rule.isi["jenjang"][jenjang], f"jenjang {jenjang}")
    kind = kind_of_post(post, city_posts)
    if kind and kind.value in rule.isi["jenis"]:
        return AgeLimit(rule.isi["jenis"][kind.value], f"jenis jabatan {kind.label}")
    return None


def _find_group(name: str, jenjang: str, rule: Rule) -> Mapping[str, Any] | None:
    # the jenjang may stand in front: "AHLI PERTAMA - GURU KELAS"
    plain = _plain(_JENJANG_WORDS.sub(" ", name)).lstrip("-– ")
    for group in rule.isi["kelompok"]:
        is_level = not group["jenjang"] or jenjang in group["jenjang"]
        if is_level and any(_starts_with(plain, word) for word in group["awal"]):
            found: Mapping[str, Any] = group
            return found
    return None


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text.strip().lower())


def _starts_with(plain: str, start: str) -> bool:
    return plain.startswith(start) and not plain[len(start) : len(start) + 1].isalnum()
