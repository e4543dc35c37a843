"""Competences, the level a post asks for, and the level a person was found to have.

Rules/recruitment 12 (PermenPANRB 38/2017): the latest valid value counts, an expired one does not;
a competence that nobody assessed is not zero but unknown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.position import PostKind
from sdm_desktop.domain.rules import Rule

HIGHEST = 5


class CompetenceGroup(StrEnum):
    """Kinds of competences."""

    MANAJERIAL = "MANAJERIAL"
    SOSIAL_KULTURAL = "SOSIAL_KULTURAL"
    TEKNIS = "TEKNIS"

    @property
    def label(self) -> str:
        """Return the words for screens and papers."""
        return self.value.replace("_", " ").capitalize()


class ScoreSource(StrEnum):
    """Where a level comes from."""

    ASESMEN = "ASESMEN"
    ATASAN = "ATASAN"
    UJI = "UJI"
    SERTIFIKAT = "SERTIFIKAT"
    PELATIHAN = "PELATIHAN"

    @property
    def label(self) -> str:
        """Return the words for screens and papers."""
        words = {"ATASAN": "Penilaian atasan", "UJI": "Uji kompetensi"}
        return words.get(self.value, self.value.capitalize())


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """One competence; one of the rule KOMPETENSI has no `id`, the office's own ones have."""

    id: str = ""
    rev: int = 0
    kode: str = ""
    nama: str = ""
    kelompok: CompetenceGroup = CompetenceGroup.TEKNIS
    uraian: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostStandard:
    """The level that one post asks for; 0 takes a usual competence away from the post."""

    id: str = ""
    rev: int = 0
    jabatan_id: str
    kompetensi: str
    level: int
    is_wajib: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceScore:
    """The level of one person in one competence, found on a day."""

    id: str = ""
    rev: int = 0
    pegawai_id: str
    kompetensi: str
    level: int
    tanggal: date
    sumber: ScoreSource = ScoreSource.ASESMEN
    berlaku_sampai: date | None = None
    catatan: str = ""

    def is_valid(self, today: date) -> bool:
        """Return whether it counts on a day; it does through its last day."""
        return self.berlaku_sampai is None or self.berlaku_sampai >= today


@dataclass(frozen=True, slots=True)
class Standard:
    """The level asked for, and whether the post cannot do without."""

    level: int
    is_wajib: bool


Standards = Mapping[str, Standard]


def competences_of(rule: Rule, own: Iterable[Competence]) -> list[Competence]:
    """Return all competences: those of the regulation, then the office's own by code."""
    known = [
        Competence(kode=row["kode"], nama=row["nama"], kelompok=CompetenceGroup(row["kelompok"]))
        for row in rule.isi["kompetensi"]
    ]
    return [*known, *sorted(own, key=lambda one: one.kode)]


def level_names(rule: Rule) -> Sequence[str]:
    """Return the names of the levels; the first is that of 0."""
    return tuple(rule.isi["level"])


class StandardBook:
    """What each post asks for: the usual level by kind of post, and what the office typed."""

    def __init__(
        self,
        usual: Rule,
        codes: Sequence[str],
        posts: Mapping[str, str],
        own: Iterable[PostStandard],
    ) -> None:
        """`codes` are the competences every post has; `posts` are ids by folded name."""
        self._levels: Mapping[str, int] = usual.isi["level"]
        self._codes = tuple(codes)
        self._posts = posts
        self._own: dict[str, list[PostStandard]] = {}
        for one in own:
            self._own.setdefault(one.jabatan_id, []).append(one)
        self.of = lru_cache(maxsize=None)(self._of)

    def usual_level(self, kind: PostKind | None, jenjang: str) -> int | None:
        """Return the usual level of a kind of post; a functional one goes by its jenjang."""
        if kind is PostKind.FUNGSIONAL:
            return self._levels.get(jenjang)
        return self._levels.get(kind.value) if kind is not None else None

    def _of(self, name: str, kind: PostKind | None, jenjang: str) -> dict[str, Standard]:
        """Return the standard of a post by competence; empty where nothing is known."""
        level = self.usual_level(kind, jenjang)
        found = {code: Standard(level, True) for code in self._codes} if level else {}
        for one in self._own.get(self._posts.get(fold(name), ""), ()):
            if one.level:
                found[one.kompetensi] = Standard(one.level, one.is_wajib)
            else:
                found.pop(one.kompetensi, None)
        return found


def valid_levels(scores: Iterable[CompetenceScore], today: date) -> dict[str, CompetenceScore]:
    """Return the latest valid score of each competence of one person."""
    found: dict[str, CompetenceScore] = {}
    for score in sorted(scores, key=lambda one: one.tanggal):
        if score.is_valid(today):
            found[score.kompetensi] = score
    return found


def proposed_level(
    held: CompetenceScore | None, wanted: Standard | None, ended: date
) -> int | None:
    """Return the level proposed after a training: one more than now, never above the standard.

    Nothing is guessed where nobody assessed the person or the post asks for no level, and nothing
    is proposed where the level was found on the last day of the training or later: it shows
    already what was learnt.
    """
    if held is None or wanted is None or held.tanggal >= ended or held.level >= wanted.level:
        return None
    return held.level + 1


def check_competence(one: Competence, known: Iterable[Competence]) -> list[FieldError]:
    """Return every broken rule of a competence of the office."""
    found = [
        FieldError(name, f"{label} wajib diisi.", "WAJIB")
        for name, label in (("kode", "Kode"), ("nama", "Nama kompetensi"))
        if not getattr(one, name).strip()
    ]
    code = one.kode.casefold()
    if any(other.kode.casefold() == code and other.id != one.id for other in known if code):
        found.append(FieldError("kode", f"Kode {one.kode} sudah dipakai.", "GANDA"))
    return found


def check_score(score: CompetenceScore, codes: Iterable[str], today: date) -> list[FieldError]:
    """Return every broken rule of a score."""
    found = []
    if score.kompetensi not in set(codes):
        found.append(FieldError("kompetensi", "Kompetensi tidak dikenal.", "PILIHAN"))
    if not 0 <= score.level <= HIGHEST:
        found.append(FieldError("level", f"Level 0 sampai {HIGHEST}.", "SKALA"))
    if score.tanggal > today:
        found.append(FieldError("tanggal", "Tanggal penilaian belum tiba.", "TANGGAL"))
    end = score.berlaku_sampai
    if end is not None and end < score.tanggal:
        text = "Akhir berlaku mendahului tanggal penilaian."
        found.append(FieldError("berlaku_sampai", text, "TANGGAL"))
    return found


def read_level(text: str) -> int | None:
    """Return a typed level; None of an empty cell, `ValueError` of what is no level."""
    plain = text.strip()
    if not plain:
        return None
    if plain not in {str(number) for number in range(HIGHEST + 1)}:
        raise ValueError(plain)
    return int(plain)
