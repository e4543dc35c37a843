"""The last changes of the office in words."""

from datetime import date, datetime, timedelta

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.users import Role
from sdm_desktop.services.dashboard_views import RecentChange
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database

_WORDS = {
    "ajukan_cuti": "Cuti diajukan",
    "ajukan_skp": "SKP diajukan",
    "buat_kantor": "Kantor dibuat",
    "buat_skp": "SKP dibuat",
    "buka_kembali": "Evaluasi dibuka kembali",
    "buka_periode": "Periode dibuka",
    "buka_siklus": "Siklus kinerja dibuka",
    "bukti_dukung": "Bukti dukung diisi",
    "capaian": "Capaian organisasi diisi",
    "bukan_duplikat": "Bukan duplikat",
    "cuti_dibatalkan": "Cuti dibatalkan",
    "cuti_disetujui": "Cuti disetujui",
    "cuti_ditangguhkan": "Cuti ditangguhkan",
    "cuti_ditolak": "Cuti ditolak",
    "data_contoh": "Data contoh dibuat",
    "dialog_kinerja": "Dialog kinerja dicatat",
    "evaluasi_plt": "Penilaian Plt/Plh/Pj diisi",
    "filter_kantor": "Filter kantor diubah",
    "finalkan": "Evaluasi difinalkan",
    "foto_pegawai": "Foto pegawai diganti",
    "ganti_dokumen": "Berkas dokumen diganti",
    "ganti_kode_pemulihan": "Kode pemulihan diganti",
    "ganti_sandi": "Kata sandi diganti",
    "hapus_bukti_dukung": "Bukti dukung dihapus",
    "hapus_dokumen": "Dokumen dihapus",
    "hapus_foto": "Foto pegawai dihapus",
    "hapus_hari_libur": "Hari libur dihapus",
    "hapus_skp": "SKP dihapus",
    "hapus_target": "Target dihapus",
    "hapus_templat_skp": "Templat SKP dihapus",
    "hari_libur": "Hari libur diubah",
    "impor_cuti": "Cuti diimpor",
    "impor_umpan_balik": "Umpan balik diimpor",
    "impor_sertifikat": "Sertifikat pelatihan diimpor",
    "impor_peserta": "Peserta dan hasil pelatihan diimpor",
    "impor_kompetensi": "Nilai kompetensi diimpor",
    "impor_evaluasi": "Evaluasi diimpor",
    "impor_riwayat": "Riwayat pegawai diimpor",
    "impor_acuan": "Acuan unit dan jabatan diimpor",
    "impor_pegawai": "Pegawai diimpor",
    "kembalikan_skp": "SKP dikembalikan",
    "kolom_tambahan": "Kolom tambahan diubah",
    "mulai_evaluasi": "Evaluasi dimulai",
    "mungkin_duplikat": "Mungkin duplikat",
    "penugasan": "Penilai ditetapkan",
    "perubahan_skp": "SKP diganti",
    "realisasi": "Realisasi diisi",
    "rencana_aksi": "Rencana aksi diisi",
    "saldo_cuti": "Saldo cuti diisi",
    "saldo_angka_kredit": "Saldo angka kredit diisi",
    "hapus_saldo_angka_kredit": "Saldo angka kredit dihapus",
    "salin_skp": "SKP disalin",
    "setujui_skp": "SKP disetujui",
    "tambah_dokumen": "Dokumen ditambahkan",
    "tambah_pengguna": "Pengguna ditambahkan",
    "target": "Target diubah",
    "tarik_skp": "SKP ditarik kembali",
    "tarik_surat": "Surat ditarik",
    "tempel_sel": "Sel ditempel",
    "templat_skp": "Templat SKP disimpan",
    "temuan_dibuka": "Temuan dibuka kembali",
    "temuan_diterima": "Temuan diterima",
    "tenggat_dibuka": "Tenggat dibuka kembali",
    "tenggat_selesai": "Tenggat diselesaikan",
    "terapkan_templat_skp": "Templat SKP diterapkan",
    "terbit_surat": "Surat diterbitkan",
    "tutup_skp": "SKP ditutup",
    "ubah_aturan": "Aturan diubah",
    "ubah_cuti": "Cuti diubah",
    "ubah_dokumen": "Keterangan dokumen diubah",
    "ubah_kantor": "Data kantor diubah",
    "ubah_pengaturan": "Pengaturan diubah",
    "ubah_pengguna": "Pengguna diubah",
    "ubah_periode": "Periode diubah",
    "ubah_skp": "SKP diubah",
    "umpan_balik": "Umpan balik diisi",
    "layanan": "Layanan disimpan",
    "hapus_layanan": "Layanan dihapus",
    "survei": "Survei disimpan",
    "hapus_survei": "Survei dihapus",
    "status_survei": "Keadaan survei diubah",
    "narasi_survei": "Kalimat laporan survei diubah",
    "isi_survei": "Jawaban survei diisi",
    "ubah_jawaban": "Jawaban survei diubah",
    "hapus_jawaban": "Jawaban survei dihapus",
    "impor_survei": "Jawaban survei diimpor",
    "indeks_lama": "Indeks lama disimpan",
    "hapus_indeks_lama": "Indeks lama dihapus",
    "impor_indeks_lama": "Indeks lama diimpor",
    "catatan_kinerja": "Catatan kinerja disimpan",
    "hapus_catatan": "Catatan kinerja dihapus",
    "periksa_catatan": "Catatan kinerja diperiksa",
    "penilaian_lain": "Penilaian rekan atau diri diubah",
    "serah_terima": "Dokumen evaluasi diserahkan",
    "keberatan": "Keberatan dicatat",
    "penjelasan_keberatan": "Keberatan dijelaskan penilai",
    "putusan_keberatan": "Keberatan diputus",
    "tarik_keberatan": "Keberatan ditarik",
    "tindak_lanjut": "Tindak lanjut diubah",
    "nilai_lama": "Nilai tahun lama diubah",
    "impor_nilai_lama": "Nilai tahun lama diimpor",
    "impor_skp22": "Riwayat kinerja tahunan diimpor",
    "impor_kinerja_periodik": "Riwayat kinerja periodik diimpor",
    "umpan_balik_masuk": "Umpan balik dicatat",
    "umpan_balik_ubah": "Umpan balik diubah",
    "umpan_balik_keadaan": "Keadaan umpan balik diubah",
    "umpan_balik_perpanjang": "Batas umpan balik diperpanjang",
    "umpan_balik_hapus": "Umpan balik dihapus",
    "kaitkan_pegawai": "Umpan balik dikaitkan dengan pegawai",
    "tarik_kaitan": "Kaitan umpan balik ditarik",
    "perbaikan": "Perbaikan layanan diubah",
    "hapus_perbaikan": "Perbaikan layanan dihapus",
    "kompetensi": "Kompetensi disimpan",
    "kompetensi_hapus": "Kompetensi dihapus",
    "nilai_kompetensi": "Nilai kompetensi diisi",
    "standar_kompetensi": "Standar kompetensi diisi",
    "kebutuhan_lepas": "Kebutuhan pelatihan dikeluarkan atau dikembalikan",
    "rencana_bangkom": "Rencana pengembangan kompetensi diubah",
    "rencana_bangkom_hapus": "Rencana pengembangan kompetensi dihapus",
    "sumber_dana": "Sumber dana kegiatan diatur",
    "pagu": "Pagu pelatihan disimpan",
    "pagu_hapus": "Pagu pelatihan dihapus",
    "biaya": "Biaya kegiatan diisi",
    "biaya_hapus": "Biaya kegiatan dihapus",
    "mitra": "Mitra kerja sama disimpan",
    "mitra_hapus": "Mitra kerja sama dihapus",
    "kerja_sama": "Kerja sama diubah",
    "kerja_sama_henti": "Kerja sama dihentikan",
    "kerja_sama_hapus": "Kerja sama dihapus",
    "kerja_sama_tindak": "Tindak lanjut kerja sama dicatat",
    "kerja_sama_tindak_hapus": "Tindak lanjut kerja sama dihapus",
    "kerja_sama_berkas": "Berkas kerja sama ditambahkan",
    "kerja_sama_berkas_hapus": "Berkas kerja sama dihapus",
    "program_pelatihan": "Program pelatihan disimpan",
    "hapus_program": "Program pelatihan dihapus",
    "ruang_pelatihan": "Ruang pelatihan disimpan",
    "hapus_ruang": "Ruang pelatihan dihapus",
    "pengajar_pelatihan": "Pengajar disimpan",
    "hapus_pengajar": "Pengajar dihapus",
    "tugas_pegawai_pelatihan": "Tugas lain pegawai disimpan",
    "hapus_tugas_pegawai": "Tugas lain pegawai dihapus",
    "buat_kegiatan": "Kegiatan pelatihan dibuat",
    "ubah_kegiatan": "Kegiatan pelatihan diubah",
    "hapus_kegiatan": "Kegiatan pelatihan dihapus",
    "status_kegiatan": "Keadaan kegiatan diubah",
    "kelompok_pelatihan": "Kelompok pelatihan disimpan",
    "hapus_kelompok": "Kelompok pelatihan dihapus",
    "sesi_pelatihan": "Sesi pelatihan disimpan",
    "sesi_bentrok": "Sesi disimpan meski bentrok",
    "hapus_sesi": "Sesi pelatihan dihapus",
    "pindah_pelatihan": "Jadwal pelatihan dipindah",
    "pindah_bentrok": "Jadwal dipindah meski bentrok",
    "daftar_peserta": "Peserta pelatihan didaftarkan",
    "konfirmasi_peserta": "Undangan pelatihan dikonfirmasi",
    "mundur_peserta": "Peserta mengundurkan diri",
    "tunda_peserta": "Peserta ditunda",
    "naik_daftar_tunggu": "Kursi diberikan dari daftar tunggu",
    "urut_daftar_tunggu": "Daftar tunggu diurutkan",
    "pindah_kelompok": "Peserta pindah kelompok",
    "hapus_peserta": "Peserta pelatihan dihapus",
    "kuota_kegiatan": "Kuota kegiatan diubah",
    "kehadiran_pelatihan": "Kehadiran pelatihan dicatat",
    "hasil_pelatihan": "Hasil pelatihan dicatat",
    "tutup_kegiatan": "Kegiatan pelatihan ditutup",
    "buka_kegiatan": "Kegiatan pelatihan dibuka kembali",
    "terbit_sertifikat": "Sertifikat diterbitkan",
    "sertifikat_luar": "Sertifikat luar dicatat",
    "ubah_sertifikat": "Sertifikat diubah",
    "hapus_sertifikat": "Sertifikat dihapus",
    "terima_sertifikat": "Sertifikat luar diterima",
    "tolak_sertifikat": "Sertifikat luar ditolak",
    "reaksi_pelatihan": "Umpan balik pelatihan dicatat",
    "perilaku_pelatihan": "Evaluasi perilaku dicatat",
    "dampak_pelatihan": "Dampak pelatihan dicatat",
    "dokumen_pelatihan": "Dokumen pelatihan ditambahkan",
    "hapus_dokumen_pelatihan": "Dokumen pelatihan dihapus",
    "urungkan": "Perubahan diurungkan",
}


def action_words(action: str) -> str:
    """Return what an action of the audit trail is called."""
    words = action.replace("_", " ")
    return _WORDS.get(action) or words[:1].upper() + words[1:]


def recent_changes(database: Database, session: Session, limit: int) -> list[RecentChange]:
    """Return the newest changes of data, newest first; log-ins and prints are left out.

    A penilai sees only the own ones: the others name people who are not his or hers.
    """
    own = session.user.nama_pengguna if session.user.peran is Role.PENILAI else None
    rows = database.rows(
        "SELECT a.waktu, a.pengguna, u.nama, a.aksi, a.objek, a.objek_id, a.rincian, a.jumlah"
        " FROM audit a LEFT JOIN pengguna u ON u.nama_pengguna = a.pengguna"
        " WHERE a.mengubah = 1 AND (? IS NULL OR a.pengguna = ?) ORDER BY a.nomor DESC LIMIT ?",
        (own, own, limit),
    )
    today = session.today()
    return [_told(row, session, today) for row in rows]


def _told(
    row: tuple[str, str, str | None, str, str, str, str, int], session: Session, today: date
) -> RecentChange:
    at, user, name, action, kind, object_id, detail, count = row
    moment = session.local(datetime.fromisoformat(at))
    title = action_words(action)
    if count > 1 and str(count) not in detail:
        title = f"{title} ({count})"
    is_own = user == session.user.nama_pengguna
    by = f"oleh {'Anda' if is_own else name or user}"
    return RecentChange(
        _group(moment.date(), today), f"{moment:%H.%M}", title,
        f"{detail}, {by}" if detail else by, kind, object_id,
    )  # fmt: skip


def _group(day: date, today: date) -> str:
    if day >= today:
        return "Hari ini"
    return "Kemarin" if day == today - timedelta(days=1) else long_date(day)
