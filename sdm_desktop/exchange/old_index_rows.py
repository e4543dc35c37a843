"""The columns of older satisfaction indexes in files."""

from sdm_desktop.domain.skm_rules import Scheme
from sdm_desktop.exchange.kind_rows import FileColumn, words_of

_SCHEMES = {
    "2017": Scheme.BARU, "PermenPANRB 14/2017": Scheme.BARU, "2017_9unsur": Scheme.BARU,
    "2004": Scheme.LAMA, "KEP/25/M.PAN/2/2004": Scheme.LAMA, "2004_14unsur": Scheme.LAMA,
}  # fmt: skip
OLD_INDEX_COLUMNS = (
    FileColumn("layanan", "LAYANAN", "Layanan", aliases="namalayanan jenislayanan", needed=True),
    FileColumn("periode", "PERIODE", "Periode", aliases="tahun", needed=True),
    FileColumn("ikm", "IKM", "IKM", aliases="nilaiikm indeks skm nilai", needed=True),
    FileColumn("mutu", "MUTU", "Mutu tercetak", aliases="mutupelayanan kategori"),
    FileColumn("skema", "SKEMA", "Skema", words=words_of(_SCHEMES), choices=("2017", "2004")),
    FileColumn("responden", "RESPONDEN", "Responden", aliases="n jumlahresponden sampel"),
    FileColumn("sumber", "SUMBER", "Sumber", aliases="keterangan"),
)
OLD_INDEX_HEADERS = tuple(one.header for one in OLD_INDEX_COLUMNS)
OLD_INDEX_TARGETS = tuple(one.target for one in OLD_INDEX_COLUMNS)
