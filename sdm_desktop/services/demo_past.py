"""Results of the years before a demo office kept evaluations, in the scale of their time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.domain.past_ratings import (
    PastRating,
    Scale,
    completed,
    equivalent,
    label_for,
    weighted,
    weights_of,
)
from sdm_desktop.domain.past_values import join_halves, scale_rule
from sdm_desktop.domain.periods import period_bounds
from sdm_desktop.domain.rules import Rule, RuleBook
from sdm_desktop.domain.skp_work import ActingEvaluation
from sdm_desktop.services.demo_writer import DemoWriter
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.performance_models import PastRatingModel
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.skp import SkpRepository
from sdm_desktop.storage.skp_work import SkpWorkRepository

_FIRST, _QUADRANT = 2018, 2022
_MOST_PEOPLE = 400
_SOURCES = ("Dokumen penilaian prestasi kerja {year}", "Arsip kepegawaian", "")
_WORDS = (
    (0.14, Predikat.SANGAT_BAIK),
    (0.95, Predikat.BAIK),
    (1.0, Predikat.BUTUH_PERBAIKAN),
)


def write_past(writer: DemoWriter, people: Sequence[DemoPerson], first_year: int) -> int:
    """Store old results of those who served before the evaluations begin; returns how many."""
    store: RecordStore[PastRating] = RecordStore(PastRatingModel, PastRating)
    book = writer.desk.book()
    known = [person for person in people if _start(person) < first_year]
    chosen = Random(f"{writer.seed}/lama").sample(known, min(len(known), _MOST_PEOPLE))  # noqa: S311
    ids = {person.employee.id for person in chosen}
    found = [
        rating
        for person in known
        if person.employee.id in ids
        for rating in _Drawer(book, writer.seed, person).until(first_year)
    ]
    opened = writer.opened
    with opened.database.write(opened.session.actor()) as storage:
        store.add_many(storage, found)
        storage.audit("data_contoh", "predikat_historis", detail="Data rekaan", count=len(found))
    return len(found)


def write_acting(writer: DemoWriter) -> int:
    """Rate those who hold a second post, in every quarter that has ended; returns how many."""
    opened = writer.opened
    with opened.database.write(opened.session.actor()) as storage:
        ratings = SkpWorkRepository(opened.database)
        count = 0
        for skp in SkpRepository(opened.database).acting():
            for number in range(1, 5):
                code = f"T{number}"
                start, end = period_bounds(skp.tahun, code)
                if start < skp.periode_mulai or end >= writer.today:
                    continue
                ratings.save_acting(storage, _acting_rating(skp.id, code, end))
                count += 1
        storage.audit("data_contoh", "evaluasi_plt", detail="Data rekaan", count=count)
    return count


def _acting_rating(skp_id: str, code: str, end: date) -> ActingEvaluation:
    return ActingEvaluation(
        skp_id=skp_id,
        periode_kode=code,
        hasil=Rating.SESUAI,
        perilaku=Rating.SESUAI,
        predikat=Predikat.BAIK,
        catatan="Tugas rangkap berjalan tanpa mengganggu jabatan definitif.",
        tanggal=end + timedelta(days=5),
    )


def _start(person: DemoPerson) -> int:
    """Return the first year somebody was rated in; nobody of the contract staff."""
    employee = person.employee
    is_pns = employee.status is EmployeeStatus.PNS and employee.tmt_cpns is not None
    return employee.tmt_cpns.year + 1 if is_pns and employee.tmt_cpns else 9999


class _Drawer:
    """Draws the results of one person, near to one level over all years."""

    def __init__(self, book: RuleBook, seed: int, person: DemoPerson) -> None:
        self._book = book
        self._person = person
        self._random = Random(f"{seed}/lama/{person.employee.id}")  # noqa: S311 - invented data
        self._level = self._random.gauss(84, 3)

    def until(self, first_year: int) -> Iterator[PastRating]:
        """Yield the results of the years before one."""
        for year in range(max(_FIRST, _start(self._person)), first_year):
            if year >= _QUADRANT:
                yield self._quadrant(year)
            elif year == _QUADRANT - 1:
                yield from self._halves(year)
            else:
                yield self._numeric(year, "TAHUN", Scale.PP46)

    def _halves(self, year: int) -> Iterator[PastRating]:
        """Yield both semesters of 2021, and mostly the year that was made of them."""
        halves = [
            self._numeric(year, "S1", Scale.PP46),
            self._numeric(year, "S2", Scale.P8_2021),
        ]
        yield from halves
        whole = join_halves(self._book, halves)
        if whole is not None and self._random.random() < 0.6:
            yield self._rating(
                year, "TAHUN", Scale.PP30,
                {"nilai_akhir": whole.nilai, "is_ide_baru": whole.is_ide_baru}, whole.label,
            )  # fmt: skip

    def _numeric(self, year: int, part: str, scale: Scale) -> PastRating:
        rule: Rule | None = scale_rule(self._book, scale)
        assert rule is not None
        middle = self._level + (year - 2019) * 0.6
        if scale is not Scale.PP46:
            middle = 92 + (self._level - 78) * 1.6
        most = 100 if scale is Scale.PP46 else 120
        parts = [self._near(middle, most), self._near(middle - 1.5, most)]
        has_idea = scale is not Scale.PP46 and self._random.random() < 0.1
        draft = self._rating(
            year, part, scale,
            {"nilai_skp": parts[0], "nilai_perilaku": parts[1], "is_ide_baru": has_idea}, "",
        )  # fmt: skip
        weights = self._random.choice(weights_of(rule))
        rating = completed(rule, replace(draft, nilai_akhir=weighted(rule, draft, weights)))
        assert rating.nilai_akhir is not None
        label = label_for(rule, rating, rating.nilai_akhir)
        return replace(rating, label_asli=label, predikat_setara=equivalent(label) or Predikat.BAIK)

    def _quadrant(self, year: int) -> PastRating:
        share = self._random.random() - (self._level - 84) * 0.01
        word = next((word for most, word in _WORDS if share < most), Predikat.BAIK)
        return self._rating(year, "TAHUN", Scale.P6_2022, {}, word.label)

    def _near(self, middle: float, most: int) -> Decimal:
        value = Decimal(round(self._random.gauss(middle, 2) * 100)) / 100
        return max(Decimal(45), min(Decimal(most), value))

    def _rating(
        self, year: int, part: str, scale: Scale, values: Mapping[str, object], label: str
    ) -> PastRating:
        person = self._person.employee.id
        source = self._random.choice(_SOURCES).format(year=year)
        return PastRating(
            id=natural_id("predikat_historis", person, str(year), part),
            pegawai_id=person,
            tahun=year,
            bagian=part,
            skala=scale,
            label_asli=label,
            predikat_setara=equivalent(label) or Predikat.BAIK,
            sumber=source,
            **values,  # type: ignore[arg-type]
        )
