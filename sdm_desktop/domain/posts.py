"""Reference tables of posts (jabatan) and what the office needs of them (rules/employees 5)."""

from dataclasses import dataclass, replace
from enum import StrEnum

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.position import JENJANG, PostKind, find_eselon, find_jenjang

CLASSES = range(1, 18)
ESELONS = ("I.a", "I.b", "II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b", "V")
GROUPS = ("Klerek", "Operator", "Teknisi")
LONGEST_NAME = 200
MOST_NEEDED = 100_000


class PostType(StrEnum):
    """The three reference tables."""

    STRUKTURAL = "STRUKTURAL"
    FUNGSIONAL = "FUNGSIONAL"
    PELAKSANA = "PELAKSANA"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Jabatan:
    """One post of a reference table.

    `unit_id` is set only for a structural post of one unit, `bup` only where it differs from the
    rule, `kelas` (1-17) is what the office decided for this post and is never computed.
    """

    id: str = ""
    rev: int = 0
    jenis: PostType = PostType.PELAKSANA
    nama: str = ""
    siasn_id: str = ""
    unit_id: str | None = None
    eselon: str = ""
    jenjang: str = ""
    bup: int | None = None
    kelas: int | None = None
    kelompok: str = ""
    dasar_hukum: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Formasi:
    """How many people a unit needs in a post (by analisis beban kerja, typed by the office)."""

    id: str = ""
    rev: int = 0
    unit_id: str = ""
    jabatan_id: str = ""
    kebutuhan: int | None = None
    keterangan: str = ""


def clean_post(post: Jabatan) -> Jabatan:
    """Return a post with tidy texts, and the jenjang that its name tells where none is given."""
    name = " ".join("".join(s if s.isprintable() else " " for s in post.nama).split())
    jenjang = post.jenjang
    if post.jenis is PostType.FUNGSIONAL:
        jenjang = find_jenjang(jenjang) or find_jenjang(name)
    return replace(
        post,
        nama=name,
        eselon=find_eselon(post.eselon) if post.jenis is PostType.STRUKTURAL else "",
        jenjang=jenjang if post.jenis is PostType.FUNGSIONAL else "",
        kelompok=post.kelompok if post.jenis is PostType.PELAKSANA else "",
        unit_id=post.unit_id if post.jenis is PostType.STRUKTURAL else None,
    )


def check_post(post: Jabatan) -> list[FieldError]:
    """Return what is wrong with a post of a reference table."""
    errors: list[FieldError] = []
    if not fold(post.nama):
        errors.append(FieldError("nama", "Nama jabatan belum diisi.", "WAJIB"))
    if len(post.nama) > LONGEST_NAME:
        text = f"Nama jabatan paling panjang {LONGEST_NAME} huruf."
        errors.append(FieldError("nama", text, "PANJANG"))
    if post.kelas is not None and post.kelas not in CLASSES:
        errors.append(FieldError("kelas", "Kelas jabatan 1 sampai 17.", "KELAS"))
    if post.bup is not None and not 50 <= post.bup <= 70:
        errors.append(FieldError("bup", "BUP 50 sampai 70 tahun.", "BUP"))
    if post.eselon and post.eselon not in ESELONS:
        errors.append(FieldError("eselon", "Eselon I.a sampai IV.b, atau V.", "PILIHAN"))
    if post.jenjang and post.jenjang not in JENJANG:
        errors.append(FieldError("jenjang", "Jenjang tidak dikenal.", "PILIHAN"))
    return errors


def check_need(value: int | None) -> list[FieldError]:
    """Return an error unless a need is empty or a plausible whole number."""
    if value is None or 0 <= value <= MOST_NEEDED:
        return []
    return [FieldError("kebutuhan", f"Kebutuhan 0 sampai {MOST_NEEDED}.", "JUMLAH")]


def post_type(kind: PostKind | None) -> PostType | None:
    """Return the reference table that a kind of post belongs to."""
    if kind is None:
        return None
    if kind is PostKind.FUNGSIONAL:
        return PostType.FUNGSIONAL
    return PostType.PELAKSANA if kind is PostKind.PELAKSANA else PostType.STRUKTURAL
