"""Results as tables: `skp22` and `kinerjaperiodik` of SIASN, and results of old scales."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sdm_desktop.domain.credit_account import table_of
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationStatus,
    Identity,
    Period,
    Predikat,
    Rating,
)
from sdm_desktop.domain.past_ratings import Scale
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.past_rows import PAST_HEADERS, past_cells
from sdm_desktop.exchange.siasn_performance import (
    PERIODIC_COLUMNS,
    PERIODIC_HEADERS,
    RATING_NUMBERS,
    SKP22_COLUMNS,
    SKP22_HEADERS,
    SiasnColumn,
    period_words,
)
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.storage.export_rows import ExportRows
from sdm_desktop.storage.past_ratings import PastRatingRepository

if TYPE_CHECKING:
    from sdm_desktop.services.bundle import Services

Table = tuple[Sequence[str], Iterable[Sequence[str]]]
Cells = dict[str, str]


def skp22_table_of(services: "Services", people: Sequence[str] | None) -> Table:
    """Return headers and rows of the yearly results since 2022."""
    return services.performance.exchange.skp22(people)


def periodic_table_of(services: "Services", people: Sequence[str] | None) -> Table:
    """Return headers and rows of the results of parts of a year."""
    return services.performance.exchange.periodic(people)


def past_table_of(services: "Services", people: Sequence[str] | None) -> Table:
    """Return headers and rows of the results of old scales."""
    return services.performance.exchange.past(people)


@dataclass(frozen=True, slots=True)
class _Person:
    nip: str
    nama: str
    jabatan: str
    jenjang: str


class PerformanceExchange:
    """Writes what is imported back without a difference; every table is by time and name."""

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk
        self._past = PastRatingRepository(desk.database)

    def skp22(self, people: Sequence[str] | None) -> Table:
        """Return the final yearly results, and those since 2022 that have no ratings."""
        with self._reading():
            names = self._people(people)
            found = self._final(names, is_yearly=True)
            past = self._past.of_people(list(names))
        rows = [
            (period.tahun, names[one.pegawai_id], _ratings(one) | _boss(one))
            for one, period in found
        ]
        known = {(one.pegawai_id, period.tahun) for one, period in found}
        rows += [
            (one.tahun, names[one.pegawai_id], {"hasil_akhir": _upper(one.predikat_setara)})
            for one in past
            if one.skala is Scale.P6_2022
            and one.bagian == "TAHUN"
            and (one.pegawai_id, one.tahun) not in known
        ]
        rows.sort(key=lambda row: (row[0], row[1].nama.casefold(), row[1].nip))
        cells = [_head(person, year) | rest for year, person, rest in rows]
        return SKP22_HEADERS, _in_order(SKP22_COLUMNS, cells)

    def periodic(self, people: Sequence[str] | None) -> Table:
        """Return the final results of parts of a year, with what they give in angka kredit."""
        with self._reading():
            names = self._people(people)
            found = self._final(names, is_yearly=False)
        rows = []
        for one, period in found:
            person = names[one.pegawai_id]
            cells = _head(person, period.tahun) | _ratings(one) | _boss(one)
            cells["periodik"] = period_words(period.tahun, period.kode)
            cells |= self._credit(person, period, one.predikat)
            order = (period.selesai, period.mulai, person.nama.casefold(), person.nip)
            rows.append((order, cells))
        rows.sort(key=lambda row: row[0])
        return PERIODIC_HEADERS, _in_order(PERIODIC_COLUMNS, [cells for _order, cells in rows])

    def past(self, people: Sequence[str] | None) -> Table:
        """Return the results of old scales."""
        with self._reading():
            names = self._people(people)
            found = self._past.of_people(list(names))
        rows = [(names[one.pegawai_id], one) for one in found]
        rows.sort(key=lambda row: (row[1].tahun, row[1].bagian, row[0].nama.casefold(), row[0].nip))
        return PAST_HEADERS, [past_cells(one, person.nip, person.nama) for person, one in rows]

    def _reading(self) -> AbstractContextManager[object]:
        self._desk.session.require_reading(Role.PIMPINAN, Role.AUDITOR)
        return self._desk.database.read()

    def _people(self, ids: Sequence[str] | None) -> dict[str, _Person]:
        columns = ("id", "nip", "nama", "jabatan_nama", "jenjang")
        rows = ExportRows(self._desk.database).employees(columns, ids)
        return {row[0]: _Person(*row[1:]) for row in rows}

    def _final(
        self, people: Mapping[str, _Person], *, is_yearly: bool
    ) -> list[tuple[Evaluation, Period]]:
        periods = {
            period.id: period
            for period in self._desk.periods.all()
            if (period.kode == "TAHUN") is is_yearly
        }
        return [
            (one, periods[one.periode_id])
            for one in self._desk.evaluations.in_periods(list(periods))
            if one.pegawai_id in people
            and one.status is EvaluationStatus.FINAL
            and one.predikat is not None
        ]

    def _credit(self, person: _Person, period: Period, predikat: Predikat | None) -> Cells:
        """Return coefficient and percentage, where the person is in a functional post."""
        if predikat is None or not person.jenjang:
            return {}
        try:
            rule = self._desk.book().on(RuleCode.KONVERSI_AK, period.selesai)
            figures = table_of(rule, person.jabatan, person.jenjang)
        except DomainError:
            return {}
        percentage = str(rule.isi["persentase"][predikat.value])
        return {"koefisien": str(figures["koefisien"]), "persentase": percentage}


def _head(person: _Person, year: int) -> Cells:
    return {"nip": person.nip, "nama": person.nama, "tahun": str(year)}


def _ratings(one: Evaluation) -> Cells:
    return {
        "hasil_kerja": _form(one.hasil),
        "hasil_nilai": RATING_NUMBERS[one.hasil] if one.hasil else "",
        "perilaku_kerja": _form(one.perilaku),
        "perilaku_nilai": RATING_NUMBERS[one.perilaku] if one.perilaku else "",
        "hasil_akhir": _upper(one.predikat),
    }


def _boss(one: Evaluation) -> Cells:
    boss = one.beku.penilai if one.beku else Identity()
    known = dict(one.beku.kolom_asal) if one.beku else {}
    rank = re.search(r"\(([^()]+)\)\s*$", boss.pangkat)
    return {
        "status_penilai": known.get("status_penilai", "ASN" if boss.nip else ""),
        "pegawai_atasan_nip": boss.nip,
        "pegawai_atasan_nama": boss.nama,
        "pegawai_atasan_golru": rank[1] if rank else boss.pangkat,
        "pegawai_atasan_jabatan": boss.jabatan,
        "pegawai_atasan_unor": boss.unit,
    }


def _form(rating: Rating | None) -> str:
    return rating.form_label if rating else ""


def _upper(predikat: Predikat | None) -> str:
    return predikat.label.upper() if predikat else ""


def _in_order(
    columns: Sequence[SiasnColumn], rows: Iterable[Mapping[str, str]]
) -> list[tuple[str, ...]]:
    return [tuple(row.get(column.name, "") for column in columns) for row in rows]
