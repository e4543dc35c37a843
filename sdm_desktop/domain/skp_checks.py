"""What must hold before an SKP is submitted (rules/performance 5.4)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.skp import (
    Approach,
    AttachmentKind,
    FormKind,
    Indicator,
    ResultBlock,
    ResultKind,
    Skp,
    SkpContent,
)

_SHORT = 60


def check_head(skp: Skp, others: Sequence[Skp] = ()) -> list[FieldError]:
    """Return what is wrong with the head (V7, V8); `others` are the person's other SKP."""
    found: list[FieldError] = []
    if skp.periode_mulai > skp.periode_selesai:
        text = "Akhir periode tidak boleh sebelum awalnya."
        found.append(FieldError("periode_selesai", text, "SKP-V7"))
    elif not skp.periode_mulai.year == skp.periode_selesai.year == skp.tahun:
        text = f"Periode SKP harus berada dalam tahun {skp.tahun}."
        found.append(FieldError("periode_mulai", text, "SKP-V7"))
    found += _clashes(skp, others)
    found += check_people(skp)
    return found


def check_people(skp: Skp) -> list[FieldError]:
    """Return whether somebody would judge himself or his own judgement (V8)."""
    found: list[FieldError] = []
    evaluator, superior = skp.pejabat_penilai_id, skp.atasan_penilai_id
    if evaluator is not None and evaluator == skp.pegawai_id:
        text = "Pegawai tidak boleh menjadi pejabat penilai bagi dirinya sendiri."
        found.append(FieldError("pejabat_penilai_id", text, "SKP-V8"))
    if evaluator is not None and evaluator == superior:
        text = "Atasan pejabat penilai harus orang lain dari pejabat penilai."
        found.append(FieldError("atasan_penilai_id", text, "SKP-V8"))
    return found


def _clashes(skp: Skp, others: Sequence[Skp]) -> Iterator[FieldError]:
    for other in others:
        if other.id == skp.id or other.is_plt_plh_pj != skp.is_plt_plh_pj:
            continue
        if skp.overlaps(other):
            text = (
                f"Periode bertumpang tindih dengan SKP {other.jabatan or 'lain'} pegawai ini"
                f" ({long_date(other.periode_mulai)} sampai dengan"
                f" {long_date(other.periode_selesai)}). Gunakan Perubahan SKP untuk menggantinya."
            )
            yield FieldError("periode_mulai", text, "SKP-V7")


def check_skp(skp: Skp, content: SkpContent, others: Sequence[Skp] = ()) -> list[FieldError]:
    """Return every finding before submission, errors and warnings, in the order of the form.

    The field is that of the head, or `hasil.2.iki.1.target` for the place in the outline.
    """
    found = check_head(skp, others)
    if skp.pejabat_penilai_id is None:
        text = "Pejabat penilai belum ditetapkan."
        found.append(FieldError("pejabat_penilai_id", text, "SKP-V8"))
    if not content.of_kind(ResultKind.UTAMA):
        text = "SKP belum memiliki rencana hasil kerja utama; isi sedikitnya satu."
        found.append(FieldError("hasil", text, "SKP-V1"))
    for place, block in enumerate(content.hasil):
        found += _check_block(skp, place, block)
    for kind in AttachmentKind:
        if not any(line.uraian.strip() for line in content.attachments(kind)):
            text = f"Lampiran {kind.label.lower()} belum diisi."
            found.append(FieldError("lampiran", text, "SKP-V10", Level.WARNING))
    return found


def result_name(block: ResultBlock) -> str:
    """Return "RHK utama 2 (Tersusunnya …)" for messages."""
    words = " ".join(block.rhk.uraian.split())
    short = words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()}…"
    name = f"RHK {block.rhk.jenis.label.lower()} {block.rhk.no}"
    return f"{name} ({short})" if short else name


def _check_block(skp: Skp, place: int, block: ResultBlock) -> Iterator[FieldError]:
    name, field = result_name(block), f"hasil.{place}"
    if not block.rhk.uraian.strip():
        yield FieldError(f"{field}.uraian", f"{name}: uraian rencana hasil kerja kosong.", "SKP-V2")
    if not any(iki.uraian.strip() for iki in block.iki):
        text = f"{name} belum memiliki indikator kinerja individu."
        yield FieldError(f"{field}.iki", text, "SKP-V2")
    for number, iki in enumerate(block.iki):
        yield from _check_indicator(skp, f"{field}.iki.{number}", f"{name}, IKI {iki.no}", iki)
    if skp.jenis_form is FormKind.JA_JF and not _has_source(skp, block):
        text = f"{name} belum menyebut RHK pimpinan yang diintervensi."
        if skp.pendekatan is Approach.KUALITATIF:
            text = f"{name} belum menyebut RHK pimpinan yang diintervensi atau penugasan dari."
        yield FieldError(f"{field}.rhk_pimpinan", text, "SKP-V6", Level.WARNING)


def _has_source(skp: Skp, block: ResultBlock) -> bool:
    if block.rhk.rhk_pimpinan.strip():
        return True
    return skp.pendekatan is Approach.KUALITATIF and bool(block.rhk.penugasan_dari.strip())


def _check_indicator(skp: Skp, field: str, name: str, iki: Indicator) -> Iterator[FieldError]:
    if not iki.uraian.strip():
        yield FieldError(f"{field}.uraian", f"{name}: uraian indikator kosong.", "SKP-V2")
    if skp.pendekatan is Approach.KUANTITATIF:
        if skp.jenis_form is FormKind.JA_JF and iki.aspek is None:
            yield FieldError(f"{field}.aspek", f"{name}: aspek belum dipilih.", "SKP-V3")
        if not target_text(iki):
            yield FieldError(f"{field}.target", f"{name}: target belum diisi.", "SKP-V3")
    low, high = iki.target_min, iki.target_max
    if low is not None and high is not None and low > high:
        text = f"{name}: target terendah lebih besar daripada target tertinggi."
        yield FieldError(f"{field}.target", text, "SKP-V9")
    if skp.jenis_form is FormKind.JPT and iki.perspektif is None:
        text = f"{name}: perspektif belum dipilih."
        yield FieldError(f"{field}.perspektif", text, "SKP-V5", Level.WARNING)


def target_text(iki: Indicator) -> str:
    """Return the target as printed: the words given, else the numbers with their unit."""
    if iki.target_teks.strip():
        return iki.target_teks.strip()
    low, high = iki.target_min, iki.target_max
    if low is None and high is None:
        return ""
    numbers = [number_text(value) for value in (low, high) if value is not None]
    span = numbers[0] if len(set(numbers)) == 1 else f"{numbers[0]}–{numbers[-1]}"
    return f"{span} {iki.satuan}".strip()


def number_text(value: Decimal) -> str:
    """Return a number with dots for thousands and no needless zeros ("1.280", "87,5")."""
    places = max(0, -int(value.normalize().as_tuple().exponent))
    return decimal_text(value, places)
