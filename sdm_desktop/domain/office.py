"""The agency that owns an office file, as printed on its documents."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs for the office; names as printed, with titles."""

    nama: str = ""
    nip: str = ""
    pangkat: str = ""
    jabatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Identity and kop surat; `logo` and `garuda` are PNG or JPEG bytes, empty without an image.

    `kode` is the office part of document numbers (800.1.4/915/DKPS/2026).
    """

    id: str = ""
    pemerintah: str = "PEMERINTAH KOTA KUPANG"
    nama: str = ""
    kota: str = "Kota Kupang"
    tempat: str = "Kupang"
    alamat: str = ""
    kontak: str = ""
    kode: str = ""
    zona_waktu: str = "WITA"
    kepala: Signatory = Signatory()
    logo: bytes = b""
    garuda: bytes = b""
    is_demo: bool = False
