"""Kenaikan pangkat reguler of all people: earliest date, target, and what speaks against it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.checks import post_of
from sdm_desktop.domain.due import DueKind, DueLine, counted_years, promotion_action
from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.position import Post, PostKind, kind_of_post
from sdm_desktop.domain.promotion import Discipline, earliest_promotion
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.services.due_people import DuePeople
from sdm_desktop.services.employee_facts import Facts
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.due import CAREER, career_rows, heaviest_discipline, yearly_predikat

_STUDY = "03"
_PUNISHED = "15"


@dataclass(frozen=True, slots=True)
class _Record:
    """What else decides about a promotion."""

    predikat: tuple[Predikat | None, ...]
    discipline: str


class PromotionDates:
    """Runs the calculator for everybody whose earliest date lies ahead; call inside a read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._people = DuePeople(database)

    def lines(
        self, facts: Collection[Facts], book: RuleBook, today: date, until: date
    ) -> list[DueLine]:
        """Return people in posts with kenaikan pangkat reguler, whose earliest date has come.

        People at functional posts (angka kredit) and structural ones (pilihan) have no such date.
        """
        active = {person.id for person in facts}
        years = int(book.on(RuleCode.KP_REGULER, today).isi["tahun_dalam_pangkat"])
        earliest = lru_cache(maxsize=None)(_Earliest(book, years))
        kind_of = lru_cache(maxsize=None)(_PostKinds(book, today))
        chosen: dict[str, tuple[Mapping[str, Any], date]] = {}
        for row in career_rows(self._database):
            person = dict(zip(CAREER, row, strict=True))
            if person["id"] not in active or not _is_regular(person, kind_of):
                continue
            day = earliest(date.fromisoformat(person["tmt_golongan"]))
            if day is not None and day <= until:
                chosen[person["id"]] = (person, day)
        return self._lines(chosen, book, today, kind_of)

    def explain(self, person: Employee, book: RuleBook, today: date) -> Explained:
        """Return the calculator's answer for one person, or raise `DomainError`."""
        if person.status is None or person.tmt_golongan is None or not person.gol_akhir:
            raise DomainError("Status, golongan, atau TMT golongan belum diisi.")
        values = {name: getattr(person, name) for name in CAREER}
        values["status"] = person.status.value
        kind = kind_of_post(post_of(person), book.on(RuleCode.JABATAN_KOTA, today))
        years = int(book.on(RuleCode.KP_REGULER, today).isi["tahun_dalam_pangkat"])
        day = earliest_promotion(book, person.tmt_golongan, years)
        record = self._records({person.id: day}, book, today)[person.id]
        return registry.run("kenaikan-pangkat", _inputs(values, kind, record), book, today)

    def _lines(
        self,
        chosen: Mapping[str, tuple[Mapping[str, Any], date]],
        book: RuleBook,
        today: date,
        kind_of: Any,
    ) -> list[DueLine]:
        records = self._records({key: day for key, (_, day) in chosen.items()}, book, today)
        people = self._people.read(chosen)
        found = []
        for person_id, (values, day) in chosen.items():
            target, reasons = _answer(
                _inputs(values, kind_of(_post(values)), records[person_id]), book, today
            )
            reasons += ["kedudukan hukum: periksa hukuman disiplin"] * (
                values["kedudukan_hukum_id"] == _PUNISHED and not records[person_id].discipline
            )
            words, start, is_late = promotion_action(day, today, reasons)
            who = people[person_id]
            found.append(
                DueLine(
                    kind=DueKind.PANGKAT, pegawai_id=person_id, nama=who.nama, nip=who.nip,
                    unit_id=who.unit_id, unit=who.unit, golongan=who.golongan, tanggal=day,
                    tindakan=words, mulai=start, is_late=is_late, target=target,
                    alasan=tuple(reasons),
                )
            )  # fmt: skip
        return found

    def _records(self, days: Mapping[str, date], book: RuleBook, today: date) -> dict[str, _Record]:
        count = int(book.on(RuleCode.KP_REGULER, today).isi["tahun_predikat"])
        years = {key: counted_years(max(day, today), count) for key, day in days.items()}
        every = sorted({year for span in years.values() for year in span})
        known = yearly_predikat(self._database, every)
        running = heaviest_discipline(self._database, today.isoformat())
        return {
            key: _Record(tuple(known.get((key, year)) for year in years[key]), running.get(key, ""))
            for key in days
        }


class _Earliest:
    def __init__(self, book: RuleBook, years: int) -> None:
        self._book = book
        self._years = years

    def __call__(self, since: date) -> date | None:
        try:
            return earliest_promotion(self._book, since, self._years)
        except DomainError:
            return None


class _PostKinds:
    def __init__(self, book: RuleBook, today: date) -> None:
        self._city_posts = book.on(RuleCode.JABATAN_KOTA, today)

    def __call__(self, post: Post) -> PostKind | None:
        return kind_of_post(post, self._city_posts)


def _post(values: Mapping[str, Any]) -> Post:
    return Post(
        jabatan=values["jabatan_nama"],
        jenjang=values["jenjang"],
        jenis_jabatan=values["jenis_jabatan"] or values["jenis_jabatan_id"],
        eselon=values["eselon"] or values["eselon_id"],
        bup=values["bup"],
    )


def _is_regular(values: Mapping[str, Any], kind_of: Any) -> bool:
    if values["kedudukan_hukum_id"] == _STUDY:
        return True
    return kind_of(_post(values)) is PostKind.PELAKSANA


def _inputs(values: Mapping[str, Any], kind: PostKind | None, record: _Record) -> dict[str, Any]:
    since = values["tmt_golongan"]
    return {
        "status": EmployeeStatus(values["status"]).value,
        "kedudukan_hukum": values["kedudukan_hukum_id"] or values["kedudukan_hukum"] or "Aktif",
        "jenis_jabatan": (kind or PostKind.PELAKSANA).label,
        "predikat_2_tahun_terakhir": [p.label if p else None for p in record.predikat],
        "hukuman_disiplin_berjalan": record.discipline.lower() or Discipline.NONE.value,
        "pendidikan": values["tingkat_pendidikan_id"] or values["tingkat_pendidikan"],
        "golongan": values["gol_akhir"],
        "tmt_golongan": since.isoformat() if isinstance(since, date) else since,
    }


def _answer(inputs: Mapping[str, Any], book: RuleBook, today: date) -> tuple[str, list[str]]:
    """Return the target golongan and the reasons against it; wrong data are a reason too."""
    try:
        result = registry.run("kenaikan-pangkat", inputs, book, today).result
    except DomainError as error:
        return "", [f"data belum lengkap: {error.message}"]
    reasons: Sequence[str] = result["alasan"]
    return str(result["golongan_baru"] or ""), list(reasons)
