"""What tells of needs of training, read over everybody at once: one query for each source."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sdm_desktop.storage.database import Database

_PEOPLE = (
    "SELECT id, gelar_depan, nama, gelar_belakang, nip, unit_id, unor_nama, jabatan_nama, jenjang,"
    " jenis_jabatan, jenis_jabatan_id, eselon, eselon_id, status, kedudukan_hukum_id,"
    " kedudukan_hukum FROM pegawai WHERE deleted_at IS NULL"
)
_BY_NAME = " ORDER BY nama_cari, id"
_FOLLOW_UPS = (
    "SELECT pegawai_id, kode, uraian, sasaran, penyebab FROM tindak_lanjut"
    " WHERE deleted_at IS NULL AND status IN ('DIUSULKAN', 'BERJALAN')"
    " AND (jenis = 'PELATIHAN' OR lower(penyebab) LIKE '%kompeten%'"
    "  OR lower(penyebab) LIKE '%belum terbiasa%' OR lower(penyebab) LIKE '%keterampilan%')"
)
# the latest final evaluation of each person that ended in a span
_BEHAVIOUR = (
    "SELECT pegawai_id, selesai, nilai_1, nilai_2, nilai_3, nilai_4, nilai_5, nilai_6, nilai_7"
    " FROM (SELECT e.pegawai_id, p.selesai, e.nilai_1, e.nilai_2, e.nilai_3, e.nilai_4, e.nilai_5,"
    "  e.nilai_6, e.nilai_7, row_number() OVER"
    "  (PARTITION BY e.pegawai_id ORDER BY p.selesai DESC, p.mulai) AS n"
    "  FROM periode p JOIN evaluasi e ON e.periode_id = p.id AND e.deleted_at IS NULL"
    "  WHERE p.deleted_at IS NULL AND p.selesai BETWEEN ? AND ? AND e.status = 'FINAL') AS latest"
    " WHERE n = 1 AND 'BAWAH' IN (nilai_1, nilai_2, nilai_3, nilai_4, nilai_5, nilai_6, nilai_7)"
)
_COMPLAINTS = (
    "SELECT unit_id, unsur, count(*) FROM pengaduan WHERE deleted_at IS NULL"
    " AND jenis IN ('PENGADUAN', 'KRITIK') AND status NOT IN ('DITOLAK', 'DIALIHKAN')"
    " AND unsur IS NOT NULL AND unit_id IS NOT NULL AND duplikat_dari IS NULL"
    " AND tanggal_terima BETWEEN ? AND ? GROUP BY 1, 2 HAVING count(*) >= ?"
)
_SURVEYS = (
    "SELECT l.unit_id, l.nama, h.isi FROM hasil_skm h"
    " JOIN survei s ON s.id = h.survei_id JOIN layanan l ON l.id = s.layanan_id"
    " WHERE h.deleted_at IS NULL AND h.is_berlaku = 1 AND l.unit_id IS NOT NULL"
    " AND s.selesai BETWEEN ? AND ? ORDER BY s.selesai"
)
_HELD = (
    "SELECT pegawai_id, nama FROM riwayat_diklat WHERE deleted_at IS NULL"
    " UNION ALL SELECT p.pegawai_id, g.struktural FROM peserta p"
    " JOIN kegiatan k ON k.id = p.kegiatan_id AND k.status = 'SELESAI' AND k.deleted_at IS NULL"
    " JOIN program g ON g.id = k.program_id AND g.struktural <> ''"
    " WHERE p.deleted_at IS NULL AND p.jp_diakui > 0"
)
_EXPIRING = (
    "SELECT pegawai_id, nama, max(berlaku_sampai) FROM sertifikat"
    " WHERE deleted_at IS NULL AND status = 'DITERIMA' GROUP BY pegawai_id, nama"
    " HAVING max(berlaku_sampai) BETWEEN ? AND ? AND count(*) = count(berlaku_sampai)"
)
_WITH_JP = (
    "SELECT p.pegawai_id FROM peserta p JOIN kegiatan k ON k.id = p.kegiatan_id"
    " WHERE p.deleted_at IS NULL AND k.deleted_at IS NULL AND k.status = 'SELESAI'"
    " AND p.jp_diakui > 0 AND k.selesai BETWEEN ? AND ?"
    " UNION SELECT pegawai_id FROM sertifikat WHERE deleted_at IS NULL AND peserta_id IS NULL"
    " AND status = 'DITERIMA' AND jp_diakui > 0 AND selesai BETWEEN ? AND ?"
)


@dataclass(frozen=True, slots=True)
class Span:
    """Two days, both included, as stored."""

    first: str
    last: str

    @classmethod
    def of(cls, first: date, last: date) -> "Span":
        """Return a span of two days."""
        return cls(first.isoformat(), last.isoformat())

    @property
    def both(self) -> tuple[str, str]:
        """Return the days for a query."""
        return self.first, self.last


class NeedsRepository:
    """Reads the sources; call inside `Database.read`. Every method is one query."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def people(self) -> list[tuple[Any, ...]]:
        """Return everybody as stored: name, unit, post, standing."""
        return self._database.rows(_PEOPLE + _BY_NAME)

    def some_people(self, ids: Collection[str]) -> list[tuple[Any, ...]]:
        """Return some people as `people` does, active or not."""
        return self._database.rows(
            f"{_PEOPLE} AND id IN (SELECT value FROM json_each(?)){_BY_NAME}",  # noqa: S608
            (json.dumps(sorted(ids)),),
        )

    def follow_ups(self) -> list[tuple[str, str, str, str, str]]:
        """Return (person, code, words, target, cause) of open follow-up that training answers."""
        return self._database.rows(_FOLLOW_UPS)

    def behaviours(self, span: Span) -> list[tuple[Any, ...]]:
        """Return (person, end of period, seven values) of evaluations with a weak behaviour."""
        return self._database.rows(_BEHAVIOUR, span.both)

    def complaints(self, span: Span, fewest: int) -> list[tuple[str, int, int]]:
        """Return (unit, unsur, count) of what is complained about again and again."""
        return self._database.rows(_COMPLAINTS, (*span.both, fewest))

    def surveys(self, span: Span) -> list[tuple[str, str, list[dict[str, Any]]]]:
        """Return (unit, service, figures of each unsur) of results in force."""
        rows = self._database.rows(_SURVEYS, span.both)
        return [(row[0], row[1], json.loads(row[2]).get("unsur", [])) for row in rows]

    def held(self) -> dict[str, list[str]]:
        """Return the names (or codes) of structural training in the histories of people."""
        found: dict[str, list[str]] = {}
        for person_id, name in self._database.rows(_HELD):
            found.setdefault(person_id, []).append(name)
        return found

    def expiring(self, span: Span) -> list[tuple[str, str, str]]:
        """Return (person, name, last day) of certificates that end in a span without a newer."""
        return self._database.rows(_EXPIRING, span.both)

    def with_jp(self, span: Span) -> set[str]:
        """Return who has credited JP in a span."""
        return {row[0] for row in self._database.rows(_WITH_JP, (*span.both, *span.both))}

    def units(self) -> list[tuple[str, str, str | None]]:
        """Return (id, name, id above) of every unit."""
        return self._database.rows(
            "SELECT id, nama, induk_id FROM unor WHERE deleted_at IS NULL ORDER BY jalur"
        )

    def switched_off(self, year: int) -> dict[str, tuple[str, int, str]]:
        """Return (id, rev, reason) of the needs switched off in a year, by key."""
        rows = self._database.rows(
            "SELECT kunci, id, rev, alasan FROM kebutuhan_lepas"
            " WHERE tahun = ? AND deleted_at IS NULL",
            (year,),
        )
        return {row[0]: (row[1], int(row[2]), row[3]) for row in rows}
