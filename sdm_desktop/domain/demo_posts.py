"""Posts of the demo office: class, golongan range and education of each."""

from collections.abc import Mapping
from dataclasses import dataclass

PNS_GOLONGAN = (
    "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d",
    "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Education:
    """One level: SIASN id, name, entry golongan, ceiling, PPPK golongan, usual age at the end."""

    siasn_id: str
    name: str
    entry: str
    ceiling: str
    pppk: str
    age: int


EDUCATIONS: Mapping[str, Education] = {
    "SD": Education("05", "SD", "I/a", "II/a", "I", 13),
    "SLTP": Education("10", "SLTP", "I/c", "II/c", "IV", 16),
    "SLTA": Education("15", "SLTA", "II/a", "III/b", "V", 19),
    "D-III": Education("30", "D-III", "II/c", "III/c", "VII", 22),
    "S-1": Education("40", "S-1", "III/a", "III/d", "IX", 23),
    "S-2": Education("45", "S-2", "III/b", "IV/a", "X", 26),
}


@dataclass(frozen=True, slots=True)
class Post:
    """One post; `kind` is SIASN's 1 struktural, 2 fungsional, 4 pelaksana.

    `work` names the templates of notes and targets, `majors` the fields of study that fit.
    """

    name: str
    kind: str
    kelas: int
    lowest: str
    highest: str
    educations: tuple[str, ...]
    majors: tuple[str, ...]
    work: str
    jenjang: str = ""
    eselon_id: str = "99"
    eselon: str = "Non-Eselon"

    @property
    def bup(self) -> int:
        """Return the age of retirement of this post (UU 20/2023 art. 55)."""
        is_late = self.eselon_id in {"21", "22"} or self.jenjang == "Ahli Madya"
        return 60 if is_late or self.name.startswith("Guru") else 58


_ESELON = {
    "21": ("II.a", "IV/c", "IV/d", 15),
    "22": ("II.b", "IV/b", "IV/c", 14),
    "31": ("III.a", "IV/a", "IV/b", 12),
    "32": ("III.b", "III/d", "IV/a", 11),
    "41": ("IV.a", "III/c", "III/d", 9),
}
_HEAD_MAJORS = ("Administrasi Negara", "Hukum", "Manajemen", "Akuntansi", "Ilmu Pemerintahan")


def head_post(name: str, eselon_id: str) -> Post:
    """Return the structural post of a unit's head."""
    label, lowest, highest, kelas = _ESELON[eselon_id]
    levels = ("S-2",) if eselon_id in {"21", "22"} else ("S-1", "S-2")
    return Post(
        name, "1", kelas, lowest, highest, levels, _HEAD_MAJORS, "pimpinan",
        eselon_id=eselon_id, eselon=label,
    )  # fmt: skip


_EXPERT = {
    "Ahli Pertama": (8, "III/a", "III/b", 45),
    "Ahli Muda": (9, "III/c", "III/d", 42),
    "Ahli Madya": (11, "IV/a", "IV/b", 13),
}
_SKILLED = {
    "Terampil": (6, "II/c", "II/d", 40),
    "Mahir": (7, "III/a", "III/b", 40),
    "Penyelia": (8, "III/c", "III/d", 20),
}


def _functional(
    name: str, majors: tuple[str, ...], work: str, *, skilled: bool = False
) -> tuple[tuple[Post, int], ...]:
    levels = _SKILLED if skilled else _EXPERT
    education = ("D-III",) if skilled else ("S-1", "S-1", "S-1", "S-1", "S-2")
    return tuple(
        (Post(f"{name} {jenjang}", "2", kelas, low, high, education, majors, work, jenjang), weight)
        for jenjang, (kelas, low, high, weight) in levels.items()
    )


_COMPUTER = ("Ilmu Komputer", "Teknik Informatika", "Sistem Informasi")
_STATE = ("Administrasi Negara", "Hukum", "Ilmu Pemerintahan", "Manajemen")
FUNCTIONAL: Mapping[str, tuple[tuple[Post, int], ...]] = {
    "umum": (
        *_functional("Analis Kebijakan", _STATE, "data"),
        *_functional("Perencana", ("Ekonomi Pembangunan", "Manajemen", "Akuntansi"), "data"),
        *_functional("Analis SDM Aparatur", _STATE, "administrasi"),
        *_functional("Pranata Komputer", _COMPUTER, "data"),
        *_functional("Arsiparis", ("Kearsipan", "Administrasi Negara"), "administrasi"),
        *_functional("Arsiparis", ("Kearsipan",), "administrasi", skilled=True),
        *_functional("Pranata SDM Aparatur", ("Manajemen",), "administrasi", skilled=True),
    ),
    "kependudukan": (
        *_functional("Administrator Database Kependudukan", _COMPUTER, "data"),
        *_functional("Administrator Database Kependudukan", _COMPUTER, "data"),
        *_functional("Analis Kebijakan", _STATE, "pelayanan"),
        *_functional("Pranata Komputer", _COMPUTER, "data"),
        *_functional(
            "Operator Sistem Informasi Administrasi Kependudukan",
            ("Manajemen Informatika",),
            "pelayanan",
            skilled=True,
        ),
    ),
    "kesehatan": (
        *_functional("Perawat", ("Keperawatan",), "kesehatan", skilled=True),
        *_functional("Bidan", ("Kebidanan",), "kesehatan", skilled=True),
        *_functional("Penyuluh Kesehatan Masyarakat", ("Kesehatan Masyarakat",), "kesehatan"),
        *_functional("Perawat", ("Keperawatan",), "kesehatan"),
        *_functional("Epidemiolog Kesehatan", ("Kesehatan Masyarakat",), "kesehatan"),
    ),
    "sekolah": _functional(
        "Guru",
        (
            "Pendidikan Guru SD",
            "Pendidikan Matematika",
            "Pendidikan Bahasa Indonesia",
            "Pendidikan Agama Kristen",
        ),
        "guru",
    ),
}

_ANY = ("Sekolah Menengah Atas", "SMK Administrasi Perkantoran", "SMK Akuntansi")
STAFF: tuple[tuple[Post, int], ...] = (
    (
        Post(
            "Penelaah Teknis Kebijakan", "4", 7, "III/a", "III/d", ("S-1",), _STATE, "administrasi"
        ),
        24,
    ),
    (
        Post("Penata Layanan Operasional", "4", 7, "III/a", "III/d", ("S-1",), _STATE, "pelayanan"),
        18,
    ),
    (
        Post(
            "Pengolah Data dan Informasi",
            "4",
            6,
            "II/c",
            "III/c",
            ("D-III",),
            ("Manajemen Informatika",),
            "data",
        ),
        11,
    ),
    (
        Post(
            "Pengelola Layanan Operasional",
            "4",
            6,
            "II/c",
            "III/c",
            ("D-III",),
            ("Administrasi Perkantoran",),
            "pelayanan",
        ),
        9,
    ),
    (
        Post(
            "Pengadministrasi Perkantoran", "4", 5, "II/a", "III/b", ("SLTA",), _ANY, "administrasi"
        ),
        20,
    ),
    (
        Post("Operator Layanan Operasional", "4", 5, "II/a", "III/b", ("SLTA",), _ANY, "pelayanan"),
        13,
    ),
    (
        Post(
            "Pengelola Umum Operasional", "4", 2, "I/a", "II/c", ("SD", "SLTP"), ("",), "lapangan"
        ),
        5,
    ),
)
# KepmenPANRB 16/2025: the posts open to PPPK Paruh Waktu
PART_TIME_POSTS = tuple(post for post, _ in STAFF if "Operasional" in post.name)

SCHOOL_HEAD = Post(
    "Guru Ahli Madya",
    "2",
    11,
    "IV/a",
    "IV/b",
    ("S-1", "S-2"),
    ("Pendidikan Guru SD",),
    "pimpinan",
    "Ahli Madya",
)

TITLES: Mapping[tuple[str, str], str] = {
    ("S-1", "Administrasi Negara"): "S.Sos.",
    ("S-1", "Ilmu Pemerintahan"): "S.STP.",
    ("S-1", "Hukum"): "S.H.",
    ("S-1", "Manajemen"): "S.E.",
    ("S-1", "Akuntansi"): "S.E.",
    ("S-1", "Ekonomi Pembangunan"): "S.E.",
    ("S-1", "Ilmu Komputer"): "S.Kom.",
    ("S-1", "Teknik Informatika"): "S.Kom.",
    ("S-1", "Sistem Informasi"): "S.Kom.",
    ("S-1", "Kearsipan"): "S.Sos.",
    ("S-1", "Keperawatan"): "S.Kep.",
    ("S-1", "Kesehatan Masyarakat"): "S.KM.",
    ("D-III", "Keperawatan"): "A.Md.Kep.",
    ("D-III", "Kebidanan"): "A.Md.Keb.",
}


def titles(level: str, major: str) -> str:
    """Return the title after the name for an education ("S.Kom.", "S.H., M.Si.")."""
    bachelor = TITLES.get(("S-1", major), "S.Pd." if major.startswith("Pendidikan") else "S.Sos.")
    if level == "S-1":
        return bachelor
    if level == "S-2":
        master = "M.Pd." if bachelor == "S.Pd." else "M.M." if bachelor == "S.E." else "M.Si."
        return f"{bachelor}, {master}"
    return TITLES.get((level, major), "A.Md.") if level == "D-III" else ""
