"""Reads surveys with their results; what is closed keeps the sums of its closing."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.explanation import Explained, Given
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.skm import SkmResult, Tally, mean_of_units, survey_result
from sdm_desktop.domain.skm_check import LabelCheck, check_label, survey_alerts
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.domain.skm_rules import (
    Band,
    Scheme,
    Unsur,
    band_of,
    band_rule,
    bands_of,
    unsur_of,
    unsur_rule,
)
from sdm_desktop.domain.skm_sample import sample_size
from sdm_desktop.domain.skm_steps import explained
from sdm_desktop.domain.survey_profile import profile_of
from sdm_desktop.domain.surveys import Closing, OldIndex, PublicService, Survey, unsur_of_survey
from sdm_desktop.services.survey_trend import Lines, before, line_of, lines_of
from sdm_desktop.services.survey_views import (
    OldIndexRow,
    Pooling,
    ServiceRow,
    SurveyDetail,
    SurveyRow,
    SurveyTotal,
)
from sdm_desktop.storage.surveys import SurveyRepository


class SurveyReader:
    """Puts surveys, sums and rules together; call inside `Database.read` or `write`."""

    def __init__(
        self,
        store: SurveyRepository,
        book: RuleBook,
        today: date,
        pooling: Pooling = Pooling.GABUNGAN,
    ) -> None:
        self._pooling = pooling
        self._store = store
        self._book = book
        self._today = today

    def services(self) -> list[ServiceRow]:
        """Return all services with their units."""
        units = self._store.units()
        counts = Counter(one.layanan_id for one in self._store.all_surveys())
        return [
            ServiceRow(
                service=one,
                unit=units.get(one.unit_id or "", ("", ""))[0],
                jalur=units.get(one.unit_id or "", ("", ""))[1],
                surveys=counts[one.id],
            )
            for one in self._store.all_services()
        ]

    def rows(self) -> list[SurveyRow]:
        """Return all surveys with their results, the latest first."""
        surveys = self._store.all_surveys()
        services = {one.id: one for one in self._store.all_services()}
        units = self._store.units()
        closings = self._store.closings_in_force([one.id for one in surveys])
        tallies = self._tallies(surveys, closings)
        results = {one.id: self._result(one, tallies[one.id]) for one in surveys}
        points = self._points(surveys, results)
        found = []
        for one in surveys:
            service = services.get(one.layanan_id)
            if service is None:
                continue
            name, path = units.get(service.unit_id or "", ("", ""))
            found.append(
                SurveyRow(
                    survey=one,
                    layanan=service,
                    unit=name,
                    jalur=path,
                    periode=read_period(one.periode),
                    result=results[one.id],
                    before=before(points[line_of(one)], one),
                    sample=self._sample(one),
                    closing=closings.get(one.id),
                )
            )
        return found

    def row(self, survey_id: str) -> SurveyRow:
        """Return one survey with its result, or raise `DomainError`."""
        for one in self.rows():
            if one.id == survey_id:
                return one
        raise DomainError("Survei tidak ditemukan; mungkin sudah dihapus.", "SURVEI")

    def detail(self, survey_id: str) -> SurveyDetail:
        """Return one survey with all that is said about it, or raise `DomainError`."""
        rows = self.rows()
        row = next((one for one in rows if one.id == survey_id), None)
        if row is None:
            raise DomainError("Survei tidak ditemukan; mungkin sudah dihapus.", "SURVEI")
        survey = row.survey
        limits = self._book.on(RuleCode.AMBANG_SKM, self._today)
        rules = (self._book.on(RuleCode.PROFIL_SKM, self._today), limits)
        profile = profile_of(
            self._store.bundles_of(survey_id), rules, lambda tally: self._result(survey, tally)
        )
        before = row.before.ikm if row.before else None
        alerts = survey_alerts(limits, row.result, before, row.sample)
        peers = [one for one in rows if one.survey.periode == survey.periode and _is_rated(one)]
        peers.sort(key=lambda one: (-(one.result.ikm or 0), one.layanan.nama))
        results = {one.id: one.result for one in rows}
        line = self._points([one.survey for one in rows], results)[line_of(survey)]
        return SurveyDetail(
            row=row,
            unsur=self.unsur(survey),
            bands=self.bands(survey.skema, survey),
            tally=self.tally(survey),
            explained=self._explained(row),
            alerts=(*alerts, *profile.notes),
            trend=tuple(point for point, _ in line),
            others=tuple(peers),
            total=self.total(peers),
            profile=profile,
            closings=tuple(self._store.closings_of(survey_id)),
        )

    def _explained(self, row: SurveyRow) -> Explained:
        survey, day = row.survey, self._day(row.survey)
        rules = (
            unsur_rule(self._book, survey.skema, day),
            band_rule(self._book, survey.skema, day),
        )
        given = (
            Given("Layanan", row.layanan.nama),
            Given("Periode", row.periode.nama),
            Given("Responden", str(row.result.responden)),
        )
        return explained(row.result, given, rules)

    def unsur(self, survey: Survey) -> tuple[Unsur, ...]:
        """Return the unsur of a survey in the order of its answers."""
        return unsur_of_survey(survey, self.known_unsur(survey.skema, self._day(survey)))

    def known_unsur(self, scheme: Scheme, day: date | None = None) -> tuple[Unsur, ...]:
        """Return the unsur of the rule table in the order of the regulation."""
        return unsur_of(unsur_rule(self._book, scheme, day or self._today))

    def bands(self, scheme: Scheme, survey: Survey | None = None) -> tuple[Band, ...]:
        """Return the bands of a scheme on the day of a survey."""
        day = self._day(survey) if survey else self._today
        return bands_of(band_rule(self._book, scheme, day))

    def total(self, rows: Sequence[SurveyRow]) -> SurveyTotal:
        """Return several surveys together, pooled by row and as the mean of their indexes."""
        mean = mean_of_units([row.result.ikm for row in rows if row.result.ikm is not None])
        band = band_of(self.bands(rows[0].survey.skema), mean) if rows and mean else None
        kinds = {(row.survey.unsur, row.survey.skema) for row in rows}
        reason = "" if rows else "Belum ada survei."
        if len(kinds) > 1:
            reason = "Survei dengan unsur yang berbeda tidak dapat digabung per responden."
        if reason:
            return SurveyTotal(
                pooled=None,
                mean=mean,
                mean_band=band,
                count=len(rows),
                pooling=self._pooling,
                reason=reason,
            )
        closings = {row.id: row.closing for row in rows if row.closing}
        tallies = self._tallies([row.survey for row in rows], closings)
        whole = _sum([tallies[row.id] for row in rows])
        pooled = self._result(rows[0].survey, whole)
        return SurveyTotal(
            pooled=pooled, mean=mean, mean_band=band, count=len(rows), pooling=self._pooling
        )

    def old(self) -> list[OldIndexRow]:
        """Return the indexes of older periods with the check of their printed letters."""
        names = {one.id: one.nama for one in self._store.all_services()}
        return [
            OldIndexRow(
                index=one,
                layanan=names.get(one.layanan_id, ""),
                periode=read_period(one.periode),
                check=self.label_check(one),
            )
            for one in self._store.old_indexes()
        ]

    def label_check(self, index: OldIndex) -> LabelCheck | None:
        """Return whether the printed letter of an index fits its bands; None without a letter."""
        if not index.mutu_cetak:
            return None
        bands = self.bands(Scheme.BARU), self.bands(Scheme.LAMA)
        return check_label(index.ikm, index.mutu_cetak, *bands, index.selesai.year)

    def tally(self, survey: Survey) -> Tally:
        """Return the exact sums of one survey."""
        closings = self._store.closings_in_force([survey.id])
        return self._tallies([survey], closings)[survey.id]

    def result(self, survey: Survey) -> SkmResult:
        """Return the index of one survey."""
        return self._result(survey, self.tally(survey))

    def sample(self, survey: Survey) -> int | None:
        """Return how many respondents are advised, where the population is known."""
        return self._sample(survey)

    def _result(self, survey: Survey, tally: Tally) -> SkmResult:
        return survey_result(
            tally,
            self.unsur(survey),
            self.bands(survey.skema, survey),
            survey.bobot,
            only_answered=survey.is_atas_terisi,
        )

    def _sample(self, survey: Survey) -> int | None:
        if survey.populasi is None:
            return None
        return sample_size(self._book.on(RuleCode.SAMPEL_SKM, self._today), survey.populasi)

    def _day(self, survey: Survey) -> date:
        """Return the day whose rules count: the end of the survey, today for older ones."""
        first = self._book.on(RuleCode.PITA_SKM, self._today).berlaku_mulai
        return survey.selesai if survey.selesai >= first else self._today

    def _tallies(self, surveys: Iterable[Survey], closings: dict[str, Closing]) -> dict[str, Tally]:
        frozen = {key: frozen_tally(one) for key, one in closings.items()}
        open_ones = {one.id: len(one.codes) for one in surveys if one.id not in frozen}
        return frozen | self._store.tallies(open_ones)

    def _points(self, surveys: Sequence[Survey], results: dict[str, SkmResult]) -> Lines:
        olds = [
            (old, band_of(self.bands(old.skema), old.ikm).mutu) for old in self._store.old_indexes()
        ]
        return lines_of(surveys, results, olds)


def frozen_tally(closing: Closing) -> Tally:
    """Return the sums that were kept when a survey was closed."""
    kept = json.loads(closing.isi)
    return Tally(kept["n"], tuple(kept["banyak"]), tuple(kept["jumlah"]))


def _is_rated(row: SurveyRow) -> bool:
    return row.result.ikm is not None


def _sum(tallies: Sequence[Tally]) -> Tally:
    whole = tallies[0]
    for one in tallies[1:]:
        whole = whole.plus(one)
    return whole


def service_named(services: Sequence[PublicService], name: str) -> list[PublicService]:
    """Return the services of a name, whatever the case; two units may use the same."""
    wanted = " ".join(name.casefold().split())
    return [one for one in services if " ".join(one.nama.casefold().split()) == wanted]
