"""What stands in each letter: the pay before and after, the papers of a pension, a leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.dates import long_date, months_text
from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.golongan import pangkat_golongan
from sdm_desktop.domain.leave import Leave, LeaveKind
from sdm_desktop.domain.money import rupiah
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.pension import pension_date
from sdm_desktop.domain.report_letters import LetterBlock
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook
from sdm_desktop.domain.salary import base_salary, mkg_on, next_raise
from sdm_desktop.reports.words import span
from sdm_desktop.storage.letter_sources import PayDecision

Lines = tuple[tuple[str, str, str], ...]
_HAND_OVER = (
    "Sebelum menjalankan cuti wajib menyerahkan pekerjaannya kepada atasan langsung atau pejabat "
    "lain yang ditunjuk."
)
_REPORT_BACK = (
    "Setelah selesai menjalankan cuti wajib melaporkan diri kepada atasan langsung dan bekerja "
    "kembali sebagaimana biasa."
)


@dataclass(frozen=True, slots=True)
class LetterText:
    """Subject, body and rules of a letter; `judul` makes it a form under a centred title."""

    perihal: str
    blok: tuple[LetterBlock, ...]
    aturan: Rule
    judul: str = ""
    lampiran: str = "–"


def identity_lines(person: Employee, unit: str) -> Lines:
    """Return the numbered lines on a person that letters begin with."""
    name = full_name(person.gelar_depan, person.nama, person.gelar_belakang)
    born = f"{person.tempat_lahir}, " if person.tempat_lahir else ""
    label = "NIP" if person.status in (EmployeeStatus.PNS, EmployeeStatus.CPNS) else "NI PPPK"
    pairs = [
        ("Nama", name),
        (label, format_nip(person.nip)),
        ("Tempat, tanggal lahir", born + long_date(person.tanggal_lahir)) if person.tanggal_lahir
        else ("Tempat lahir", person.tempat_lahir or "–"),
        ("Pangkat, golongan ruang", pangkat_golongan(person.gol_akhir) or "–"),
        ("Jabatan", person.jabatan_nama or "–"),
        ("Unit kerja", unit or "–"),
    ]  # fmt: skip
    return tuple((f"{number}.", key, value) for number, (key, value) in enumerate(pairs, 1))


def raise_letter(
    person: Employee, unit: str, tmt: date, book: RuleBook, basis: PayDecision
) -> LetterText:
    """Return the notice of a KGB from a day on, or raise `DomainError` when none falls on it.

    PP 7/1977 Pasal 11-13; the pay is that of the table in force on the TMT.
    """
    table, step, old, new = _pay(person, tmt, book)
    following = next_raise(table, person.gol_akhir, step * 12, tmt)
    golongan = person.gol_akhir
    before: Lines = (
        ("7.", "Gaji pokok lama", rupiah(old)),
        ("", "a. Pejabat penetap", basis.pejabat or "–"),
        ("", "b. Tanggal, nomor", _decision(basis)),
        ("", "c. Mulai berlaku", long_date(basis.tmt) if basis.tmt else "–"),
        ("", "d. Masa kerja golongan", months_text(_old_months(person, basis, tmt, step))),
    )
    after: Lines = (
        ("8.", "Gaji pokok baru", rupiah(new)),
        ("9.", "Berdasarkan masa kerja", months_text(step * 12)),
        ("10.", "Dalam golongan ruang", golongan),
        ("11.", "Terhitung mulai tanggal", long_date(tmt)),
        ("12.", "Kenaikan berikutnya", _next_text(following.tmt if following else None)),
    )
    return LetterText(
        perihal="Pemberitahuan kenaikan gaji berkala",
        blok=(
            LetterBlock(
                teks="Dengan ini diberitahukan bahwa karena telah memenuhi masa kerja dan "
                "syarat-syarat lainnya, kepada pegawai:",
                baris=identity_lines(person, unit) + before,
            ),
            LetterBlock(teks="diberikan kenaikan gaji berkala hingga memperoleh:", baris=after),
            LetterBlock(
                teks=f"Sesuai dengan {table.dasar_hukum}, kepada pegawai tersebut dapat dibayarkan "
                "penghasilannya berdasarkan gaji pokok yang baru."
            ),
        ),
        aturan=table,
    )


def _pay(person: Employee, tmt: date, book: RuleBook) -> tuple[Rule, int, int, int]:
    """Return table, step in years, pay before and after of the KGB on a day."""
    is_contract = person.status is EmployeeStatus.PPPK
    table = book.on(RuleCode.GAJI_PPPK if is_contract else RuleCode.GAJI_PNS, tmt)
    if person.mk_tahun is None or person.tmt_golongan is None or not person.gol_akhir:
        raise DomainError("Golongan, TMT golongan, atau masa kerja belum diisi.", "KGB")
    months = mkg_on(person.mk_tahun, person.mk_bulan or 0, person.tmt_golongan, tmt)
    new = base_salary(table, person.gol_akhir, months)
    old = base_salary(table, person.gol_akhir, months - 1) if months else None
    if new is not None and old is None and months % 12 == 0:
        words = f"Gaji pokok lama {person.gol_akhir} di bawah langkah pertama tabel; buat manual."
        raise DomainError(words, "KGB")
    if new is None or old is None or months % 12 or old == new:
        raise DomainError(f"Tidak ada kenaikan gaji berkala pada {long_date(tmt)}.", "KGB")
    return table, months // 12, old, new


def _old_months(person: Employee, basis: PayDecision, tmt: date, step: int) -> int:
    if basis.tmt is None or person.tmt_golongan is None or person.mk_tahun is None:
        return step * 12 - 1
    start = max(basis.tmt, person.tmt_golongan)
    return min(
        step * 12 - 1, mkg_on(person.mk_tahun, person.mk_bulan or 0, person.tmt_golongan, start)
    )


def _decision(basis: PayDecision) -> str:
    parts = (long_date(basis.tanggal) if basis.tanggal else "", basis.nomor)
    return ", ".join(part for part in parts if part) or "–"


def _next_text(tmt: date | None) -> str:
    return long_date(tmt) if tmt else "tidak ada (gaji maksimum)"


def pension_letter(
    person: Employee, unit: str, tmt: date, book: RuleBook, texts: Rule
) -> LetterText:
    """Return the proposal of a pension with the list of papers (rule SURAT)."""
    born = person.tanggal_lahir
    age = tmt.year - born.year - (tmt.month == 1 and born.month == 12) if born else 0
    if born is None or pension_date(born, age) != tmt:
        raise DomainError("TMT pensiun tidak cocok dengan tanggal lahir.", "PENSIUN")
    papers: Sequence[str] = texts.isi["berkas_pensiun"]
    facts: Lines = (
        ("7.", "Batas usia pensiun", f"{age} tahun"),
        ("8.", "TMT pensiun", long_date(tmt)),
    )
    return LetterText(
        perihal="Usul pensiun karena mencapai batas usia pensiun",
        lampiran="1 (satu) berkas",
        blok=(
            LetterBlock(
                teks="Bersama ini diusulkan pemberhentian dengan hormat dengan hak pensiun bagi:",
                baris=identity_lines(person, unit) + facts,
            ),
            LetterBlock(
                teks="Kelengkapan berkas (beri tanda pada kotak, catatan di kanan):",
                daftar=tuple(papers),
            ),
            LetterBlock(teks="Demikian usul ini disampaikan untuk diproses lebih lanjut."),
        ),
        aturan=book.on(RuleCode.PENSIUN, tmt),
    )


def leave_letter(person: Employee, unit: str, leave: Leave, rule: Rule) -> LetterText:
    """Return the permit of a leave that was granted (PerBKN 24/2017, annex)."""
    words = leave.jenis.label.lower()
    days = (leave.tanggal_selesai - leave.tanggal_mulai).days + 1
    length = f"{leave.jumlah_hari_kerja} hari kerja"
    if leave.jenis is not LeaveKind.TAHUNAN:
        length = f"{days} hari kalender ({leave.jumlah_hari_kerja} hari kerja)"
    year = f" untuk tahun {leave.tanggal_mulai.year}" if leave.jenis is LeaveKind.TAHUNAN else ""
    more: Lines = (
        ("7.", "Lama", length),
        ("8.", "Tanggal", span(leave.tanggal_mulai, leave.tanggal_selesai)),
        ("9.", "Alasan", leave.alasan or "–"),
        ("10.", "Alamat selama cuti", _address(leave)),
    )
    return LetterText(
        judul=f"SURAT IZIN {words.upper()}",
        perihal=f"Surat izin {words}",
        blok=(
            LetterBlock(
                teks=f"Diberikan {words}{year} kepada:", baris=identity_lines(person, unit) + more
            ),
            LetterBlock(
                teks="dengan ketentuan sebagai berikut:",
                baris=(("a.", _HAND_OVER, ""), ("b.", _REPORT_BACK, "")),
            ),
            LetterBlock(teks="Demikian surat izin ini dibuat untuk digunakan seperlunya."),
        ),
        aturan=rule,
    )  # fmt: skip


def _address(leave: Leave) -> str:
    parts = (leave.alamat_selama_cuti, f"telepon {leave.telepon}" if leave.telepon else "")
    return ", ".join(part for part in parts if part) or "–"
