"""The fields of an employee record: header, label, kind and group of each."""

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What a field holds, hence how its cell is read and shown."""

    TEXT = "text"
    NAME = "name"
    ID = "id"
    NIP = "nip"
    DIGITS = "digits"
    DATE = "date"
    COUNT = "count"
    YEAR = "year"
    MONEY = "money"
    FLAG = "flag"
    SEX = "sex"
    STATUS = "status"
    GOLONGAN = "golongan"


@dataclass(frozen=True, slots=True)
class EmployeeField:
    """One field: `name` in `Employee`, `header` in exports, `label` on screen.

    `aliases` are normalised headers (a-z and 0-9 only) that also mean this field, best first.
    `siasn` tells the 69 columns of the "Data PNS" export (rules/employees 11.1), in their order.
    """

    name: str
    header: str
    label: str
    kind: FieldKind
    group: str
    aliases: tuple[str, ...]
    siasn: bool


def _field(
    name: str,
    header: str,
    label: str,
    kind: FieldKind,
    group: str,
    aliases: str,
    *,
    siasn: bool = True,
) -> EmployeeField:
    return EmployeeField(name, header, label, kind, group, tuple(aliases.split()), siasn)


_K = FieldKind
# fmt: off
EMPLOYEE_FIELDS: tuple[EmployeeField, ...] = (
    _field("pns_id", "PNS ID", "PNS ID", _K.ID, "SIASN", "pnsid"),
    _field("nip", "NIP BARU", "NIP", _K.NIP, "Identitas", "nip nipbaru nip18 nonip nomorinduk nipppk nippppk nomorindukpppk"),
    _field("nip_lama", "NIP LAMA", "NIP lama", _K.TEXT, "Identitas", "niplama nip9"),
    _field("nama", "NAMA", "Nama", _K.NAME, "Identitas", "nama namapegawai namalengkap namatanpagelar"),
    _field("gelar_depan", "GELAR DEPAN", "Gelar depan", _K.TEXT, "Identitas", "gelardepan glrdepan"),
    _field("gelar_belakang", "GELAR BELAKANG", "Gelar belakang", _K.TEXT, "Identitas", "gelarbelakang gelarblk glrbelakang"),
    _field("tempat_lahir_id", "TEMPAT LAHIR ID", "Id tempat lahir", _K.ID, "SIASN", "tempatlahirid"),
    _field("tempat_lahir", "TEMPAT LAHIR NAMA", "Tempat lahir", _K.TEXT, "Identitas", "tempatlahirnama tempatlahir tmplahir"),
    _field("tanggal_lahir", "TANGGAL LAHIR", "Tanggal lahir", _K.DATE, "Identitas", "tanggallahir tgllahir tgllhr"),
    _field("jenis_kelamin", "JENIS KELAMIN", "Jenis kelamin", _K.SEX, "Identitas", "jeniskelamin jk sex lp kelamin"),
    _field("agama_id", "AGAMA ID", "Id agama", _K.ID, "SIASN", "agamaid"),
    _field("agama", "AGAMA NAMA", "Agama", _K.TEXT, "Identitas", "agamanama agama"),
    _field("jenis_kawin_id", "JENIS KAWIN ID", "Id status kawin", _K.ID, "SIASN", "jeniskawinid"),
    _field("status_kawin", "JENIS KAWIN NAMA", "Status kawin", _K.TEXT, "Identitas", "jeniskawinnama statuskawin statusperkawinan"),
    _field("nik", "NIK", "NIK", _K.DIGITS, "Identitas", "nik noktp"),
    _field("nomor_hp", "NOMOR HP", "Nomor HP", _K.DIGITS, "Kontak", "nomorhp nohp hp telepon"),
    _field("email", "EMAIL", "Surel", _K.TEXT, "Kontak", "email emailgov"),
    _field("email_gov", "EMAIL GOV", "Surel kedinasan", _K.TEXT, "Kontak", "emailgov"),
    _field("alamat", "ALAMAT", "Alamat", _K.TEXT, "Kontak", "alamat"),
    _field("npwp", "NPWP NOMOR", "NPWP", _K.DIGITS, "Identitas", "npwpnomor npwp"),
    _field("nomor_bpjs", "BPJS", "Nomor BPJS", _K.DIGITS, "Identitas", "bpjs nomorbpjs"),
    _field("jenis_pegawai_id", "JENIS PEGAWAI ID", "Id jenis pegawai", _K.ID, "SIASN", "jenispegawaiid"),
    _field("jenis_pegawai", "JENIS PEGAWAI NAMA", "Jenis pegawai", _K.TEXT, "Status", "jenispegawainama"),
    _field("kedudukan_hukum_id", "KEDUDUKAN HUKUM ID", "Id kedudukan hukum", _K.ID, "SIASN", "kedudukanhukumid"),
    _field("kedudukan_hukum", "KEDUDUKAN HUKUM NAMA", "Kedudukan hukum", _K.TEXT, "Status", "kedudukanhukumnama kedudukanhukum kedudukanhukumid"),
    _field("status", "STATUS CPNS PNS", "Status", _K.STATUS, "Status", "statuscpnspns jenispegawainama statuspegawai jenispppk"),
    _field("kartu_asn_virtual", "KARTU ASN VIRTUAL", "Kartu ASN virtual", _K.TEXT, "Status", "kartuasnvirtual"),
    _field("nomor_sk_cpns", "NOMOR SK CPNS", "Nomor SK CPNS", _K.TEXT, "Pengangkatan", "nomorskcpns"),
    _field("tanggal_sk_cpns", "TANGGAL SK CPNS", "Tanggal SK CPNS", _K.DATE, "Pengangkatan", "tanggalskcpns"),
    _field("tmt_cpns", "TMT CPNS", "TMT CPNS", _K.DATE, "Pengangkatan", "tmtcpns"),
    _field("nomor_sk_pns", "NOMOR SK PNS", "Nomor SK PNS", _K.TEXT, "Pengangkatan", "nomorskpns"),
    _field("tanggal_sk_pns", "TANGGAL SK PNS", "Tanggal SK PNS", _K.DATE, "Pengangkatan", "tanggalskpns"),
    _field("tmt_pns", "TMT PNS", "TMT PNS", _K.DATE, "Pengangkatan", "tmtpns"),
    _field("gol_awal_id", "GOL AWAL ID", "Id golongan awal", _K.ID, "SIASN", "golawalid"),
    _field("gol_awal", "GOL AWAL NAMA", "Golongan awal", _K.GOLONGAN, "Pangkat", "golawalnama"),
    _field("gol_akhir_id", "GOL AKHIR ID", "Id golongan", _K.ID, "SIASN", "golakhirid"),
    _field("gol_akhir", "GOL AKHIR NAMA", "Golongan", _K.GOLONGAN, "Pangkat", "golakhirnama golongannama golruang gol pangkatgol golongan"),
    _field("tmt_golongan", "TMT GOLONGAN", "TMT golongan", _K.DATE, "Pangkat", "tmtgolongan tmtgolonganakhir tmtpangkat"),
    _field("mk_tahun", "MK TAHUN", "Masa kerja tahun", _K.COUNT, "Pangkat", "mktahun masakerjatahun"),
    _field("mk_bulan", "MK BULAN", "Masa kerja bulan", _K.COUNT, "Pangkat", "mkbulan masakerjabulan"),
    _field("jenis_jabatan_id", "JENIS JABATAN ID", "Id jenis jabatan", _K.ID, "SIASN", "jenisjabatanid"),
    _field("jenis_jabatan", "JENIS JABATAN NAMA", "Jenis jabatan", _K.TEXT, "Jabatan", "jenisjabatannama"),
    _field("jabatan_id", "JABATAN ID", "Id jabatan", _K.ID, "SIASN", "jabatanid"),
    _field("jabatan_nama", "JABATAN NAMA", "Jabatan", _K.TEXT, "Jabatan", "jabatannama jabatan namajabatan"),
    _field("tmt_jabatan", "TMT JABATAN", "TMT jabatan", _K.DATE, "Jabatan", "tmtjabatan"),
    _field("tingkat_pendidikan_id", "TINGKAT PENDIDIKAN ID", "Id tingkat pendidikan", _K.ID, "SIASN", "tingkatpendidikanid"),
    _field("tingkat_pendidikan", "TINGKAT PENDIDIKAN NAMA", "Tingkat pendidikan", _K.TEXT, "Pendidikan", "tingkatpendidikannama tkpendidikan"),
    _field("pendidikan_id", "PENDIDIKAN ID", "Id pendidikan", _K.ID, "SIASN", "pendidikanid"),
    _field("jurusan", "PENDIDIKAN NAMA", "Jurusan", _K.TEXT, "Pendidikan", "pendidikannama pendidikanterakhirnama jurusan"),
    _field("tahun_lulus", "TAHUN LULUS", "Tahun lulus", _K.YEAR, "Pendidikan", "tahunlulus tanggallulus"),
    _field("kpkn_id", "KPKN ID", "Id KPPN", _K.ID, "SIASN", "kpknid"),
    _field("kpkn", "KPKN NAMA", "KPPN", _K.TEXT, "SIASN", "kpknnama"),
    _field("lokasi_kerja_id", "LOKASI KERJA ID", "Id lokasi kerja", _K.ID, "SIASN", "lokasikerjaid"),
    _field("lokasi_kerja", "LOKASI KERJA NAMA", "Lokasi kerja", _K.TEXT, "Jabatan", "lokasikerjanama"),
    _field("unor_id", "UNOR ID", "Id unit organisasi", _K.ID, "SIASN", "unorid"),
    _field("unor_nama", "UNOR NAMA", "Unit organisasi", _K.TEXT, "Jabatan", "unornama unitorganisasi unitkerja unor2"),
    _field("instansi_induk_id", "INSTANSI INDUK ID", "Id instansi induk", _K.ID, "SIASN", "instansiindukid"),
    _field("instansi_induk", "INSTANSI INDUK NAMA", "Instansi induk", _K.TEXT, "Jabatan", "instansiinduknama"),
    _field("instansi_kerja_id", "INSTANSI KERJA ID", "Id instansi kerja", _K.ID, "SIASN", "instansikerjaid"),
    _field("instansi_kerja", "INSTANSI KERJA NAMA", "Instansi kerja", _K.TEXT, "Jabatan", "instansikerjanama"),
    _field("satuan_kerja_induk_id", "SATUAN KERJA INDUK ID", "Id satuan kerja induk", _K.ID, "SIASN", "satuankerjaindukid"),
    _field("satuan_kerja_induk", "SATUAN KERJA INDUK NAMA", "Satuan kerja induk", _K.TEXT, "Jabatan", "satuankerjainduknama"),
    _field("unor_induk_id", "SATUAN KERJA KERJA ID", "Id perangkat daerah", _K.ID, "SIASN", "satuankerjakerjaid"),
    _field("unor_induk", "SATUAN KERJA KERJA NAMA", "Perangkat daerah", _K.TEXT, "Jabatan", "unorinduknama unor1 opd satuankerjakerjanama"),
    _field("is_valid_nik", "IS VALID NIK", "NIK valid", _K.FLAG, "SIASN", "isvalidnik"),
    _field("nama_sekolah", "NAMA SEKOLAH", "Nama sekolah", _K.TEXT, "Pendidikan", "namasekolah"),
    _field("flag_ikd", "FLAG IKD", "IKD aktif", _K.FLAG, "SIASN", "flagikd"),
    _field("eselon_id", "ESELON ID", "Id eselon", _K.ID, "SIASN", "eselonid"),
    _field("eselon", "ESELON NAMA", "Eselon", _K.TEXT, "Jabatan", "eselonnama eselon eselonid"),
    _field("tanggal_lulus", "TANGGAL LULUS", "Tanggal lulus", _K.DATE, "Pendidikan", "tanggallulus", siasn=False),
    _field("jenjang", "JENJANG", "Jenjang", _K.TEXT, "Jabatan", "jenjang", siasn=False),
    _field("kelas_jabatan", "KELAS JABATAN", "Kelas jabatan", _K.COUNT, "Jabatan", "kelasjabatan", siasn=False),
    _field("tmt_eselon", "TMT ESELON", "TMT eselon", _K.DATE, "Jabatan", "tmteselon", siasn=False),
    _field("bup", "BUP", "BUP menurut jabatan", _K.COUNT, "Jabatan", "bup", siasn=False),
    _field("kontrak_nomor", "NOMOR KONTRAK AKTIF", "Nomor kontrak", _K.TEXT, "Kontrak", "nomorkontrakaktif", siasn=False),
    _field("kontrak_mulai", "AWAL KONTRAK AKTIF", "Awal kontrak", _K.DATE, "Kontrak", "awalkontrakaktif", siasn=False),
    _field("kontrak_akhir", "AKHIR KONTRAK AKTIF", "Akhir kontrak", _K.DATE, "Kontrak", "akhirkontrakaktif", siasn=False),
    _field("kontrak_ke", "KONTRAK KE", "Kontrak ke-", _K.COUNT, "Kontrak", "kontrakke", siasn=False),
    _field("jam_per_minggu", "JAM PER MINGGU", "Jam per minggu", _K.COUNT, "Kontrak", "jamperminggu", siasn=False),
    _field("upah", "UPAH", "Upah", _K.MONEY, "Kontrak", "upah", siasn=False),
    _field("sumber_anggaran", "SUMBER ANGGARAN", "Sumber anggaran", _K.TEXT, "Kontrak", "sumberanggaran", siasn=False),
    _field("is_data_rekaan", "DATA REKAAN", "Data rekaan", _K.FLAG, "SIASN", "datarekaan", siasn=False),
)
# fmt: on
FIELD_BY_NAME = {field.name: field for field in EMPLOYEE_FIELDS}
SIASN_FIELDS = tuple(field for field in EMPLOYEE_FIELDS if field.siasn)
