"""What printed lists tell of a person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.position import PostKind


@lru_cache(maxsize=65_536)
def day_of(text: str | None) -> date | None:
    """Return a stored day."""
    return date.fromisoformat(text) if text else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPerson:
    """One active person as lists print him or her; `nama` is with titles.

    `unit` is the unit's own name and `jalur` its path; `eselon` is "II.b" or empty, `tingkat` the
    official name of the education and `peringkat_pendidikan` its rank, `peringkat_jabatan` that of
    the post (both for the DUK). `lain` holds further fields of the record, as stored.
    """

    id: str
    nip: str
    nama: str
    nama_cari: str
    status: str
    tempat_lahir: str
    tanggal_lahir: date | None
    jenis_kelamin: str
    golongan: str
    tmt_golongan: date | None
    mk_bulan: int | None
    jabatan: str
    jenis: PostKind | None
    eselon: str
    jenjang: str
    tmt_jabatan: date | None
    tmt_eselon: date | None
    kelas: int | None
    peringkat_jabatan: int
    tingkat: str
    peringkat_pendidikan: int
    jurusan: str
    tahun_lulus: int | None
    unit_id: str
    unit: str
    jalur: str
    lain: Mapping[str, str] = field(default_factory=dict)

    @property
    def peringkat_golongan(self) -> int:
        """Return the sort value of the golongan on its own scale; 0 where unknown."""
        step = find_golongan(self.golongan)
        return step.id if step else 0

    def masa_kerja(self, day: date) -> int | None:
        """Return the masa kerja golongan on a day in months; None where unknown."""
        if self.mk_bulan is None:
            return None
        since = self.tmt_golongan
        if since is None:
            return self.mk_bulan
        passed = (day.year - since.year) * 12 + day.month - since.month
        return self.mk_bulan + max(0, passed)
