"""Needs of training from all their sources, and the order they are listed in (rules/training 15).

A competence is ranked by the sum of (standard - level) over the people with a deficit; a tie goes
to more people, then to what is mandatory. Every other source counts 1 for each person or unit,
times a weight of the rule AKD. One person counts once for a topic, with the largest gap.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sdm_desktop.domain.explanation import Explained, Given, Step
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.rules import Rule

NO_JP = "TANPA_JP"


class NeedSource(StrEnum):
    """What tells that training is needed."""

    KOMPETENSI = "KOMPETENSI"
    TARGET = "TARGET"
    PERILAKU = "PERILAKU"
    LAYANAN = "LAYANAN"
    STRUKTURAL = "STRUKTURAL"
    SERTIFIKAT = "SERTIFIKAT"
    TANPA_JP = "TANPA_JP"
    PERMINTAAN = "PERMINTAAN"

    @property
    def label(self) -> str:
        """Return the words for screens and papers."""
        return _LABELS[self]


_LABELS = {
    NeedSource.KOMPETENSI: "Kesenjangan kompetensi",
    NeedSource.TARGET: "Target belum tercapai",
    NeedSource.PERILAKU: "Perilaku di bawah ekspektasi",
    NeedSource.LAYANAN: "Unsur layanan lemah",
    NeedSource.STRUKTURAL: "Pelatihan struktural belum ada",
    NeedSource.SERTIFIKAT: "Sertifikat akan habis",
    NeedSource.TANPA_JP: "Belum ada JP",
    NeedSource.PERMINTAAN: "Usulan pegawai atau atasan",
}


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One need of a person, or of a unit where `pegawai_id` is empty.

    `topik` groups lines: the code of a competence, of a structural training, or words of the
    source. `dasar` tells why: "standar 3, level 1", "Berakhir 12 Des 2026".
    """

    sumber: NeedSource
    topik: str
    pegawai_id: str
    unit_id: str
    gap: int
    is_wajib: bool
    dasar: str

    @property
    def kunci(self) -> str:
        """Return what names this line for as long as it is there."""
        return f"{self.sumber.value}|{self.topik}|{self.pegawai_id or self.unit_id}"

    @property
    def id(self) -> str:
        """Return what names this line in a table."""
        return self.kunci

    @property
    def who(self) -> str:
        """Return the person, or the unit, that needs it."""
        return self.pegawai_id or f"unit:{self.unit_id}"


@dataclass(frozen=True, slots=True)
class NeedTopic:
    """One row of the ranked list; `lines` hold one line for each person or unit and source."""

    topik: str
    nama: str
    total: int
    orang: int
    unit: int
    is_wajib: bool
    lines: tuple[NeedLine, ...]
    terencana: int = 0

    @property
    def id(self) -> str:
        """Return what names the topic."""
        return self.topik

    @property
    def sources(self) -> tuple[NeedSource, ...]:
        """Return the sources of its lines, in their order."""
        found = {line.sumber for line in self.lines}
        return tuple(source for source in NeedSource if source in found)

    @property
    def people(self) -> tuple[str, ...]:
        """Return the ids of the people who need it."""
        return tuple(dict.fromkeys(line.pegawai_id for line in self.lines if line.pegawai_id))


@dataclass(frozen=True, slots=True)
class NeedRules:
    """What the rule AKD says."""

    weights: Mapping[str, int]
    values: Mapping[int, str]
    months_back: int
    fewest_complaints: int
    usual_jp: int
    check_months: int
    rule: Rule

    @classmethod
    def of(cls, rule: Rule) -> "NeedRules":
        """Return what a version of the rule says."""
        isi = rule.isi
        return cls(
            weights={str(key): int(value) for key, value in isi["bobot"].items()},
            values={int(number): str(code) for number, code in isi["nilai_dasar"].items()},
            months_back=int(isi["bulan_mundur"]),
            fewest_complaints=int(isi["keluhan_paling_sedikit"]),
            usual_jp=int(isi["jp_lazim"]),
            check_months=int(isi["periksa_lagi_bulan"]),
            rule=rule,
        )

    def weight(self, source: NeedSource) -> int:
        """Return how much a source counts."""
        return self.weights.get(source.value, 1)


def ranked(
    lines: Iterable[NeedLine],
    names: Mapping[str, str],
    rules: NeedRules,
    planned: Iterable[tuple[str, str]] = (),
) -> list[NeedTopic]:
    """Return the topics in the order of their need; `planned` are (topic, who) in a plan."""
    groups: dict[str, list[NeedLine]] = {}
    for line in lines:
        groups.setdefault(line.topik, []).append(line)
    wanted: dict[str, set[str]] = {}
    for topic, who in planned:
        wanted.setdefault(topic, set()).add(who)
    found = [
        _topic(topic, names.get(topic, topic), group, (rules, wanted.get(topic, set())))
        for topic, group in groups.items()
    ]
    return sorted(found, key=_order)


def _topic(
    topic: str, name: str, lines: Sequence[NeedLine], given: tuple[NeedRules, set[str]]
) -> NeedTopic:
    rules, planned = given
    largest: dict[str, int] = {}
    for line in lines:
        counted = line.gap * rules.weight(line.sumber)
        largest[line.who] = max(largest.get(line.who, 0), counted)
    people = {line.pegawai_id for line in lines if line.pegawai_id}
    return NeedTopic(
        topik=topic,
        nama=name,
        total=sum(largest.values()),
        orang=len(people),
        unit=len(largest) - len(people),
        is_wajib=any(line.is_wajib for line in lines),
        lines=tuple(lines),
        terencana=len(planned & set(largest)),
    )


def _order(topic: NeedTopic) -> tuple[int, int, bool, str]:
    return -topic.total, -(topic.orang + topic.unit), not topic.is_wajib, topic.nama.casefold()


def explained(topic: NeedTopic, place: int, rules: NeedRules) -> Explained:
    """Return why a topic stands where it does."""
    count = topic.orang + topic.unit
    mean = decimal_text(Fraction(topic.total, count), 2) if count else "0"
    steps = []
    for source in topic.sources:
        own = [line for line in topic.lines if line.sumber is source]
        weight = rules.weight(source)
        words = f"{source.label}: {len(own)} × bobot {weight}"
        steps.append(Step(words, f"Σ kesenjangan {sum(line.gap for line in own) * weight}"))
    steps.append(Step("Jumlah, satu orang dihitung sekali", str(topic.total)))
    steps.append(Step(f"{mean} rata-rata × {count} orang atau unit", str(topic.total)))
    return Explained(
        result={"urutan": place, "prioritas": topic.total, "orang": count},
        given=(
            Given("Orang", str(topic.orang)),
            Given("Unit", str(topic.unit)),
            Given("Wajib", "ya" if topic.is_wajib else "tidak"),
        ),
        steps=tuple(steps),
        rules=(rules.rule,),
    )
