"""Calculators `predikat`, `saran-rating`, `distribusi-predikat` and `keberatan`."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    counts_of,
    list_of,
    read_day,
    words,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse, rule_for
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.distribution import check_distribution, dominant_predikat
from sdm_desktop.domain.evaluation import BEHAVIOURS, OrganisationPredikat, Predikat, Rating
from sdm_desktop.domain.money import percent_print, share
from sdm_desktop.domain.rating import find_predikat, read_organisation, read_predikat, read_rating
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.suggestion import SuggestionSettings, suggest_behaviour, suggest_work

_RATING_WORDS = {Rating.ATAS: "DI ATAS", Rating.SESUAI: "SESUAI", Rating.BAWAH: "DI BAWAH"}
_PREDIKAT_CODES = {
    "sb": Predikat.SANGAT_BAIK,
    "b": Predikat.BAIK,
    "bp": Predikat.BUTUH_PERBAIKAN,
    "k": Predikat.KURANG,
    "sk": Predikat.SANGAT_KURANG,
}


def _read_predikat_key(text: str) -> Predikat:
    return _PREDIKAT_CODES.get(text.strip().lower()) or read_predikat(text)


def _explain_predikat(values: Values, working: Working) -> Mapping[str, Any]:
    rule = working.rule(RuleCode.MATRIKS_PREDIKAT)
    work: Rating = values.get("rating_hasil")
    behaviour: Rating = values.get("rating_perilaku")
    predikat = find_predikat(rule, work, behaviour)
    working.step("baris matriks, hasil kerja", work.label)
    working.step("kolom matriks, perilaku", behaviour.label)
    label = predikat.label if predikat else ""
    working.step("predikat pada pertemuan baris dan kolom", label)
    return {"predikat": label}


def _explain_suggestion(values: Values, working: Working) -> Mapping[str, Any]:
    settings = SuggestionSettings.from_rule(working.rule(RuleCode.SARAN_RATING), working.preset)
    behaviour: Sequence[Rating | None] | None = values.get("perilaku")
    is_work = values.get("utama") is not None or values.get("tambahan") is not None
    if (behaviour is None) == (not is_work):
        raise refuse("utama", "Isi utama dan tambahan, atau perilaku; salah satu saja.", "WAJIB")
    if behaviour is None:
        main, extra = values.get("utama") or [], values.get("tambahan") or []
        suggestion = suggest_work(main, extra, settings)
    else:
        if len(behaviour) != len(BEHAVIOURS):
            raise refuse("perilaku", f"Perilaku harus 7 nilai; ini {len(behaviour)}.", "JUMLAH")
        suggestion = suggest_behaviour(behaviour, settings)
    sign = "paling sedikit" if settings.is_top_inclusive else "lebih dari"
    top = f"{sign} {percent_print(settings.top_share * 100, 0)} di atas dan tidak ada di bawah"
    working.step("DI ATAS bila", f"{top} ({settings.name})")
    working.step(
        "DI BAWAH bila yang di bawah ekspektasi",
        f"lebih dari {percent_print(settings.low_majority * 100, 0)}",
    )
    low = percent_print(settings.small_share * 100, 0)
    working.step("SESUAI bila yang di bawah ekspektasi", f"paling banyak {low}")
    working.step("umpan balik", suggestion.reason)
    word = _RATING_WORDS[suggestion.rating] if suggestion.rating else None
    working.step("saran", word or "tidak ada, penilai yang menetapkan")
    return {"saran": word, "alasan": suggestion.reason}


def _explain_distribution(values: Values, working: Working) -> Mapping[str, Any]:
    rule = working.rule(RuleCode.DISTRIBUSI)
    organisation: OrganisationPredikat = values.get("predikat_organisasi")
    counts: Mapping[Predikat, int] = values.get("jumlah")
    total = sum(counts.values())
    working.step("pegawai yang bernilai", total)
    for predikat in Predikat:
        number = counts.get(predikat, 0)
        working.step(predikat.label, f"{number} ({percent_print(share(number, total))})")
    working.step("predikat dominan menurut pola", dominant_predikat(rule, organisation).label)
    findings = check_distribution(rule, organisation, counts)
    for finding in findings:
        kind = "keterangan" if finding.is_information else "peringatan"
        working.step(f"{kind} {finding.code}", finding.message)
    warnings = [finding.code for finding in findings if not finding.is_information]
    working.step("sesuai pola distribusi", "tidak" if warnings else "ya")
    return {
        "ok": not warnings,
        "peringatan": warnings,
        "informasi": [finding.code for finding in findings if finding.is_information],
    }


def _explain_objection(values: Values, working: Working) -> Mapping[str, Any]:
    received, filed = values.day("tanggal_terima_dokumen"), values.day("tanggal_ajukan")
    if filed < received:
        raise refuse("tanggal_ajukan", "Tanggal ajukan sebelum dokumen diterima.", "TANGGAL")
    rule = rule_for(working, RuleCode.KEBERATAN, "tanggal_terima_dokumen", received)
    days = int(rule.isi["batas_hari"])
    last = received + timedelta(days=days)
    is_late = filed > last
    working.step(f"{long_date(received)} + {days} hari {rule.isi['jenis_hari']}", long_date(last))
    working.step(f"diajukan {long_date(filed)}, hari ke-{(filed - received).days}", _word(is_late))
    return {"diterima": not is_late, "terlambat": is_late, "batas": last}


def _word(is_late: bool) -> str:
    return "terlambat" if is_late else "tepat waktu"


_RATING_CHOICES = tuple(_RATING_WORDS.values())
_read_ratings = list_of(words(read_rating), letters="ASW")


def _rating(name: str, label: str) -> Input:
    return Input(
        name=name,
        label=label,
        kind=InputKind.CHOICE,
        read=words(read_rating),
        choices=_RATING_CHOICES,
        example="SESUAI",
    )


def _ratings(name: str, label: str, help_text: str, example: str) -> Input:
    return Input(
        name=name,
        label=label,
        kind=InputKind.LIST,
        read=_read_ratings,
        required=False,
        choices=_RATING_CHOICES,
        help=help_text,
        example=example,
    )


CALCULATORS = (
    Calculator(
        name="predikat",
        title="Predikat kinerja",
        summary="Predikat dari rating hasil kerja dan perilaku.",
        inputs=(
            _rating("rating_hasil", "Rating hasil kerja"),
            _rating("rating_perilaku", "Rating perilaku kerja"),
        ),
        outputs=(Output("predikat", "Predikat"),),
        codes=(RuleCode.MATRIKS_PREDIKAT,),
        function=_explain_predikat,
    ),
    Calculator(
        name="saran-rating",
        title="Saran rating",
        summary="Rating yang disarankan dari umpan balik; penilai yang menetapkan.",
        inputs=(
            _ratings("utama", "RHK utama", "A, S, atau W per RHK.", "A A S"),
            _ratings("tambahan", "RHK tambahan", "A, S, atau W per RHK.", "S"),
            _ratings("perilaku", "Perilaku", "Tujuh nilai berurutan BerAKHLAK.", "A A A A S S S"),
        ),
        outputs=(Output("saran", "Saran"), Output("alasan", "Alasan")),
        codes=(RuleCode.SARAN_RATING,),
        function=_explain_suggestion,
        presets=("standar", "ketat"),
    ),
    Calculator(
        name="distribusi-predikat",
        title="Pola distribusi predikat",
        summary="Apakah sebaran predikat pegawai sesuai pola menurut capaian organisasi.",
        inputs=(
            Input(
                name="predikat_organisasi",
                label="Predikat kinerja organisasi",
                kind=InputKind.CHOICE,
                read=words(read_organisation),
                choices=tuple(value.label for value in OrganisationPredikat),
                example="Baik",
            ),
            Input(
                name="jumlah",
                label="Jumlah pegawai per predikat",
                kind=InputKind.COUNTS,
                read=counts_of(_read_predikat_key),
                choices=tuple(value.label for value in Predikat),
                example='{"Baik": 14, "Sangat Baik": 5, "Butuh Perbaikan": 1}',
            ),
        ),
        outputs=(
            Output("ok", "Sesuai pola"),
            Output("peringatan", "Peringatan"),
            Output("informasi", "Keterangan"),
        ),
        codes=(RuleCode.DISTRIBUSI,),
        function=_explain_distribution,
    ),
    Calculator(
        name="keberatan",
        title="Batas waktu keberatan",
        summary="Apakah keberatan atas hasil evaluasi masih diterima.",
        inputs=(
            Input(
                name="tanggal_terima_dokumen",
                label="Tanggal terima dokumen",
                kind=InputKind.DATE,
                read=read_day,
                example="2026-01-02",
            ),
            Input(
                name="tanggal_ajukan",
                label="Tanggal ajukan",
                kind=InputKind.DATE,
                read=read_day,
                example="2026-01-15",
            ),
        ),
        outputs=(
            Output("diterima", "Diterima"),
            Output("terlambat", "Terlambat"),
            Output("batas", "Batas terakhir"),
        ),
        codes=(RuleCode.KEBERATAN,),
        function=_explain_objection,
    ),
)
