"""Certificates: numbers, expiry, what can be wrong with one (rules/training 10.3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.errors import DomainError, FieldError, Level
from sdm_desktop.domain.training_jp import Done, convert
from sdm_desktop.domain.training_people import Certificate, CertificateStatus
from sdm_desktop.domain.training_rules import TrainingRules

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


class Expiry(StrEnum):
    """Whether a certificate is still valid; expired is red, soon orange."""

    NONE = "tanpa batas"
    VALID = "berlaku"
    SOON = "segera berakhir"
    EXPIRED = "berakhir"


def expiry_of(certificate: Certificate, today: date, soon_days: int = 90) -> Expiry:
    """Return how far a certificate is from its last day."""
    last = certificate.berlaku_sampai
    if last is None:
        return Expiry.NONE
    if last < today:
        return Expiry.EXPIRED
    return Expiry.SOON if last - today <= timedelta(days=soon_days) else Expiry.VALID


def valid_until(day: date, months: int | None) -> date | None:
    """Return the last day of a certificate of some months, None where it never ends."""
    return add_months(day, months) - timedelta(days=1) if months else None


def number_text(pattern: str, number: int, day: date) -> str:
    """Return a number by a pattern with {urut}, {bulan} (roman), {tahun}, or raise."""
    try:
        text = pattern.format(urut=number, bulan=_ROMAN[day.month - 1], tahun=day.year)
    except (KeyError, IndexError, ValueError):
        words = "Pola nomor hanya boleh memuat {urut}, {bulan}, dan {tahun}."
        raise DomainError(words, "POLA") from None
    if "{urut" not in pattern:
        raise DomainError("Pola nomor harus memuat {urut}.", "POLA")
    return text.strip()


def check_certificate(
    certificate: Certificate, others: Sequence[Certificate], rules: TrainingRules
) -> list[FieldError]:
    """Return what is wrong with a certificate.

    `others` are those of the same number or the same person; the certificate itself may be there.
    """
    found = [
        FieldError(name, f"{label} wajib diisi.", "WAJIB")
        for name, label in (
            ("pegawai_id", "Pegawai"),
            ("nomor", "Nomor"),
            ("penerbit", "Penerbit"),
            ("nama", "Nama pelatihan"),
        )
        if not getattr(certificate, name).strip()
    ]
    found += _check_dates(certificate)
    if rules.form(certificate.bentuk) is None:
        found.append(FieldError("bentuk", "Pilih bentuk menurut tabel konversi JP.", "PILIHAN"))
    if certificate.jenis not in rules.kinds:
        found.append(FieldError("jenis", "Pilih jenis menurut daftar SIASN.", "PILIHAN"))
    for name in ("jumlah", "jp_sertifikat", "jp_diakui"):
        if (getattr(certificate, name) or 0) < 0:
            found.append(FieldError(name, "Tidak boleh negatif.", "ANGKA"))
    return found + _check_twins(certificate, others)


def _check_dates(certificate: Certificate) -> list[FieldError]:
    found = []
    if certificate.selesai < certificate.mulai:
        found.append(FieldError("selesai", "Tanggal selesai mendahului mulai.", "TANGGAL"))
    if certificate.tanggal < certificate.mulai:
        words = "Tanggal sertifikat mendahului pelatihannya."
        found.append(FieldError("tanggal", words, "TANGGAL", Level.WARNING))
    last = certificate.berlaku_sampai
    if last is not None and last < certificate.tanggal:
        words = "Berlaku sampai mendahului tanggal sertifikat."
        found.append(FieldError("berlaku_sampai", words, "TANGGAL"))
    return found


def _check_twins(certificate: Certificate, others: Sequence[Certificate]) -> list[FieldError]:
    found = []
    for other in others:
        if other.id == certificate.id:
            continue
        if _same(other.nomor, certificate.nomor) and _same(other.penerbit, certificate.penerbit):
            words = f"Nomor {certificate.nomor} dari {certificate.penerbit} sudah tercatat."
            found.append(FieldError("nomor", words, "GANDA"))
        elif _is_same_activity(certificate, other):
            words = f"Sudah ada sertifikat {other.nomor} untuk pelatihan dan tanggal yang sama."
            found.append(FieldError("nama", words, "KEGIATAN_SAMA", Level.WARNING))
        elif _shares_days(certificate, other):
            words = f"Hari yang sama sudah ber-JP dari “{other.nama}”."
            found.append(FieldError("mulai", words, "HARI_JP", Level.WARNING))
    return found


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _is_same_activity(one: Certificate, other: Certificate) -> bool:
    return (
        one.pegawai_id == other.pegawai_id
        and _same(one.nama, other.nama)
        and _same(one.penerbit, other.penerbit)
        and (one.mulai, one.selesai) == (other.mulai, other.selesai)
    )


def _shares_days(one: Certificate, other: Certificate) -> bool:
    counts = other.status is not CertificateStatus.DITOLAK
    same_person = one.pegawai_id == other.pegawai_id
    return same_person and counts and one.mulai <= other.selesai and other.mulai <= one.selesai


def with_conversion(certificate: Certificate, rules: TrainingRules) -> Certificate:
    """Return a certificate from outside with its JP by the table.

    What counts is the converted number, unless another was given with a reason.
    """
    form = rules.form(certificate.bentuk)
    amount = certificate.jumlah
    if amount is None and form is not None and form.satuan == "jp":
        amount = certificate.jp_sertifikat
    if form is None or amount is None:
        return certificate
    jp = convert(form, Done(amount=amount), abroad=certificate.is_internasional).jp
    own = certificate.jp_diakui
    keeps = own is not None and own != certificate.jp_konversi and certificate.alasan_jp.strip()
    return replace(
        certificate,
        jp_konversi=jp,
        jp_diakui=own if keeps else jp,
        alasan_jp=certificate.alasan_jp if keeps and own != jp else "",
    )
