"""Services of units, the surveys held about them, their closings, and indexes of older years."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.skm_rules import MOST_UNSUR, Order, Scheme, Unsur, Weight

EXTRA = "tambahan"
_OPTIONS = 4


class SurveyStatus(StrEnum):
    """How far a survey is; figures are frozen from DITUTUP on."""

    DRAF = "DRAF"
    BERJALAN = "BERJALAN"
    DITUTUP = "DITUTUP"
    DIPUBLIKASIKAN = "DIPUBLIKASIKAN"

    @property
    def label(self) -> str:
        """Return the words for people."""
        return self.value.capitalize()

    @property
    def is_open(self) -> bool:
        """Return whether answers may still be entered."""
        return self in (SurveyStatus.DRAF, SurveyStatus.BERJALAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicService:
    """A service given to the public (layanan); `unit_id` None while nobody said whose it is."""

    id: str = ""
    rev: int = 0
    unit_id: str | None = None
    nama: str
    is_aktif: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """One survey of one service in one period.

    `unsur` holds the codes in the order of the answers; `kuesioner` and `narasi` are JSON.
    """

    id: str = ""
    rev: int = 0
    layanan_id: str
    periode: str
    mulai: date
    selesai: date
    populasi: int | None = None
    metode_sampel: str = ""
    unsur: str
    kuesioner: str = ""
    urutan: Order = Order.KUESIONER
    bobot: Weight = Weight.TEPAT
    skema: Scheme = Scheme.BARU
    is_atas_terisi: bool = False
    status: SurveyStatus = SurveyStatus.BERJALAN
    penanggung_jawab: str = ""
    narasi: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the unsur in the order of the answers."""
        return tuple(self.unsur.split())

    @property
    def sentences(self) -> dict[str, str]:
        """Return the officer's own sentences of the report, by section."""
        found: dict[str, str] = json.loads(self.narasi) if self.narasi else {}
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What came out when a survey was closed (hasil_skm); a published one keeps its number."""

    id: str = ""
    rev: int = 0
    survei_id: str
    tanggal: date
    responden: int
    populasi: int | None = None
    sampel: int | None = None
    bobot: Weight = Weight.TEPAT
    skema: Scheme = Scheme.BARU
    is_atas_terisi: bool = False
    ikm: Decimal | None = None
    mutu: str = ""
    isi: str
    is_berlaku: bool = True
    nomor: str = ""
    tanggal_terbit: date | None = None
    alasan_buka: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OldIndex:
    """The index of a period of which only the printed figures are known."""

    id: str = ""
    rev: int = 0
    layanan_id: str
    periode: str
    mulai: date
    selesai: date
    ikm: Decimal
    mutu_cetak: str = ""
    skema: Scheme = Scheme.BARU
    responden: int | None = None
    nrr: str = ""
    sumber: str = ""


def unsur_of_survey(survey: Survey, known: Sequence[Unsur]) -> tuple[Unsur, ...]:
    """Return the unsur of a survey in the order of its answers, in its own words where it has any.

    Unsur beyond the rule table (`tambahan1` …) stand after the others on every sheet.
    """
    table = {one.kode: one for one in known}
    words: dict[str, Any] = json.loads(survey.kuesioner) if survey.kuesioner else {}
    found = []
    for place, code in enumerate(survey.codes, 1):
        base = table.get(code) or Unsur(code, f"Unsur {place}", "", (), place, place)
        own = words.get(code, {})
        found.append(
            Unsur(
                code,
                str(own.get("nama") or base.nama),
                str(own.get("pertanyaan") or base.pertanyaan),
                tuple(own.get("pilihan") or base.pilihan),
                base.urut_peraturan,
                base.urut_kuesioner,
            )
        )
    return tuple(found)


def own_words(unsur: Sequence[Unsur], known: Sequence[Unsur]) -> str:
    """Return as JSON what differs from the rule table; empty when nothing does."""
    table = {one.kode: one for one in known}
    found: dict[str, dict[str, object]] = {}
    for one in unsur:
        base = table.get(one.kode)
        if base is not None and (base.nama, base.pertanyaan, base.pilihan) == (
            one.nama,
            one.pertanyaan,
            one.pilihan,
        ):
            continue
        words: dict[str, object] = {"nama": one.nama, "pertanyaan": one.pertanyaan}
        found[one.kode] = words | {"pilihan": list(one.pilihan)}
    return json.dumps(found, ensure_ascii=False) if found else ""


def check_unsur(unsur: Sequence[Unsur]) -> list[FieldError]:
    """Return what is wrong with the questions of a survey."""
    if not 1 <= len(unsur) <= MOST_UNSUR:
        text = f"Survei memakai 1 sampai {MOST_UNSUR} unsur; ini {len(unsur)}."
        return [FieldError("unsur", text, "JUMLAH")]
    found = []
    for place, one in enumerate(unsur, 1):
        if not one.nama.strip():
            found.append(FieldError("unsur", f"Unsur {place} belum bernama.", "WAJIB"))
        if len(one.pilihan) != _OPTIONS or not all(word.strip() for word in one.pilihan):
            text = f"Unsur {place} {one.nama} memerlukan empat kata pilihan."
            found.append(FieldError("unsur", text.replace("  ", " "), "PILIHAN"))
    return found


def check_service(service: PublicService, others: Sequence[PublicService]) -> list[FieldError]:
    """Return what is wrong with a service."""
    if not service.nama.strip():
        return [FieldError("nama", "Nama layanan belum diisi.", "WAJIB")]
    name = plain_name(service.nama)
    for one in others:
        if one.id != service.id and one.unit_id == service.unit_id and plain_name(one.nama) == name:
            return [FieldError("nama", "Layanan ini sudah ada pada unit tersebut.", "GANDA")]
    return []


def plain_name(name: str) -> str:
    """Return a name as it is compared: no matter the case and the blanks."""
    return " ".join(name.casefold().split())


def check_survey(survey: Survey, others: Sequence[Survey]) -> list[FieldError]:
    """Return what is wrong with a survey, and a warning for one that overlaps another."""
    found: list[FieldError] = []
    if survey.mulai > survey.selesai:
        found.append(FieldError("selesai", "Tanggal selesai mendahului tanggal mulai.", "TANGGAL"))
    if survey.populasi is not None and survey.populasi < 1:
        found.append(FieldError("populasi", "Populasi harus lebih dari 0, atau kosong.", "ANGKA"))
    mine = [one for one in others if one.layanan_id == survey.layanan_id and one.id != survey.id]
    if any(one.periode == survey.periode for one in mine):
        text = f"Survei layanan ini untuk {survey.periode} sudah ada."
        found.append(FieldError("periode", text, "GANDA"))
    elif any(one.mulai <= survey.selesai and survey.mulai <= one.selesai for one in mine):
        text = "Waktunya bertumpuk dengan survei lain dari layanan ini."
        found.append(FieldError("mulai", text, "TUMPANG_TINDIH", Level.WARNING))
    return found
