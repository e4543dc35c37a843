"""The columns of surveys, rows of answers, services and older indexes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.survey_answers import Respondent
from sdm_desktop.domain.surveys import SurveyStatus
from sdm_desktop.services.survey_views import OldIndexRow, ServiceRow, SurveyRow
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_SHAPES = {
    SurveyStatus.DRAF: "belum", SurveyStatus.BERJALAN: "draf", SurveyStatus.DITUTUP: "siap",
    SurveyStatus.DIPUBLIKASIKAN: "final",
}  # fmt: skip
MUTU_TONES = {"A": "ok", "B": "text", "C": "warn", "D": "err"}


def survey_columns() -> list[Column[SurveyRow]]:
    """Return the columns of the list of surveys."""
    return [
        Column("layanan", translate("SurveyColumns", "Layanan"), lambda r: r.layanan.nama,
               lambda r: (r.layanan.nama.casefold(), r.survey.mulai), width=220, strong=True,
               stretch=True),
        Column("periode", translate("SurveyColumns", "Periode"), lambda r: r.periode.nama,
               lambda r: r.survey.mulai, width=170),
        Column("n", translate("SurveyColumns", "Responden"), _people,
               lambda r: r.result.responden, width=110, numeric=True,
               tone=lambda r: "warn" if is_short(r) else "text"),
        Column("ikm", "IKM", _ikm, lambda r: r.result.ikm or -1, width=72, numeric=True),
        Column("mutu", translate("SurveyColumns", "Mutu"), mutu_text, lambda r: r.result.mutu,
               width=120, tone=lambda r: MUTU_TONES.get(r.result.mutu, "text2")),
        Column("selisih", translate("SurveyColumns", "Perubahan"), delta_text,
               lambda r: r.delta if r.delta is not None else -1000, width=100, numeric=True,
               tone=_delta_tone),
        Column("status", translate("SurveyColumns", "Keadaan"), lambda r: r.survey.status.label,
               lambda r: list(SurveyStatus).index(r.survey.status), width=140,
               shape=lambda r: _SHAPES[r.survey.status]),
        Column("unit", translate("SurveyColumns", "Unit"), lambda r: r.unit, lambda r: r.unit,
               width=180, elide="middle", default=False),
        Column("penanggung", translate("SurveyColumns", "Penanggung jawab"),
               lambda r: r.survey.penanggung_jawab, lambda r: r.survey.penanggung_jawab,
               width=150, default=False),
    ]  # fmt: skip


def is_short(row: SurveyRow) -> bool:
    """Return whether fewer answered than advised."""
    return row.sample is not None and row.result.responden < row.sample


def _people(row: SurveyRow) -> str:
    count = str(row.result.responden)
    return f"{count} / {row.sample}" if is_short(row) else count


def _ikm(row: SurveyRow) -> str:
    return "–" if row.result.ikm is None else decimal_text(row.result.ikm, 2)


def mutu_text(row: SurveyRow) -> str:
    """Return "B  Baik"."""
    return f"{row.result.mutu}  {row.result.kinerja}" if row.result.mutu else "–"


def delta_text(row: SurveyRow) -> str:
    """Return how much the index changed, with its sign."""
    delta = row.delta
    if delta is None:
        return "–"
    sign = "+" if delta > 0 else "−" if delta < 0 else ""
    return f"{sign}{decimal_text(abs(delta), 2)}"


def _delta_tone(row: SurveyRow) -> str:
    delta = row.delta
    return "warn" if delta is not None and delta <= -5 else "text"


def answer_columns(order: Sequence[int]) -> list[Column[Respondent]]:
    """Return the columns of rows of answers; `order` says which unsur stands at each place."""
    return [
        Column("nomor", translate("SurveyColumns", "No."), lambda r: str(r.nomor),
               lambda r: r.nomor, width=60, numeric=True, strong=True),
        *(
            Column(f"u{number}", f"U{number}", partial(_answer, place), partial(_sorted, place),
                   width=46, numeric=True)
            for number, place in enumerate(order, 1)
        ),
        Column("jk", "L/P", lambda r: r.jk, lambda r: r.jk, width=50),
        Column("usia", translate("SurveyColumns", "Usia"),
               lambda r: "" if r.usia is None else str(r.usia), lambda r: r.usia or 0, width=60,
               numeric=True),
        Column("pendidikan", translate("SurveyColumns", "Pendidikan"), lambda r: r.pendidikan,
               lambda r: r.pendidikan, width=100),
        Column("pekerjaan", translate("SurveyColumns", "Pekerjaan"), lambda r: r.pekerjaan,
               lambda r: r.pekerjaan, width=120),
        Column("saran", translate("SurveyColumns", "Saran"), lambda r: r.saran,
               lambda r: r.saran, width=120, stretch=True),
    ]  # fmt: skip


def _answer(place: int, person: Respondent) -> str:
    value = person.jawaban[place]
    return "–" if value is None else str(value)


def _sorted(place: int, person: Respondent) -> int:
    return person.jawaban[place] or 0


def service_columns() -> list[Column[ServiceRow]]:
    """Return the columns of services."""
    return [
        Column("nama", translate("SurveyColumns", "Layanan"), lambda r: r.service.nama,
               lambda r: r.service.nama.casefold(), width=220, strong=True, stretch=True),
        Column("unit", translate("SurveyColumns", "Unit"),
               lambda r: r.unit or translate("SurveyColumns", "belum ditentukan"),
               lambda r: r.unit, width=240, elide="middle",
               tone=lambda r: "text" if r.unit else "warn"),
        Column("survei", translate("SurveyColumns", "Survei"), lambda r: str(r.surveys),
               lambda r: r.surveys, width=80, numeric=True),
    ]  # fmt: skip


def old_columns() -> list[Column[OldIndexRow]]:
    """Return the columns of older indexes."""
    return [
        Column("layanan", translate("SurveyColumns", "Layanan"), lambda r: r.layanan,
               lambda r: r.layanan.casefold(), width=170, strong=True),
        Column("periode", translate("SurveyColumns", "Periode"), lambda r: r.periode.nama,
               lambda r: r.periode.mulai, width=170),
        Column("ikm", "IKM", lambda r: decimal_text(r.index.ikm, 2), lambda r: r.index.ikm,
               width=72, numeric=True),
        Column("mutu", translate("SurveyColumns", "Mutu tercetak"), lambda r: r.index.mutu_cetak,
               lambda r: r.index.mutu_cetak, width=100),
        Column("periksa", translate("SurveyColumns", "Pemeriksaan"),
               lambda r: r.check.pesan if r.check else "",
               lambda r: r.check.kode if r.check else "",
               width=260, stretch=True,
               tone=lambda r: "text2" if r.check and r.check.kode == "cocok 2017" else "warn"),
    ]  # fmt: skip
