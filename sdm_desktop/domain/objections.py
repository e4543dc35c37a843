"""Handing over an evaluation, objecting to it and deciding on that (PP 30/2019 Pasal 59-60)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.rules import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """When the document went to the employee, was received, accepted, and reached the superior."""

    id: str = ""
    rev: int = 0
    evaluasi_id: str
    tanggal_serah: date
    tanggal_terima: date | None = None
    tanggal_setuju: date | None = None
    tanggal_atasan: date | None = None
    catatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """One objection; `predikat_semula` stays as it was, `predikat_akhir` is the decision."""

    id: str = ""
    rev: int = 0
    evaluasi_id: str
    tanggal_ajukan: date
    is_terlambat: bool = False
    alasan: str
    penjelasan_penilai: str = ""
    tanggal_penjelasan: date | None = None
    keputusan_atasan: str = ""
    tanggal_keputusan: date | None = None
    predikat_semula: Predikat
    predikat_akhir: Predikat | None = None
    nomor_berita_acara: str = ""

    @property
    def state(self) -> "ObjectionState":
        """Return how far it is."""
        if self.is_terlambat:
            return ObjectionState.TERLAMBAT
        if self.predikat_akhir is not None:
            return ObjectionState.DIPUTUSKAN
        if self.penjelasan_penilai:
            return ObjectionState.MENUNGGU_KEPUTUSAN
        return ObjectionState.MENUNGGU_PENJELASAN


class ObjectionState(StrEnum):
    """How far an objection is."""

    TERLAMBAT = "TERLAMBAT"
    MENUNGGU_PENJELASAN = "MENUNGGU_PENJELASAN"
    MENUNGGU_KEPUTUSAN = "MENUNGGU_KEPUTUSAN"
    DIPUTUSKAN = "DIPUTUSKAN"

    @property
    def label(self) -> str:
        """Return the words for screens and lists."""
        return self.value.replace("_", " ").capitalize()


def last_day(rule: Rule, received: date) -> date:
    """Return the last day on which an objection counts (KEBERATAN, calendar days)."""
    return received + timedelta(days=int(rule.isi["batas_hari"]))


def is_settled(rule: Rule, handover: Handover | None, today: date) -> bool:
    """Return whether the result stands: accepted in writing, or the days are over."""
    if handover is None:
        return False
    if handover.tanggal_setuju is not None:
        return True
    received = handover.tanggal_terima
    return received is not None and today > last_day(rule, received)


def check_handover(handover: Handover, final_on: date | None, today: date) -> list[FieldError]:
    """Return the dates that are out of order; a day to come is an error as well."""
    found: list[FieldError] = []
    if final_on is not None and handover.tanggal_serah < final_on:
        text = f"Evaluasi baru final pada {long_date(final_on)}; serah terima tidak mendahuluinya."
        found.append(FieldError("tanggal_serah", text, "TANGGAL"))
    for name in ("tanggal_terima", "tanggal_setuju", "tanggal_atasan"):
        day = getattr(handover, name)
        if day is not None and day < handover.tanggal_serah:
            found.append(FieldError(name, "Mendahului tanggal serah.", "TANGGAL"))
    if handover.tanggal_setuju and not handover.tanggal_terima:
        text = "Isi tanggal terima lebih dahulu: persetujuan tertulis menyusul penerimaan."
        found.append(FieldError("tanggal_terima", text, "WAJIB"))
    for name in ("tanggal_serah", "tanggal_terima", "tanggal_setuju", "tanggal_atasan"):
        day = getattr(handover, name)
        if day is not None and day > today:
            found.append(FieldError(name, "Tanggal ini belum tiba.", "TANGGAL"))
    return found


def judged(rule: Rule, objection: Objection, received: date) -> Objection:
    """Return the objection with whether it came too late."""
    return replace(objection, is_terlambat=objection.tanggal_ajukan > last_day(rule, received))


def check_objection(
    rule: Rule, objection: Objection, handover: Handover | None, today: date
) -> list[FieldError]:
    """Return what speaks against recording an objection; a late one is only a warning."""
    found: list[FieldError] = []
    if not objection.alasan.strip():
        found.append(FieldError("alasan", "Alasan keberatan wajib diisi.", "WAJIB"))
    received = handover.tanggal_terima if handover else None
    if received is None:
        text = "Catat dahulu tanggal pegawai menerima dokumen evaluasi."
        return [*found, FieldError("tanggal_ajukan", text, "SERAH")]
    if objection.tanggal_ajukan < received:
        text = f"Dokumen baru diterima pada {long_date(received)}."
        found.append(FieldError("tanggal_ajukan", text, "TANGGAL"))
    if objection.tanggal_ajukan > today:
        found.append(FieldError("tanggal_ajukan", "Tanggal ini belum tiba.", "TANGGAL"))
    last = last_day(rule, received)
    if objection.tanggal_ajukan > last:
        text = (
            f"Terlambat: batasnya {long_date(last)}, {rule.isi['batas_hari']} hari sejak dokumen"
            " diterima. Keberatan dicatat, tetapi tidak mengubah hasil evaluasi."
        )
        found.append(FieldError("tanggal_ajukan", text, "TERLAMBAT", Level.WARNING))
    return found


def check_explanation(objection: Objection, today: date) -> list[FieldError]:
    """Return what is missing in the evaluator's explanation."""
    found: list[FieldError] = []
    if not objection.penjelasan_penilai.strip():
        found.append(FieldError("penjelasan_penilai", "Penjelasan wajib diisi.", "WAJIB"))
    return found + _later("tanggal_penjelasan", objection.tanggal_penjelasan, objection, today)


def check_decision(objection: Objection, today: date) -> list[FieldError]:
    """Return what is missing in the superior's decision; both sides are heard first."""
    found: list[FieldError] = []
    if objection.is_terlambat:
        text = "Keberatan ini terlambat sehingga tidak diputus; hasil evaluasi tetap."
        found.append(FieldError("predikat_akhir", text, "TERLAMBAT"))
    if not objection.penjelasan_penilai.strip():
        text = "Penjelasan pejabat penilai didengar lebih dahulu."
        found.append(FieldError("penjelasan_penilai", text, "WAJIB"))
    if not objection.keputusan_atasan.strip():
        found.append(FieldError("keputusan_atasan", "Uraian keputusan wajib diisi.", "WAJIB"))
    if objection.predikat_akhir is None:
        found.append(FieldError("predikat_akhir", "Predikat akhir wajib dipilih.", "WAJIB"))
    return found + _later("tanggal_keputusan", objection.tanggal_keputusan, objection, today)


def _later(name: str, day: date | None, objection: Objection, today: date) -> list[FieldError]:
    if day is None:
        return [FieldError(name, "Tanggal wajib diisi.", "WAJIB")]
    if day < objection.tanggal_ajukan:
        return [FieldError(name, "Mendahului tanggal keberatan diajukan.", "TANGGAL")]
    return [FieldError(name, "Tanggal ini belum tiba.", "TANGGAL")] if day > today else []
