"""One civil servant, as the office knows him or her today."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class EmployeeStatus(StrEnum):
    """Kinds of employment (UU 20/2023; PP 49/2018; KepmenPANRB 16/2025)."""

    CPNS = "CPNS"
    PNS = "PNS"
    PPPK = "PPPK"
    PPPK_PARUH_WAKTU = "PPPK_PARUH_WAKTU"

    @property
    def label(self) -> str:
        """Return the words for screens and documents."""
        return "PPPK Paruh Waktu" if self is EmployeeStatus.PPPK_PARUH_WAKTU else self.value


class Sex(StrEnum):
    """Jenis kelamin as stored; SIASN writes M and F."""

    MALE = "L"
    FEMALE = "P"


@dataclass(frozen=True, slots=True, kw_only=True)
class Employee:
    """All fields of rules/employees 2.2; empty text or None where nothing is known.

    `nip` is 18 digits as text. Dates are calendar days, `upah` is rupiah, `mk_tahun` and
    `mk_bulan` are the masa kerja golongan as of the last SK (`tmt_golongan`), not today.
    `id` is empty and `rev` 0 until the record is stored. `tambahan` holds the values of the
    office's own fields by the id of the field (domain/custom_values).
    """

    id: str = ""
    rev: int = 0
    unit_id: str | None = None
    pns_id: str = ""
    nip: str = ""
    nip_lama: str = ""
    nama: str = ""
    gelar_depan: str = ""
    gelar_belakang: str = ""
    tempat_lahir_id: str = ""
    tempat_lahir: str = ""
    tanggal_lahir: date | None = None
    jenis_kelamin: Sex | None = None
    agama_id: str = ""
    agama: str = ""
    jenis_kawin_id: str = ""
    status_kawin: str = ""
    nik: str = ""
    nomor_hp: str = ""
    email: str = ""
    email_gov: str = ""
    alamat: str = ""
    npwp: str = ""
    nomor_bpjs: str = ""
    jenis_pegawai_id: str = ""
    jenis_pegawai: str = ""
    kedudukan_hukum_id: str = ""
    kedudukan_hukum: str = ""
    status: EmployeeStatus | None = None
    kartu_asn_virtual: str = ""
    nomor_sk_cpns: str = ""
    tanggal_sk_cpns: date | None = None
    tmt_cpns: date | None = None
    nomor_sk_pns: str = ""
    tanggal_sk_pns: date | None = None
    tmt_pns: date | None = None
    gol_awal_id: str = ""
    gol_awal: str = ""
    gol_akhir_id: str = ""
    gol_akhir: str = ""
    tmt_golongan: date | None = None
    mk_tahun: int | None = None
    mk_bulan: int | None = None
    jenis_jabatan_id: str = ""
    jenis_jabatan: str = ""
    jabatan_id: str = ""
    jabatan_nama: str = ""
    tmt_jabatan: date | None = None
    tingkat_pendidikan_id: str = ""
    tingkat_pendidikan: str = ""
    pendidikan_id: str = ""
    jurusan: str = ""
    tahun_lulus: int | None = None
    kpkn_id: str = ""
    kpkn: str = ""
    lokasi_kerja_id: str = ""
    lokasi_kerja: str = ""
    unor_id: str = ""
    unor_nama: str = ""
    instansi_induk_id: str = ""
    instansi_induk: str = ""
    instansi_kerja_id: str = ""
    instansi_kerja: str = ""
    satuan_kerja_induk_id: str = ""
    satuan_kerja_induk: str = ""
    unor_induk_id: str = ""
    unor_induk: str = ""
    is_valid_nik: bool | None = None
    nama_sekolah: str = ""
    flag_ikd: bool | None = None
    eselon_id: str = ""
    eselon: str = ""
    tanggal_lulus: date | None = None
    jenjang: str = ""
    kelas_jabatan: int | None = None
    tmt_eselon: date | None = None
    bup: int | None = None
    kontrak_nomor: str = ""
    kontrak_mulai: date | None = None
    kontrak_akhir: date | None = None
    kontrak_ke: int | None = None
    jam_per_minggu: int | None = None
    upah: int | None = None
    sumber_anggaran: str = ""
    is_data_rekaan: bool | None = None
    tambahan: Mapping[str, str] = field(default_factory=dict, hash=False)
