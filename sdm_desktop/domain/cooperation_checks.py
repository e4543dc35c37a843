"""What is wrong with agreements, and what needs attention while they stand."""

from collections.abc import Mapping
from datetime import date

from sdm_desktop.domain.cooperation import Agreement, AgreementStep, status_of
from sdm_desktop.domain.dates import add_months, short_date
from sdm_desktop.domain.errors import FieldError, Level

_NEEDED = (
    ("judul", "Judul wajib diisi."),
    ("mitra_id", "Pilih mitra kerja sama."),
)


def check_agreement(agreement: Agreement, known: Mapping[str, Agreement]) -> list[FieldError]:
    """Return every broken rule; `known` are all other documents by id."""
    found = [
        FieldError(name, words, "WAJIB")
        for name, words in _NEEDED
        if not getattr(agreement, name).strip()
    ]
    found += _check_days(agreement)
    found += _check_place(agreement, known)
    found += _check_numbers(agreement, known)
    if agreement.dihentikan is not None and not agreement.alasan_henti.strip():
        found.append(FieldError("alasan_henti", "Alasan penghentian wajib diisi.", "WAJIB"))
    return found


def _check_days(agreement: Agreement) -> list[FieldError]:
    start, end = agreement.mulai, agreement.berakhir
    found = []
    if start is not None and end is not None and end <= start:
        text = "Tanggal berakhir harus sesudah tanggal mulai."
        found.append(FieldError("berakhir", text, "TANGGAL"))
    if start is None and end is not None:
        found.append(FieldError("mulai", "Isi tanggal mulai bila ada tanggal berakhir.", "TANGGAL"))
    stopped = agreement.dihentikan
    if stopped is not None and start is not None and stopped < start:
        text = "Tanggal penghentian mendahului tanggal mulai."
        found.append(FieldError("dihentikan", text, "TANGGAL"))
    return found


def _check_place(agreement: Agreement, known: Mapping[str, Agreement]) -> list[FieldError]:
    """Return what is wrong with the document above and the one it continues."""
    found: list[FieldError] = []
    above = known.get(agreement.induk_id or "")
    wanted = agreement.jenis.above
    if above is None and wanted is not None:
        text = f"{agreement.jenis.label} ini belum ditautkan ke {wanted.label}."
        found.append(FieldError("induk_id", text, "INDUK", Level.WARNING))
    elif above is not None:
        found += _check_above(agreement, above)
    former = known.get(agreement.menggantikan_id or "")
    if former is None:
        return found
    if former.id == agreement.id or former.jenis is not agreement.jenis:
        text = f"Dokumen yang diperpanjang harus {agreement.jenis.label} lain."
        found.append(FieldError("menggantikan_id", text, "PENERUS"))
    elif any(o.menggantikan_id == former.id and o.id != agreement.id for o in known.values()):
        text = "Dokumen itu sudah memiliki penerus."
        found.append(FieldError("menggantikan_id", text, "PENERUS"))
    return found


def _check_above(agreement: Agreement, above: Agreement) -> list[FieldError]:
    if above.jenis is not agreement.jenis.above:
        wanted = agreement.jenis.above
        text = f"{agreement.jenis.label} berada di bawah {wanted.label}." if wanted else ""
        text = text or f"{agreement.jenis.label} tidak berada di bawah dokumen lain."
        return [FieldError("induk_id", text, "INDUK")]
    found = []
    if above.mitra_id != agreement.mitra_id:
        text = f"Mitra {above.jenis.label} di atasnya berbeda."
        found.append(FieldError("induk_id", text, "MITRA", Level.WARNING))
    end, limit = agreement.berakhir, above.berakhir
    if limit is not None and (end is None or end > limit):
        text = f"Melewati akhir {above.jenis.label}, {short_date(limit)}."
        found.append(FieldError("berakhir", text, "MELEWATI", Level.WARNING))
    return found


def _check_numbers(agreement: Agreement, known: Mapping[str, Agreement]) -> list[FieldError]:
    found = []
    for name in ("nomor_satu", "nomor_dua"):
        number = getattr(agreement, name).strip()
        same = [
            other
            for other in known.values()
            if number and other.id != agreement.id and getattr(other, name) == number
        ]
        if same:
            text = f"Nomor ini sudah dipakai “{same[0].judul}”."
            found.append(FieldError(name, text, "GANDA", Level.WARNING))
    return found


def standing_warnings(
    agreement: Agreement,
    known: Mapping[str, Agreement],
    clock: tuple[date, int],
    *,
    has_steps: bool,
) -> list[str]:
    """Return what needs attention while a document stands, in words.

    `clock` is today and after how many months without anything done the document is idle.
    """
    today, idle_months = clock
    found = [one.message for one in _check_place(agreement, known)]
    start = agreement.mulai
    is_running = status_of(agreement, today).is_in_force
    if is_running and not has_steps and start and add_months(start, idle_months) <= today:
        found.append(f"Belum ada tindak lanjut sejak {short_date(start)}.")
    return found


def check_step(step: AgreementStep, agreement: Agreement, today: date) -> list[FieldError]:
    """Return every broken rule of what was done."""
    found = []
    if not step.uraian.strip():
        found.append(FieldError("uraian", "Uraian wajib diisi.", "WAJIB"))
    if step.tanggal > today:
        found.append(FieldError("tanggal", "Tanggal ini belum tiba.", "TANGGAL"))
    start, end = agreement.mulai, agreement.berakhir
    if (start and step.tanggal < start) or (end and step.tanggal > end):
        text = "Di luar masa berlaku dokumen ini."
        found.append(FieldError("tanggal", text, "MASA", Level.WARNING))
    for name in ("peserta", "jp", "biaya"):
        value = getattr(step, name)
        if value is not None and value < 0:
            found.append(FieldError(name, "Tidak boleh negatif.", "SKALA"))
    return found
