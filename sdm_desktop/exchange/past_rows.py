"""The columns of results of old scales in files."""

from decimal import Decimal

from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.money import plain_text
from sdm_desktop.domain.past_ratings import PARTS, PastRating, Scale
from sdm_desktop.exchange.kind_rows import FileColumn, words_of

_K = FieldKind
_YES = {"ya": True, "y": True, "1": True, "tidak": False, "t": False, "0": False}
_PARTS = {
    **{part: part for part in PARTS},
    "Tahunan": "TAHUN", "Satu tahun": "TAHUN", "Semester I": "S1", "Semester 1": "S1",
    "Semester II": "S2", "Semester 2": "S2", "1": "S1", "2": "S2",
}  # fmt: skip
_SCALES = {
    **{scale.label: scale for scale in Scale},
    **{scale.value: scale for scale in Scale},
    "PP 46": Scale.PP46, "PP 46 Tahun 2011": Scale.PP46, "PP 30": Scale.PP30,
    "PP 30 Tahun 2019": Scale.PP30, "Permenpan 8/2021": Scale.P8_2021,
    "Permenpan 6/2022": Scale.P6_2022,
}  # fmt: skip
_EQUAL = {
    **{one.label: one for one in Predikat},
    **{one.value: one for one in Predikat},
}
PAST_COLUMNS = (
    FileColumn("nip", "nip", "NIP", _K.NIP, "nipbaru nippegawai nip18", needed=True),
    FileColumn("nama", "nama", "Nama pegawai", aliases="namapegawai"),
    FileColumn("tahun", "tahun", "Tahun", _K.COUNT, needed=True),
    FileColumn("bagian", "bagian", "Bagian tahun", aliases="semester periode",
               words=words_of(_PARTS), choices=("Tahun", "S1", "S2")),
    FileColumn("skala", "jenisPeraturan", "Peraturan",
               aliases="peraturan skala jenisperaturankinerja",
               words=words_of(_SCALES), choices=tuple(scale.label for scale in Scale)),
    FileColumn("nilai_skp", "nilaiSkp", "Nilai SKP", aliases="skp"),
    FileColumn("nilai_perilaku", "nilaiPerilakuKerja", "Nilai perilaku",
               aliases="nilaiperilaku perilaku perilakukerja"),
    FileColumn("nilai_akhir", "nilaiPrestasiKerja", "Nilai akhir",
               aliases="nilaiakhir nilaiprestasi nilaikinerja nilai"),
    FileColumn("is_ide_baru", "ideBaru", "Ada ide baru", aliases="inovasi", words=words_of(_YES),
               choices=("ya", "tidak")),
    FileColumn("label_asli", "predikat", "Predikat pada dokumen", aliases="predikatkinerja label"),
    FileColumn("predikat_setara", "predikatSetara", "Setara dengan", aliases="setara",
               words=words_of(_EQUAL), choices=tuple(one.label for one in Predikat)),
    FileColumn("sumber", "sumber", "Sumber", aliases="keterangan dasar"),
)  # fmt: skip
PAST_TARGETS = tuple(one.target for one in PAST_COLUMNS)
PAST_HEADERS = tuple(one.header for one in PAST_COLUMNS)
NUMBERS = ("nilai_skp", "nilai_perilaku", "nilai_akhir")


def past_cells(rating: PastRating, nip: str, nama: str) -> tuple[str, ...]:
    """Return a result as the import takes it."""
    values = {
        "nip": nip,
        "nama": nama,
        "tahun": str(rating.tahun),
        "bagian": rating.bagian,
        "skala": rating.skala.label,
        **{name: _number(getattr(rating, name)) for name in NUMBERS},
        "is_ide_baru": "ya" if rating.is_ide_baru else "",
        "label_asli": rating.label_asli,
        "predikat_setara": rating.predikat_setara.label,
        "sumber": rating.sumber,
    }
    return tuple(values[one.name] for one in PAST_COLUMNS)


def _number(value: Decimal | None) -> str:
    return plain_text(value) if value is not None else ""
