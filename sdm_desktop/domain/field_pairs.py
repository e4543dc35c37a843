"""Fields that come as words and SIASN id: the id must not outlive the words it stood for."""

from collections.abc import Mapping
from dataclasses import replace

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.rules import Rule

PAIRS: Mapping[str, str] = {
    "tempat_lahir": "tempat_lahir_id",
    "agama": "agama_id",
    "status_kawin": "jenis_kawin_id",
    "jenis_pegawai": "jenis_pegawai_id",
    "kedudukan_hukum": "kedudukan_hukum_id",
    "gol_awal": "gol_awal_id",
    "gol_akhir": "gol_akhir_id",
    "jenis_jabatan": "jenis_jabatan_id",
    "jabatan_nama": "jabatan_id",
    "tingkat_pendidikan": "tingkat_pendidikan_id",
    "jurusan": "pendidikan_id",
    "kpkn": "kpkn_id",
    "lokasi_kerja": "lokasi_kerja_id",
    "instansi_induk": "instansi_induk_id",
    "instansi_kerja": "instansi_kerja_id",
    "satuan_kerja_induk": "satuan_kerja_induk_id",
    "eselon": "eselon_id",
}
_POST_KINDS = {"struktural": "1", "fungsional": "2", "pelaksana": "4"}


def with_ids(new: Employee, old: Employee, standings: Rule | None = None) -> Employee:
    """Return the record with the id of each pair whose words changed but whose id did not.

    The id is the one that belongs to the new words, or empty when it is not known; `standings`
    is the rule KEDUDUKAN_HUKUM.
    """
    changes = {
        id_name: _id_for(name, str(getattr(new, name)), standings)
        for name, id_name in PAIRS.items()
        if getattr(new, name) != getattr(old, name)
        and getattr(new, id_name) == getattr(old, id_name)
    }
    return replace(new, **changes) if changes else new  # type: ignore[arg-type]


def _id_for(name: str, words: str, standings: Rule | None) -> str:
    if name in ("gol_awal", "gol_akhir"):
        step = find_golongan(words)
        return str(step.id) if step else ""
    if name == "jenis_jabatan":
        return _POST_KINDS.get(words.split()[-1].lower() if words else "", "")
    if name == "kedudukan_hukum" and standings is not None:
        rows = standings.isi["kedudukan"]
        return next((r["id"] for r in rows if r["nama"].casefold() == words.casefold()), "")
    return ""
