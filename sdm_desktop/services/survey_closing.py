"""Use cases on the end of a survey: closing with a snapshot, publishing, reopening, the report."""

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.skm import SkmResult, Tally
from sdm_desktop.domain.surveys import Closing, Survey, SurveyStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change

if TYPE_CHECKING:
    from sdm_desktop.services.surveys import SurveyService


class SurveyClosing:
    """Freezes figures and opens them again."""

    def __init__(self, surveys: "SurveyService") -> None:
        self._surveys = surveys
        self._store = surveys.store

    def close(self, survey_id: str, day: date | None = None) -> Change:
        """Close a survey today or on a day: its figures are kept, or raise `DomainError`."""
        self._surveys.session.require(Role.ADMIN)
        today = day or self._surveys.session.today()
        with self._surveys.database.write(self._surveys.session.actor()) as writer:
            survey = self._surveys.load(survey_id)
            self._surveys.require_open(survey)
            reader = self._surveys.reader()
            tally, result = reader.tally(survey), reader.result(survey)
            if result.ikm is None:
                raise DomainError(f"Survei belum dapat ditutup. {result.pesan}", "KOSONG")
            closing = _closing(survey, (tally, result), reader.sample(survey), today)
            self._store.closings.save(writer, closing)
            status = SurveyStatus.DITUTUP
            self._store.surveys.save(writer, replace(survey, status=status))
            name = self._surveys.name_of(survey)
            writer.audit("status_survei", "survei", survey_id, f"{name}: ditutup")
            return self._surveys.done(writer, f"Tutup survei {name}")

    def publish(self, survey_id: str, number: str, day: date) -> Change:
        """Give a closed survey the number and day of its publication sheet."""
        self._surveys.session.require(Role.ADMIN)
        number = number.strip()
        with self._surveys.database.write(self._surveys.session.actor()) as writer:
            survey = self._surveys.load(survey_id)
            closing = self._store.closings_in_force([survey_id]).get(survey_id)
            found = _publication_faults(number, day, closing)
            if found:
                raise ValidationError(found)
            assert closing is not None
            closing = replace(closing, nomor=number, tanggal_terbit=day)
            self._store.closings.save(writer, closing)
            status = SurveyStatus.DIPUBLIKASIKAN
            self._store.surveys.save(writer, replace(survey, status=status))
            name = self._surveys.name_of(survey)
            writer.audit("status_survei", "survei", survey_id, f"{name}: terbit {number}")
            return self._surveys.done(writer, f"Terbitkan {name}")

    def reopen(self, survey_id: str, reason: str) -> Change:
        """Open a closed survey again; its closing is kept with the reason."""
        self._surveys.session.require(Role.ADMIN)
        reason = reason.strip()
        if not reason:
            raise ValidationError([FieldError("alasan", "Alasan belum diisi.", "WAJIB")])
        with self._surveys.database.write(self._surveys.session.actor()) as writer:
            survey = self._surveys.load(survey_id)
            closing = self._store.closings_in_force([survey_id]).get(survey_id)
            if survey.status.is_open or closing is None:
                raise DomainError("Survei ini belum ditutup.", "STATUS")
            left = replace(closing, is_berlaku=False, alasan_buka=reason)
            self._store.closings.save(writer, left)
            status = SurveyStatus.BERJALAN
            self._store.surveys.save(writer, replace(survey, status=status))
            name = self._surveys.name_of(survey)
            writer.audit("status_survei", "survei", survey_id, f"{name}: dibuka lagi, {reason}")
            return self._surveys.done(writer, f"Buka lagi survei {name}")

    def save_sentences(self, survey_id: str, sentences: dict[str, str]) -> Change:
        """Store the officer's own sentences of the report; an empty one returns to the template."""
        self._surveys.session.require(Role.ADMIN)
        kept = {key: text.strip() for key, text in sentences.items() if text.strip()}
        with self._surveys.database.write(self._surveys.session.actor()) as writer:
            survey = self._surveys.load(survey_id)
            text = json.dumps(kept, ensure_ascii=False) if kept else ""
            self._store.surveys.save(writer, replace(survey, narasi=text))
            name = self._surveys.name_of(survey)
            writer.audit("narasi_survei", "survei", survey_id, name)
            return self._surveys.done(writer, f"Simpan kalimat laporan {name}")


def _publication_faults(number: str, day: date, closing: Closing | None) -> list[FieldError]:
    if closing is None:
        return [FieldError("nomor", "Tutup survei dahulu, lalu terbitkan.", "STATUS")]
    found = []
    if not number:
        found.append(FieldError("nomor", "Nomor publikasi belum diisi.", "WAJIB"))
    if day < closing.tanggal:
        text = "Tanggal terbit mendahului penutupan survei."
        found.append(FieldError("tanggal", text, "TANGGAL"))
    return found


def _closing(
    survey: Survey, figures: tuple[Tally, SkmResult], sample: int | None, today: date
) -> Closing:
    tally, result = figures
    return Closing(
        survei_id=survey.id,
        tanggal=today,
        responden=tally.responden,
        populasi=survey.populasi,
        sampel=sample,
        bobot=survey.bobot,
        skema=survey.skema,
        is_atas_terisi=survey.is_atas_terisi,
        ikm=result.ikm,
        mutu=result.mutu,
        isi=_content(tally, result),
    )


def _content(tally: Tally, result: SkmResult) -> str:
    """Return the exact sums and each unsur's figures as JSON."""
    rows = [
        {
            "kode": one.unsur.kode,
            "n": one.banyak,
            "jumlah": one.jumlah,
            "nrr": None if one.nrr is None else str(half_up(one.nrr, 10)),
            "nrrt": None if one.nrr_tertimbang is None else str(half_up(one.nrr_tertimbang, 10)),
            "ikm": None if one.ikm is None else str(half_up(one.ikm, 2)),
            "mutu": one.mutu,
            "peringkat": one.peringkat,
        }
        for one in result.unsur
    ]
    skm = None if result.skm is None else str(half_up(result.skm, 10))
    return json.dumps(
        {
            "n": tally.responden,
            "banyak": tally.banyak,
            "jumlah": tally.jumlah,
            "skm": skm,
            "unsur": rows,
        }
    )
