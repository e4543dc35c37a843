"""The prose of a survey report: templates with computed numbers, and suggestions in groups."""

import re
from collections.abc import Iterable, Mapping, Sequence

SECTIONS = {
    "latar": "Latar belakang",
    "maksud": "Maksud dan tujuan",
    "periode": "Periode dan pelaksanaan",
    "sampel": "Populasi dan sampel",
    "instrumen": "Instrumen",
    "olah": "Pengolahan",
    "analisis": "Analisis",
    "kesimpulan": "Kesimpulan",
}
TEMPLATES = {
    "latar": (
        "Penyelenggara pelayanan publik wajib melaksanakan survei kepuasan masyarakat paling "
        "sedikit satu kali setahun. Laporan ini memuat hasil survei atas {layanan}{pada_unit} "
        "untuk {periode}."
    ),
    "maksud": (
        "Survei mengukur tingkat kepuasan pengguna layanan terhadap {k} unsur pelayanan, "
        "menemukan unsur yang perlu diperbaiki, dan menjadi dasar rencana tindak lanjut."
    ),
    "periode": (
        "Survei berlangsung {mulai} s.d. {selesai}. Jawaban dikumpulkan dari pengguna layanan "
        "melalui kuesioner tanpa nama{penanggung}."
    ),
    "sampel": (
        "Jumlah responden {n} orang{populasi}. {metode}Jumlah sampel dihitung menurut rumus "
        "Krejcie dan Morgan dan bersifat saran."
    ),
    "instrumen": (
        "Kuesioner memuat {k} pertanyaan dengan empat pilihan jawaban bernilai 1 sampai 4. "
        "Pertanyaannya dimuat dalam lampiran."
    ),
    "olah": (
        "Nilai rata-rata (NRR) setiap unsur adalah jumlah nilai dibagi banyaknya jawaban; "
        "pertanyaan yang tidak dijawab tidak dihitung. Nilai SKM adalah jumlah NRR dikali bobot "
        "{bobot}, dan IKM adalah SKM dikali 25, dibulatkan dua desimal sebelum digolongkan "
        "menurut {dasar}."
    ),
    "analisis": (
        "Unsur terendah adalah {terendah}; unsur tertinggi {tertinggi}. {perubahan}{indikatif}"
    ),
    "kesimpulan": (
        "IKM {layanan} pada {periode} sebesar {ikm} dengan mutu pelayanan {mutu} ({kinerja}). "
        "Perbaikan diutamakan pada {terendah}."
    ),
}
_NAME = re.compile(r"\{([a-z_]+)\}")
_THEMES = (
    ("Waktu penyelesaian", ("antre", "antri", "lama", "cepat", "lambat", "jam ", "istirahat")),
    ("Sarana dan prasarana", ("kursi", "ruang", "toilet", "parkir", "kipas", "panas", "papan")),
    ("Perilaku pelaksana", ("ramah", "sopan", "senyum", "marah", "judes")),
    ("Penanganan pengaduan", ("pengaduan", "keluhan", "lapor", "dijawab", "wa ")),
    ("Biaya/tarif", ("biaya", "mahal", "pungut", "tarif", "gratis")),
    ("Persyaratan", ("syarat", "berkas", "fotokopi")),
    ("Prosedur", ("prosedur", "alur", "formulir", "rumit", "mudah")),
    ("Kompetensi pelaksana", ("petugas", "menguasai", "paham", "salah")),
)
_OTHER = "Lainnya"


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with its names replaced; names that are unknown stay as written."""

    def value_of(found: re.Match[str]) -> str:
        return values.get(found[1], found[0])

    return " ".join(_NAME.sub(value_of, template).split())


def sentence(section: str, own: Mapping[str, str], values: Mapping[str, str]) -> str:
    """Return the prose of a section: the officer's own template, else that of the program."""
    return filled(own.get(section) or TEMPLATES[section], values)


def grouped(suggestions: Iterable[tuple[int, str]]) -> list[tuple[str, list[tuple[str, int]]]]:
    """Return suggestions by theme, equal ones once with how often, the most frequent first."""
    themes: dict[str, dict[str, list[str]]] = {}
    for _, text in suggestions:
        key = " ".join(re.sub(r"[^\w ]", "", text.casefold()).split())
        if key:
            themes.setdefault(theme_of(text), {}).setdefault(key, []).append(text.strip())
    found = []
    for theme, texts in themes.items():
        lines = sorted(
            ((same[0], len(same)) for same in texts.values()), key=lambda pair: (-pair[1], pair[0])
        )
        found.append((theme, lines))
    return sorted(found, key=lambda pair: (-_count(pair[1]), pair[0]))


def theme_of(text: str) -> str:
    """Return which unsur a suggestion speaks of."""
    words = f"{text.casefold()} "
    return next((name for name, keys in _THEMES if any(key in words for key in keys)), _OTHER)


def _count(lines: Sequence[tuple[str, int]]) -> int:
    return sum(number for _, number in lines)
