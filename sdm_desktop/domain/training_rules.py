"""The rule tables of training as records: forms of JP, result states, kinds, how it is run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook
from sdm_desktop.domain.training_clash import ClashRules
from sdm_desktop.domain.training_people import PENDING

MINUTES_PER_JP = 45


class JpUnit(StrEnum):
    """What a form of training is counted by."""

    JP = "jp"
    DAY = "hari"
    DAY_AT_MOST = "hari_maks"
    TIME = "kali"
    SEMESTER = "semester"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return {"jp": "JP", "hari_maks": "hari"}.get(self.value, self.value)

    @property
    def is_daily(self) -> bool:
        """Return whether a day gives JP as such."""
        return self in (JpUnit.DAY, JpUnit.DAY_AT_MOST)


@dataclass(frozen=True, slots=True, kw_only=True)
class JpForm:
    """One row of the rule KONVERSI_JP; `batas` times count in each `periode` ("bulan")."""

    kode: str
    nama: str
    satuan: JpUnit
    nasional: Decimal
    internasional: Decimal | None
    faktor: Decimal | None
    batas: int | None
    periode: str
    names: tuple[str, ...]

    @classmethod
    def of(cls, row: Mapping[str, object]) -> "JpForm":
        """Return a row of the rule as a record."""
        batas = row.get("batas_jumlah")
        return cls(
            kode=str(row["kode"]),
            nama=str(row["nama"]),
            satuan=JpUnit(str(row["satuan"])),
            nasional=Decimal(str(row["nilai_nasional"])),
            internasional=_number(row.get("nilai_internasional")),
            faktor=_number(row.get("faktor_internasional")),
            batas=int(str(batas)) if batas is not None else None,
            periode=str(row.get("periode_batas") or ""),
            names=tuple(str(name) for name in _list(row.get("nama_lain"))),
        )

    def value(self, *, abroad: bool) -> Decimal:
        """Return the JP of one unit, at home or abroad."""
        if not abroad:
            return self.nasional
        if self.internasional is not None:
            return self.internasional
        return self.nasional * (self.faktor if self.faktor is not None else Decimal(1))


@dataclass(frozen=True, slots=True)
class ResultState:
    """One row of the rule STATUS_HASIL; without `is_counted` nobody counts it as failed."""

    kode: str
    nama: str
    is_jp: bool
    is_certificate: bool
    is_counted: bool

    @property
    def is_pending(self) -> bool:
        """Return whether the result is still to come."""
        return self.kode == PENDING


@dataclass(frozen=True, slots=True)
class TrainingKind:
    """One SIASN kind; `bentuk` is the form that is proposed for it."""

    id: int
    nama: str
    is_classroom: bool
    bentuk: str

    @property
    def is_structural(self) -> bool:
        """Return whether it is kept as diklat, not as kursus."""
        return self.id == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingRules:
    """How the office runs training on a day: the rule PELATIHAN with the tables around it."""

    forms: Mapping[str, JpForm]
    results: Mapping[str, ResultState]
    kinds: Mapping[int, TrainingKind]
    clash: ClashRules
    least_presence: Decimal
    is_proportional: bool
    confirm_days: int
    soon_days: int
    behaviour_months: int
    scale: int
    items: tuple[str, ...]
    least_anonymous: int
    six_day_units: frozenset[str]
    number_pattern: str

    @classmethod
    def on(cls, book: RuleBook, day: date) -> "TrainingRules":
        """Return the rules in force on a day."""
        run = book.on(RuleCode.PELATIHAN, day).isi
        return cls(
            forms=forms_of(book.on(RuleCode.KONVERSI_JP, day)),
            results=results_of(book.on(RuleCode.STATUS_HASIL, day)),
            kinds=kinds_of(book.on(RuleCode.JENIS_DIKLAT, day)),
            clash=ClashRules(
                gap=int(run["jeda_menit"]),
                opens=int(run["jam_buka"]),
                closes=int(run["jam_tutup"]),
                longest=int(run["menit_maks_sehari"]),
            ),
            least_presence=Decimal(str(run["hadir_min_persen"])),
            is_proportional=run["hadir_kurang"] == "proporsional",
            confirm_days=int(run["konfirmasi_hari"]),
            soon_days=int(run["sertifikat_segera_hari"]),
            behaviour_months=int(run["perilaku_bulan"]),
            scale=int(run["skala_reaksi"]),
            items=tuple(run["butir_reaksi"]),
            least_anonymous=int(run["anonim_min"]),
            six_day_units=frozenset(run["unit_enam_hari"]),
            number_pattern=str(run["pola_nomor"]),
        )

    def form(self, kode: str) -> JpForm | None:
        """Return a form by its code."""
        return self.forms.get(kode)

    def result(self, kode: str) -> ResultState:
        """Return a state of result; an unknown one counts as pending."""
        unknown = ResultState(kode, kode, is_jp=False, is_certificate=False, is_counted=True)
        return self.results.get(kode, unknown)


def forms_of(rule: Rule) -> dict[str, JpForm]:
    """Return the forms of a version of KONVERSI_JP by code."""
    return {row["kode"]: JpForm.of(row) for row in rule.isi["bentuk"]}


def results_of(rule: Rule) -> dict[str, ResultState]:
    """Return the states of a version of STATUS_HASIL by code."""
    return {
        row["kode"]: ResultState(
            row["kode"],
            row["nama"],
            is_jp=bool(row["jp"]),
            is_certificate=bool(row["sertifikat"]),
            is_counted=bool(row.get("dihitung", True)),
        )
        for row in rule.isi["hasil"]
    }


def kinds_of(rule: Rule) -> dict[int, TrainingKind]:
    """Return the SIASN kinds of a version of JENIS_DIKLAT by id."""
    return {
        int(row["id"]): TrainingKind(
            int(row["id"]), row["nama"], bool(row["klasikal"]), row["bentuk"]
        )
        for row in rule.isi["jenis"]
    }


def suggested_jp(minutes: int) -> Decimal:
    """Return the JP of a classroom plan: whole ones of 45 minutes."""
    return Decimal(max(0, minutes) // MINUTES_PER_JP)


def _number(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else []
