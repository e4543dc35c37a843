"""Who may work on an office file, and in which role."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The four roles of an office file."""

    ADMIN = "admin"
    PENILAI = "penilai"
    PIMPINAN = "pimpinan"
    AUDITOR = "auditor"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return {
            Role.ADMIN: "Staf kepegawaian",
            Role.PENILAI: "Penilai",
            Role.PIMPINAN: "Pimpinan",
            Role.AUDITOR: "Auditor",
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """One account; `pegawai_id` ties a penilai to his or her own record and people.

    `boleh_bentrok`: a staf kepegawaian may store sessions that clash, with a reason.
    """

    id: str = ""
    rev: int = 0
    nama_pengguna: str = ""
    nama: str = ""
    peran: Role = Role.AUDITOR
    pegawai_id: str | None = None
    aktif: bool = True
    boleh_bentrok: bool = True
