"""What the program remembers about who did what."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Anchor:
    """Number and hash of an audit line, to be kept outside the file; `at` is in UTC."""

    number: int
    hash: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the audit trail; `waktu` is in UTC, `jumlah` how many records it concerns."""

    nomor: int
    waktu: datetime
    pengguna: str
    aksi: str
    objek: str
    objek_id: str
    rincian: str
    jumlah: int


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field's change in a record's life; values as stored, None where there was none.

    `own` tells a field of the office: `kolom` is then its name, the values are words.
    """

    waktu: datetime
    pengguna: str
    kolom: str
    lama: object
    baru: object
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCode:
    """When, what and by whom a document with a verification code was printed or saved.

    `waktu` is the office's time; `catatan` says what became of the document since.
    """

    kode: str
    judul: str
    nomor_dokumen: str
    nomor_audit: int
    waktu: datetime
    pengguna: str
    catatan: str = ""
