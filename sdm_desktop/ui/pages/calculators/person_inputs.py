"""What the record of a person gives the calculators."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sdm_desktop.domain.checks import post_of
from sdm_desktop.domain.dates import first_of_month
from sdm_desktop.domain.golongan import next_golongan
from sdm_desktop.domain.position import PostKind, kind_of_post
from sdm_desktop.domain.query_fields import education_level
from sdm_desktop.services.employee_profile import EmployeeProfile

_STRUCTURAL = (PostKind.JPT, PostKind.ADMINISTRATOR, PostKind.PENGAWAS, PostKind.STRUKTURAL)


def person_values(profile: EmployeeProfile, today: date) -> Mapping[str, Any]:
    """Return values by the names of declared inputs; unknown ones are left out."""
    person = profile.employee
    kind = kind_of_post(post_of(person))
    coming = next_golongan(person.gol_akhir) if person.gol_akhir else None
    service = profile.masa_kerja.result if profile.masa_kerja else {}
    last_two = [predikat.label for predikat in profile.predikat.values()][-2:]
    values: dict[str, Any] = {
        "nip": person.nip,
        "nama": person.nama,
        "gelar_depan": person.gelar_depan,
        "gelar_belakang": person.gelar_belakang,
        "tanggal_lahir": person.tanggal_lahir,
        "jenis_kelamin": person.jenis_kelamin.value if person.jenis_kelamin else None,
        "tmt": person.tmt_cpns or person.kontrak_mulai,
        "status": person.status.label if person.status else None,
        "kedudukan_hukum": person.kedudukan_hukum,
        "bup": person.bup,
        "jenis_jabatan": kind.label if kind else None,
        "jenjang": person.jenjang,
        "jabatan": person.jabatan_nama,
        "golongan": person.gol_akhir,
        "golongan_lama": person.gol_akhir,
        "golongan_baru": coming.nama if coming else None,
        "tmt_golongan": person.tmt_golongan,
        "mkg_tahun": service.get("tahun"),
        "mkg_bulan": service.get("bulan"),
        "per_tanggal": first_of_month(today),
        "pendidikan": education_level(person.tingkat_pendidikan),
        "predikat_2_tahun_terakhir": ", ".join(last_two) if len(last_two) == 2 else None,
        "predikat": last_two[-1] if last_two else None,
    }
    return {name: value for name, value in values.items() if value not in (None, "")}


def kind_for(choices: tuple[str, ...], value: str) -> str:
    """Return a kind of post in the words of a calculator that only knows "Struktural"."""
    structural = {kind.label for kind in _STRUCTURAL}
    if value in choices or value not in structural:
        return value
    return PostKind.STRUKTURAL.label
