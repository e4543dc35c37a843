"""The catalogue of the demo office: programmes, rooms, trainers, titles of activities."""

from dataclasses import dataclass
from decimal import Decimal

from sdm_desktop.domain.training import Mode, Programme

MORNING = (8 * 60, 12 * 60)
WHOLE = (8 * 60, 15 * 60 + 30)
AFTERNOON = (13 * 60, 15 * 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A programme with how it is usually held; `days` sessions, each of `jp`."""

    programme: Programme
    titles: tuple[str, ...]
    days: int
    hours: tuple[int, int] | None
    jp: Decimal
    seats: int = 24
    mode: Mode = Mode.TATAP_MUKA
    partner: str = ""
    is_spread: bool = False


OFFERS = (
    Offer(
        programme=Programme(
            nama="Pelayanan publik berbasis teknologi informasi",
            jenis=3,
            bentuk="TEKNIS",
            jp=Decimal(24),
            kompetensi="M.05",
            is_uji=True,
            umpan_balik_min=40,
        ),
        titles=(
            "TI Pelayanan Publik",
            "Layanan digital satu pintu",
            "Antrean daring dan loket pintar",
        ),
        days=3,
        hours=WHOLE,
        jp=Decimal(8),
        partner="Universitas Nusa Cendana",
    ),
    Offer(
        programme=Programme(
            nama="Kearsipan dinamis", jenis=8, bentuk="BIMTEK", jp=Decimal(16), is_uji=True
        ),
        titles=(
            "Arsip dinamis",
            "Srikandi bagi sekretariat",
        ),
        days=2,
        hours=WHOLE,
        jp=Decimal(8),
        seats=20,
    ),
    Offer(
        programme=Programme(
            nama="Kode etik dan nilai dasar BerAKHLAK",
            jenis=7,
            bentuk="SOSIALISASI",
            jp=Decimal(5),
            is_sertifikat=False,
        ),
        titles=(
            "Kode etik ASN",
            "Penguatan nilai BerAKHLAK",
            "Pencegahan gratifikasi",
        ),
        days=1,
        hours=MORNING,
        jp=Decimal(5),
        seats=28,
    ),
    Offer(
        programme=Programme(
            nama="Bahasa isyarat untuk petugas loket", jenis=11, bentuk="KURSUS", jp=Decimal(8)
        ),
        titles=("Bahasa isyarat loket",),
        days=4,
        hours=(540, 660),
        jp=Decimal(2),
        seats=16,
        mode=Mode.DARING,
        partner="Universitas Muhammadiyah Kupang",
    ),
    Offer(
        programme=Programme(
            nama="Keamanan data kependudukan",
            jenis=3,
            bentuk="TEKNIS",
            jp=Decimal(16),
            is_uji=True,
            masa_berlaku_bulan=24,
        ),
        titles=(
            "Keamanan data NIK",
            "Pelindungan data pribadi",
        ),
        days=2,
        hours=WHOLE,
        jp=Decimal(8),
        seats=20,
        partner="Politeknik Negeri Kupang",
    ),
    Offer(
        programme=Programme(
            nama="Pengelolaan keuangan daerah", jenis=8, bentuk="BIMTEK", jp=Decimal(16)
        ),
        titles=(
            "SIPD penatausahaan",
            "Penyusunan RKA",
        ),
        days=2,
        hours=WHOLE,
        jp=Decimal(8),
    ),
    Offer(
        programme=Programme(
            nama="Penyusunan SKP dan dialog kinerja", jenis=8, bentuk="BIMTEK", jp=Decimal(8)
        ),
        titles=("Dialog kinerja bagi penilai",),
        days=1,
        hours=WHOLE,
        jp=Decimal(8),
        seats=28,
    ),
    Offer(
        programme=Programme(nama="Orientasi PPPK", jenis=7, bentuk="SOSIALISASI", jp=Decimal(10)),
        titles=("Orientasi PPPK",),
        days=2,
        hours=MORNING,
        jp=Decimal(5),
        seats=28,
    ),
    Offer(
        programme=Programme(
            nama="Tindak lanjut survei kepuasan masyarakat",
            jenis=4,
            bentuk="WORKSHOP",
            jp=Decimal(8),
            kompetensi="M.05",
        ),
        titles=("Rencana perbaikan layanan",),
        days=1,
        hours=WHOLE,
        jp=Decimal(8),
    ),
    Offer(
        programme=Programme(
            nama="Seminar reformasi birokrasi", jenis=9, bentuk="SEMINAR", jp=Decimal(5)
        ),
        titles=("Reformasi birokrasi berdampak",),
        days=1,
        hours=MORNING,
        jp=Decimal(5),
        seats=28,
    ),
    Offer(
        programme=Programme(
            nama="Komunitas belajar analis",
            jenis=23,
            bentuk="KOMUNITAS_BELAJAR",
            jp=Decimal(6),
            is_sertifikat=False,
        ),
        titles=("Komunitas belajar Analis",),
        days=3,
        hours=AFTERNOON,
        jp=Decimal(2),
        seats=12,
        mode=Mode.DARING,
        is_spread=True,
    ),
    Offer(
        programme=Programme(
            nama="E-learning antikorupsi", jenis=16, bentuk="E_LEARNING", jp=Decimal(9)
        ),
        titles=("E-learning antikorupsi",),
        days=3,
        hours=None,
        jp=Decimal(3),
        mode=Mode.DARING,
    ),
    Offer(
        programme=Programme(
            nama="Coaching pengawas",
            jenis=14,
            bentuk="COACHING",
            jp=Decimal(8),
            is_sertifikat=False,
        ),
        titles=("Coaching kepala subbagian",),
        days=4,
        hours=(840, 900),
        jp=Decimal(2),
        seats=8,
        is_spread=True,
    ),
    Offer(
        programme=Programme(
            nama="Pertolongan pertama di tempat kerja",
            jenis=3,
            bentuk="TEKNIS",
            jp=Decimal(16),
            masa_berlaku_bulan=12,
        ),
        titles=("Pertolongan pertama",),
        days=2,
        hours=WHOLE,
        jp=Decimal(8),
        seats=20,
        partner="Poltekkes Kemenkes Kupang",
    ),
    Offer(
        programme=Programme(
            nama="Pelatihan Kepemimpinan Pengawas",
            jenis=1,
            bentuk="KEPEMIMPINAN",
            jp=Decimal(45),
            is_uji=True,
            struktural="PKP",
        ),
        titles=("PKP",),
        days=5,
        hours=WHOLE,
        jp=Decimal(9),
        seats=20,
    ),
)
CATALOGUE_ONLY = (
    Programme(
        nama="Pelatihan Dasar CPNS",
        jenis=1,
        bentuk="KEPEMIMPINAN",
        jp=Decimal(647),
        is_wajib=True,
        struktural="LATSAR",
    ),
    Programme(
        nama="Pelatihan Kepemimpinan Administrator",
        jenis=1,
        bentuk="KEPEMIMPINAN",
        struktural="PKA",
    ),
    Programme(
        nama="Benchmarking mal pelayanan publik",
        jenis=20,
        bentuk="BENCHMARKING",
        is_sertifikat=False,
    ),
)
ROOMS = (
    ("Aula Lantai 2", 60),
    ("Ruang Rapat Utama", 30),
    ("Laboratorium Komputer", 24),
    ("Aula BKPPD", 100),
    ("Ruang Kelas A", 36),
    ("Ruang Kelas B", 36),
)
OUTSIDERS = (
    ("Dosen Ilmu Komputer", "Universitas Nusa Cendana", "Layanan digital"),
    ("Dosen Administrasi Publik", "Universitas Katolik Widya Mandira", "Pelayanan publik"),
    ("Widyaiswara", "BPSDM Provinsi Nusa Tenggara Timur", "Kepemimpinan"),
    ("Arsiparis", "Dinas Kearsipan Provinsi Nusa Tenggara Timur", "Kearsipan"),
    ("Dosen Teknik Informatika", "Politeknik Negeri Kupang", "Keamanan data"),
    ("Instruktur", "Poltekkes Kemenkes Kupang", "Pertolongan pertama"),
    ("Juru bahasa isyarat", "Universitas Muhammadiyah Kupang", "Bahasa isyarat"),
)
DUTIES = (
    ("Panitia seleksi CASN", "PANITIA_SELEKSI", 7),
    ("Pendampingan pemeriksaan BPK", "SURAT_TUGAS", 14),
    ("Narasumber bimtek provinsi", "MENGAJAR", 21),
)
ELSEWHERE = (
    ("Webinar transformasi digital", 9, "SEMINAR", "Lembaga Administrasi Negara", 1),
    ("Pelatihan pengadaan barang dan jasa", 2, "FUNGSIONAL", "LKPP", 3),
    ("Bimbingan teknis Siskeudes", 8, "BIMTEK", "BPKP Perwakilan NTT", 2),
    ("Kursus statistik terapan", 11, "KURSUS", "Badan Pusat Statistik", 3),
    ("Lokakarya pelayanan prima", 4, "WORKSHOP", "Ombudsman RI Perwakilan NTT", 1),
)
