"""The histories `skp22` and `kinerjaperiodik` by the names of the SIASN web service."""

import re
from dataclasses import dataclass

from sdm_desktop.domain.cells import normalise_header
from sdm_desktop.domain.evaluation import MONTHS, Rating, period_name
from sdm_desktop.exchange.evaluation_columns import kind_of, month_of, read_rating_word
from sdm_desktop.exchange.evaluation_rows import read_number
from sdm_desktop.exchange.headers import TargetField
from sdm_desktop.exchange.row_source import RowSource

FIRST_YEAR, LAST_YEAR = 2022, 2100
RATING_NUMBERS = {Rating.ATAS: "1", Rating.SESUAI: "2", Rating.BAWAH: "3"}
_BY_NUMBER = {number: rating for rating, number in RATING_NUMBERS.items()}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class SiasnColumn:
    """One column: the field it fills (named as in e-Kinerja), its SIASN name and other names."""

    name: str
    header: str
    label: str
    aliases: str = ""
    is_key: bool = False

    @property
    def target(self) -> TargetField:
        """Return the column as the mapping step knows it."""
        own = normalise_header(self.header)
        return TargetField(self.name, self.label, (own, *self.aliases.split()), is_key=self.is_key)


_PERSON = (
    SiasnColumn("nip", "nip", "NIP", "nipbaru nippegawai nip18 pnsdinilainip", is_key=True),
    SiasnColumn("nama", "nama", "Nama pegawai", "namapegawai pnsdinilainama"),
    SiasnColumn("tahun", "tahun", "Tahun", is_key=True),
)
_RATINGS = (
    SiasnColumn("hasil_kerja", "hasilKinerja", "Hasil kinerja", "hasilkerja ratinghasilkerja"),
    SiasnColumn("hasil_nilai", "hasilKinerjaNilai", "Nilai hasil kinerja"),
    SiasnColumn("perilaku_kerja", "perilakuKerja", "Perilaku kerja", "perilaku ratingperilaku"),
    SiasnColumn("perilaku_nilai", "perilakuKerjaNilai", "Nilai perilaku kerja"),
)
_EVALUATOR = (
    SiasnColumn("status_penilai", "statusPenilai", "Status penilai"),
    SiasnColumn("pegawai_atasan_nip", "nipNrpPenilai", "NIP penilai", "penilainipnrp nippenilai"),
    SiasnColumn("pegawai_atasan_nama", "namaPenilai", "Nama penilai", "penilainama"),
    SiasnColumn("pegawai_atasan_golru", "penilaiGolonganNm", "Golongan penilai",
                "penilaigolongan penilaigolonganid"),
    SiasnColumn("pegawai_atasan_jabatan", "penilaiJabatanNm", "Jabatan penilai",
                "penilaijabatan penilaijabatannama"),
    SiasnColumn("pegawai_atasan_unor", "penilaiUnorNm", "Unit penilai",
                "penilaiunornama penilaiunor"),
)  # fmt: skip
SKP22_COLUMNS = (
    *_PERSON,
    *_RATINGS,
    SiasnColumn("hasil_akhir", "kuadranKinerja", "Kuadran kinerja", "kuadran predikat",
                is_key=True),
    *_EVALUATOR,
)  # fmt: skip
PERIODIC_COLUMNS = (
    *_PERSON,
    SiasnColumn("periodik", "periodikNama", "Nama periode", "periodik namaperiode periode",
                is_key=True),
    *(column for column in _RATINGS if not column.name.endswith("_nilai")),
    SiasnColumn("hasil_akhir", "kuadran", "Kuadran kinerja", "kuadrankinerja kuadrankinerjanama",
                is_key=True),
    SiasnColumn("koefisien", "koefisien", "Koefisien angka kredit", "koefisen"),
    SiasnColumn("persentase", "persentase", "Persentase angka kredit"),
    *_EVALUATOR,
)  # fmt: skip
SKP22_TARGETS = tuple(column.target for column in SKP22_COLUMNS)
SKP22_HEADERS = tuple(column.header for column in SKP22_COLUMNS)
PERIODIC_TARGETS = tuple(column.target for column in PERIODIC_COLUMNS)
PERIODIC_HEADERS = tuple(column.header for column in PERIODIC_COLUMNS)


def skp22_period(source: RowSource, position: int, texts: dict[str, str]) -> tuple[int, str] | None:
    """Return the year of a row of skp22; its ratings may be given by number alone."""
    year = read_number(source, position, "tahun", FIRST_YEAR, LAST_YEAR)
    for word, number in (("hasil_kerja", "hasil_nilai"), ("perilaku_kerja", "perilaku_nilai")):
        _read_rating_number(source, position, texts, (word, number))
    return None if year is None else _placed(texts, year, "TAHUN")


def periodic_period(
    source: RowSource, position: int, texts: dict[str, str]
) -> tuple[int, str] | None:
    """Return year and period of a row of kinerjaperiodik."""
    year = read_number(source, position, "tahun", FIRST_YEAR, LAST_YEAR)
    code = period_code(texts["periodik"])
    if code is None:
        told = texts["periodik"] or "kosong"
        reason = (
            f"Periode “{told}” tidak dikenal. Tulis Januari, Triwulan I, atau Semester I; "
            "nilai setahun masuk ke skp22."
        )
        source.refuse(position, "periodik", "PERIODE", reason)
    return None if year is None or code is None else _placed(texts, year, code)


def period_code(text: str) -> str | None:
    """Return the code of a period name ("Triwulan III 2026", "TRIWULAN 3", "Maret"), or None."""
    words = re.findall(r"[a-z]+|\d+", re.sub(r"\b20\d\d\b", "", text.lower()))
    words = [word for word in words if word not in ("bulan", "periode", "akhir")]
    if len(words) == 1 and words[0].title() in MONTHS:
        return f"B{MONTHS.index(words[0].title()) + 1:02}"
    if len(words) != 2 or words[0] not in ("triwulan", "semester"):
        return None
    number = _ROMAN.get(words[1]) or (int(words[1]) if words[1].isdigit() else 0)
    most = 4 if words[0] == "triwulan" else 2
    return f"{words[0][0].upper()}{number}" if 1 <= number <= most else None


def period_words(year: int, code: str) -> str:
    """Return a period as kinerjaperiodik names it."""
    return period_name(year, code).removesuffix(f" {year}")


def _read_rating_number(
    source: RowSource, position: int, texts: dict[str, str], pair: tuple[str, str]
) -> None:
    """Fill a rating from its number; refuse a number that says something else than the word."""
    word, number = pair
    if not (written := texts.get(number, "")):
        return
    rating = _BY_NUMBER.get(written.removesuffix(".0"))
    if rating is None:
        reason = f"“{written}” bukan nilai SIASN. Isi 1 (di atas), 2 (sesuai), atau 3 (di bawah)."
        source.refuse(position, number, "NILAI", reason)
    elif not texts[word]:
        texts[word] = rating.value.lower()
    elif _differs(texts[word], rating):
        reason = f"Nilai {written} berarti {rating.label.lower()}, tetapi kata di sebelahnya lain."
        source.refuse(position, number, "TIDAK_COCOK", f"{reason} Perbaiki salah satunya.")


def _differs(word: str, rating: Rating) -> bool:
    from sdm_desktop.domain.errors import DomainError

    try:
        return read_rating_word(word) is not rating
    except DomainError:
        return False  # the word itself is refused


def _placed(texts: dict[str, str], year: int, code: str) -> tuple[int, str]:
    """Complete the texts as e-Kinerja would write them."""
    texts |= {"tahun": str(year), "bulan": str(month_of(code)), "jenis": kind_of(code)}
    return year, code
