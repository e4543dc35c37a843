"""Invented answers of the public: better from half-year to half-year, some unsur weaker."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from sdm_desktop.domain.skm_period import SurveyPeriod, read_period
from sdm_desktop.domain.survey_answers import Respondent

# where the average of each unsur began, in the order of the regulation
_BEGAN = (3.18, 3.02, 2.86, 3.72, 3.16, 3.14, 3.22, 2.98, 2.84)
_GAINS = ((0, 0.05, 0.09, 0.15), (0, 0.06, 0.11, 0.13))
_SCHOOLS = ("SD", "SMP", "SMA", "SMA", "SMA", "SMA", "DIPLOMA", "S1", "S1", "S2")
_WORKS = ("PNS", "Swasta", "Swasta", "Wirausaha", "Wirausaha", "Pelajar/Mahasiswa", "Petani",
          "Petani", "POLRI", "Lainnya")  # fmt: skip
_HOURS = ("08.00-12.00", "08.00-12.00", "13.00-17.00")
_TOLD = (
    "Tambah kursi di ruang tunggu.",
    "Mohon nomor antrean bisa diambil dari rumah.",
    "Petugasnya ramah, terima kasih.",
    "Papan persyaratan dibuat lebih besar.",
    "Jam istirahat sebaiknya bergantian.",
    "Pengaduan lewat WA lama dijawab.",
    "Cepat, tidak sampai sejam selesai.",
)
_BLANK, _TELLS = 0.012, 0.09
POPULATIONS = (1900, 640)


def last_half_years(today: date, count: int) -> list[SurveyPeriod]:
    """Return the half-years up to the one that runs, the earliest first."""
    year, half = today.year, 1 if today.month <= 6 else 2
    found = []
    for _ in range(count):
        found.append(read_period(f"{year}-S{half}"))
        year, half = (year, 1) if half == 2 else (year - 1, 2)
    return found[::-1]


class SurveyDrawer:
    """Draws respondents of one survey; the same seed gives the same."""

    def __init__(self, seed: int, service: int, number: int) -> None:
        self._random = Random(f"survei/{seed}/{service}/{number}")  # noqa: S311 - invented data
        gain = _GAINS[service][number]
        self._means = [
            mean + gain + self._random.uniform(-0.03, 0.03) - 0.04 * service for mean in _BEGAN
        ]

    def draw(self, count: int, span: tuple[date, date]) -> Iterator[Respondent]:
        """Yield respondents of a span of days, by day."""
        pick = self._random
        length = (span[1] - span[0]).days
        days = sorted(span[0] + timedelta(days=pick.randint(0, length)) for _ in range(count))
        for number, day in enumerate(days, 1):
            yield Respondent(
                nomor=number,
                tanggal=day,
                jam=pick.choice(_HOURS),
                jk=pick.choice("LPP"),
                usia=min(81, max(17, round(pick.gauss(36, 12)))),
                pendidikan=pick.choice(_SCHOOLS),
                pekerjaan=pick.choice(_WORKS),
                saran=pick.choice(_TOLD) if pick.random() < _TELLS else "",
                jawaban=self._answers(),
            )

    def _answers(self) -> tuple[int | None, ...]:
        mood = self._random.gauss(0, 0.35)
        return tuple(self._answer(mean + mood) for mean in self._means)

    def _answer(self, mean: float) -> int | None:
        if self._random.random() < _BLANK:
            return None
        return min(4, max(1, round(self._random.gauss(mean, 0.55))))


def counts(drawer: Random, surveys: int) -> Sequence[int]:
    """Return how many answer each survey, at least 200."""
    return [drawer.randint(204, 262) for _ in range(surveys)]
