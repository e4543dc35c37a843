"""The columns of follow-up, of objections, and of notes that wait to be verified."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.follow_up import PlanStatus
from sdm_desktop.domain.objections import ObjectionState
from sdm_desktop.services.follow_ups import FollowUpView
from sdm_desktop.services.objections import ObjectionView
from sdm_desktop.services.performance_notes import WaitingNote
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_AREA = "FollowUpColumns"
_SHAPES = {
    PlanStatus.DIUSULKAN: "belum",
    PlanStatus.BERJALAN: "draf",
    PlanStatus.SELESAI: "siap",
    PlanStatus.BATAL: "tidak_dinilai",
}


def follow_up_columns() -> list[Column[FollowUpView]]:
    """Return the columns of the list of follow-up."""
    return [
        Column("nama", translate(_AREA, "Pegawai"), lambda v: v.nama, lambda v: v.nama.lower(),
               width=180, strong=True),
        Column("unit", translate(_AREA, "Unit"), lambda v: v.unit, lambda v: v.unit, width=150,
               elide="middle", default=False),
        Column("sasaran", translate(_AREA, "Target yang belum tercapai"), lambda v: v.plan.sasaran,
               lambda v: v.plan.sasaran, width=170),
        Column("penyebab", translate(_AREA, "Penyebab"), lambda v: v.plan.penyebab,
               lambda v: v.plan.penyebab, width=140),
        Column("uraian", translate(_AREA, "Tindak lanjut"), lambda v: v.plan.uraian,
               lambda v: v.plan.uraian, width=220, stretch=True),
        Column("jenis", translate(_AREA, "Jenis"), lambda v: v.plan.jenis.label,
               lambda v: v.plan.jenis.label, width=130, default=False),
        Column("langkah", translate(_AREA, "Langkah"), lambda v: str(len(v.steps)),
               lambda v: len(v.steps), width=72, numeric=True),
        Column("periksa", translate(_AREA, "Periksa lagi"), lambda v: _day(v.periksa_lagi),
               lambda v: v.periksa_lagi or date.max, width=104, elide="none"),
        Column("batas", translate(_AREA, "Target selesai"), lambda v: _day(v.plan.target_selesai),
               lambda v: v.plan.target_selesai or date.max, width=110, elide="none",
               tone=lambda v: "err" if v.is_late else "text"),
        Column("keadaan", translate(_AREA, "Keadaan"), _state, _state, width=130,
               shape=lambda v: _SHAPES[v.plan.status],
               tone=lambda v: "err" if v.is_late else "text"),
    ]  # fmt: skip


def objection_columns() -> list[Column[ObjectionView]]:
    """Return the columns of handing over and objections."""
    return [
        Column("nama", translate(_AREA, "Pegawai"), lambda v: v.nama, lambda v: v.nama.lower(),
               width=210, strong=True),
        Column("predikat", translate(_AREA, "Predikat"), _predikat, _predikat, width=140,
               shape=_predikat_shape),
        Column("serah", translate(_AREA, "Diserahkan"),
               lambda v: _day(v.handover.tanggal_serah if v.handover else None),
               lambda v: v.handover.tanggal_serah if v.handover else date.max, width=110,
               elide="none"),
        Column("terima", translate(_AREA, "Diterima"), lambda v: _day(_received(v)),
               lambda v: _received(v) or date.max, width=110, elide="none"),
        Column("batas", translate(_AREA, "Batas keberatan"), lambda v: _day(v.batas),
               lambda v: v.batas or date.max, width=120, elide="none"),
        Column("keadaan", translate(_AREA, "Keadaan"), lambda v: v.state, lambda v: v.state,
               width=230, stretch=True, shape=_objection_shape,
               tone=lambda v: "warn" if _is_waiting(v) else "text"),
    ]  # fmt: skip


def note_columns() -> list[Column[WaitingNote]]:
    """Return the columns of the notes nobody verified yet."""
    return [
        Column("tanggal", translate(_AREA, "Tanggal"), lambda n: short_date(n.note.tanggal),
               lambda n: n.note.tanggal, width=104, elide="none"),
        Column("nama", translate(_AREA, "Pegawai"), lambda n: n.nama, lambda n: n.nama.lower(),
               width=190, strong=True),
        Column("sumber", translate(_AREA, "Sumber"), lambda n: n.note.sumber.label,
               lambda n: n.note.sumber.label, width=110),
        Column("jenis", translate(_AREA, "Jenis"), lambda n: n.note.jenis.label,
               lambda n: n.note.jenis.label, width=100),
        Column("uraian", translate(_AREA, "Apa yang terjadi"), lambda n: n.note.uraian,
               lambda n: n.note.uraian, width=320, stretch=True),
        Column("penulis", translate(_AREA, "Dicatat oleh"), lambda n: n.note.penulis,
               lambda n: n.note.penulis, width=110),
    ]  # fmt: skip


def _day(day: date | None) -> str:
    return short_date(day) if day else ""


def _state(view: FollowUpView) -> str:
    if view.is_late:
        return translate(_AREA, "Terlambat")
    return view.plan.status.label


def _predikat(view: ObjectionView) -> str:
    return view.evaluation.predikat.label if view.evaluation.predikat else ""


def _predikat_shape(view: ObjectionView) -> str:
    predikat = view.evaluation.predikat
    return predikat.value.lower() if predikat else ""


def _received(view: ObjectionView) -> date | None:
    return view.handover.tanggal_terima if view.handover else None


def _is_waiting(view: ObjectionView) -> bool:
    objection = view.objection
    ended = (ObjectionState.DIPUTUSKAN, ObjectionState.TERLAMBAT)
    return objection is not None and objection.state not in ended


def _objection_shape(view: ObjectionView) -> str:
    if _is_waiting(view):
        return "draf"
    if view.is_settled:
        return "siap"
    return "belum" if view.handover is None else "draf"
