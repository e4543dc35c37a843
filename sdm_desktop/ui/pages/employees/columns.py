"""The columns of the list of people."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.evaluation import EvaluationState, Period
from sdm_desktop.domain.golongan import pangkat_golongan
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.people import PersonRow
from sdm_desktop.ui.pages.employees.own_fields import own_columns
from sdm_desktop.ui.pages.employees.typed_columns import typed_columns
from sdm_desktop.ui.widgets.table_column import Column

STATE_TONES = {
    EvaluationState.BELUM: "text3",
    EvaluationState.DRAF: "warn",
    EvaluationState.SIAP: "ok",
    EvaluationState.FINAL: "text2",
    EvaluationState.TIDAK_DINILAI: "text3",
}


def tr(text: str) -> str:
    """Return a text of the list in the language of the program."""
    return QCoreApplication.translate("PeopleColumns", text)


def status_words(status: str) -> str:
    """Return the kind of employment in words."""
    return EmployeeStatus(status).label if status in EmployeeStatus.__members__ else status


def short_title(period: Period | None) -> str:
    """Return the name of a period without its year, empty without one."""
    return period.nama.rsplit(" ", 1)[0] if period else ""


def _nip(row: PersonRow) -> str:
    return format_nip(row.nip)


def _state_text(row: PersonRow) -> str:
    return row.state.label if row.state else ""


def _state_shape(row: PersonRow) -> str:
    return row.state.value.lower() if row.state else ""


def _state_tone(row: PersonRow) -> str:
    return STATE_TONES[row.state] if row.state else "text3"


def _standing(row: PersonRow) -> str:
    return tr("Aktif") if row.kedudukan_aktif else tr("Tidak aktif")


def is_inactive(row: PersonRow) -> bool:
    """Return whether the row is shown quietly."""
    return not row.kedudukan_aktif


def people_columns(period_title: str, own: Sequence[CustomField] = ()) -> list[Column[PersonRow]]:
    """Return the columns; then the state of the evaluation in a period and the own fields."""
    return [
        Column(
            "nama", tr("Nama"), lambda r: r.nama, lambda r: r.nama,
            width=190, strong=True, stretch=True,
        ),
        Column(
            "nip", tr("NIP"), _nip, lambda r: r.nip,
            width=178, tone="text2", elide="none", copied=lambda r: r.nip,
        ),
        Column(
            "status", tr("Status"), lambda r: status_words(r.status), lambda r: r.status, width=52
        ),
        Column("golongan", tr("Gol."), lambda r: r.golongan, lambda r: r.golongan, width=46),
        Column(
            "pangkat", tr("Pangkat"), lambda r: pangkat_golongan(r.golongan),
            width=170, default=False,
        ),
        Column(
            "jabatan", tr("Jabatan"), lambda r: r.jabatan, lambda r: r.jabatan,
            width=180, stretch=True, elide="middle",
        ),
        Column("unit", tr("Unit"), lambda r: r.unit, lambda r: r.unit, width=170, default=False),
        Column(
            "kedudukan", tr("Kedudukan"), _standing, lambda r: r.kedudukan_aktif,
            width=100, default=False,
        ),
        Column(
            "evaluasi", period_title or tr("Evaluasi"), _state_text, lambda r: r.state,
            width=92, shape=_state_shape, tone=_state_tone,
        ),
        *typed_columns(),
        *own_columns(own),
    ]  # fmt: skip
