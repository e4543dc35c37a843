"""The fields of each history: header of the SIASN web service, label, kind, and what is needed."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from sdm_desktop.domain.cell_text import normalise_header
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.histories import (
    DISCIPLINE_LEVELS,
    RELATIONS,
    AwardEntry,
    ContractEntry,
    CourseEntry,
    DisciplineEntry,
    EducationEntry,
    FamilyEntry,
    HistoryEntry,
    HistoryKind,
    PostEntry,
    RaiseEntry,
    RankEntry,
    TrainingEntry,
    UnpaidLeaveEntry,
)
from sdm_desktop.domain.position import JENJANG


@dataclass(frozen=True, slots=True)
class HistoryField:
    """One field: `name` in the record, `header` as SIASN calls it, `label` on screen.

    `aliases` are normalised headers that mean it too, best first. `choices` are (value, words).
    """

    name: str
    header: str
    label: str
    kind: FieldKind
    aliases: tuple[str, ...] = ()
    is_needed: bool = False
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class HistorySpec:
    """One history: its record, table, title, fields, and what tells two entries apart.

    `key` are the fields by which a row of a file finds its stored entry when no SIASN id does.
    """

    kind: HistoryKind
    record: type[HistoryEntry]
    table: str
    title: str
    noun: str
    fields: tuple[HistoryField, ...]
    key: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the columns of the table: all fields of the record but id, rev and person."""
        own = {"id", "rev", "pegawai_id"}
        return tuple(field.name for field in fields(self.record) if field.name not in own)

    def field(self, name: str) -> HistoryField | None:
        """Return the field of a name, None for those that nobody types."""
        return next((field for field in self.fields if field.name == name), None)

    def label(self, name: str) -> str:
        """Return the label of a field."""
        found = self.field(name)
        return found.label if found else name


_K = FieldKind
SCHOOLS = ("SD", "SLTP", "SLTA", "D-I", "D-II", "D-III", "D-IV", "S-1", "S-2", "S-3")
_POST_KINDS = ("Struktural", "Fungsional", "Pelaksana")
_ESELONS = ("II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b", "V")


def _words(values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((value, value) for value in values)


def _f(
    name: str, header: str, label: str, kind: FieldKind = _K.TEXT, aliases: str = "", **more: bool
) -> HistoryField:
    return HistoryField(
        name, header, label, kind, tuple(aliases.split()), more.get("needed", False)
    )


def _choice(field: HistoryField, values: tuple[tuple[str, str], ...]) -> HistoryField:
    return HistoryField(
        field.name, field.header, field.label, field.kind, field.aliases, field.is_needed, values
    )


# fmt: off
_SK = (
    _f("sk_nomor", "skNomor", "Nomor SK", aliases="nomorsk nosk"),
    _f("sk_tanggal", "skTanggal", "Tanggal SK", _K.DATE, "tanggalsk tglsk skdate"),
    _f("pejabat", "pejabat", "Pejabat penetap", aliases="pejabatpenetap penetap pemberi"),
)
_LAST = (
    _f("siasn_id", "id", "Id SIASN", _K.ID, "idriwayat siasnid"),
    _f("catatan", "keterangan", "Catatan", aliases="catatan ket"),
)
_MK = (
    _f("mk_tahun", "masaKerjaGolonganTahun", "Masa kerja tahun", _K.COUNT, "masakerjatahun mktahun mkgtahun"),
    _f("mk_bulan", "masaKerjaGolonganBulan", "Masa kerja bulan", _K.COUNT, "masakerjabulan mkbulan mkgbulan"),
)
_RANK = (
    _f("golongan", "golonganId", "Golongan", _K.GOLONGAN, "golongan golongannama golru gol pangkatgol", needed=True),
    _f("tmt", "tmtGolongan", "TMT", _K.DATE, "tmtgolongan tmt tmtpangkat", needed=True),
    *_MK,
    _f("jenis_kp", "jenisKP", "Jenis kenaikan pangkat", aliases="jeniskp jeniskpnama jeniskenaikanpangkat"),
    _f("pertek_nomor", "noPertekBkn", "Nomor pertek BKN", aliases="nopertek nomorpertek"),
    _f("pertek_tanggal", "tglPertekBkn", "Tanggal pertek BKN", _K.DATE, "tanggalpertek tanggalpertekbkn"),
    *_SK, *_LAST,
)
_POST = (
    _f("jabatan_nama", "namaJabatan", "Jabatan", aliases="jabatan jabatannama jabatanfungsional jabatanfungsionalnama jabatanfungsionalumumnama", needed=True),
    _choice(_f("jenis_jabatan", "jenisJabatan", "Jenis jabatan", aliases="jenisjabatannama"), _words(_POST_KINDS)),
    _choice(_f("jenjang", "jenjang", "Jenjang"), _words(JENJANG)),
    _choice(_f("eselon", "eselon", "Eselon", aliases="eselonnama eselonid"), _words(_ESELONS)),
    _f("kelas_jabatan", "kelasJabatan", "Kelas jabatan", _K.COUNT, "kelas"),
    _f("unor_nama", "unorNama", "Unit organisasi", aliases="unitorganisasi unitkerja unor namaunor"),
    _f("unor_induk", "unorIndukNama", "Perangkat daerah", aliases="unorinduk opd satuankerjanama"),
    _f("unor_id", "unorId", "Id unit organisasi", _K.ID),
    _f("jabatan_id", "jabatanFungsionalId", "Id jabatan", _K.ID, "jabatanid jabatanfungsionalumumid"),
    _f("tmt", "tmtJabatan", "TMT", _K.DATE, "tmt tmtjabatan", needed=True),
    _f("selesai", "tanggalSelesai", "Selesai", _K.DATE, "selesai sampai tmtselesai"),
    _f("tmt_pelantikan", "tmtPelantikan", "TMT pelantikan", _K.DATE, "pelantikan tanggalpelantikan"),
    *_SK, *_LAST,
)
_EDUCATION = (
    _choice(_f("tingkat_pendidikan", "tingkatPendidikan", "Tingkat pendidikan", aliases="tingkatpendidikannama tkpendidikan tkpendidikannama tingkat", needed=True), _words(SCHOOLS)),
    _f("jurusan", "pendidikanNama", "Jurusan", aliases="jurusan programstudi pendidikan"),
    _f("pendidikan_id", "pendidikanId", "Id pendidikan", _K.ID),
    _f("nama_sekolah", "namaSekolah", "Nama sekolah", aliases="sekolah universitas"),
    _f("tahun_lulus", "tahunLulus", "Tahun lulus", _K.YEAR, "lulus"),
    _f("tanggal_lulus", "tglLulus", "Tanggal lulus", _K.DATE, "tanggallulus"),
    _f("nomor_ijazah", "nomorIjasah", "Nomor ijazah", aliases="nomorijazah noijazah noijasah"),
    _f("gelar_depan", "gelarDepan", "Gelar depan"),
    _f("gelar_belakang", "gelarBelakang", "Gelar belakang"),
    *_SK, *_LAST,
)
_TAUGHT = (
    _f("tanggal", "tanggal", "Mulai", _K.DATE, "tanggalmulai tanggalkursus tanggaldiklat"),
    _f("selesai", "tanggalSelesai", "Selesai", _K.DATE, "selesai tanggalselesaikursus"),
    _f("tahun", "tahun", "Tahun", _K.YEAR, "tahunkursus tahundiklat"),
    _f("jumlah_jam", "jumlahJam", "Jumlah jam", _K.COUNT, "jam jp jumlahjp"),
    _f("penyelenggara", "institusiPenyelenggara", "Penyelenggara", aliases="penyelenggara institusi"),
)
_TRAINING = (
    _f("nama", "latihanStruktural", "Nama diklat", aliases="latihanstrukturalnama namadiklat diklat nama", needed=True),
    _f("latihan_id", "latihanStrukturalId", "Id latihan", _K.ID),
    _f("nomor", "nomor", "Nomor sertifikat", aliases="nomorsertifikat nosertipikat nosertifikat"),
    *_TAUGHT, *_LAST,
)
_COURSE = (
    _f("nama", "namaKursus", "Nama kursus", aliases="kursus nama", needed=True),
    _f("nomor", "noSertipikat", "Nomor sertifikat", aliases="nomorsertifikat nosertifikat nomorsertipikat nomor"),
    *_TAUGHT, *_LAST,
)
_AWARD = (
    _f("nama", "hargaNama", "Penghargaan", aliases="penghargaan namapenghargaan jenis nama", needed=True),
    _f("harga_id", "hargaId", "Id penghargaan", _K.ID),
    _f("tahun", "tahun", "Tahun", _K.YEAR),
    *_SK, *_LAST,
)
_LEVEL_WORDS = tuple((level, level.capitalize()) for level in DISCIPLINE_LEVELS)
_DISCIPLINE = (
    _choice(_f("tingkat", "jenisTingkatHukumanId", "Tingkat", aliases="tingkathukuman jenistingkathukuman jenistingkathukumannama tingkat", needed=True), _LEVEL_WORDS),
    _f("jenis", "jenisHukuman", "Jenis hukuman", aliases="jenishukumannama jenis", needed=True),
    _f("mulai", "hukumanTanggal", "Mulai berlaku", _K.DATE, "mulai tanggalhukuman tmt", needed=True),
    _f("masa_tahun", "masaTahun", "Masa tahun", _K.COUNT),
    _f("masa_bulan", "masaBulan", "Masa bulan", _K.COUNT),
    _f("akhir", "akhirHukumTanggal", "Berakhir", _K.DATE, "akhir akhirhukumantanggal"),
    _f("nomor_pp", "nomorPp", "Peraturan dasar", aliases="pp"),
    _f("alasan", "alasan", "Alasan", aliases="alasanhukuman alasanhukumandisiplinnama"),
    *_SK, *_LAST,
)
_RAISE = (
    _f("tmt", "tmtKgb", "TMT", _K.DATE, "tmt tmtgaji", needed=True),
    _f("golongan", "golonganId", "Golongan", _K.GOLONGAN, "golongan golongannama golru gol"),
    _f("gaji_pokok", "gajiPokok", "Gaji pokok", _K.MONEY, "gaji gajibaru", needed=True),
    *_MK, *_SK, *_LAST,
)
_CONTRACT = (
    _f("nomor", "nomorKontrak", "Nomor kontrak", aliases="nomorkontrakaktif nokontrak nomorperjanjian", needed=True),
    _f("mulai", "awalKontrak", "Awal kontrak", _K.DATE, "awalkontrakaktif mulai tmt", needed=True),
    _f("akhir", "akhirKontrak", "Akhir kontrak", _K.DATE, "akhirkontrakaktif akhir", needed=True),
    _f("ke", "kontrakKe", "Kontrak ke-", _K.COUNT, "ke"),
    _f("jabatan_nama", "namaJabatan", "Jabatan", aliases="jabatan jabatannama"),
    _f("golongan", "golonganId", "Golongan", _K.GOLONGAN, "golongan golongannama gol"),
    _f("jam_per_minggu", "jamPerMinggu", "Jam per minggu", _K.COUNT),
    _f("upah", "upah", "Upah", _K.MONEY),
    _f("sumber_anggaran", "sumberAnggaran", "Sumber anggaran"),
    *_SK, *_LAST,
)
_UNPAID = (
    _f("mulai", "tanggalAwal", "Mulai", _K.DATE, "mulai awal tmt", needed=True),
    _f("akhir", "tanggalAkhir", "Sampai", _K.DATE, "akhir sampai", needed=True),
    _f("aktif_kembali", "tanggalAktif", "Aktif kembali", _K.DATE, "aktifkembali tmtaktif"),
    _f("alasan", "alasan", "Alasan"),
    *_SK, *_LAST,
)
_RELATION_WORDS = tuple((relation, relation.capitalize()) for relation in RELATIONS)
_FAMILY = (
    _choice(_f("hubungan", "hubungan", "Hubungan", needed=True), _RELATION_WORDS),
    _f("nama", "nama", "Nama", _K.NAME, needed=True),
    _f("tanggal_lahir", "tanggalLahir", "Tanggal lahir", _K.DATE),
    _f("tunjangan", "tunjangan", "Mendapat tunjangan", _K.FLAG),
    _LAST[1],
)

# fmt: on


def _spec(
    record: type[HistoryEntry],
    table: str,
    title: str,
    noun: str,
    listed: tuple[HistoryField, ...],
    key: str,
) -> HistorySpec:
    return HistorySpec(record.kind, record, table, title, noun, listed, tuple(key.split()))


HISTORIES: Mapping[HistoryKind, HistorySpec] = {
    spec.kind: spec
    for spec in (
        _spec(RankEntry, "riwayat_golongan", "Riwayat golongan", "golongan", _RANK, "tmt"),
        _spec(PostEntry, "riwayat_jabatan", "Riwayat jabatan", "jabatan", _POST, "tmt"),
        _spec(EducationEntry, "riwayat_pendidikan", "Riwayat pendidikan", "pendidikan", _EDUCATION, "tingkat_pendidikan jurusan"),
        _spec(TrainingEntry, "riwayat_diklat", "Riwayat diklat", "diklat", _TRAINING, "nama begins"),
        _spec(CourseEntry, "riwayat_kursus", "Riwayat kursus", "kursus", _COURSE, "nama begins"),
        _spec(AwardEntry, "riwayat_penghargaan", "Riwayat penghargaan", "penghargaan", _AWARD, "nama tahun"),
        _spec(DisciplineEntry, "riwayat_hukdis", "Riwayat hukuman disiplin", "hukuman disiplin", _DISCIPLINE, "mulai jenis"),
        _spec(RaiseEntry, "riwayat_kgb", "Riwayat KGB", "KGB", _RAISE, "tmt"),
        _spec(ContractEntry, "riwayat_kontrak", "Riwayat kontrak", "kontrak", _CONTRACT, "mulai"),
        _spec(UnpaidLeaveEntry, "riwayat_cltn", "Riwayat CLTN", "CLTN", _UNPAID, "mulai"),
        _spec(FamilyEntry, "keluarga", "Keluarga", "anggota keluarga", _FAMILY, "hubungan nama"),
    )
}  # fmt: skip


def spec_of(entry: HistoryEntry) -> HistorySpec:
    """Return what is known of the kind of an entry."""
    return HISTORIES[entry.kind]


def key_of(entry: HistoryEntry) -> tuple[object, ...]:
    """Return what tells an entry from the others of one person; text without regard to case."""
    values = (getattr(entry, name) for name in spec_of(entry).key)
    return tuple(value.casefold() if isinstance(value, str) else value for value in values)


def aliases_of(field: HistoryField) -> tuple[str, ...]:
    """Return the normalised headers that mean a field, SIASN's own first."""
    named = (normalise_header(field.header), *field.aliases, normalise_header(field.name))
    return tuple(dict.fromkeys(named))
