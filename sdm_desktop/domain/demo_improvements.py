"""Three invented improvements: one closed with its proof, one running, one late."""

from datetime import date, timedelta
from decimal import Decimal

from sdm_desktop.domain.demo_feedback_texts import SERVICES
from sdm_desktop.domain.improvements import Improvement, ImprovementKind, ImprovementStatus

_CARD, _BIRTH = SERVICES


def draw_improvements(unit_id: str, today: date) -> tuple[Improvement, ...]:
    """Return the improvements of the unit that serves the public."""
    return _closed(unit_id, today), _running(unit_id, today), _late(unit_id, today)


def _closed(unit_id: str, today: date) -> Improvement:
    begun = today - timedelta(days=210)
    return Improvement(
        id="contoh-perbaikan-1",
        layanan=_CARD,
        unit_id=unit_id,
        unsur=3,
        masalah="Antrean menumpuk pada jam istirahat",
        penyebab="Semua petugas beristirahat bersamaan",
        jenis=ImprovementKind.PROSEDUR,
        kegiatan="Jadwal jaga bergilir dan pendaftaran antrean sehari sebelumnya",
        penanggung_jawab="Kepala Bidang Pelayanan Pendaftaran Penduduk",
        mulai=begun,
        target_selesai=begun + timedelta(days=90),
        kemajuan=100,
        ukuran="Menit menunggu, rata-rata sebulan",
        nilai_awal=Decimal(74),
        nilai_akhir=Decimal(31),
        status=ImprovementStatus.SELESAI,
        tanggal_selesai=begun + timedelta(days=84),
        bukti="Rekap mesin antrean dua bulan",
        hasil="Keluhan tentang waktu tunggu turun.",
    )


def _running(unit_id: str, today: date) -> Improvement:
    return Improvement(
        id="contoh-perbaikan-2",
        layanan=_BIRTH,
        unit_id=unit_id,
        unsur=2,
        masalah="Formulir sukar diisi",
        penyebab="Huruf kecil, tanpa contoh",
        jenis=ImprovementKind.SARANA,
        kegiatan="Formulir satu halaman dengan contoh pengisian",
        penanggung_jawab="Kepala Bidang Pelayanan Pencatatan Sipil",
        mulai=today - timedelta(days=40),
        target_selesai=today + timedelta(days=35),
        kemajuan=60,
        ukuran="NRR unsur prosedur",
        nilai_awal=Decimal("2.94"),
        status=ImprovementStatus.BERJALAN,
    )


def _late(unit_id: str, today: date) -> Improvement:
    return Improvement(
        id="contoh-perbaikan-3",
        layanan=_CARD,
        unit_id=unit_id,
        unsur=9,
        masalah="Kursi tunggu kurang",
        penyebab="Ruang tunggu lama untuk separuh pengunjung",
        jenis=ImprovementKind.SARANA,
        kegiatan="Menambah 24 kursi dan tenda di selasar",
        penanggung_jawab="Sekretaris Dinas",
        mulai=today - timedelta(days=100),
        target_selesai=today - timedelta(days=9),
        kemajuan=40,
        status=ImprovementStatus.BERJALAN,
    )
