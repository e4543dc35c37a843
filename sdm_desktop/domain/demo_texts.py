"""Notes, reasons and targets for invented evaluations, by kind of work and level."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

HIGH, MIDDLE, LOW = "tinggi", "cukup", "rendah"

NOTES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "pelayanan": {
        HIGH: (
            "Berkas pemohon selesai lebih cepat dari standar dan tidak ada yang dikembalikan.",
            "Layanan keliling berjalan melebihi rencana dan mendapat pujian warga.",
            "Antrean loket terurai dengan pembagian berkas yang diprakarsai sendiri.",
        ),
        MIDDLE: (
            "Target penerbitan dokumen pada triwulan ini tercapai sesuai standar pelayanan.",
            "Pelayanan loket berjalan tertib dan sesuai jadwal.",
            "Permohonan warga diselesaikan dalam batas waktu yang ditetapkan.",
        ),
        LOW: (
            "Sebagian berkas melewati batas waktu karena pemeriksaan syarat tidak tuntas.",
            "Realisasi pencocokan berkas belum mencapai target yang disepakati.",
        ),
    },
    "data": {
        HIGH: (
            "Basis data bersih dari data ganda lebih awal dari jadwal.",
            "Waktu pemulihan basis data membaik dan terdokumentasi dengan baik.",
            "Hasil analisis dipakai langsung dalam rapat penetapan kebijakan.",
        ),
        MIDDLE: (
            "Pemutakhiran data dilaksanakan sesuai rencana aksi.",
            "Laporan data disampaikan lengkap dan tepat waktu.",
            "Jaringan dan aplikasi layanan terpelihara dengan stabil.",
        ),
        LOW: (
            "Pemutakhiran data tertinggal dari jadwal dan masih memuat kesalahan isian.",
            "Laporan data dua kali terlambat dan perlu diperbaiki.",
        ),
    },
    "administrasi": {
        HIGH: (
            "Administrasi tertata rapi dan pertanggungjawaban selesai sebelum batas waktu.",
            "Penyusunan naskah dinas cepat, cermat, dan jarang dikoreksi.",
            "Penataan arsip melampaui target dan memudahkan penemuan kembali dokumen.",
        ),
        MIDDLE: (
            "Surat pertanggungjawaban disampaikan sesuai jadwal.",
            "Penatausahaan surat dan arsip berjalan sesuai prosedur.",
            "Laporan bulanan tersusun lengkap.",
        ),
        LOW: (
            "Pertanggungjawaban beberapa kali terlambat dan dokumennya tidak lengkap.",
            "Penataan arsip belum mencapai jumlah yang direncanakan.",
        ),
    },
    "guru": {
        HIGH: (
            "Hasil belajar peserta didik meningkat dan praktik baiknya dibagikan kepada sejawat.",
            "Perangkat ajar lengkap dan kegiatan literasi melampaui rencana.",
        ),
        MIDDLE: (
            "Pembelajaran terlaksana sesuai kalender pendidikan.",
            "Asesmen dan laporan hasil belajar diselesaikan tepat waktu.",
        ),
        LOW: (
            "Jumlah jam mengajar dan kelengkapan perangkat ajar belum terpenuhi.",
            "Asesmen beberapa kali terlambat dilaporkan.",
        ),
    },
    "kesehatan": {
        HIGH: (
            "Cakupan pelayanan melampaui target dan pencatatan sangat lengkap.",
            "Kunjungan rumah melebihi rencana dan pasien risiko tinggi terpantau seluruhnya.",
        ),
        MIDDLE: (
            "Pelayanan pasien terlaksana sesuai standar operasional.",
            "Cakupan program bulanan tercapai.",
        ),
        LOW: (
            "Cakupan kunjungan belum mencapai target dan pencatatan tidak lengkap.",
            "Pelaporan program beberapa kali melewati tanggal 5.",
        ),
    },
    "lapangan": {
        HIGH: (
            "Lingkungan kerja terawat baik dan sarana selalu siap sebelum jam pelayanan.",
            "Sigap membantu kegiatan di luar tugas tanpa menunggu perintah.",
        ),
        MIDDLE: (
            "Kebersihan dan kesiapan sarana terjaga sesuai jadwal.",
            "Tugas harian dilaksanakan dengan tertib.",
        ),
        LOW: ("Jadwal pemeliharaan sarana beberapa kali tidak dilaksanakan.",),
    },
    "pimpinan": {
        HIGH: (
            "Rencana aksi unit melampaui target dan pembinaan staf berjalan teratur.",
            "Koordinasi lintas unit mempercepat penyelesaian program prioritas.",
        ),
        MIDDLE: (
            "Rencana aksi unit tercapai dan penilaian staf diselesaikan tepat waktu.",
            "Program unit terlaksana sesuai perjanjian kinerja.",
        ),
        LOW: (
            "Sebagian rencana aksi unit belum terlaksana sesuai perjanjian kinerja.",
            "Pemantauan rencana aksi unit belum dilakukan secara teratur.",
        ),
    },
}

ADVICE: Mapping[str, tuple[str, ...]] = {
    "SANGAT_BAIK": (
        "Diusulkan menjadi mentor bagi rekan satu unit.",
        "Layak diusulkan untuk penghargaan dan pengembangan karier.",
        "Dapat diberi penugasan yang lebih luas pada periode berikutnya.",
    ),
    "BAIK": (
        "Pertahankan dan tingkatkan inisiatif perbaikan.",
        "Disarankan mengikuti pelatihan teknis yang sesuai dengan jabatannya.",
        "Perlu lebih aktif berbagi pengetahuan dengan rekan kerja.",
    ),
    "BUTUH_PERBAIKAN": (
        "Disusun rencana perbaikan tiga bulan dengan pemantauan mingguan.",
        "Perlu pendampingan dan penjadwalan ulang pekerjaan.",
    ),
    "KURANG": (
        "Perlu konseling mengenai disiplin dan kerja sama; hasilnya dilaporkan dalam sebulan.",
    ),
    "SANGAT_KURANG": ("Disusun rencana perbaikan enam bulan dan diusulkan uji kompetensi.",),
}

REASONS = (
    "Perilaku baik pada tugas sendiri, tetapi belum menjadi teladan bagi rekan satu unit.",
    "Beberapa nilai meningkat baru pada akhir periode sehingga belum konsisten.",
    "Catatan rekan kerja belum menunjukkan peran penggerak di luar tugas pokok.",
)
CAUSES = (
    "Tenaga pelaksana berkurang karena cuti dan mutasi.",
    "Perangkat rusak selama dua minggu pada awal periode.",
    "Data dari unit lain terlambat diterima.",
    "Jadwal tidak dipantau setiap minggu.",
)
FOLLOW_UPS = (
    "Membagi ulang beban kerja dan memantau capaian setiap minggu.",
    "Pendampingan oleh rekan yang lebih berpengalaman.",
    "Menyusun jadwal penyelesaian tunggakan bersama pejabat penilai.",
    "Mengikuti bimbingan teknis di unit kerja.",
)


@dataclass(frozen=True, slots=True)
class TargetTemplate:
    """One indicator with its usual target; `is_maks` tells whether more is better."""

    indicator: str
    unit: str
    target: Decimal
    is_maks: bool = True


def _more(indicator: str, unit: str, target: int) -> TargetTemplate:
    return TargetTemplate(indicator, unit, Decimal(target))


def _less(indicator: str, unit: str, target: int) -> TargetTemplate:
    return TargetTemplate(indicator, unit, Decimal(target), is_maks=False)


TARGETS: Mapping[str, tuple[TargetTemplate, ...]] = {
    "pelayanan": (
        _more("Dokumen kependudukan dan perizinan yang diterbitkan", "berkas", 320),
        _less("Rata-rata waktu penyelesaian per berkas", "jam", 24),
        _more("Kegiatan pelayanan keliling", "kali", 3),
        _more("Pengaduan yang ditanggapi tepat waktu", "persen", 95),
    ),
    "data": (
        _more("Rekaman data yang dimutakhirkan", "rekaman", 1200),
        _more("Laporan data yang tersusun", "laporan", 3),
        _less("Waktu henti aplikasi layanan", "jam", 12),
        _more("Data ganda yang diselesaikan", "berkas", 120),
    ),
    "administrasi": (
        _more("Naskah dinas yang diselesaikan", "naskah", 60),
        _more("Arsip yang ditata", "berkas", 250),
        _less("Keterlambatan pertanggungjawaban", "hari", 3),
        _more("Laporan bulanan yang disampaikan", "laporan", 3),
    ),
    "guru": (
        _more("Jam tatap muka yang dilaksanakan", "jam", 288),
        _more("Perangkat ajar yang disusun", "dokumen", 6),
        _more("Kegiatan literasi dan numerasi", "kegiatan", 4),
        _more("Peserta didik yang tuntas belajar", "persen", 85),
    ),
    "kesehatan": (
        _more("Pasien yang dilayani sesuai standar", "orang", 420),
        _more("Kunjungan rumah", "kunjungan", 24),
        _more("Cakupan pencatatan dan pelaporan", "persen", 95),
        _less("Rata-rata waktu tunggu pasien", "menit", 30),
    ),
    "lapangan": (
        _more("Jadwal pemeliharaan yang terlaksana", "kali", 60),
        _less("Keluhan atas kebersihan sarana", "keluhan", 3),
        _more("Kesiapan sarana sebelum jam layanan", "persen", 95),
    ),
    "pimpinan": (
        _more("Rencana aksi unit yang terlaksana", "persen", 90),
        _more("Dialog kinerja dengan staf", "kali", 6),
        _more("Realisasi anggaran unit", "persen", 75),
        _less("Temuan pemeriksaan yang belum selesai", "temuan", 2),
    ),
}
