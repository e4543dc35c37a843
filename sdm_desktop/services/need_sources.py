"""Needs from each source, worked out over everybody at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.bangkom import PlanLine
from sdm_desktop.domain.competence import StandardBook
from sdm_desktop.domain.dates import add_months, long_date
from sdm_desktop.domain.feedback import unsur_name
from sdm_desktop.domain.needs import NeedLine, NeedRules, NeedSource
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.structural import StructuralTable
from sdm_desktop.services.need_people import NeedPerson
from sdm_desktop.storage.competences import CompetenceRepository
from sdm_desktop.storage.needs import NeedsRepository, Span

NO_JP_TOPIC = "JP-0"
_BEST = "A"
_S = NeedSource


@dataclass(frozen=True, slots=True)
class NeedWorld:
    """Everything that needs are worked out from."""

    year: int
    today: date
    people: Mapping[str, NeedPerson]
    rules: NeedRules
    book: StandardBook
    structural: StructuralTable
    store: NeedsRepository
    competences: CompetenceRepository

    @property
    def back(self) -> Span:
        """Return the months that evaluations and complaints are looked at."""
        return Span.of(add_months(self.today, -self.rules.months_back), self.today)

    @property
    def whole_year(self) -> Span:
        """Return the year of the plan."""
        return Span.of(date(self.year, 1, 1), date(self.year, 12, 31))


class NeedCollector:
    """Collects lines and the names of their topics; call `all` inside a read."""

    def __init__(self, world: NeedWorld, names: Mapping[str, str]) -> None:
        self._world = world
        self.names = dict(names)

    def all(self, requests: list[PlanLine]) -> list[NeedLine]:
        """Return the lines of every source; `requests` are proposals of people themselves."""
        return [
            *self._gaps(), *self._targets(), *self._behaviours(), *self._services(),
            *self._structural(), *self._certificates(), *self._without_jp(),
            *self._requests(requests),
        ]  # fmt: skip

    def _line(
        self, source: NeedSource, topic: str, person: NeedPerson, why: tuple[int, bool, str]
    ) -> NeedLine:
        gap, mandatory, words = why
        return NeedLine(source, topic, person.id, person.unit_id, gap, mandatory, words)

    def _gaps(self) -> Iterator[NeedLine]:
        """Yield a line for each level below the standard of the post."""
        people, book = self._world.people, self._world.book
        for person_id, code, level in self._world.competences.levels(self._world.today):
            person = people.get(person_id)
            if person is None:
                continue
            wanted = book.of(person.jabatan, person.jenis, person.jenjang).get(code)
            if wanted is not None and level < wanted.level:
                words = f"standar {wanted.level}, level {level}"
                why = (wanted.level - level, wanted.is_wajib, words)
                yield self._line(_S.KOMPETENSI, code, person, why)

    def _targets(self) -> Iterator[NeedLine]:
        for person_id, code, words, target, cause in self._world.store.follow_ups():
            person = self._world.people.get(person_id)
            if person is not None:
                topic = f"TARGET-{code or fold(words)[:60]}"
                self.names.setdefault(topic, words)
                reason = "; ".join(part for part in (target, cause) if part) or "tindak lanjut"
                yield self._line(_S.TARGET, topic, person, (1, False, reason))

    def _behaviours(self) -> Iterator[NeedLine]:
        codes = self._world.rules.values
        for person_id, ended, *values in self._world.store.behaviours(self._world.back):
            person = self._world.people.get(person_id)
            if person is None:
                continue
            when = long_date(date.fromisoformat(ended))
            for number, value in enumerate(values, 1):
                if value == "BAWAH" and number in codes:
                    words = f"di bawah ekspektasi, evaluasi sampai {when}"
                    yield self._line(_S.PERILAKU, codes[number], person, (1, False, words))

    def _services(self) -> Iterator[NeedLine]:
        world, weak = self._world, {}
        for unit_id, number, count in world.store.complaints(
            world.back, world.rules.fewest_complaints
        ):
            weak[unit_id, number] = f"{count} keluhan dalam {world.rules.months_back} bulan"
        for unit_id, service, rows in world.store.surveys(world.back):
            lowest = lowest_unsur(rows)
            if lowest is not None:
                weak.setdefault((unit_id, lowest), f"unsur terendah SKM {service}")
        for (unit_id, number), words in weak.items():
            topic = f"UNSUR-{number}"
            self.names.setdefault(topic, f"Pelayanan: {unsur_name(number).lower()}")
            yield NeedLine(_S.LAYANAN, topic, "", unit_id, 1, False, words)

    def _structural(self) -> Iterator[NeedLine]:
        table, held = self._world.structural, self._world.store.held()
        for person in self._world.people.values():
            needed = table.needed(person.jenis, person.status)
            if needed is None:
                continue
            names = held.get(person.id, ())
            codes = [row.urutan for name in names if (row := table.of_code(name))]
            if max([table.highest(names), *codes]) < needed.urutan:
                self.names.setdefault(needed.kode, needed.nama)
                why = (1, True, person.jabatan or "CPNS")
                yield self._line(_S.STRUKTURAL, needed.kode, person, why)

    def _certificates(self) -> Iterator[NeedLine]:
        for person_id, name, last in self._world.store.expiring(self._world.whole_year):
            person = self._world.people.get(person_id)
            if person is not None:
                topic = f"SERTIFIKAT-{fold(name)[:60]}"
                self.names.setdefault(topic, f"Perpanjangan: {name}")
                words = f"berlaku sampai {long_date(date.fromisoformat(last))}"
                yield self._line(_S.SERTIFIKAT, topic, person, (1, True, words))

    def _without_jp(self) -> Iterator[NeedLine]:
        known = self._world.store.with_jp(self._world.whole_year)
        self.names.setdefault(NO_JP_TOPIC, f"Belum ada JP tahun {self._world.year}")
        for person in self._world.people.values():
            if person.id not in known:
                yield self._line(_S.TANPA_JP, NO_JP_TOPIC, person, (1, False, "0 JP"))

    def _requests(self, requests: list[PlanLine]) -> Iterator[NeedLine]:
        for one in requests:
            person = self._world.people.get(one.pegawai_id or "")
            self.names.setdefault(one.topik, one.uraian)
            words = one.pengusul or "usulan"
            gap = max(one.kesenjangan, 1)
            if person is not None:
                yield self._line(_S.PERMINTAAN, one.topik, person, (gap, False, words))
            elif not one.pegawai_id:
                yield NeedLine(_S.PERMINTAAN, one.topik, "", one.unit_id or "", gap, False, words)


def lowest_unsur(rows: list[dict[str, object]]) -> int | None:
    """Return the number of the lowest unsur that is not of the best quality."""
    known = [
        (float(str(row["nrr"])), int("".join(filter(str.isdigit, str(row["kode"])))))
        for row in rows
        if row.get("nrr") is not None and row.get("mutu") != _BEST
        and any(sign.isdigit() for sign in str(row["kode"]))
    ]  # fmt: skip
    return min(known)[1] if known else None
