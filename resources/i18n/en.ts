<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name></name>
    <message>
        <source>Aktif</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Tidak aktif</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Kesalahan</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Peringatan</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Gol.</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Pangkat</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Kedudukan</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Evaluasi</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Tidak ada yang tepat; menampilkan &quot;{words}&quot;</source>
        <translation>No exact match; showing &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>{count} dari {total}</source>
        <translation>{count} of {total}</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok dengan {count} syarat</source>
        <translation>Nothing matches {count} conditions</translation>
    </message>
    <message>
        <source>Ubah atau hapus salah satu syarat.</source>
        <translation>Change or remove a condition.</translation>
    </message>
    <message>
        <source>Hapus semua</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>Belum ada pegawai</source>
        <translation>No employees yet</translation>
    </message>
    <message>
        <source>Impor dari SIASN atau tambah satu.</source>
        <translation>Import from SIASN or add one.</translation>
    </message>
    <message>
        <source>Impor dari SIASN</source>
        <translation>Import from SIASN</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>18 angka, mengisi tanggal</source>
        <translation>18 digits, fills in dates</translation>
    </message>
    <message>
        <source>Tanpa gelar</source>
        <translation>Without titles</translation>
    </message>
    <message>
        <source>Misalnya Drs., dr.</source>
        <translation>For example Drs., dr.</translation>
    </message>
    <message>
        <source>Misalnya S.Sos., M.Si.</source>
        <translation>For example S.Sos., M.Si.</translation>
    </message>
    <message>
        <source>16 angka</source>
        <translation>16 digits</translation>
    </message>
    <message>
        <source>Pada SK terakhir</source>
        <translation>As of the last decree</translation>
    </message>
    <message>
        <source>Kosong: mengikuti jabatan</source>
        <translation>Empty: follows the post</translation>
    </message>
    <message>
        <source>Pilihan dapat dicari</source>
        <translation>Choices can be searched</translation>
    </message>
    <message>
        <source>Pilih atau tulis</source>
        <translation>Choose or type</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>dari data pegawai</source>
        <translation>from employee data</translation>
    </message>
    <message>
        <source>Surat keputusan</source>
        <translation>Decree</translation>
    </message>
    <message>
        <source>Masa kerja</source>
        <translation>Length of service</translation>
    </message>
    <message>
        <source>TMT</source>
        <translation>TMT</translation>
    </message>
    <message>
        <source>Gaji pokok</source>
        <translation>Base pay</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Lulus</source>
        <translation>Graduated</translation>
    </message>
    <message>
        <source>Tingkat</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Jurusan</source>
        <translation>Field of study</translation>
    </message>
    <message>
        <source>Sekolah</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Nomor ijazah</source>
        <translation>Diploma number</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Penyelenggara</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Nomor sertifikat</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Penghargaan</source>
        <translation>Awards</translation>
    </message>
    <message>
        <source>Pemberi</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Ke-</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Nomor kontrak</source>
        <translation>Contract number</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Hubungan</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Tunjangan</source>
        <translation>Allowance</translation>
    </message>
    <message>
        <source>Ubah {title}</source>
        <translation>Edit {title}</translation>
    </message>
    <message>
        <source>Tambah {title}</source>
        <translation>Add {title}</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{what} berlaku sejak {since}, tetapi data pegawai belum mengikutinya.</source>
        <translation>{what} is in force since {since}, but the employee&apos;s record does not follow it yet.</translation>
    </message>
    <message>
        <source>Perbarui data</source>
        <translation>Renew data</translation>
    </message>
    <message>
        <source>Identitas</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Kontak</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Pangkat dan gaji</source>
        <translation>Rank and pay</translation>
    </message>
    <message>
        <source>Predikat kinerja</source>
        <translation>Performance predikat</translation>
    </message>
    <message>
        <source>Saat ini</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Pengangkatan</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Eselon dan batas usia</source>
        <translation>Echelon and age limit</translation>
    </message>
    <message>
        <source>Unit kerja</source>
        <translation>Work unit</translation>
    </message>
    <message>
        <source>Kontrak</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Pendidikan terakhir</source>
        <translation>Latest education</translation>
    </message>
    <message>
        <source> dan {count} lainnya</source>
        <translation> and {count} more</translation>
    </message>
    <message>
        <source>{fields} belum diisi.</source>
        <translation>{fields} not filled in.</translation>
    </message>
    <message>
        <source> ({count} catatan lain)</source>
        <translation> ({count} more remarks)</translation>
    </message>
    <message>
        <source>Lengkapi</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>KGB berikutnya</source>
        <translation>Next pay rise</translation>
    </message>
    <message>
        <source>TMT pensiun</source>
        <translation>Retirement date</translation>
    </message>
    <message>
        <source>Surat terbit paling lambat {day}</source>
        <translation>Letter due by {day}</translation>
    </message>
    <message>
        <source>Batas usia pensiun {years} tahun</source>
        <translation>Retirement age {years} years</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Terakhir</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>Belum ada predikat</source>
        <translation>No predikat yet</translation>
    </message>
    <message>
        <source>Belum ada evaluasi final</source>
        <translation>No final evaluation yet</translation>
    </message>
    <message>
        <source>Masukan</source>
        <translation>Inputs</translation>
    </message>
    <message>
        <source>Hitungan</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Cetak penjelasan</source>
        <translation>Print explanation</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Tersalin</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Terkonfirmasi</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Sumber sekunder</source>
        <translation>Secondary source</translation>
    </message>
    <message>
        <source>Perlu diperiksa</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>sejak {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>masih berlaku</source>
        <translation>still in force</translation>
    </message>
    <message>
        <source>sampai {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>Dipertahankan</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Digabung, lalu dihapus</source>
        <translation>Merged, then deleted</translation>
    </message>
    <message>
        <source>Kel.</source>
        <translation>Grp.</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Mungkin sama dengan</source>
        <translation>May be the same as</translation>
    </message>
    <message>
        <source>Ditolak: {reason}</source>
        <translation>Refused: {reason}</translation>
    </message>
    <message>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Nilai lama</source>
        <translation>Old value</translation>
    </message>
    <message>
        <source>Nilai baru</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Yang melihat</source>
        <translation>Seen by</translation>
    </message>
    <message>
        <source>Admin saja</source>
        <translation>Admin only</translation>
    </message>
    <message>
        <source>Semua peran</source>
        <translation>All roles</translation>
    </message>
    <message>
        <source>Kata pencarian</source>
        <translation>Search words</translation>
    </message>
    <message>
        <source>Pegawai terisi</source>
        <translation>Employees filled in</translation>
    </message>
    <message>
        <source>Simpan filter</source>
        <translation>Save filter</translation>
    </message>
    <message>
        <source>Nama filter</source>
        <translation>Filter name</translation>
    </message>
    <message>
        <source>Simpan juga kolom dan urutan tabel</source>
        <translation>Also save the table&apos;s columns and sort order</translation>
    </message>
    <message>
        <source>Bagikan untuk seluruh kantor</source>
        <translation>Share with the whole office</translation>
    </message>
    <message>
        <source>Ganti nama filter</source>
        <translation>Rename filter</translation>
    </message>
    <message>
        <source>Ganti nama</source>
        <translation>Rename</translation>
    </message>
</context>
<context>
    <name>AboutTab</name>
    <message>
        <source>Versi {number} · Qt {qt}</source>
        <translation>Version {number} · Qt {qt}</translation>
    </message>
    <message>
        <source>Berkas kantor: {path}</source>
        <translation>Office file: {path}</translation>
    </message>
    <message>
        <source>Pengelolaan kepegawaian ASN tanpa internet; data tetap di komputer ini.</source>
        <translation>Civil-service HR without internet; the data stay on this computer.</translation>
    </message>
    <message>
        <source>Memuat Qt dan PySide6 (LGPL 3), SQLCipher (BSD), huruf Inter (SIL OFL 1.1), ikon Lucide (ISC), ReportLab (BSD), matplotlib (PSF), dan pustaka Python lain.</source>
        <translation>Contains Qt and PySide6 (LGPL 3), SQLCipher (BSD), the typeface Inter (SIL OFL 1.1), Lucide icons (ISC), ReportLab (BSD), matplotlib (PSF) and other Python libraries.</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Paling sedikit 8 tanda</source>
        <translation>At least 8 characters</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Ulangi kata sandi</source>
        <translation>Repeat password</translation>
    </message>
    <message>
        <source>Kedua kata sandi tidak sama</source>
        <translation>The two passwords differ</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Huruf kecil, angka, titik; untuk masuk</source>
        <translation>Lower-case letters, digits, dots; for logging in</translation>
    </message>
    <message>
        <source>Paling sedikit 8 tanda</source>
        <translation>At least 8 characters</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Ulangi kata sandi</source>
        <translation>Repeat password</translation>
    </message>
    <message>
        <source>Nama wajib diisi</source>
        <translation>A name is required</translation>
    </message>
    <message>
        <source>Kedua kata sandi tidak sama</source>
        <translation>The two passwords differ</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ActingDialog</name>
    <message>
        <source>Penilaian Plt/Plh/Pj</source>
        <translation>Plt/Plh/Pj evaluation</translation>
    </message>
    <message>
        <source>Simpan penilaian</source>
        <translation>Save evaluation</translation>
    </message>
    <message>
        <source>Hasil kerja</source>
        <translation>Work results</translation>
    </message>
    <message>
        <source>Perilaku kerja</source>
        <translation>Work behaviour</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Predikat jabatan definitif tidak berubah oleh penilaian ini.</source>
        <translation>The predikat of the definitive post is not changed by this evaluation.</translation>
    </message>
    <message>
        <source>belum lengkap</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>Predikat: {predikat}</source>
        <translation>Predikat: {predikat}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Seluruh program</source>
        <translation>Whole program</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Di dalam halaman</source>
        <translation>Within a page</translation>
    </message>
    <message>
        <source>Cari nama, NIP, halaman, tindakan</source>
        <translation>Search name, NIP, page, action</translation>
    </message>
    <message>
        <source>Buka Beranda</source>
        <translation>Open Home</translation>
    </message>
    <message>
        <source>Buka Pegawai</source>
        <translation>Open Employees</translation>
    </message>
    <message>
        <source>Buka Evaluasi Kinerja</source>
        <translation>Open Performance evaluation</translation>
    </message>
    <message>
        <source>Buka Kalkulator</source>
        <translation>Open Calculators</translation>
    </message>
    <message>
        <source>Buka Laporan</source>
        <translation>Open Reports</translation>
    </message>
    <message>
        <source>Buka Pengaturan</source>
        <translation>Open Settings</translation>
    </message>
    <message>
        <source>Impor data</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Cadangkan sekarang</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Ciutkan atau buka bilah sisi</source>
        <translation>Fold or unfold the sidebar</translation>
    </message>
    <message>
        <source>Perbesar tulisan</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Perkecil tulisan</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Ganti tema: terang, gelap, kontras</source>
        <translation>Change theme: light, dark, contrast</translation>
    </message>
    <message>
        <source>Semua tombol</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Keluar dari akun</source>
        <translation>Log out</translation>
    </message>
    <message>
        <source>Tutup program</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Cari di halaman ini</source>
        <translation>Search on this page</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Ekspor yang tampil</source>
        <translation>Export what is shown</translation>
    </message>
    <message>
        <source>Muat ulang</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Salin sebagai sel</source>
        <translation>Copy as cells</translation>
    </message>
    <message>
        <source>Tempel dari Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>Tandai semua</source>
        <translation>Mark all</translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>Pilih program.</source>
        <translation>Choose a programme.</translation>
    </message>
    <message>
        <source>Isi judul.</source>
        <translation>Enter the title.</translation>
    </message>
    <message>
        <source>Isi penyelenggara.</source>
        <translation>Enter the organiser.</translation>
    </message>
    <message>
        <source>Isi tanggal mulai.</source>
        <translation>Enter the start date.</translation>
    </message>
    <message>
        <source>Isi tanggal selesai.</source>
        <translation>Enter the end date.</translation>
    </message>
    <message>
        <source>Ubah kegiatan</source>
        <translation>Edit activity</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kegiatan baru</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Buat kegiatan</source>
        <translation>Create activity</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Penyelenggara</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Unit (kosong: semua)</source>
        <translation>Unit (empty: all)</translation>
    </message>
    <message>
        <source>Tanggal mulai</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>Tanggal selesai</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>Cara pelaksanaan</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Cara masuk peserta</source>
        <translation>How participants come in</translation>
    </message>
    <message>
        <source>Kuota minimum</source>
        <translation>Minimum quota</translation>
    </message>
    <message>
        <source>Kuota maksimum</source>
        <translation>Maximum quota</translation>
    </message>
    <message>
        <source>Batas pendaftaran</source>
        <translation>Registration deadline</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>Tahun anggaran</source>
        <translation>Budget year</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Sesi, satu pada setiap hari kerja</source>
        <translation>Sessions, one on each working day</translation>
    </message>
    <message>
        <source>Jam mulai</source>
        <translation>Start time</translation>
    </message>
    <message>
        <source>Kosong: tanpa jam</source>
        <translation>Empty: without hours</translation>
    </message>
    <message>
        <source>Jam selesai</source>
        <translation>End time</translation>
    </message>
    <message>
        <source>Ruang</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Pengajar</source>
        <translation>Trainers</translation>
    </message>
    <message>
        <source>Katalog masih kosong; isi program dahulu di tab Data.</source>
        <translation>The catalogue is empty; enter programmes on the tab Data first.</translation>
    </message>
</context>
<context>
    <name>ActivityHead</name>
    <message>
        <source>Jadwal</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Ubah data</source>
        <translation>Edit data</translation>
    </message>
    <message>
        <source>Tindakan lain</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Tutup kegiatan…</source>
        <translation>Close activity…</translation>
    </message>
    <message>
        <source>Hapus draf</source>
        <translation>Remove draft</translation>
    </message>
    <message>
        <source>{first} s.d. {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{taken} dari {seats} peserta</source>
        <translation>{taken} of {seats} participants</translation>
    </message>
    <message>
        <source>, {count} menunggu</source>
        <translation>, {count} waiting</translation>
    </message>
    <message>
        <source>alasan: {why}</source>
        <translation>reason: {why}</translation>
    </message>
</context>
<context>
    <name>ActivityView</name>
    <message>
        <source>Sesi</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Kehadiran</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Sertifikat</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Evaluasi</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Penutupan</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Hal ini diselesaikan di luar halaman kegiatan.</source>
        <translation>This is settled outside the page of the activity.</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Tambah dokumen</source>
        <translation>Add document</translation>
    </message>
    <message>
        <source>Tambah dokumen {name}</source>
        <translation>Add document of {name}</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{count} berkas tidak dapat diterima:</source>
        <translation>{count} files cannot be accepted:</translation>
    </message>
    <message>
        <source>Simpan {count} dokumen</source>
        <translation>Save {count} documents</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Dokumen kerja sama</source>
        <translation>Cooperation document</translation>
    </message>
    <message>
        <source>Simpan dokumen</source>
        <translation>Save document</translation>
    </message>
    <message>
        <source>Jenis dokumen</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>Mitra</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Di bawah dokumen</source>
        <translation>Below the document</translation>
    </message>
    <message>
        <source>Memperpanjang dokumen</source>
        <translation>Renewing a document</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Nomor pihak 1 (kantor)</source>
        <translation>Number of party 1 (office)</translation>
    </message>
    <message>
        <source>Jabatan penanda tangan 1</source>
        <translation>Position of signatory 1</translation>
    </message>
    <message>
        <source>Nomor pihak 2 (mitra)</source>
        <translation>Number of party 2 (partner)</translation>
    </message>
    <message>
        <source>Jabatan penanda tangan 2</source>
        <translation>Position of signatory 2</translation>
    </message>
    <message>
        <source>Kosong: masih draf</source>
        <translation>Empty: still a draft</translation>
    </message>
    <message>
        <source>Ditandatangani</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Mulai berlaku</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Kosong: tanpa batas waktu</source>
        <translation>Empty: no end</translation>
    </message>
    <message>
        <source>Berakhir</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Unit penanggung jawab</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>Anggaran</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Sumber anggaran</source>
        <translation>Source of funds</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Satu bidang per baris</source>
        <translation>One field per line</translation>
    </message>
    <message>
        <source>Ruang lingkup</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Periksa peringatan, lalu simpan sekali lagi.</source>
        <translation>Check the warnings, then save once more.</translation>
    </message>
</context>
<context>
    <name>AgreementPane</name>
    <message>
        <source>Pilih satu dokumen</source>
        <translation>Choose one document</translation>
    </message>
    <message>
        <source>Cetak dokumen ini</source>
        <translation>Print this document</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Perpanjang</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Belum ada.</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>Catat tindak lanjut</source>
        <translation>Record a follow-up</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Lihat berkas</source>
        <translation>View the file</translation>
    </message>
    <message>
        <source>Lihat halaman berkas (Enter)</source>
        <translation>View the pages of the file (Enter)</translation>
    </message>
    <message>
        <source>Tambah berkas</source>
        <translation>Add file</translation>
    </message>
    <message>
        <source>Masa berlaku</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>Ditandatangani</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Nomor kantor</source>
        <translation>Office&apos;s number</translation>
    </message>
    <message>
        <source>Nomor mitra</source>
        <translation>Partner&apos;s number</translation>
    </message>
    <message>
        <source>Penanda tangan</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>Ruang lingkup</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Anggaran</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Alasan henti</source>
        <translation>Reason for ending</translation>
    </message>
    <message>
        <source>Di bawah</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>Memperpanjang</source>
        <translation>Renewing</translation>
    </message>
    <message>
        <source>Diperpanjang</source>
        <translation>Renewed</translation>
    </message>
    <message>
        <source>Hasil, dengan dokumen di bawahnya</source>
        <translation>Results, with the documents below</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Costs</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Jawaban satu responden</source>
        <translation>Answers of one respondent</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>Templat</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>pegawai</source>
        <translation>employees</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Pejabat penilai</source>
        <translation>Evaluating official</translation>
    </message>
    <message>
        <source>Yang terjadi</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Menerima isi templat</source>
        <translation>Receives the template&apos;s contents</translation>
    </message>
    <message>
        <source>{count} dari {total} pegawai menerima isi templat</source>
        <translation>{count} of {total} employees receive the template&apos;s contents</translation>
    </message>
    <message>
        <source>Belum ada templat. Simpan dahulu sebuah SKP sebagai templat.</source>
        <translation>No templates yet. Save an SKP as a template first.</translation>
    </message>
    <message>
        <source>Terapkan kepada {count} pegawai</source>
        <translation>Apply to {count} employees</translation>
    </message>
    <message>
        <source>Pilih templat.</source>
        <translation>Choose a template.</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Nama, pangkat, jabatan, dan unit ketiga pihak dibekukan pada hari ini.</source>
        <translation>The name, rank, post and unit of all three parties are frozen as of today.</translation>
    </message>
    <message>
        <source>Tanggal penetapan</source>
        <translation>Date set</translation>
    </message>
</context>
<context>
    <name>ArchiveColumns</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Kelengkapan</source>
        <translation>Completeness</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Kedaluwarsa</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Paling banyak kurang</source>
        <translation>Most incomplete</translation>
    </message>
    <message>
        <source>Tanpa unit</source>
        <translation>Without unit</translation>
    </message>
</context>
<context>
    <name>ArchiveFilterBar</name>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Cari nama, NIP, unit, dokumen</source>
        <translation>Search name, NIP, unit, document</translation>
    </message>
    <message>
        <source>Cari di daftar</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Kelengkapan</source>
        <translation>Completeness</translation>
    </message>
    <message>
        <source>Tanpa {name}</source>
        <translation>Without {name}</translation>
    </message>
    <message>
        <source>Semua kelengkapan</source>
        <translation>All completeness</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Ada yang kedaluwarsa</source>
        <translation>Some expired</translation>
    </message>
    <message>
        <source>Belum ada dokumen</source>
        <translation>No documents yet</translation>
    </message>
</context>
<context>
    <name>AskReason</name>
    <message>
        <source>dan {count} lagi</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Tulis alasannya.</source>
        <translation>Write the reason.</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Tetapkan penilai</source>
        <translation>Assign evaluator</translation>
    </message>
    <message>
        <source>Berlaku untuk {count} pegawai, juga pada penilaian yang masih terbuka.</source>
        <translation>Applies to {count} employees, also to evaluations that are still open.</translation>
    </message>
    <message>
        <source>Pejabat penilai kinerja</source>
        <translation>Evaluating official</translation>
    </message>
    <message>
        <source>Atasan pejabat penilai</source>
        <translation>Superior of the evaluating official</translation>
    </message>
    <message>
        <source>Kosongkan untuk memakai penilai dari pejabat penilai.</source>
        <translation>Leave empty to use the evaluator of the evaluating official.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pilih pejabat penilai.</source>
        <translation>Choose the evaluating official.</translation>
    </message>
</context>
<context>
    <name>AttachmentTab</name>
    <message>
        <source>Satu butir per baris</source>
        <translation>One item per line</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Kesepakatan</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Dialog kinerja</source>
        <translation>Performance dialogue</translation>
    </message>
    <message>
        <source>Catat dialog</source>
        <translation>Record dialogue</translation>
    </message>
</context>
<context>
    <name>AttendanceModel</name>
    <message>
        <source>sesi kelompok lain</source>
        <translation>session of another group</translation>
    </message>
    <message>
        <source>belum berlangsung</source>
        <translation>not yet held</translation>
    </message>
    <message>
        <source>belum dicatat</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
</context>
<context>
    <name>AttendancePart</name>
    <message>
        <source>Peserta yang terdaftar muncul di sini dengan sendirinya.</source>
        <translation>Registered participants appear here by themselves.</translation>
    </message>
    <message>
        <source>Belum ada peserta atau sesi</source>
        <translation>No participants or sessions yet</translation>
    </message>
    <message>
        <source>Bukti, misalnya daftar hadir 1 Des halaman 1</source>
        <translation>Proof, for example attendance list 1 Dec page 1</translation>
    </message>
    <message>
        <source>Bukti kehadiran</source>
        <translation>Proof of attendance</translation>
    </message>
    <message>
        <source>Sisanya hadir</source>
        <translation>Mark the rest present</translation>
    </message>
    <message>
        <source>Isi H pada yang kosong di kolom sesi ini</source>
        <translation>Fill the empty cells of this session with H</translation>
    </message>
    <message>
        <source>hadir</source>
        <translation>present</translation>
    </message>
    <message>
        <source>izin</source>
        <translation>excused</translation>
    </message>
    <message>
        <source>sakit</source>
        <translation>sick</translation>
    </message>
    <message>
        <source>alpa</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>kosongkan</source>
        <translation>clear</translation>
    </message>
    <message>
        <source>isi ke bawah</source>
        <translation>fill down</translation>
    </message>
    <message>
        <source>turun</source>
        <translation>down</translation>
    </message>
    <message>
        <source>{count} tanda hadir belum dicatat</source>
        <translation>{count} attendance marks not recorded</translation>
    </message>
    <message>
        <source>Semua sesi yang sudah berlangsung tercatat</source>
        <translation>All sessions that took place are recorded</translation>
    </message>
    <message>
        <source>Kehadiran dicatat pada sesi kelompoknya yang sudah berlangsung.</source>
        <translation>Attendance is recorded for sessions of the own group that have taken place.</translation>
    </message>
</context>
<context>
    <name>AttendanceTable</name>
    <message>
        <source>Kisi kehadiran</source>
        <translation>Attendance grid</translation>
    </message>
    <message>
        <source>H hadir, I izin, S sakit, A alpa; Del mengosongkan, Ctrl+D mengisi ke bawah.</source>
        <translation>H present, I excused, S sick, A absent; Del clears, Ctrl+D fills down.</translation>
    </message>
</context>
<context>
    <name>BackupRun</name>
    <message>
        <source>Mencadangkan dan memeriksa salinan</source>
        <translation>Backing up and checking the copy</translation>
    </message>
    <message>
        <source>Cadangan tersimpan dan sudah diperiksa: {name}</source>
        <translation>Backup saved and checked: {name}</translation>
    </message>
    <message>
        <source> {count} isi dokumen hilang dan tidak ikut.</source>
        <translation> {count} document contents are missing and not included.</translation>
    </message>
</context>
<context>
    <name>BackupTab</name>
    <message>
        <source>Cadangkan sekarang</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Simpan ke tempat lain</source>
        <translation>Save elsewhere</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>Periksa berkas</source>
        <translation>Check file</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Cadangan terakhir: {when}</source>
        <translation>Last backup: {when}</translation>
    </message>
    <message>
        <source>Folder: {path}</source>
        <translation>Folder: {path}</translation>
    </message>
    <message>
        <source>Memeriksa berkas</source>
        <translation>Checking the file</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Simpan satu salinan di diska lain setiap minggu. Cadangan terenkripsi dan dibuka dengan kata sandi yang sama.</source>
        <translation>Keep a copy on another disk every week. Backups are encrypted and opened with the same passwords.</translation>
    </message>
    <message>
        <source>Pemulihan</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>Isi berkas kantor diganti dengan isi cadangan. Anda keluar dahulu; berkas yang sekarang tetap disimpan di sampingnya.</source>
        <translation>The office file is replaced by the contents of a backup. You log out first; the present file is kept beside it.</translation>
    </message>
    <message>
        <source>Pemeriksaan</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Enkripsi, susunan data, acuan, dan rantai catatan.</source>
        <translation>Encryption, structure, references and the chain of records.</translation>
    </message>
    <message>
        <source>Berkas utuh.</source>
        <translation>The file is intact.</translation>
    </message>
    <message>
        <source>Pemeriksaan menemukan kerusakan. Pulihkan dari cadangan terakhir.</source>
        <translation>The check found damage. Restore from the last backup.</translation>
    </message>
    <message>
        <source>Simpan cadangan</source>
        <translation>Save backup</translation>
    </message>
    <message>
        <source>Pilih berkas cadangan</source>
        <translation>Choose a backup file</translation>
    </message>
    <message>
        <source>Cadangan SDM Desktop (*{suffix})</source>
        <translation>SDM Desktop backup (*{suffix})</translation>
    </message>
</context>
<context>
    <name>BalanceDialog</name>
    <message>
        <source>Saldo awal angka kredit, {name}</source>
        <translation>Opening balance of credit points, {name}</translation>
    </message>
    <message>
        <source>Simpan saldo awal</source>
        <translation>Save opening balance</translation>
    </message>
    <message>
        <source>Jenjang {jenjang}</source>
        <translation>Level {jenjang}</translation>
    </message>
    <message>
        <source>Angka kredit</source>
        <translation>Credit points</translation>
    </message>
    <message>
        <source>Per tanggal</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Predikat sesudah tanggal ini ditambahkan</source>
        <translation>Predikat after this date added</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Misalnya nomor PAK terakhir</source>
        <translation>For example the latest PAK number</translation>
    </message>
    <message>
        <source>Hapus saldo</source>
        <translation>Delete balance</translation>
    </message>
    <message>
        <source>Angka kredit wajib diisi.</source>
        <translation>Credit points are required.</translation>
    </message>
    <message>
        <source>Tanggal wajib diisi.</source>
        <translation>The date is required.</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Data kepegawaian tetap di komputer ini</source>
        <translation>HR data stay on this computer</translation>
    </message>
</context>
<context>
    <name>BaseDialog</name>
    <message>
        <source>Dasar porsi anggaran</source>
        <translation>Base of the budget share</translation>
    </message>
    <message>
        <source>Simpan dasar</source>
        <translation>Save base</translation>
    </message>
    <message>
        <source>Total belanja daerah {year}</source>
        <translation>Total spending of the city {year}</translation>
    </message>
    <message>
        <source>Tanpa gaji dan pemeliharaan, menurut APBD yang ditetapkan</source>
        <translation>Without salaries and maintenance, as in the adopted APBD</translation>
    </message>
</context>
<context>
    <name>BehaviourDialog</name>
    <message>
        <source>Evaluasi perilaku: {name}</source>
        <translation>Evaluation of behaviour: {name}</translation>
    </message>
    <message>
        <source>Simpan evaluasi</source>
        <translation>Save evaluation</translation>
    </message>
    <message>
        <source>1 sampai {scale}</source>
        <translation>1 to {scale}</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Atasan yang menilai</source>
        <translation>Superior who rates</translation>
    </message>
    <message>
        <source>Uraian</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>BehaviourTab</name>
    <message>
        <source>Ekspektasi khusus pimpinan (boleh kosong)</source>
        <translation>Leader&apos;s specific expectations (may be empty)</translation>
    </message>
    <message>
        <source>Nilai dasar BerAKHLAK</source>
        <translation>BerAKHLAK core values</translation>
    </message>
</context>
<context>
    <name>BezettingTab</name>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Semua jabatan</source>
        <translation>All posts</translation>
    </message>
    <message>
        <source>Hanya yang kurang</source>
        <translation>Only shortages</translation>
    </message>
    <message>
        <source>Hanya yang lebih</source>
        <translation>Only surpluses</translation>
    </message>
    <message>
        <source>Tanpa angka kebutuhan</source>
        <translation>Without a stated need</translation>
    </message>
    <message>
        <source>Jabatan yang ditampilkan</source>
        <translation>Posts shown</translation>
    </message>
    <message>
        <source>Tidak ada jabatan yang cocok</source>
        <translation>No post matches</translation>
    </message>
    <message>
        <source>Ubah pilihan unit atau jabatan di atas.</source>
        <translation>Change the unit or post chosen above.</translation>
    </message>
    <message>
        <source>Cetak daftar</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Tanpa unit</source>
        <translation>Without unit</translation>
    </message>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Kebutuhan {need} · bezetting {filled} · kurang {less} · lebih {more} · tanpa kebutuhan {open}</source>
        <translation>Need {need} · filled {filled} · short {less} · surplus {more} · without a need {open}</translation>
    </message>
    <message>
        <source>Ekspor bezetting</source>
        <translation>Export staffing</translation>
    </message>
    <message>
        <source>{count} jabatan diekspor ke {name}.</source>
        <translation>{count} posts exported to {name}.</translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message>
        <source>Kosong</source>
        <translation>Empty</translation>
    </message>
</context>
<context>
    <name>BudgetBand</name>
    <message>
        <source>Biaya per JP</source>
        <translation>Cost per JP</translation>
    </message>
    <message>
        <source>Pagu pelatihan {year}</source>
        <translation>Training funds {year}</translation>
    </message>
</context>
<context>
    <name>BudgetColumns</name>
    <message>
        <source>Pagu</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Realisasi</source>
        <translation>Realisation</translation>
    </message>
    <message>
        <source>Komitmen</source>
        <translation>Committed</translation>
    </message>
    <message>
        <source>Sisa bebas</source>
        <translation>Free balance</translation>
    </message>
    <message>
        <source>Serapan</source>
        <translation>Absorption</translation>
    </message>
    <message>
        <source>Kode kegiatan</source>
        <translation>Activity code</translation>
    </message>
    <message>
        <source>Rekening</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Rencana</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Per JP</source>
        <translation>Per JP</translation>
    </message>
    <message>
        <source>Per orang</source>
        <translation>Per person</translation>
    </message>
    <message>
        <source>Komponen</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Harga</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Kontrak</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Penanggung</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>BudgetTab</name>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Penjelasan porsi anggaran</source>
        <translation>Explanation of the budget share</translation>
    </message>
    <message>
        <source>Total belanja…</source>
        <translation>Total spending…</translation>
    </message>
    <message>
        <source>Pagu baru</source>
        <translation>New funds</translation>
    </message>
    <message>
        <source>pagu</source>
        <translation>funds</translation>
    </message>
    <message>
        <source>Enter ubah · Del hapus</source>
        <translation>Enter edits · Del deletes</translation>
    </message>
    <message>
        <source>Isi pagu per sumber menurut DPA.</source>
        <translation>Enter funds by source as in the DPA.</translation>
    </message>
    <message>
        <source>Belum ada pagu tahun ini</source>
        <translation>No funds for this year yet</translation>
    </message>
    <message>
        <source>kegiatan</source>
        <translation>activities</translation>
    </message>
    <message>
        <source>Enter rincian biaya</source>
        <translation>Enter cost details</translation>
    </message>
    <message>
        <source>Kegiatan dibuat di halaman Pelatihan.</source>
        <translation>Activities are created on the page Pelatihan.</translation>
    </message>
    <message>
        <source>Belum ada kegiatan</source>
        <translation>No activities yet</translation>
    </message>
    <message>
        <source>Porsi anggaran pelatihan</source>
        <translation>Share of the training budget</translation>
    </message>
    <message>
        <source>Porsi anggaran: isi total belanja lebih dahulu</source>
        <translation>Budget share: enter total spending first</translation>
    </message>
    <message>
        <source>Porsi {share} % dari belanja, minimum {least}: {word} {gap}</source>
        <translation>Share {share} % of spending, minimum {least}: {word} {gap}</translation>
    </message>
    <message>
        <source>lebih</source>
        <translation>more</translation>
    </message>
    <message>
        <source>kurang</source>
        <translation>missing</translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message>
        <source>Ubah isian</source>
        <translation>Edit field</translation>
    </message>
    <message>
        <source>Ubah satu isian untuk {count} pegawai</source>
        <translation>Edit one field of {count} employees</translation>
    </message>
    <message>
        <source>Pilih isian</source>
        <translation>Choose a field</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Nilai baru</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>{count} berubah, {same} sudah sama</source>
        <translation>{count} change, {same} already the same</translation>
    </message>
    <message>
        <source>dan {count} orang lagi</source>
        <translation>and {count} more people</translation>
    </message>
    <message>
        <source>Ubah {count} orang</source>
        <translation>Change {count} people</translation>
    </message>
</context>
<context>
    <name>CalculatorChooser</name>
    <message>
        <source>Cari kalkulator</source>
        <translation>Search calculators</translation>
    </message>
    <message>
        <source>Kalkulator</source>
        <translation>Calculators</translation>
    </message>
    <message>
        <source>Hitungan sesi ini</source>
        <translation>Calculations of this session</translation>
    </message>
</context>
<context>
    <name>CalculatorsPage</name>
    <message>
        <source>Kalkulator kepegawaian</source>
        <translation>HR calculators</translation>
    </message>
    <message>
        <source>satu pintu ke setiap aturan, dengan alasannya</source>
        <translation>one door to every rule, with its reasons</translation>
    </message>
    <message>
        <source>Pakai data pegawai: cari nama atau NIP</source>
        <translation>Use an employee&apos;s data: search name or NIP</translation>
    </message>
    <message>
        <source>Pakai data pegawai</source>
        <translation>Use an employee&apos;s data</translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Hitung</source>
        <translation>Calculate</translation>
    </message>
    <message>
        <source>{label} (bila ada)</source>
        <translation>{label} (if any)</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rules</translation>
    </message>
</context>
<context>
    <name>CalendarArea</name>
    <message>
        <source>tidak ada kegiatan</source>
        <translation>no activities</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Catatan dan rekomendasi</source>
        <translation>Notes and recommendations</translation>
    </message>
    <message>
        <source>Catatan rahasia penilai</source>
        <translation>Evaluator&apos;s confidential note</translation>
    </message>
    <message>
        <source>Hanya untuk penilai; tidak pernah dicetak.</source>
        <translation>For the evaluator only; never printed.</translation>
    </message>
    <message>
        <source>SKP belum disetujui untuk periode ini</source>
        <translation>SKP not yet approved for this period</translation>
    </message>
    <message>
        <source>SKP disetujui {day}</source>
        <translation>SKP approved {day}</translation>
    </message>
    <message>
        <source>{count} RHK</source>
        <translation>{count} RHK</translation>
    </message>
    <message>
        <source>{praise} pujian, {critic} keluhan atau kritik</source>
        <translation>{praise} compliments, {critic} complaints or criticisms</translation>
    </message>
    <message>
        <source>Belum ada catatan terverifikasi pada periode ini.</source>
        <translation>No verified notes in this period yet.</translation>
    </message>
    <message>
        <source>hasil</source>
        <translation>results</translation>
    </message>
    <message>
        <source>perilaku</source>
        <translation>behaviour</translation>
    </message>
    <message>
        <source>catatan</source>
        <translation>note</translation>
    </message>
    <message>
        <source>Buka SKP</source>
        <translation>Open SKP</translation>
    </message>
    <message>
        <source>Target dan tindak lanjut</source>
        <translation>Targets and follow-up</translation>
    </message>
    <message>
        <source>Hasil kerja</source>
        <translation>Work results</translation>
    </message>
    <message>
        <source>informasi bagi penilai; tidak mengubah saran</source>
        <translation>information for the evaluator; does not change the suggestion</translation>
    </message>
    <message>
        <source>Tulis catatan</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Catatan dan umpan balik</source>
        <translation>Notes and feedback</translation>
    </message>
</context>
<context>
    <name>CertificateColumns</name>
    <message>
        <source>Nomor</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Penerbit</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>tanpa batas</source>
        <translation>no expiry</translation>
    </message>
    <message>
        <source>Terbitan sendiri</source>
        <translation>Issued here</translation>
    </message>
</context>
<context>
    <name>CertificatesPart</name>
    <message>
        <source>Terbitkan sertifikat</source>
        <translation>Issue certificates</translation>
    </message>
    <message>
        <source>Program ini tidak memberi sertifikat.</source>
        <translation>This programme gives no certificate.</translation>
    </message>
    <message>
        <source>Diberikan kepada yang lulus atau hadir, berlaku {months} bulan.</source>
        <translation>Given to those who passed or attended, valid for {months} months.</translation>
    </message>
    <message>
        <source>Diberikan kepada yang lulus atau hadir, tanpa batas waktu.</source>
        <translation>Given to those who passed or attended, without end.</translation>
    </message>
</context>
<context>
    <name>CertificatesTab</name>
    <message>
        <source>Cari nomor, nama, pelatihan, penerbit</source>
        <translation>Search number, name, training, issuer</translation>
    </message>
    <message>
        <source>Cari sertifikat</source>
        <translation>Search certificates</translation>
    </message>
    <message>
        <source>Semua keadaan</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Berakhir dalam {days} hari</source>
        <translation>Ends within {days} days</translation>
    </message>
    <message>
        <source>Hanya dari luar</source>
        <translation>Only from outside</translation>
    </message>
    <message>
        <source>Sertifikat luar</source>
        <translation>Outside certificate</translation>
    </message>
</context>
<context>
    <name>CertificatesView</name>
    <message>
        <source>sertifikat</source>
        <translation>certificates</translation>
    </message>
    <message>
        <source>Enter ubah · Spasi tandai · Del hapus</source>
        <translation>Enter edits · Space marks · Del removes</translation>
    </message>
    <message>
        <source>Terbitkan dari kegiatan yang selesai, atau catat sertifikat dari luar.</source>
        <translation>Issue from a finished activity, or record a certificate from outside.</translation>
    </message>
    <message>
        <source>Belum ada sertifikat</source>
        <translation>No certificates yet</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Buka pegawai</source>
        <translation>Open employee</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Tolak…</source>
        <translation>Reject…</translation>
    </message>
    <message>
        <source>Ubah	F2</source>
        <translation>Edit	F2</translation>
    </message>
    <message>
        <source>Hapus	Del</source>
        <translation>Delete	Del</translation>
    </message>
    <message>
        <source>Hanya sertifikat dari luar yang diverifikasi.</source>
        <translation>Only certificates from outside are verified.</translation>
    </message>
    <message>
        <source>Sertifikat terbitan sendiri diubah dari hasil kegiatannya.</source>
        <translation>Certificates issued here are changed through the results of the activity.</translation>
    </message>
    <message>
        <source>Tolak sertifikat</source>
        <translation>Reject certificate</translation>
    </message>
    <message>
        <source>Tolak</source>
        <translation>Reject</translation>
    </message>
</context>
<context>
    <name>ChartTab</name>
    <message>
        <source>Unit pada bagan</source>
        <translation>Unit on the chart</translation>
    </message>
    <message>
        <source>PDF {paper}</source>
        <translation>PDF {paper}</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Perkecil (−)</source>
        <translation>Reduce (−)</translation>
    </message>
    <message>
        <source>Perbesar (+)</source>
        <translation>Enlarge (+)</translation>
    </message>
    <message>
        <source>Seluruh bagan (0)</source>
        <translation>Whole chart (0)</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Simpan SVG</source>
        <translation>Save SVG</translation>
    </message>
    <message>
        <source>Panah: pindah kotak · Enter atau klik: buka pegawai · + − 0: ukuran · seret: geser</source>
        <translation>Arrows: move between boxes · Enter or click: open people · + − 0: size · drag: pan</translation>
    </message>
    <message>
        <source>Seluruh pemerintah kota</source>
        <translation>Whole city government</translation>
    </message>
    <message>
        <source>{count} unit</source>
        <translation>{count} units</translation>
    </message>
    <message>
        <source>Simpan bagan sebagai PDF</source>
        <translation>Save chart as PDF</translation>
    </message>
    <message>
        <source>Simpan bagan sebagai SVG</source>
        <translation>Save chart as SVG</translation>
    </message>
    <message>
        <source>Menyusun bagan</source>
        <translation>Composing the chart</translation>
    </message>
    <message>
        <source>Bagan disimpan sebagai PDF, {pages} halaman.</source>
        <translation>Chart saved as PDF, {pages} pages.</translation>
    </message>
    <message>
        <source>Bagan disimpan: {name}, {count} unit.</source>
        <translation>Chart saved: {name}, {count} units.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Bagan organisasi</source>
        <translation>Organisation chart</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Periksa dokumen</source>
        <translation>Check documents</translation>
    </message>
    <message>
        <source>Ada di kaki setiap halaman, di sebelah kode QR.</source>
        <translation>At the foot of every page, next to the QR code.</translation>
    </message>
    <message>
        <source>Kode verifikasi</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>Periksa kode</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>Pilih berkas PDF</source>
        <translation>Choose PDF file</translation>
    </message>
    <message>
        <source>Untuk dokumen dalam bentuk berkas, tarik berkas PDF ke jendela ini.</source>
        <translation>For documents in the form of a file, drag the PDF file into this window.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Dokumen PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>No. dokumen {number}</source>
        <translation>Document no. {number}</translation>
    </message>
    <message>
        <source>Data per {day} pukul {hour}</source>
        <translation>Data as of {day} at {hour}</translation>
    </message>
    <message>
        <source>Kode verifikasi {code}</source>
        <translation>Verification code {code}</translation>
    </message>
    <message>
        <source>Dicetak atau disimpan {day} pukul {hour} oleh {user}</source>
        <translation>Printed or saved {day} at {hour} by {user}</translation>
    </message>
    <message>
        <source>Catatan audit nomor {number}</source>
        <translation>Audit record number {number}</translation>
    </message>
    <message>
        <source>Kode {code} dikenal.</source>
        <translation>Code {code} is recognised.</translation>
    </message>
    <message>
        <source>Periksa angka terbit</source>
        <translation>Check published figures</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>IKM tercetak</source>
        <translation>Printed IKM</translation>
    </message>
    <message>
        <source>Mutu tercetak</source>
        <translation>Printed quality</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Rata-rata tiap unsur, dipisah spasi atau titik koma; boleh kosong</source>
        <translation>Mean of each unsur, separated by spaces or semicolons; may be empty</translation>
    </message>
    <message>
        <source>NRR per unsur</source>
        <translation>NRR per unsur</translation>
    </message>
    <message>
        <source>NRR {reason}.</source>
        <translation>NRR {reason}.</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
    <message>
        <source>Isi mutu atau NRR untuk diperiksa.</source>
        <translation>Enter quality or NRR to check them.</translation>
    </message>
</context>
<context>
    <name>CheckFilterBar</name>
    <message>
        <source>Semua jenis</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Semua perangkat daerah</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>Kesalahan</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Peringatan</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Semua tingkat</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>Terbuka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Memang demikian</source>
        <translation>This is correct</translation>
    </message>
    <message>
        <source>Cari nama, NIP, isian, atau kode</source>
        <translation>Search name, NIP, field, or code</translation>
    </message>
    <message>
        <source>Cari di daftar temuan</source>
        <translation>Search the findings</translation>
    </message>
    <message>
        <source>Jenis temuan</source>
        <translation>Kind of finding</translation>
    </message>
    <message>
        <source>Perangkat daerah</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Tingkat</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>temuan</source>
        <translation>findings</translation>
    </message>
    <message>
        <source>Enter membuka isiannya · Spasi menandai</source>
        <translation>Enter opens its field · Space marks</translation>
    </message>
    <message>
        <source>Daftar temuan</source>
        <translation>List of findings</translation>
    </message>
    <message>
        <source>Memang demikian</source>
        <translation>This is correct</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Buka isiannya	Enter</source>
        <translation>Open its field	Enter</translation>
    </message>
    <message>
        <source>Memang demikian…</source>
        <translation>This is correct…</translation>
    </message>
    <message>
        <source>Memeriksa data pegawai</source>
        <translation>Checking employee data</translation>
    </message>
    <message>
        <source>Data belum diperiksa</source>
        <translation>Data not checked yet</translation>
    </message>
    <message>
        <source>Belum ada temuan yang memang demikian</source>
        <translation>No findings marked as correct yet</translation>
    </message>
    <message>
        <source>Hapus saringan</source>
        <translation>Remove filters</translation>
    </message>
    <message>
        <source>Tidak ada temuan yang cocok</source>
        <translation>No findings match</translation>
    </message>
    <message>
        <source>{count} pegawai diperiksa.</source>
        <translation>{count} employees checked.</translation>
    </message>
    <message>
        <source>Tidak ada temuan</source>
        <translation>No findings</translation>
    </message>
    <message>
        <source>Temuan muncul lagi bila nilainya berubah.</source>
        <translation>The finding reappears when its value changes.</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Yang perlu dilengkapi</source>
        <translation>To be completed</translation>
    </message>
    <message>
        <source>Pemeriksaan</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>{count} hal wajib dilengkapi sebelum diajukan</source>
        <translation>{count} required items to complete before submitting</translation>
    </message>
    <message>
        <source>Siap diajukan, dengan catatan</source>
        <translation>Ready to submit, with remarks</translation>
    </message>
    <message>
        <source>Lengkap dan siap diajukan</source>
        <translation>Complete and ready to submit</translation>
    </message>
    <message>
        <source>Hasil kerja tidak diberi bobot: predikat ditetapkan dengan kuadran.</source>
        <translation>Work results are not weighted: the predikat is set by quadrant.</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Tambah pilihan</source>
        <translation>Add choice</translation>
    </message>
    <message>
        <source>Pilihan {number}</source>
        <translation>Option {number}</translation>
    </message>
    <message>
        <source>Naikkan (Alt+↑)</source>
        <translation>Move up (Alt+↑)</translation>
    </message>
    <message>
        <source>Turunkan (Alt+↓)</source>
        <translation>Move down (Alt+↓)</translation>
    </message>
    <message>
        <source>Hapus pilihan</source>
        <translation>Delete option</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>{name} ({seats} orang)</source>
        <translation>{name} ({seats} people)</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Masukkan ke rencana</source>
        <translation>Put into the plan</translation>
    </message>
    <message>
        <source>Masukkan</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Triwulan</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>JP per orang</source>
        <translation>JP per person</translation>
    </message>
    <message>
        <source>Biaya per orang</source>
        <translation>Cost per person</translation>
    </message>
    <message>
        <source>Boleh dikaitkan kemudian</source>
        <translation>May be linked later</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Action</translation>
    </message>
</context>
<context>
    <name>ClashDialog</name>
    <message>
        <source>Bentrok dan perhatian tahun {year}</source>
        <translation>Clashes and points to note of {year}</translation>
    </message>
    <message>
        <source>Enter buka sesinya di kalender</source>
        <translation>Enter opens its session in the calendar</translation>
    </message>
    <message>
        <source>hal</source>
        <translation>points</translation>
    </message>
    <message>
        <source>Peserta, pengajar, dan ruang tidak ada yang bertumpuk.</source>
        <translation>No participants, trainers or rooms overlap.</translation>
    </message>
    <message>
        <source>Tidak ada bentrok</source>
        <translation>No clashes</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ClashQuestion</name>
    <message>
        <source>Simpan meskipun bentrok</source>
        <translation>Save despite clashes</translation>
    </message>
    <message>
        <source>Simpan dengan alasan</source>
        <translation>Save with a reason</translation>
    </message>
</context>
<context>
    <name>ClosingPart</name>
    <message>
        <source>Kehadiran</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Sesi</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Sertifikat</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Evaluasi</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Yang masih terbuka</source>
        <translation>Still open</translation>
    </message>
    <message>
        <source>Selesaikan di</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Enter buka tempatnya</source>
        <translation>Enter opens the place</translation>
    </message>
    <message>
        <source>hal</source>
        <translation>points</translation>
    </message>
    <message>
        <source>Tutup kegiatan</source>
        <translation>Close activity</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Usulkan nilai kompetensi…</source>
        <translation>Propose competence levels…</translation>
    </message>
    <message>
        <source>Ditutup {day}; JP sudah diakui.</source>
        <translation>Closed {day}; JP are credited.</translation>
    </message>
    <message>
        <source>Kegiatan sudah ditutup</source>
        <translation>The activity is closed</translation>
    </message>
    <message>
        <source>Buka kembali hanya dengan alasan; JP tidak dihitung selama terbuka.</source>
        <translation>Reopen only with a reason; JP do not count while it is open.</translation>
    </message>
    <message>
        <source>{count} hal harus diselesaikan sebelum ditutup.</source>
        <translation>{count} points must be settled before closing.</translation>
    </message>
    <message>
        <source>Tidak ada yang terbuka</source>
        <translation>Nothing open</translation>
    </message>
    <message>
        <source>Saat ditutup: JP diakui, riwayat ditulis, evaluasi perilaku dijadwalkan.</source>
        <translation>On closing: JP are credited, histories written, behaviour evaluation scheduled.</translation>
    </message>
    <message>
        <source>Siap ditutup.</source>
        <translation>Ready to be closed.</translation>
    </message>
    <message>
        <source>Ditutup setelah kegiatan disetujui dan berjalan.</source>
        <translation>Closed after the activity was approved and has run.</translation>
    </message>
    <message>
        <source>… dan {count} lagi.</source>
        <translation>… and {count} more.</translation>
    </message>
    <message>
        <source>Hari berikut sudah memberi JP; menutup kegiatan mengakuinya sekali lagi:</source>
        <translation>The following days already give JP; closing the activity credits them once more:</translation>
    </message>
    <message>
        <source>Hari yang sama ber-JP dua kali</source>
        <translation>The same day credits JP twice</translation>
    </message>
    <message>
        <source>Tutup dan akui keduanya</source>
        <translation>Close and credit both</translation>
    </message>
    <message>
        <source>Buka kembali kegiatan</source>
        <translation>Reopen activity</translation>
    </message>
    <message>
        <source>JP peserta tidak dihitung sampai kegiatan ditutup lagi.</source>
        <translation>JP of participants do not count until the activity is closed again.</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Kode pemulihan baru</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Simpan kode ini di tempat aman, terpisah dari komputer. Dengan kode ini kata sandi yang lupa dapat diganti. Tanpa kata sandi dan tanpa kode, data tidak dapat dibuka oleh siapa pun.</source>
        <translation>Keep this code in a safe place, apart from the computer. With it a forgotten password can be replaced. Without password and without code nobody can open the data.</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Kode sudah saya cetak atau simpan</source>
        <translation>I have printed or saved the code</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Tersimpan: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>Lembar dikirim ke pencetak.</source>
        <translation>The sheet was sent to the printer.</translation>
    </message>
    <message>
        <source>Simpan kode pemulihan</source>
        <translation>Save recovery code</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Kode tersalin ke papan klip.</source>
        <translation>Code copied to the clipboard.</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Kolom yang ditampilkan</source>
        <translation>Columns shown</translation>
    </message>
    <message>
        <source>Tinggi baris</source>
        <translation>Row height</translation>
    </message>
    <message>
        <source>Susunan baku</source>
        <translation>Standard arrangement</translation>
    </message>
    <message>
        <source>Kompak</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Lapang</source>
        <translation>Roomy</translation>
    </message>
    <message>
        <source>Geser {name} ke kiri</source>
        <translation>Move {name} left</translation>
    </message>
    <message>
        <source>Geser {name} ke kanan</source>
        <translation>Move {name} right</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>kolom</source>
        <translation>columns</translation>
    </message>
    <message>
        <source>Enter memilih isian</source>
        <translation>Enter chooses the field</translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Sel kosong ikut mengosongkan</source>
        <translation>Empty cells clear too</translation>
    </message>
    <message>
        <source>Isian yang ada dikosongkan bila selnya pada berkas kosong.</source>
        <translation>Existing values are cleared where the cell in the file is empty.</translation>
    </message>
    <message>
        <source>Tidak diimpor</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>Semua lembar dengan judul sama</source>
        <translation>All sheets with the same head</translation>
    </message>
    <message>
        <source>Kepala tabel pada baris {row}; {mapped} dari {all} kolom dikenali</source>
        <translation>Header in row {row}; {mapped} of {all} columns recognised</translation>
    </message>
    <message>
        <source>Masuk ke isian</source>
        <translation>Goes into field</translation>
    </message>
    <message>
        <source>Contoh isi</source>
        <translation>Sample values</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Judul pada berkas</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>tidak diimpor</source>
        <translation>not imported</translation>
    </message>
    <message>
        <source>diurai di bawah ini</source>
        <translation>taken apart below</translation>
    </message>
    <message>
        <source>Kolom {letter}, {header}</source>
        <translation>Column {letter}, {header}</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Isian ini diambil dari kolom {letter}, yang kini tidak diimpor.</source>
        <translation>This field was taken from column {letter}, which is no longer imported.</translation>
    </message>
</context>
<context>
    <name>ComboField</name>
    <message>
        <source>&quot;{text}&quot; tidak ada dalam pilihan.</source>
        <translation>&quot;{text}&quot; is not among the choices.</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Hanya yang berbeda</source>
        <translation>Only differences</translation>
    </message>
    <message>
        <source>Perbandingan</source>
        <translation>Comparison</translation>
    </message>
</context>
<context>
    <name>CompetenceColumns</name>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Asal</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>kantor</source>
        <translation>office</translation>
    </message>
    <message>
        <source>peraturan</source>
        <translation>rules</translation>
    </message>
</context>
<context>
    <name>CompetenceDialog</name>
    <message>
        <source>Kompetensi</source>
        <translation>Competence</translation>
    </message>
    <message>
        <source>Simpan kompetensi</source>
        <translation>Save competence</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Misalnya T.01</source>
        <translation>For example T.01</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Uraian</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>CompetenceTab</name>
    <message>
        <source>Nilai pegawai</source>
        <translation>Levels of employees</translation>
    </message>
    <message>
        <source>Standar jabatan</source>
        <translation>Standards of posts</translation>
    </message>
    <message>
        <source>Kompetensi</source>
        <translation>Competence</translation>
    </message>
    <message>
        <source>Seluruh kantor</source>
        <translation>Whole office</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tanggal penilaian</source>
        <translation>Date of assessment</translation>
    </message>
    <message>
        <source>Sumber nilai</source>
        <translation>Source of levels</translation>
    </message>
    <message>
        <source>Kompetensi teknis…</source>
        <translation>Technical competences…</translation>
    </message>
    <message>
        <source>Impor dari berkas</source>
        <translation>Import from a file</translation>
    </message>
    <message>
        <source>Isi nilai pegawai dari berkas xlsx atau csv</source>
        <translation>Take the levels of people from an xlsx or csv file</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Pilih unit lain, atau seluruh kantor.</source>
        <translation>Choose another unit, or the whole office.</translation>
    </message>
    <message>
        <source>Tidak ada pegawai aktif di unit ini</source>
        <translation>No active employees in this unit</translation>
    </message>
    <message>
        <source>Daftarkan jabatan di halaman Organisasi.</source>
        <translation>Register posts on the page Organisasi.</translation>
    </message>
    <message>
        <source>Belum ada jabatan</source>
        <translation>No posts yet</translation>
    </message>
    <message>
        <source>Isi tanggal penilaian, misalnya 24-11-2026.</source>
        <translation>Enter the date of the assessment, for example 24-11-2026.</translation>
    </message>
    <message>
        <source>Angka pertama level yang dinilai, angka kedua standar jabatan.</source>
        <translation>The first digit is the assessed level, the second the standard of the post.</translation>
    </message>
    <message>
        <source>Abu-abu mengikuti level lazim; 0 mengeluarkan kompetensi dari jabatan.</source>
        <translation>Grey follows the usual level; 0 takes a competence off a post.</translation>
    </message>
    <message>
        <source>Simpan {count} nilai</source>
        <translation>Save {count} levels</translation>
    </message>
</context>
<context>
    <name>CompetencesDialog</name>
    <message>
        <source>Kompetensi</source>
        <translation>Competence</translation>
    </message>
    <message>
        <source>kompetensi</source>
        <translation>competences</translation>
    </message>
    <message>
        <source>Enter ubah · Del hapus</source>
        <translation>Enter edits · Del deletes</translation>
    </message>
    <message>
        <source>Tambah kompetensi</source>
        <translation>Add competence</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CompletenessPane</name>
    <message>
        <source>Kelengkapan data</source>
        <translation>Data completeness</translation>
    </message>
    <message>
        <source>{complete} dari {total} pegawai aktif lengkap. Klik unit untuk menyaring.</source>
        <translation>{complete} of {total} active employees complete. Click a unit to filter.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CooperationColumns</name>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Mitra</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Berakhir</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>JP orang</source>
        <translation>JP × people</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Nomor pihak 1</source>
        <translation>Number of party 1</translation>
    </message>
    <message>
        <source>Nomor pihak 2</source>
        <translation>Number of party 2</translation>
    </message>
    <message>
        <source>Unit PIC</source>
        <translation>Unit in charge</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Singkatan</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>aktif</source>
        <translation>active</translation>
    </message>
    <message>
        <source>tidak aktif</source>
        <translation>not active</translation>
    </message>
</context>
<context>
    <name>CooperationTab</name>
    <message>
        <source>Semua keadaan</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Cari judul, mitra, nomor</source>
        <translation>Search title, partner, number</translation>
    </message>
    <message>
        <source>Mitra</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Dokumen baru</source>
        <translation>New document</translation>
    </message>
    <message>
        <source>dokumen</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>Enter ubah · Del hapus</source>
        <translation>Enter edits · Del deletes</translation>
    </message>
    <message>
        <source>Daftarkan MoU dahulu, lalu PKS di bawahnya.</source>
        <translation>Register the MoU first, then the PKS below it.</translation>
    </message>
    <message>
        <source>Belum ada kerja sama</source>
        <translation>No agreements yet</translation>
    </message>
    <message>
        <source>Lihat berkas</source>
        <translation>View the file</translation>
    </message>
    <message>
        <source>Ubah	Enter</source>
        <translation>Edit	Enter</translation>
    </message>
    <message>
        <source>Perpanjang</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Catat tindak lanjut</source>
        <translation>Record a follow-up</translation>
    </message>
    <message>
        <source>Tambah berkas…</source>
        <translation>Add file…</translation>
    </message>
    <message>
        <source>Hentikan…</source>
        <translation>End…</translation>
    </message>
    <message>
        <source>Hapus	Del</source>
        <translation>Delete	Del</translation>
    </message>
    <message>
        <source>{active} aktif, {soon} akan berakhir, {over} berakhir</source>
        <translation>{active} active, {soon} ending soon, {over} ended</translation>
    </message>
</context>
<context>
    <name>CostDialog</name>
    <message>
        <source>Biaya kegiatan</source>
        <translation>Costs of the activity</translation>
    </message>
    <message>
        <source>baris biaya</source>
        <translation>cost lines</translation>
    </message>
    <message>
        <source>Enter ubah · Del hapus</source>
        <translation>Enter edits · Del deletes</translation>
    </message>
    <message>
        <source>Isi dari jadwal dan peserta, atau tambahkan baris sendiri.</source>
        <translation>Fill from schedule and participants, or add lines yourself.</translation>
    </message>
    <message>
        <source>Belum ada biaya</source>
        <translation>No costs yet</translation>
    </message>
    <message>
        <source>Tambah baris</source>
        <translation>Add line</translation>
    </message>
    <message>
        <source>Isi dari jadwal</source>
        <translation>Fill from the schedule</translation>
    </message>
    <message>
        <source>Sumber dana…</source>
        <translation>Source of funds…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Biaya {title}</source>
        <translation>Costs of {title}</translation>
    </message>
    <message>
        <source>rencana {amount}</source>
        <translation>planned {amount}</translation>
    </message>
    <message>
        <source>realisasi {amount}</source>
        <translation>paid {amount}</translation>
    </message>
    <message>
        <source>{fund}: sisa bebas {amount}</source>
        <translation>{fund}: {amount} left</translation>
    </message>
    <message>
        <source>Tidak ada yang dapat diisi: jadwal atau peserta belum ada.</source>
        <translation>Nothing can be filled in: there is no schedule or nobody takes part yet.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Terjadi kesalahan</source>
        <translation>An error occurred</translation>
    </message>
    <message>
        <source>Program berhenti mendadak pada pemakaian terakhir</source>
        <translation>The program stopped abruptly when it was last used</translation>
    </message>
    <message>
        <source>Terjadi kesalahan pada program</source>
        <translation>The program ran into an error</translation>
    </message>
    <message>
        <source>Data yang sudah tersimpan tetap aman. Langkah terakhir mungkin belum tersimpan; periksa lalu ulangi. Bila terjadi lagi, salin rincian di bawah dan kirimkan kepada pengelola program. Rincian tidak memuat data pegawai.</source>
        <translation>Data already saved are safe. The last step may not have been saved; check and repeat it. If it happens again, copy the details below and send them to the program&apos;s maintainer. The details contain no employee data.</translation>
    </message>
    <message>
        <source>Rincian kesalahan</source>
        <translation>Error details</translation>
    </message>
    <message>
        <source>Salin rincian</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Terjadi {count} kali</source>
        <translation>Occurred {count} times</translation>
    </message>
</context>
<context>
    <name>CreditColumns</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Jenjang</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Pangkat</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>AK lama</source>
        <translation>Old AK</translation>
    </message>
    <message>
        <source>AK baru</source>
        <translation>New AK</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Naik pangkat</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>Naik jenjang</source>
        <translation>Level promotion</translation>
    </message>
    <message>
        <source>Saldo per</source>
        <translation>Balance as of</translation>
    </message>
    <message>
        <source>Dasar saldo</source>
        <translation>Basis of balance</translation>
    </message>
    <message>
        <source>Cukup</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>Kurang {number}</source>
        <translation>{number} short</translation>
    </message>
</context>
<context>
    <name>CreditPage</name>
    <message>
        <source>Cari nama, NIP, jabatan, jenjang, atau unit</source>
        <translation>Search name, NIP, post, level, or unit</translation>
    </message>
    <message>
        <source>pejabat fungsional</source>
        <translation>functional officials</translation>
    </message>
    <message>
        <source>Belum ada pejabat fungsional</source>
        <translation>No functional officials yet</translation>
    </message>
    <message>
        <source>Isi jenjang jabatan pada data PNS fungsional.</source>
        <translation>Enter the post level in the functional employee&apos;s data.</translation>
    </message>
    <message>
        <source>Enter saldo awal · Spasi tandai</source>
        <translation>Enter opening balance · Space marks</translation>
    </message>
    <message>
        <source>Angka kredit</source>
        <translation>Credit points</translation>
    </message>
    <message>
        <source>Cetak penetapan</source>
        <translation>Print conferral</translation>
    </message>
    <message>
        <source>Saldo awal	Enter</source>
        <translation>Opening balance	Enter</translation>
    </message>
    <message>
        <source>Cetak konversi</source>
        <translation>Print conversion</translation>
    </message>
    <message>
        <source>Cetak akumulasi</source>
        <translation>Print accumulation</translation>
    </message>
    <message>
        <source>Buka pegawai</source>
        <translation>Open employee</translation>
    </message>
    <message>
        <source>{count} cukup untuk kenaikan pangkat</source>
        <translation>{count} enough for promotion</translation>
    </message>
</context>
<context>
    <name>CropArea</name>
    <message>
        <source>Potongan foto 3 : 4</source>
        <translation>Photo crop 3 : 4</translation>
    </message>
</context>
<context>
    <name>CycleDialog</name>
    <message>
        <source>Siklus kinerja</source>
        <translation>Performance cycle</translation>
    </message>
    <message>
        <source>Buka siklus</source>
        <translation>Open cycle</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Jenis periode</source>
        <translation>Period type</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Batas pengisian</source>
        <translation>Entry deadline</translation>
    </message>
    <message>
        <source>Batas {period}</source>
        <translation>Deadline of {period}</translation>
    </message>
    <message>
        <source>Seluruh kantor</source>
        <translation>Whole office</translation>
    </message>
    <message>
        <source>{periods} periode baru dan {count} evaluasi untuk {people} pegawai</source>
        <translation>{periods} new periods and {count} evaluations for {people} employees</translation>
    </message>
    <message>
        <source>{count} sudah ada dan tetap</source>
        <translation>{count} already exist and stay</translation>
    </message>
    <message>
        <source>{count} tidak dinilai (CLTN, tugas belajar, kurang dari satu bulan)</source>
        <translation>{count} not rated (CLTN, study assignment, less than a month)</translation>
    </message>
    <message>
        <source>{count} pegawai belum memiliki penilai</source>
        <translation>{count} employees have no evaluator yet</translation>
    </message>
    <message>
        <source>Buka siklus {year}</source>
        <translation>Open cycle {year}</translation>
    </message>
    <message>
        <source>Membuka siklus kinerja {year}</source>
        <translation>Opening the performance cycle {year}</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>dipakai</source>
        <translation>used</translation>
    </message>
    <message>
        <source>tidak dipakai</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>JP baku</source>
        <translation>Usual JP</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Sertifikat</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Sasaran</source>
        <translation>Target group</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>pegawai</source>
        <translation>employees</translation>
    </message>
    <message>
        <source>luar</source>
        <translation>outside</translation>
    </message>
    <message>
        <source>tanpa sertifikat</source>
        <translation>without certificate</translation>
    </message>
    <message>
        <source>tanpa batas</source>
        <translation>no expiry</translation>
    </message>
    <message>
        <source>{months} bulan</source>
        <translation>{months} months</translation>
    </message>
    <message>
        <source>Ruang</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Kapasitas</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Pengajar</source>
        <translation>Trainers</translation>
    </message>
    <message>
        <source>Jabatan dan instansi</source>
        <translation>Position and institution</translation>
    </message>
    <message>
        <source>Asal</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Keahlian</source>
        <translation>Expertise</translation>
    </message>
    <message>
        <source>Program baru</source>
        <translation>New programme</translation>
    </message>
    <message>
        <source>Ruang baru</source>
        <translation>New room</translation>
    </message>
    <message>
        <source>Pengajar baru</source>
        <translation>New trainer</translation>
    </message>
    <message>
        <source>Tugas lain</source>
        <translation>Other duties</translation>
    </message>
    <message>
        <source>Tugas lain baru</source>
        <translation>New other duty</translation>
    </message>
    <message>
        <source>Enter ubah · Del hapus</source>
        <translation>Enter edits · Del deletes</translation>
    </message>
    <message>
        <source>Data ini dipakai saat membuat kegiatan.</source>
        <translation>These data are used when activities are created.</translation>
    </message>
    <message>
        <source>Belum ada {kind}</source>
        <translation>No {kind} yet</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>hh-bb-tttt</source>
        <translation>dd-mm-yyyy</translation>
    </message>
    <message>
        <source>Pilih dari kalender (Alt+↓)</source>
        <translation>Choose from the calendar (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Keputusan cuti</source>
        <translation>Leave decision</translation>
    </message>
    <message>
        <source>Simpan keputusan</source>
        <translation>Save decision</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Jabatan atau nama pejabat yang berwenang</source>
        <translation>Post or name of the competent official</translation>
    </message>
    <message>
        <source>Pejabat berwenang</source>
        <translation>Competent official</translation>
    </message>
    <message>
        <source>Wajib bila ditangguhkan, ditolak, atau dibatalkan</source>
        <translation>Required when postponed, rejected or cancelled</translation>
    </message>
    <message>
        <source>Alasan keputusan</source>
        <translation>Reason for the decision</translation>
    </message>
    <message>
        <source>Berlaku untuk {count} pengajuan.</source>
        <translation>Applies to {count} requests.</translation>
    </message>
</context>
<context>
    <name>DeskHead</name>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Cetak berkas</source>
        <translation>Print bundle</translation>
    </message>
    <message>
        <source>Finalkan</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>Tindakan lain</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Finalkan {count} yang siap</source>
        <translation>Finalise {count} that are ready</translation>
    </message>
    <message>
        <source>Belum ada penilaian yang siap.</source>
        <translation>No evaluation is ready yet.</translation>
    </message>
    <message>
        <source>Evaluasi Kinerja</source>
        <translation>Performance evaluation</translation>
    </message>
    <message>
        <source>Per orang</source>
        <translation>Per person</translation>
    </message>
    <message>
        <source>Kisi</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Pemantauan</source>
        <translation>Monitoring</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Pilih satu pegawai</source>
        <translation>Choose one employee</translation>
    </message>
    <message>
        <source>Salin NIP</source>
        <translation>Copy NIP</translation>
    </message>
    <message>
        <source>Tutup panel (Esc)</source>
        <translation>Close pane (Esc)</translation>
    </message>
    <message>
        <source>Ringkasan</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Riwayat perubahan</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Cetak profil</source>
        <translation>Print profile</translation>
    </message>
    <message>
        <source>Enter membuka</source>
        <translation>Enter opens</translation>
    </message>
    <message>
        <source>Predikat kinerja</source>
        <translation>Performance predikat</translation>
    </message>
    <message>
        <source>NIP disalin.</source>
        <translation>NIP copied.</translation>
    </message>
</context>
<context>
    <name>DialogueDialog</name>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Rencana kinerja dan perilaku yang disepakati</source>
        <translation>Agreed performance and behaviour plan</translation>
    </message>
    <message>
        <source>Dukungan sumber daya</source>
        <translation>Resource support</translation>
    </message>
    <message>
        <source>Skema pertanggungjawaban</source>
        <translation>Accountability scheme</translation>
    </message>
    <message>
        <source>Konsekuensi</source>
        <translation>Consequences</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Isi tanggal dialog.</source>
        <translation>Enter the dialogue date.</translation>
    </message>
</context>
<context>
    <name>DiffModel</name>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Lama</source>
        <translation>Old</translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Sel</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{value} (diubah hari ini)</source>
        <translation>{value} (changed today)</translation>
    </message>
    <message>
        <source>{name}, {label}: {old} menjadi {new}</source>
        <translation>{name}, {label}: {old} becomes {new}</translation>
    </message>
</context>
<context>
    <name>DiffTable</name>
    <message>
        <source>Isian yang akan berubah</source>
        <translation>Fields that will change</translation>
    </message>
</context>
<context>
    <name>DistributionChart</name>
    <message>
        <source>batas {percent} %</source>
        <translation>limit {percent} %</translation>
    </message>
</context>
<context>
    <name>DistributionPane</name>
    <message>
        <source>Distribusi predikat</source>
        <translation>Distribution of predikat</translation>
    </message>
    <message>
        <source>Jelaskan pola distribusi</source>
        <translation>Explain the distribution pattern</translation>
    </message>
    <message>
        <source>Belum ditetapkan</source>
        <translation>Not set yet</translation>
    </message>
    <message>
        <source>Capaian kinerja organisasi</source>
        <translation>Performance of the organisation</translation>
    </message>
    <message>
        <source>Organisasi</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Ditetapkan oleh staf kepegawaian atau pimpinan unit.</source>
        <translation>Set by HR staff or the head of the unit.</translation>
    </message>
    <message>
        <source>{rated} dari {people} dinilai</source>
        <translation>{rated} of {people} rated</translation>
    </message>
    <message>
        <source>Capaian organisasi belum ditetapkan; pola belum dapat diperiksa.</source>
        <translation>The organisation&apos;s performance is not set; the pattern cannot be checked yet.</translation>
    </message>
    <message>
        <source>Sejalan dengan pola acuan.</source>
        <translation>In line with the reference pattern.</translation>
    </message>
    <message>
        <source>{predikat} {count} dari {total} ({part}), acuan paling banyak {most} %</source>
        <translation>{predikat} {count} of {total} ({part}), guideline at most {most} %</translation>
    </message>
</context>
<context>
    <name>DocumentActs</name>
    <message>
        <source>Memeriksa berkas</source>
        <translation>Checking the file</translation>
    </message>
    <message>
        <source>{name}: bukan foto JPEG atau PNG, atau berkasnya rusak.</source>
        <translation>{name}: not a JPEG or PNG photo, or the file is damaged.</translation>
    </message>
</context>
<context>
    <name>DocumentColumns</name>
    <message>
        <source>Jenis dokumen</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Masa berlaku</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Nama berkas</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>tanpa batas</source>
        <translation>no expiry</translation>
    </message>
    <message>
        <source>berlaku s.d. {day}</source>
        <translation>valid until {day}</translation>
    </message>
    <message>
        <source>habis {day}</source>
        <translation>expires {day}</translation>
    </message>
    <message>
        <source>kedaluwarsa {day}</source>
        <translation>expired {day}</translation>
    </message>
    <message>
        <source>, {count} halaman</source>
        <translation>, {count} pages</translation>
    </message>
</context>
<context>
    <name>DocumentDialog</name>
    <message>
        <source>Ubah keterangan dokumen</source>
        <translation>Edit document details</translation>
    </message>
    <message>
        <source>Simpan keterangan</source>
        <translation>Save remarks</translation>
    </message>
    <message>
        <source>Jenis dokumen</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>Riwayat terkait</source>
        <translation>Related history</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Tanggal dokumen</source>
        <translation>Document date</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Untuk nama berkas ekspor, misalnya 34</source>
        <translation>For export file names, for example 34</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Dari riwayat terkait</source>
        <translation>From related history</translation>
    </message>
</context>
<context>
    <name>DocumentExportDialog</name>
    <message>
        <source>Ekspor dokumen</source>
        <translation>Export documents</translation>
    </message>
    <message>
        <source>Pilih tempat…</source>
        <translation>Choose location…</translation>
    </message>
    <message>
        <source>Folder per NIP</source>
        <translation>One folder per NIP</translation>
    </message>
    <message>
        <source>Satu berkas zip</source>
        <translation>One zip file</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Semua jenis</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Jenis dokumen</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>Pola nama berkas</source>
        <translation>File name pattern</translation>
    </message>
    <message>
        <source> dengan akhiran aslinya</source>
        <translation> with its original extension</translation>
    </message>
    <message>
        <source>Contoh: {name}</source>
        <translation>Example: {name}</translation>
    </message>
    <message>
        <source>semua pegawai</source>
        <translation>all employees</translation>
    </message>
    <message>
        <source>{count} pegawai terpilih</source>
        <translation>{count} employees selected</translation>
    </message>
    <message>
        <source>{count} dokumen ({size}) dari {whose}.</source>
        <translation>{count} documents ({size}) of {whose}.</translation>
    </message>
    <message>
        <source>Simpan zip</source>
        <translation>Save zip</translation>
    </message>
    <message>
        <source>Pilih folder tujuan</source>
        <translation>Choose destination folder</translation>
    </message>
    <message>
        <source>Mengekspor dokumen</source>
        <translation>Exporting documents</translation>
    </message>
</context>
<context>
    <name>DocumentKindsTab</name>
    <message>
        <source>Enter mengubah, Del menghapus</source>
        <translation>Enter edits, Del deletes</translation>
    </message>
    <message>
        <source>jenis dokumen</source>
        <translation>document types</translation>
    </message>
    <message>
        <source>Tambah jenis</source>
        <translation>Add type</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Menentukan kelengkapan pada Arsip dokumen dan nama berkas ekspor</source>
        <translation>Determines completeness in the Document archive and export file names</translation>
    </message>
</context>
<context>
    <name>DocumentViewer</name>
    <message>
        <source>Simpan salinan…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Halaman sebelumnya</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Halaman berikutnya</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Perkecil (-)</source>
        <translation>Reduce (-)</translation>
    </message>
    <message>
        <source>Perbesar (+)</source>
        <translation>Enlarge (+)</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Halaman {number} dari {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>Simpan salinan</source>
        <translation>Save copy</translation>
    </message>
    <message>
        <source>{name} disimpan.</source>
        <translation>{name} saved.</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Kelengkapan pegawai</source>
        <translation>Employee completeness</translation>
    </message>
    <message>
        <source>Per unit</source>
        <translation>By unit</translation>
    </message>
    <message>
        <source>Bersihkan…</source>
        <translation>Clean up…</translation>
    </message>
    <message>
        <source>Hapus isi dokumen yang tidak dipakai lagi</source>
        <translation>Delete document contents no longer used</translation>
    </message>
    <message>
        <source>Ekspor dokumen…</source>
        <translation>Export documents…</translation>
    </message>
    <message>
        <source>Ekspor daftar</source>
        <translation>Export list</translation>
    </message>
    <message>
        <source>Arsip dokumen</source>
        <translation>Document archive</translation>
    </message>
    <message>
        <source>pegawai</source>
        <translation>employees</translation>
    </message>
    <message>
        <source>Enter dokumen pegawai · Spasi tandai</source>
        <translation>Enter the employee&apos;s documents · Space marks</translation>
    </message>
    <message>
        <source>Tidak ada pegawai dengan kelengkapan ini</source>
        <translation>No employees with this completeness</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>units</translation>
    </message>
    <message>
        <source>Enter pegawai unit</source>
        <translation>Enter the unit&apos;s employees</translation>
    </message>
    <message>
        <source>Dokumen pegawai	Enter</source>
        <translation>Employee&apos;s documents	Enter</translation>
    </message>
    <message>
        <source>Isi dokumen yang dihapus atau diganti lebih dari {days} hari lalu dihapus dari folder dokumen. Dokumen yang masih tercatat tidak tersentuh.</source>
        <translation>Document contents deleted or replaced more than {days} days ago are removed from the documents folder. Documents still on record are not touched.</translation>
    </message>
    <message>
        <source>Bersihkan isi yang tidak dipakai?</source>
        <translation>Clean up unused contents?</translation>
    </message>
    <message>
        <source>Bersihkan</source>
        <translation>Clean up</translation>
    </message>
    <message>
        <source>Tidak ada isi yang perlu dibersihkan.</source>
        <translation>No contents need cleaning up.</translation>
    </message>
    <message>
        <source>{count} isi ({size}) dibersihkan.</source>
        <translation>{count} contents ({size}) cleaned up.</translation>
    </message>
    <message>
        <source>{percent} % dokumen wajib, {count} pegawai lengkap</source>
        <translation>{percent} % of required documents, {count} employees complete</translation>
    </message>
</context>
<context>
    <name>DocumentsPart</name>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Enter simpan salinan · Del hapus</source>
        <translation>Enter saves a copy · Del removes</translation>
    </message>
    <message>
        <source>dokumen</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>Seret PDF, JPEG, atau PNG ke sini, atau pilih berkas.</source>
        <translation>Drag a PDF, JPEG or PNG here, or choose a file.</translation>
    </message>
    <message>
        <source>Belum ada dokumen</source>
        <translation>No documents yet</translation>
    </message>
    <message>
        <source>Jenis dokumen</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>Tambah berkas…</source>
        <translation>Add file…</translation>
    </message>
    <message>
        <source>Jenis berkas baru</source>
        <translation>Kind of the new file</translation>
    </message>
    <message>
        <source>Pilih jenis dokumen dahulu.</source>
        <translation>Choose the kind of document first.</translation>
    </message>
    <message>
        <source>Simpan salinan</source>
        <translation>Save copy</translation>
    </message>
    <message>
        <source>Salinan tersimpan: {name}</source>
        <translation>Copy saved: {name}</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Impor selesai: {new} baru, {changed} berubah</source>
        <translation>Import finished: {new} new, {changed} changed</translation>
    </message>
    <message>
        <source>{same} sama, {refused} ditolak. Dibaca {read} baris.</source>
        <translation>{same} the same, {refused} refused. {read} rows read.</translation>
    </message>
    <message>
        <source>Lihat hasilnya</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>Simpan buku kerja galat</source>
        <translation>Save error workbook</translation>
    </message>
    <message>
        <source>Impor berkas lain</source>
        <translation>Import another file</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Seret berkas ke sini</source>
        <translation>Drop a file here</translation>
    </message>
    <message>
        <source>xlsx, xls, ods, atau csv: ekspor SIASN, templat, atau daftar nominatif buatan sendiri.</source>
        <translation>xlsx, xls, ods, or csv: SIASN export, template, or your own staff list.</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Tempel tabel (Ctrl+V)</source>
        <translation>Paste table (Ctrl+V)</translation>
    </message>
    <message>
        <source>Tabel yang disalin beserta baris judulnya</source>
        <translation>A copied table with its header row</translation>
    </message>
    <message>
        <source>Tabel ({patterns})</source>
        <translation>Tables ({patterns})</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Lepaskan berkas di sini untuk menambah dokumen</source>
        <translation>Drop files here to add documents</translation>
    </message>
</context>
<context>
    <name>DueActs</name>
    <message>
        <source>Belum ada surat untuk baris ini.</source>
        <translation>No letter for this row yet.</translation>
    </message>
    <message>
        <source>Simpan kalender</source>
        <translation>Save calendar</translation>
    </message>
    <message>
        <source>Kalender (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>{count} tenggat disimpan ke {name}.</source>
        <translation>{count} due dates saved to {name}.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat ditulis. Tutup program lain yang memakainya.</source>
        <translation>The file {name} cannot be written. Close the other program that uses it.</translation>
    </message>
</context>
<context>
    <name>DueColumns</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Golongan</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Alasan belum memenuhi</source>
        <translation>Reason for not qualifying</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Yang harus dilakukan</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Akhir kontrak</source>
        <translation>End of contract</translation>
    </message>
    <message>
        <source>Berlaku s.d.</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>TMT</source>
        <translation>TMT</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>open</translation>
    </message>
    <message>
        <source>surat dibuat</source>
        <translation>letter made</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>DueFilterBar</name>
    <message>
        <source>{count} bulan ke depan</source>
        <translation>next {count} months</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Semua keadaan</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>Action needed</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Surat dibuat</source>
        <translation>Letter made</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Cari nama, NIP, tindakan</source>
        <translation>Search name, NIP, action</translation>
    </message>
    <message>
        <source>Cari di daftar</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Rentang</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Enter penjelasan · Spasi tandai</source>
        <translation>Enter explains · Space marks</translation>
    </message>
    <message>
        <source>Tidak ada tenggat dalam rentang ini</source>
        <translation>Nothing is due in this range</translation>
    </message>
    <message>
        <source>Perpanjang rentang atau hapus saringan.</source>
        <translation>Widen the range or remove filters.</translation>
    </message>
    <message>
        <source>Buat surat</source>
        <translation>Make letter</translation>
    </message>
    <message>
        <source>Tandai selesai</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Penjelasan	Enter</source>
        <translation>Explanation	Enter</translation>
    </message>
    <message>
        <source>Buka pegawai</source>
        <translation>Open employee</translation>
    </message>
    <message>
        <source>Buat atau lihat surat</source>
        <translation>Make or view letter</translation>
    </message>
    <message>
        <source>Tandai selesai atau buka kembali</source>
        <translation>Mark as done or reopen</translation>
    </message>
    <message>
        <source>Terlambat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Minggu ini</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Tiga bulan ke depan</source>
        <translation>Next three months</translation>
    </message>
    <message>
        <source>Tidak ada yang mendesak</source>
        <translation>Nothing is urgent</translation>
    </message>
    <message>
        <source>Evaluasi, kenaikan gaji, pensiun, dan cadangan sudah terurus.</source>
        <translation>Evaluations, pay rises, retirements and backups are taken care of.</translation>
    </message>
</context>
<context>
    <name>DuePage</name>
    <message>
        <source>Register surat</source>
        <translation>Register of letters</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>{count} perlu tindakan</source>
        <translation>{count} need action</translation>
    </message>
    <message>
        <source>, {count} terlambat</source>
        <translation>, {count} overdue</translation>
    </message>
</context>
<context>
    <name>DuplicateView</name>
    <message>
        <source>Mungkin duplikat</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Bukan duplikat</source>
        <translation>Not a duplicate</translation>
    </message>
    <message>
        <source>pasangan</source>
        <translation>pairs</translation>
    </message>
    <message>
        <source>Enter membuka pegawai · Spasi menandai</source>
        <translation>Enter opens the employee · Space marks</translation>
    </message>
    <message>
        <source>Daftar pasangan yang mungkin sama</source>
        <translation>List of pairs that may be the same</translation>
    </message>
    <message>
        <source>Pegawai dibandingkan menurut NIK, NIP lama, nama, dan tanggal lahir.</source>
        <translation>Employees are compared by NIK, old NIP, name and date of birth.</translation>
    </message>
    <message>
        <source>Tidak ada duplikat</source>
        <translation>No duplicates</translation>
    </message>
    <message>
        <source>Keadaan pasangan</source>
        <translation>State of the pair</translation>
    </message>
    <message>
        <source>Pegawai yang dipertahankan</source>
        <translation>Employee to keep</translation>
    </message>
    <message>
        <source>Pertahankan</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Gabungkan keduanya</source>
        <translation>Merge both</translation>
    </message>
    <message>
        <source>Mencari duplikat</source>
        <translation>Searching for duplicates</translation>
    </message>
    <message>
        <source>Periksa lagi</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Belum dapat digabung:</source>
        <translation>Cannot be merged yet:</translation>
    </message>
    <message>
        <source>tidak ada data lain</source>
        <translation>no other data</translation>
    </message>
    <message>
        <source>Ikut pindah: {moved}. NIP tetap milik yang dipertahankan.</source>
        <translation>Moves along: {moved}. The NIP stays that of the person kept.</translation>
    </message>
</context>
<context>
    <name>DutyDialog</name>
    <message>
        <source>Surat tugas</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Panitia seleksi</source>
        <translation>Selection panel</translation>
    </message>
    <message>
        <source>Mengajar</source>
        <translation>Teaching</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Tugas</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>{first} s.d. {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>Ubah tugas lain</source>
        <translation>Edit other duty</translation>
    </message>
    <message>
        <source>Tugas lain baru</source>
        <translation>New other duty</translation>
    </message>
    <message>
        <source>Simpan tugas</source>
        <translation>Save duty</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Kosong: seharian</source>
        <translation>Empty: all day</translation>
    </message>
    <message>
        <source>Jam mulai</source>
        <translation>Start time</translation>
    </message>
    <message>
        <source>Jam selesai</source>
        <translation>End time</translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation>Letter number</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>Kembali ke daftar (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>Ajukan</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Tarik kembali</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Perubahan SKP</source>
        <translation>SKP change</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Kepala SKP</source>
        <translation>SKP header</translation>
    </message>
    <message>
        <source>Tindakan lain</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Simpan sebagai templat…</source>
        <translation>Save as template…</translation>
    </message>
    <message>
        <source>Hapus SKP</source>
        <translation>Delete SKP</translation>
    </message>
    <message>
        <source>belum ditetapkan</source>
        <translation>not set yet</translation>
    </message>
    <message>
        <source>{span} · Penilai: {evaluator} · {approach}, {form}</source>
        <translation>{span} · Evaluator: {evaluator} · {approach}, {form}</translation>
    </message>
    <message>
        <source> · ditetapkan {day}</source>
        <translation> · set {day}</translation>
    </message>
    <message>
        <source> · diajukan {day}</source>
        <translation> · submitted {day}</translation>
    </message>
</context>
<context>
    <name>EffectPart</name>
    <message>
        <source>Perilaku (tingkat 3)</source>
        <translation>Behaviour (level 3)</translation>
    </message>
    <message>
        <source>Ditanyakan</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Penilai</source>
        <translation>Evaluator</translation>
    </message>
    <message>
        <source>Hasil bagi unit (tingkat 4)</source>
        <translation>Outcome for the unit (level 4)</translation>
    </message>
    <message>
        <source>Sebelum → sesudah</source>
        <translation>Before → after</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Reaksi peserta (tingkat 1)</source>
        <translation>Participants&apos; reaction (level 1)</translation>
    </message>
    <message>
        <source>Catat umpan balik</source>
        <translation>Record feedback</translation>
    </message>
    <message>
        <source>Dijadwalkan saat kegiatan ditutup, untuk yang hadir.</source>
        <translation>Scheduled when the activity is closed, for those who attended.</translation>
    </message>
    <message>
        <source>Belum dijadwalkan</source>
        <translation>Not scheduled yet</translation>
    </message>
    <message>
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Enter isi nilai</source>
        <translation>Enter fills in the mark</translation>
    </message>
    <message>
        <source>Kaitkan dengan indikator unit, misalnya lama layanan atau IKM.</source>
        <translation>Link with an indicator of the unit, for example service time or IKM.</translation>
    </message>
    <message>
        <source>Belum ada indikator</source>
        <translation>No indicators yet</translation>
    </message>
    <message>
        <source>indikator</source>
        <translation>indicators</translation>
    </message>
    <message>
        <source>Enter ubah · Del hapus</source>
        <translation>Enter edits · Del deletes</translation>
    </message>
    <message>
        <source>Tambah indikator</source>
        <translation>Add indicator</translation>
    </message>
    <message>
        <source>{answers} dari {asked} orang yang hadir menjawab, skala 1–{scale}</source>
        <translation>{answers} of {asked} people who attended answered, scale 1–{scale}</translation>
    </message>
    <message>
        <source>Jawaban anonim ditunjukkan setelah cukup banyak yang menjawab.</source>
        <translation>Anonymous answers are shown once enough people have answered.</translation>
    </message>
    <message>
        <source>Belum ada jawaban; tingkat yang kosong tidak berarti nol.</source>
        <translation>No answers yet; an empty level is not zero.</translation>
    </message>
</context>
<context>
    <name>EmployeeForm</name>
    <message>
        <source>Kembali tanpa menyimpan (Esc)</source>
        <translation>Back without saving (Esc)</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Simpan (Ctrl+S)</source>
        <translation>Save (Ctrl+S)</translation>
    </message>
    <message>
        <source>Tambah pegawai</source>
        <translation>Add employee</translation>
    </message>
    <message>
        <source>Cukup NIP dan nama; sisanya dapat dilengkapi kemudian</source>
        <translation>NIP and name are enough; the rest can follow later</translation>
    </message>
    <message>
        <source>Ubah pegawai</source>
        <translation>Edit employee</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Data orang ini sudah diubah di tempat lain; isian Anda belum disimpan.</source>
        <translation>This person&apos;s data were changed elsewhere; your entries have not been saved.</translation>
    </message>
    <message>
        <source>Muat ulang</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>{count} isian perlu diperbaiki.</source>
        <translation>{count} fields need correction.</translation>
    </message>
    <message>
        <source>Buang perubahan?</source>
        <translation>Discard changes?</translation>
    </message>
    <message>
        <source>Isian yang sudah Anda ubah belum disimpan dan akan hilang.</source>
        <translation>The fields you changed have not been saved and will be lost.</translation>
    </message>
    <message>
        <source>Buang perubahan</source>
        <translation>Discard changes</translation>
    </message>
</context>
<context>
    <name>EmployeeSheet</name>
    <message>
        <source>Diusulkan dari NIP</source>
        <translation>Suggested from the NIP</translation>
    </message>
</context>
<context>
    <name>EmployeesPage</name>
    <message>
        <source>Yang ditampilkan, kolom seperti di layar…</source>
        <translation>What is shown, columns as on screen…</translation>
    </message>
    <message>
        <source>Semua isian, susunan SIASN…</source>
        <translation>All fields, SIASN layout…</translation>
    </message>
    <message>
        <source>Susunan SIASN dan kolom tambahan…</source>
        <translation>SIASN layout and additional columns…</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>Belum ada periode penilaian</source>
        <translation>No assessment period yet</translation>
    </message>
    <message>
        <source>Staf kepegawaian membuka periode untuk satu tahun sekaligus.</source>
        <translation>HR staff open the periods of a whole year at once.</translation>
    </message>
    <message>
        <source>Belum ada penilaian pada {period}</source>
        <translation>No evaluations in {period} yet</translation>
    </message>
    <message>
        <source>Setiap pegawai aktif mendapat satu baris; penilainya pimpinan unit.</source>
        <translation>Every active employee gets a row; the head of the unit is the evaluator.</translation>
    </message>
    <message>
        <source>Mulai penilaian</source>
        <translation>Start evaluation</translation>
    </message>
    <message>
        <source>Buka periode tahun {year}</source>
        <translation>Open the periods of {year}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Catat umpan balik</source>
        <translation>Record feedback</translation>
    </message>
    <message>
        <source>Umpan balik {number}</source>
        <translation>Feedback {number}</translation>
    </message>
    <message>
        <source>Simpan laporan</source>
        <translation>Save entry</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Nomor pelacakan</source>
        <translation>Tracking number</translation>
    </message>
    <message>
        <source>Tanggal terima</source>
        <translation>Date received</translation>
    </message>
    <message>
        <source>Jam terima</source>
        <translation>Time received</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Klasifikasi batas waktu</source>
        <translation>Time-limit class</translation>
    </message>
    <message>
        <source>Tanggal kejadian</source>
        <translation>Date of event</translation>
    </message>
    <message>
        <source>Unsur pelayanan</source>
        <translation>Service unsur</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Uraian</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Terbuka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Rahasia</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>Anonim</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>Identitas pelapor</source>
        <translation>Reporter&apos;s identity</translation>
    </message>
    <message>
        <source>Nama pelapor</source>
        <translation>Reporter&apos;s name</translation>
    </message>
    <message>
        <source>Kontak pelapor</source>
        <translation>Reporter&apos;s contact</translation>
    </message>
    <message>
        <source>Kepuasan pelapor</source>
        <translation>Reporter&apos;s satisfaction</translation>
    </message>
    <message>
        <source>Pegawai terkait</source>
        <translation>Employee concerned</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Pegawai diminta menjawab</source>
        <translation>Employee was asked to reply</translation>
    </message>
    <message>
        <source>Jawaban pegawai</source>
        <translation>Employee&apos;s reply</translation>
    </message>
    <message>
        <source>Duplikat dari</source>
        <translation>Duplicate of</translation>
    </message>
    <message>
        <source>laporan asli</source>
        <translation>original entry</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
    <message>
        <source>Mungkin sama dengan {number}: {words}</source>
        <translation>Perhaps the same as {number}: {words}</translation>
    </message>
</context>
<context>
    <name>EntryFrame</name>
    <message>
        <source>Cadangan terakhir: {when}</source>
        <translation>Last backup: {when}</translation>
    </message>
    <message>
        <source>Belum pernah dicadangkan</source>
        <translation>Never backed up</translation>
    </message>
    <message>
        <source>Versi {number}</source>
        <translation>Version {number}</translation>
    </message>
</context>
<context>
    <name>EntryHead</name>
    <message>
        <source>Kembali ke hasil</source>
        <translation>Back to results</translation>
    </message>
    <message>
        <source>{count} responden</source>
        <translation>{count} respondents</translation>
    </message>
    <message>
        <source>jawaban</source>
        <translation>answers</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>kotak sebelumnya</source>
        <translation>previous box</translation>
    </message>
    <message>
        <source>akhiri baris</source>
        <translation>end the row</translation>
    </message>
    <message>
        <source>tarik baris terakhir</source>
        <translation>take the last row back</translation>
    </message>
    <message>
        <source>tempel baris</source>
        <translation>paste rows</translation>
    </message>
    <message>
        <source>ubah di tabel</source>
        <translation>edit in the table</translation>
    </message>
</context>
<context>
    <name>EvaluationActs</name>
    <message>
        <source>{count} penilaian akan dikunci dengan nama dan waktu Anda. Isinya tidak dapat diubah lagi; membuka kembali memerlukan alasan.</source>
        <translation>{count} evaluations will be locked with your name and the time. They can no longer be changed; reopening needs a reason.</translation>
    </message>
    <message>
        <source>Finalkan penilaian</source>
        <translation>Finalise evaluations</translation>
    </message>
    <message>
        <source>Finalkan {count} penilaian</source>
        <translation>Finalise {count} evaluations</translation>
    </message>
    <message>
        <source>{name} tidak ikut dinilai dan tidak dihitung dalam sebaran predikat.</source>
        <translation>{name} will not be rated and not counted in the distribution.</translation>
    </message>
    <message>
        <source>Tandai tidak dinilai</source>
        <translation>Mark as not rated</translation>
    </message>
    <message>
        <source>Penilaian {name} menjadi draf kembali. Alasan tercatat dan tidak terhapus.</source>
        <translation>The evaluation of {name} becomes a draft again. The reason is recorded and cannot be deleted.</translation>
    </message>
    <message>
        <source>Buka kembali penilaian</source>
        <translation>Reopen evaluation</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Menyiapkan penilaian</source>
        <translation>Preparing evaluations</translation>
    </message>
    <message>
        <source>Tuliskan dasar penetapan capaian {value} untuk {unit}.</source>
        <translation>State the basis for setting {value} for {unit}.</translation>
    </message>
    <message>
        <source>Capaian kinerja organisasi</source>
        <translation>Performance of the organisation</translation>
    </message>
    <message>
        <source>Tetapkan capaian</source>
        <translation>Set result</translation>
    </message>
    <message>
        <source>Distribusi predikat</source>
        <translation>Distribution of predikat</translation>
    </message>
    <message>
        <source>Memfinalkan penilaian</source>
        <translation>Finalising evaluations</translation>
    </message>
</context>
<context>
    <name>EvaluationsPage</name>
    <message>
        <source>batas {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>Draf tersimpan {time}</source>
        <translation>Draft saved {time}</translation>
    </message>
</context>
<context>
    <name>EvaluatorPane</name>
    <message>
        <source>penilai</source>
        <translation>evaluators</translation>
    </message>
    <message>
        <source>Enter menampilkan orangnya</source>
        <translation>Enter shows the people</translation>
    </message>
    <message>
        <source>Belum ada penilaian pada periode ini</source>
        <translation>No evaluations in this period yet</translation>
    </message>
    <message>
        <source>Informasi, bukan penilaian atas penilai: tim yang kuat wajar bernilai tinggi. Rata-rata 1 (Sangat Kurang) sampai 5 (Sangat Baik), dibandingkan dengan penilai lain di perangkat daerah yang sama; kurang dari {least} orang tidak dibandingkan.</source>
        <translation>Information, not a judgement of evaluators: a strong team may well have high results. Means from 1 (Sangat Kurang) to 5 (Sangat Baik), compared with other evaluators of the same agency; fewer than {least} people are not compared.</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Bukti dukung</source>
        <translation>Supporting evidence</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tautan atau lokasi</source>
        <translation>Link or location</translation>
    </message>
    <message>
        <source>Nama bukti</source>
        <translation>Name of evidence</translation>
    </message>
    <message>
        <source>Alamat web atau folder; berkas terpilih disimpan terenkripsi di kantor</source>
        <translation>Web address or folder; a chosen file is stored encrypted in the office</translation>
    </message>
    <message>
        <source>Tautan atau lokasi berkas</source>
        <translation>Link or file location</translation>
    </message>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Tambah bukti</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Pilih berkas bukti</source>
        <translation>Choose evidence file</translation>
    </message>
    <message>
        <source>PDF dan gambar (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>PDF and pictures (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>{name} (tersimpan)</source>
        <translation>{name} (saved)</translation>
    </message>
</context>
<context>
    <name>FactsPane</name>
    <message>
        <source>Penilaian diri dan rekan</source>
        <translation>Self and peer assessment</translation>
    </message>
    <message>
        <source>Cuti periode ini</source>
        <translation>Leave in this period</translation>
    </message>
    <message>
        <source>Hukuman disiplin</source>
        <translation>Punishments</translation>
    </message>
    <message>
        <source>Tindak lanjut terbuka</source>
        <translation>Open follow-ups</translation>
    </message>
    <message>
        <source>Kepuasan masyarakat unit</source>
        <translation>Public satisfaction with the unit</translation>
    </message>
    <message>
        <source>{days} hari {kind}, mulai {day}</source>
        <translation>{days} {kind} days, from {day}</translation>
    </message>
    <message>
        <source>Tidak ada cuti pada periode ini.</source>
        <translation>No leave in this period.</translation>
    </message>
    <message>
        <source>Tidak ada tindak lanjut yang terbuka.</source>
        <translation>No open follow-ups.</translation>
    </message>
    <message>
        <source>Tidak ada yang berlaku pada periode ini.</source>
        <translation>Nothing in force in this period.</translation>
    </message>
    <message>
        <source>{service} {ikm} ({mutu}), {period}</source>
        <translation>{service} {ikm} ({mutu}), {period}</translation>
    </message>
    <message>
        <source>naik {points}</source>
        <translation>up {points}</translation>
    </message>
    <message>
        <source>turun {points}</source>
        <translation>down {points}</translation>
    </message>
    <message>
        <source>sejak {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>sampai {day}</source>
        <translation>until {day}</translation>
    </message>
</context>
<context>
    <name>FeedbackDialog</name>
    <message>
        <source>Umpan balik hasil kerja</source>
        <translation>Feedback on results</translation>
    </message>
    <message>
        <source>Simpan umpan balik</source>
        <translation>Save feedback</translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Umpan balik</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tercetak pada Formulir Evaluasi di samping hasil kerja ini.</source>
        <translation>Printed on the evaluation form beside this result.</translation>
    </message>
    <message>
        <source>Pilih umpan baliknya sebelum menulis catatan.</source>
        <translation>Choose the feedback before writing a note.</translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message>
        <source>Survei</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Perbaikan</source>
        <translation>Improvements</translation>
    </message>
    <message>
        <source>Umpan Balik Masyarakat</source>
        <translation>Public feedback</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Ubah kolom tambahan</source>
        <translation>Edit extra column</translation>
    </message>
    <message>
        <source>Tambah kolom tambahan</source>
        <translation>Add extra column</translation>
    </message>
    <message>
        <source>Simpan kolom</source>
        <translation>Save column</translation>
    </message>
    <message>
        <source>Nama kolom</source>
        <translation>Column name</translation>
    </message>
    <message>
        <source>Misalnya Ukuran seragam</source>
        <translation>For example Uniform size</translation>
    </message>
    <message>
        <source>Jenis isian</source>
        <translation>Field type</translation>
    </message>
    <message>
        <source>Pilihan, dari atas ke bawah</source>
        <translation>Options, from top to bottom</translation>
    </message>
    <message>
        <source>Wajib diisi pada formulir pegawai</source>
        <translation>Required in the employee form</translation>
    </message>
    <message>
        <source>Peka: hanya admin yang melihat isinya</source>
        <translation>Sensitive: only admins see its contents</translation>
    </message>
    <message>
        <source>Menentukan cara isian dibaca</source>
        <translation>Determines how values are read</translation>
    </message>
    <message>
        <source>Jenis lain ikut mengubah {count} isian</source>
        <translation>Another type also changes {count} values</translation>
    </message>
    <message>
        <source>Dicari dengan {key}:… pada daftar pegawai</source>
        <translation>Searched with {key}:… in the employee list</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Jangan simpan berkas ini</source>
        <translation>Do not keep this file</translation>
    </message>
    <message>
        <source>Pilih jenis</source>
        <translation>Choose type</translation>
    </message>
    <message>
        <source>Jenis dokumen</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Tanggal dokumen</source>
        <translation>Document date</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Usul dari nama berkas</source>
        <translation>Suggested from the file name</translation>
    </message>
    <message>
        <source>{count} halaman</source>
        <translation>{count} pages</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Buka berkas kantor</source>
        <translation>Open office file</translation>
    </message>
    <message>
        <source>Berkas kantor (*.sdm)</source>
        <translation>Office file (*.sdm)</translation>
    </message>
    <message>
        <source>Pilih berkas pindaian</source>
        <translation>Choose scanned file</translation>
    </message>
    <message>
        <source>PDF, JPEG, PNG ({patterns})</source>
        <translation>PDF, JPEG, PNG ({patterns})</translation>
    </message>
    <message>
        <source>Pilih foto</source>
        <translation>Choose photo</translation>
    </message>
    <message>
        <source>Foto ({patterns})</source>
        <translation>Photos ({patterns})</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Pegawai (SIASN atau daftar sendiri)</source>
        <translation>Employees (SIASN or your own list)</translation>
    </message>
    <message>
        <source>Penilaian (ekspor e-Kinerja)</source>
        <translation>Evaluations (e-Kinerja export)</translation>
    </message>
    <message>
        <source>Acuan unit (HierarkiUnor)</source>
        <translation>Unit reference (HierarkiUnor)</translation>
    </message>
    <message>
        <source>Acuan jabatan struktural</source>
        <translation>Structural post reference</translation>
    </message>
    <message>
        <source>Acuan jabatan fungsional</source>
        <translation>Functional post reference</translation>
    </message>
    <message>
        <source>Acuan jabatan pelaksana</source>
        <translation>Pelaksana post reference</translation>
    </message>
    <message>
        <source>Yang diimpor</source>
        <translation>What to import</translation>
    </message>
    <message>
        <source>Simpan templat kosong</source>
        <translation>Save an empty template</translation>
    </message>
    <message>
        <source>Koreksi tersimpan</source>
        <translation>Saved corrections</translation>
    </message>
    <message>
        <source>Impor pegawai</source>
        <translation>Import employees</translation>
    </message>
    <message>
        <source>Impor {what}</source>
        <translation>Import {what}</translation>
    </message>
</context>
<context>
    <name>FillPane</name>
    <message>
        <source>Per unit</source>
        <translation>By unit</translation>
    </message>
    <message>
        <source>Per penilai</source>
        <translation>Per evaluator</translation>
    </message>
    <message>
        <source>Yang kurang</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>baris</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>Enter ke daftar orang</source>
        <translation>Enter to the list of people</translation>
    </message>
    <message>
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Enter membuka tempat mengisinya</source>
        <translation>Enter opens the place to fill it in</translation>
    </message>
    <message>
        <source>Tidak ada yang kurang di sini</source>
        <translation>Nothing is missing here</translation>
    </message>
    <message>
        <source>Buat lembar penilaian yang belum ada</source>
        <translation>Create missing evaluation sheets</translation>
    </message>
    <message>
        <source>Tetapkan penilai</source>
        <translation>Assign evaluator</translation>
    </message>
    <message>
        <source>Buka kisi unit</source>
        <translation>Open the unit&apos;s grid</translation>
    </message>
    <message>
        <source>Kurang</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Semua penilai</source>
        <translation>All evaluators</translation>
    </message>
    <message>
        <source>{done} dari {all} RHK</source>
        <translation>{done} of {all} RHK</translation>
    </message>
    <message>
        <source>Tanpa lembar</source>
        <translation>Without sheet</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Penilai</source>
        <translation>Evaluator</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Cari nama atau NIP, atau saring: golongan:III/a..III/d status:PNS</source>
        <translation>Search name or NIP, or filter: golongan:III/a..III/d status:PNS</translation>
    </message>
    <message>
        <source>Cari dan saring</source>
        <translation>Search and filter</translation>
    </message>
    <message>
        <source>Filter tersimpan</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>Pilih kolom</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>Simpan sebagai filter</source>
        <translation>Save as filter</translation>
    </message>
    <message>
        <source>Hapus semua</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>Filter &quot;{name}&quot; disimpan.</source>
        <translation>Filter &quot;{name}&quot; saved.</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Belum ada filter tersimpan</source>
        <translation>No saved filters yet</translation>
    </message>
    <message>
        <source>Kelola filter…</source>
        <translation>Manage filters…</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Hapus filter: {text}</source>
        <translation>Remove filter: {text}</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Semua ruang</source>
        <translation>All rooms</translation>
    </message>
    <message>
        <source>Semua pengajar</source>
        <translation>All trainers</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Ruang</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Pengajar</source>
        <translation>Trainers</translation>
    </message>
    <message>
        <source>Hapus semua</source>
        <translation>Remove all</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Pedoman, tidak menghalangi.</source>
        <translation>A guideline; it does not block.</translation>
    </message>
</context>
<context>
    <name>FirstLegend</name>
    <message>
        <source>diakui</source>
        <translation>credited</translation>
    </message>
    <message>
        <source>rencana</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>tugas: 20 JP</source>
        <translation>duty: 20 JP</translation>
    </message>
</context>
<context>
    <name>FirstList</name>
    <message>
        <source>Penjelasan urutan</source>
        <translation>Explanation of the order</translation>
    </message>
    <message>
        <source>Dahulukan</source>
        <translation>Give priority</translation>
    </message>
    <message>
        <source>Tidak ada pegawai aktif pada saringan ini.</source>
        <translation>No active employees with this filter.</translation>
    </message>
    <message>
        <source>Semua pegawai sudah punya JP tahun ini.</source>
        <translation>Everybody has JP this year.</translation>
    </message>
    <message>
        <source>{count} orang belum ada JP tahun ini. Seret ke kegiatan, atau Enter.</source>
        <translation>{count} people have no JP this year. Drag to an activity, or press Enter.</translation>
    </message>
    <message>
        <source>{count} orang belum ada JP tahun ini.</source>
        <translation>{count} people have no JP this year.</translation>
    </message>
    <message>
        <source>Urutan: JP diakui paling sedikit, lalu pelatihan terakhir paling lama (belum pernah lebih dahulu), lalu masa kerja lebih lama, lalu nama.

Yang dihitung hanya pegawai aktif. JP diakui berasal dari kegiatan yang sudah ditutup dan sertifikat luar yang diterima; JP rencana ditunjukkan dengan warna lain.</source>
        <translation>Order: fewest credited JP, then longest since the last training (never first), then longer service, then name.

Only active employees count. Credited JP come from closed activities and accepted outside certificates; planned JP are shown in another colour.</translation>
    </message>
</context>
<context>
    <name>FirstPeople</name>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>terakhir {month}</source>
        <translation>last {month}</translation>
    </message>
    <message>
        <source>{jp} JP diakui, {planned} JP direncanakan</source>
        <translation>{jp} JP credited, {planned} JP planned</translation>
    </message>
    <message>
        <source>tiga tahun terakhir: {years} JP; {last}</source>
        <translation>last three years: {years} JP; {last}</translation>
    </message>
    <message>
        <source>menunggu di {count} daftar tunggu</source>
        <translation>waits on {count} waiting lists</translation>
    </message>
    <message>
        <source>menolak: {why}</source>
        <translation>refused: {why}</translation>
    </message>
</context>
<context>
    <name>FirstView</name>
    <message>
        <source>Dahulukan</source>
        <translation>Give priority</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>Tindak lanjut kinerja</source>
        <translation>Performance follow-up</translation>
    </message>
    <message>
        <source>Simpan tindak lanjut</source>
        <translation>Save follow-up</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Catat langkah</source>
        <translation>Record step</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Belum diperiksa</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>Membaik</source>
        <translation>Improved</translation>
    </message>
    <message>
        <source>Belum membaik</source>
        <translation>Not improved yet</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Target yang belum tercapai</source>
        <translation>Targets not achieved yet</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Penyebab</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Target selesai</source>
        <translation>Target completion</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Ditutup pada</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>Pemeriksaan ulang</source>
        <translation>Re-check</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>periksa lagi {day}</source>
        <translation>check again {day}</translation>
    </message>
    <message>
        <source>Pilih pegawai yang ditindaklanjuti.</source>
        <translation>Choose the employee to follow up.</translation>
    </message>
</context>
<context>
    <name>FollowUpPane</name>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Serah terima dan keberatan</source>
        <translation>Handover and objections</translation>
    </message>
    <message>
        <source>Catatan menunggu pemeriksaan</source>
        <translation>Notes waiting for review</translation>
    </message>
    <message>
        <source>Tampilkan juga yang sudah ditutup</source>
        <translation>Also show closed ones</translation>
    </message>
    <message>
        <source>Tindak lanjut baru</source>
        <translation>New follow-up</translation>
    </message>
    <message>
        <source>Tidak ada tindak lanjut yang terbuka</source>
        <translation>No open follow-ups</translation>
    </message>
    <message>
        <source>Usulan muncul sendiri ketika penilaian difinalkan.</source>
        <translation>Proposals appear by themselves when evaluations are finalised.</translation>
    </message>
    <message>
        <source>Belum ada penilaian final pada periode ini</source>
        <translation>No final evaluations in this period yet</translation>
    </message>
    <message>
        <source>Serah terima dicatat setelah penilaian difinalkan.</source>
        <translation>The handover is recorded after the evaluation is finalised.</translation>
    </message>
    <message>
        <source>Tidak ada catatan yang menunggu</source>
        <translation>No records waiting</translation>
    </message>
    <message>
        <source>Catatan dari masyarakat, rekan, dan bawahan diperiksa di sini.</source>
        <translation>Notes from the public, peers and subordinates are reviewed here.</translation>
    </message>
    <message>
        <source>Enter membuka tindak lanjut dan langkahnya</source>
        <translation>Enter opens the follow-up and its steps</translation>
    </message>
    <message>
        <source>Enter mencatat serah terima atau keberatan</source>
        <translation>Enter records the handover or an objection</translation>
    </message>
    <message>
        <source>Enter menerima atau menolak catatan</source>
        <translation>Enter accepts or rejects the note</translation>
    </message>
    <message>
        <source>tindak lanjut</source>
        <translation>follow-ups</translation>
    </message>
    <message>
        <source>penilaian final</source>
        <translation>final evaluations</translation>
    </message>
    <message>
        <source>catatan</source>
        <translation>note</translation>
    </message>
    <message>
        <source>{name}, {source}: “{text}”. Terima bila kejadiannya benar; bila ditolak, tuliskan alasannya.</source>
        <translation>{name}, {source}: “{text}”. Accept if it really happened; if rejected, state the reason.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FundDialog</name>
    <message>
        <source>Pagu pelatihan</source>
        <translation>Training funds</translation>
    </message>
    <message>
        <source>Simpan pagu</source>
        <translation>Save funds</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Uraian</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Program, kegiatan, dan subkegiatan</source>
        <translation>Programme, activity and sub-activity</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Rekening belanja</source>
        <translation>Spending account</translation>
    </message>
    <message>
        <source>Seluruh kantor</source>
        <translation>Whole office</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
</context>
<context>
    <name>FundingDialog</name>
    <message>
        <source>Sumber dana dan kerja sama</source>
        <translation>Source of funds and cooperation</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Dibayar dari pagu</source>
        <translation>Paid from funds</translation>
    </message>
    <message>
        <source>Yang berlaku pada hari pertama kegiatan</source>
        <translation>In force on the first day of the activity</translation>
    </message>
    <message>
        <source>Dokumen kerja sama</source>
        <translation>Cooperation document</translation>
    </message>
    <message>
        <source>Mengikuti dokumen kerja sama bila dipilih</source>
        <translation>Follows the agreement if one is chosen</translation>
    </message>
    <message>
        <source>Mitra</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Wajib bila melebihi sisa bebas pagu</source>
        <translation>Required above the free balance of the funds</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>GapsDialog</name>
    <message>
        <source>Belum dapat difinalkan</source>
        <translation>Cannot be finalised yet</translation>
    </message>
    <message>
        <source>{count} hal perlu dilengkapi. Pilih satu untuk membukanya.</source>
        <translation>{count} things to complete. Choose one to open it.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>GlobalSearch</name>
    <message>
        <source>Tidak ada yang cocok dengan “{text}”</source>
        <translation>Nothing matches “{text}”</translation>
    </message>
    <message>
        <source>Tampilkan semua di Pegawai</source>
        <translation>Show all in Employees</translation>
    </message>
    <message>
        <source>{count} orang</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Periode kerja</source>
        <translation>Period in work</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>{basis}; berlaku sejak {year}</source>
        <translation>{basis}; in force since {year}</translation>
    </message>
    <message>
        <source>di bawah</source>
        <translation>below</translation>
    </message>
    <message>
        <source>sesuai</source>
        <translation>meets</translation>
    </message>
    <message>
        <source>di atas</source>
        <translation>above</translation>
    </message>
    <message>
        <source>turun</source>
        <translation>down</translation>
    </message>
    <message>
        <source>kanan</source>
        <translation>right</translation>
    </message>
    <message>
        <source>Spasi</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>isi baris dengan Sesuai</source>
        <translation>fill row with Meets</translation>
    </message>
    <message>
        <source>catatan</source>
        <translation>note</translation>
    </message>
    <message>
        <source>target</source>
        <translation>targets</translation>
    </message>
    <message>
        <source>semua tombol</source>
        <translation>all keys</translation>
    </message>
    <message>
        <source>{done} dari {all} lengkap</source>
        <translation>{done} of {all} complete</translation>
    </message>
    <message>
        <source>Tidak ada pegawai dengan keadaan ini</source>
        <translation>Nobody is in this state</translation>
    </message>
    <message>
        <source>Tidak ada penilaian di unit ini</source>
        <translation>No evaluations in this unit</translation>
    </message>
</context>
<context>
    <name>GroupChoiceDialog</name>
    <message>
        <source>Pindah kelompok</source>
        <translation>Change group</translation>
    </message>
    <message>
        <source>Pindahkan</source>
        <translation>Move</translation>
    </message>
    <message>
        <source> dan {count} lagi</source>
        <translation> and {count} more</translation>
    </message>
    <message>
        <source>Kelompok tujuan</source>
        <translation>Target group</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Ubah kelompok</source>
        <translation>Edit group</translation>
    </message>
    <message>
        <source>Kelompok baru</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>Simpan kelompok</source>
        <translation>Save group</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Misalnya A atau Angkatan II</source>
        <translation>For example A or Angkatan II</translation>
    </message>
    <message>
        <source>Kuota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Kosong: kuota kegiatan</source>
        <translation>Empty: quota of the activity</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Panduan</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>Bab</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>Isi bab</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HeadDialog</name>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Unit kerja</source>
        <translation>Work unit</translation>
    </message>
    <message>
        <source>Periode mulai</source>
        <translation>Start of period</translation>
    </message>
    <message>
        <source>Periode selesai</source>
        <translation>Period ended</translation>
    </message>
    <message>
        <source>Pejabat penilai</source>
        <translation>Evaluating official</translation>
    </message>
    <message>
        <source>Atasan pejabat penilai</source>
        <translation>Superior of the evaluating official</translation>
    </message>
    <message>
        <source>Pendekatan hasil kerja</source>
        <translation>Work result approach</translation>
    </message>
    <message>
        <source>Formulir</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
    <message>
        <source>Pilih pegawai.</source>
        <translation>Choose an employee.</translation>
    </message>
</context>
<context>
    <name>HeadForm</name>
    <message>
        <source>Nama dengan gelar</source>
        <translation>Name with titles</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Pangkat</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kepala Dinas</source>
        <translation>Head of office</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Hanya admin</source>
        <translation>Admin only</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tambah {noun}</source>
        <translation>Add {noun}</translation>
    </message>
    <message>
        <source>Belum ada {noun}.</source>
        <translation>No {noun} yet.</translation>
    </message>
</context>
<context>
    <name>HistoryDesk</name>
    <message>
        <source>Baris ini berasal dari data pegawai; ubah lewat tombol Ubah.</source>
        <translation>This row comes from the employee&apos;s record; change it with Edit.</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Pilih unit, atau tulis unit di instansi lain</source>
        <translation>Choose a unit, or write one at another agency</translation>
    </message>
    <message>
        <source>Kosong: sampai jabatan berikutnya</source>
        <translation>Empty: until the next post</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Simpan juga</source>
        <translation>Save anyway</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation>Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Belum ada perubahan.</source>
        <translation>No changes yet.</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>perubahan</source>
        <translation>changes</translation>
    </message>
    <message>
        <source>Belum ada perubahan</source>
        <translation>No changes yet</translation>
    </message>
</context>
<context>
    <name>HolidayDialog</name>
    <message>
        <source>Hari libur</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Simpan hari libur</source>
        <translation>Save holidays</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Cuti bersama tidak mengurangi cuti tahunan</source>
        <translation>Joint leave does not reduce annual leave</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Isi tanggal.</source>
        <translation>Enter a date.</translation>
    </message>
</context>
<context>
    <name>HolidaysView</name>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>5 hari kerja</source>
        <translation>5 working days</translation>
    </message>
    <message>
        <source>6 hari kerja</source>
        <translation>6 working days</translation>
    </message>
    <message>
        <source>Hari kerja seminggu</source>
        <translation>Working days a week</translation>
    </message>
    <message>
        <source>hari</source>
        <translation>days</translation>
    </message>
    <message>
        <source>Enter ubah · Del hapus</source>
        <translation>Enter edits · Del deletes</translation>
    </message>
    <message>
        <source>Belum ada hari libur pada tahun ini</source>
        <translation>No holidays in this year yet</translation>
    </message>
    <message>
        <source>Tambah hari</source>
        <translation>Add day</translation>
    </message>
    <message>
        <source>Baru hari libur bertanggal tetap. Tambahkan Idulfitri, Nyepi, Paskah dan lainnya serta cuti bersama menurut SKB tahun ini.</source>
        <translation>Only holidays with fixed dates so far. Add Idulfitri, Nyepi, Easter and others, and joint leave, from this year&apos;s decree.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Yang perlu dikerjakan</source>
        <translation>What needs doing</translation>
    </message>
    <message>
        <source>Cadangkan sekarang</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Lima angka kantor</source>
        <translation>Five figures of the office</translation>
    </message>
    <message>
        <source>klik untuk melihat pegawai di baliknya</source>
        <translation>click to see the people behind them</translation>
    </message>
    <message>
        <source>{late} terlambat, {week} minggu ini</source>
        <translation>{late} overdue, {week} this week</translation>
    </message>
</context>
<context>
    <name>HourField</name>
    <message>
        <source>jj.mm</source>
        <translation>hh.mm</translation>
    </message>
    <message>
        <source>Isi jam, misalnya 08.30.</source>
        <translation>Enter a time, for example 08.30.</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Simpan buku kerja galat</source>
        <translation>Save error workbook</translation>
    </message>
    <message>
        <source>Simpan templat</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>Buku kerja Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>{count} baris disimpan. Perbaiki sel yang berwarna, lalu impor berkas itu.</source>
        <translation>{count} rows saved. Correct the coloured cells, then import that file.</translation>
    </message>
    <message>
        <source>Templat kosong disimpan.</source>
        <translation>Empty template saved.</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{file}, {rows} baris</source>
        <translation>{file}, {rows} rows</translation>
    </message>
    <message>
        <source>Membaca {file}</source>
        <translation>Reading {file}</translation>
    </message>
    <message>
        <source>Membaca tabel yang ditempel</source>
        <translation>Reading the pasted table</translation>
    </message>
    <message>
        <source>Memeriksa baris</source>
        <translation>Checking rows</translation>
    </message>
    <message>
        <source>Menulis ke berkas kantor</source>
        <translation>Writing to the office file</translation>
    </message>
</context>
<context>
    <name>ImprovementDialog</name>
    <message>
        <source>Rencana perbaikan</source>
        <translation>Improvement plan</translation>
    </message>
    <message>
        <source>Simpan perbaikan</source>
        <translation>Save improvement</translation>
    </message>
    <message>
        <source>Pilih berkas bukti…</source>
        <translation>Choose proof file…</translation>
    </message>
    <message>
        <source>Ukur dari survei</source>
        <translation>Measure by surveys</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Unsur pelayanan</source>
        <translation>Service unsur</translation>
    </message>
    <message>
        <source>Masalah</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Penyebab</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Target selesai</source>
        <translation>Target completion</translation>
    </message>
    <message>
        <source>Misalnya NRR unsur waktu</source>
        <translation>For example the NRR of the time unsur</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Nilai sebelum</source>
        <translation>Value before</translation>
    </message>
    <message>
        <source>Nilai sesudah</source>
        <translation>Value after</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kemajuan (%)</source>
        <translation>Progress (%)</translation>
    </message>
    <message>
        <source>Tanggal selesai</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Pilih berkas bukti</source>
        <translation>Choose evidence file</translation>
    </message>
    <message>
        <source>PDF dan gambar (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>PDF and pictures (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Isi layanan, unsur, dan tanggal mulai dahulu.</source>
        <translation>Enter service, unsur and start date first.</translation>
    </message>
    <message>
        <source>Belum ada survei tertutup sebelum atau sesudah perbaikan ini.</source>
        <translation>No closed survey before or after this improvement yet.</translation>
    </message>
    <message>
        <source>NRR unsur, {periods}</source>
        <translation>NRR of the unsur, {periods}</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
</context>
<context>
    <name>ImprovementsTab</name>
    <message>
        <source>perbaikan</source>
        <translation>improvements</translation>
    </message>
    <message>
        <source>Enter buka · Del hapus</source>
        <translation>Enter opens · Del removes</translation>
    </message>
    <message>
        <source>Mulai dari unsur terendah atau keluhan yang berulang.</source>
        <translation>Begin with the lowest unsur or a recurring complaint.</translation>
    </message>
    <message>
        <source>Belum ada perbaikan</source>
        <translation>No improvements yet</translation>
    </message>
    <message>
        <source>Rencanakan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Rencana perbaikan</source>
        <translation>Improvement plan</translation>
    </message>
    <message>
        <source>Berulang pada {service}: {words}</source>
        <translation>Recurring at {service}: {words}</translation>
    </message>
</context>
<context>
    <name>IndexCard</name>
    <message>
        <source>Indeks kepuasan masyarakat</source>
        <translation>Public satisfaction index</translation>
    </message>
    <message>
        <source>Hitungan indeks</source>
        <translation>How the index is computed</translation>
    </message>
    <message>
        <source>Bobot {weight}</source>
        <translation>Weight {weight}</translation>
    </message>
    <message>
        <source> · ditutup {day}</source>
        <translation> · closed {day}</translation>
    </message>
    <message>
        <source> · terbit {number}</source>
        <translation> · issued {number}</translation>
    </message>
</context>
<context>
    <name>IntField</name>
    <message>
        <source>Isi dengan angka bulat 0 sampai 9999.</source>
        <translation>Enter a whole number from 0 to 9999.</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Tambah peserta: {title}</source>
        <translation>Add participants: {title}</translation>
    </message>
    <message>
        <source>pegawai</source>
        <translation>employees</translation>
    </message>
    <message>
        <source>Spasi tandai · Enter tambahkan</source>
        <translation>Space marks · Enter adds</translation>
    </message>
    <message>
        <source>Ubah saringan untuk melihat pegawai lain.</source>
        <translation>Change the filter to see other employees.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Cari nama atau NIP</source>
        <translation>Search name or NIP</translation>
    </message>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Semua jenis jabatan</source>
        <translation>All kinds of post</translation>
    </message>
    <message>
        <source>Semua golongan</source>
        <translation>All golongan</translation>
    </message>
    <message>
        <source>Belum ada JP tahun ini</source>
        <translation>No JP yet this year</translation>
    </message>
    <message>
        <source>Kursi terbanyak</source>
        <translation>Most seats</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Jenis jabatan</source>
        <translation>Post type</translation>
    </message>
    <message>
        <source>Golongan</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Cara masuk</source>
        <translation>How people come in</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Tambahkan</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tambahkan {count} orang</source>
        <translation>Add {count} people</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Terbitkan {kind}</source>
        <translation>Issue {kind}</translation>
    </message>
    <message>
        <source>Terbitkan {count} surat</source>
        <translation>Issue {count} letters</translation>
    </message>
    <message>
        <source>Kop surat dan lambang</source>
        <translation>Letterhead and emblem</translation>
    </message>
    <message>
        <source>Arsip (kiri 30 mm)</source>
        <translation>Archive (left 30 mm)</translation>
    </message>
    <message>
        <source>Sempit (10 mm)</source>
        <translation>Narrow (10 mm)</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Tanggal surat</source>
        <translation>Letter date</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Tepi</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Menerbitkan surat</source>
        <translation>Issuing letters</translation>
    </message>
    <message>
        <source>{text}. Tanpa surat: {count} orang ({told}).</source>
        <translation>{text}. Without letter: {count} people ({told}).</translation>
    </message>
    <message>
        <source>Nomor {number}</source>
        <translation>Number {number}</translation>
    </message>
    <message>
        <source>Nomor pertama {number}</source>
        <translation>First number {number}</translation>
    </message>
</context>
<context>
    <name>JpBar</name>
    <message>
        <source>{jp} JP diakui dan {planned} JP direncanakan dari {duty} JP</source>
        <translation>{jp} JP credited and {planned} JP planned of {duty} JP</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Nama yang sama menggantikan templat lama.</source>
        <translation>The same name replaces the old template.</translation>
    </message>
    <message>
        <source>Nama templat</source>
        <translation>Template name</translation>
    </message>
    <message>
        <source>Untuk jabatan</source>
        <translation>For post</translation>
    </message>
</context>
<context>
    <name>KindColumns</name>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Untuk status</source>
        <translation>For status</translation>
    </message>
    <message>
        <source>Jenis jabatan</source>
        <translation>Post type</translation>
    </message>
    <message>
        <source>Kedaluwarsa</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Pribadi</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>semua</source>
        <translation>all</translation>
    </message>
</context>
<context>
    <name>KindDialog</name>
    <message>
        <source>Ubah jenis dokumen</source>
        <translation>Edit document type</translation>
    </message>
    <message>
        <source>Tambah jenis dokumen</source>
        <translation>Add document kind</translation>
    </message>
    <message>
        <source>Simpan jenis</source>
        <translation>Save type</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Misalnya SK tugas belajar</source>
        <translation>For example a study assignment decree</translation>
    </message>
    <message>
        <source>Bagian {JENIS} pada nama berkas ekspor</source>
        <translation>The part {JENIS} in export file names</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tanpa tanda berarti semua</source>
        <translation>No marks means all</translation>
    </message>
    <message>
        <source>Untuk status</source>
        <translation>For status</translation>
    </message>
    <message>
        <source>Untuk jenis jabatan</source>
        <translation>For post type</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Dapat kedaluwarsa</source>
        <translation>Can expire</translation>
    </message>
    <message>
        <source>Pribadi: tidak tampil bagi penilai</source>
        <translation>Private: not shown to the evaluator</translation>
    </message>
    <message>
        <source>Sifat</source>
        <translation>Properties</translation>
    </message>
    <message>
        <source>Riwayat terkait</source>
        <translation>Related history</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>kode, atau tahun bila kosong</source>
        <translation>code, or year if empty</translation>
    </message>
    <message>
        <source>tahun dokumen</source>
        <translation>document year</translation>
    </message>
    <message>
        <source>{KODE atau TAHUN} berisi</source>
        <translation>{KODE atau TAHUN} contains</translation>
    </message>
    <message>
        <source>Dipisah koma; jenis diusulkan bila nama berkas memuatnya</source>
        <translation>Separated by commas; the type is suggested if the file name contains one</translation>
    </message>
    <message>
        <source>Kata pada nama berkas</source>
        <translation>Words in the file name</translation>
    </message>
</context>
<context>
    <name>KopPreview</name>
    <message>
        <source>Pratinjau kop surat</source>
        <translation>Letterhead preview</translation>
    </message>
    <message>
        <source>NAMA INSTANSI</source>
        <translation>NAME OF AGENCY</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
</context>
<context>
    <name>LeaveColumns</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Jenis cuti</source>
        <translation>Kind of leave</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Hari kerja</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>LeaveFilterBar</name>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Semua jenis</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Semua keadaan</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Cari nama, NIP, nomor surat</source>
        <translation>Search name, NIP, letter number</translation>
    </message>
    <message>
        <source>Cari di daftar</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Jenis cuti</source>
        <translation>Kind of leave</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>LeaveListView</name>
    <message>
        <source>cuti</source>
        <translation>leave</translation>
    </message>
    <message>
        <source>Enter putuskan · F2 ubah · Spasi tandai</source>
        <translation>Enter decides · F2 edits · Space marks</translation>
    </message>
    <message>
        <source>Ajukan cuti pertama atau impor daftar cuti.</source>
        <translation>Request the first leave or import the list of leave.</translation>
    </message>
    <message>
        <source>Belum ada cuti</source>
        <translation>No leave yet</translation>
    </message>
    <message>
        <source>Putuskan</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Surat izin</source>
        <translation>Permit</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Surat izin cuti</source>
        <translation>Leave permit</translation>
    </message>
    <message>
        <source>Buka pegawai</source>
        <translation>Open employee</translation>
    </message>
    <message>
        <source>Ubah pengajuan	F2</source>
        <translation>Edit request	F2</translation>
    </message>
    <message>
        <source>Putuskan	Enter</source>
        <translation>Decide	Enter</translation>
    </message>
</context>
<context>
    <name>LeavePage</name>
    <message>
        <source>Daftar cuti</source>
        <translation>List of leave</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Hari libur</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Ajukan cuti</source>
        <translation>Request leave</translation>
    </message>
    <message>
        <source>Cuti</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Cuti yang {state} tidak dapat diubah; batalkan, lalu ajukan baru.</source>
        <translation>Leave that is {state} cannot be changed; cancel it, then request anew.</translation>
    </message>
    <message>
        <source>Cuti ini sudah selesai diputuskan.</source>
        <translation>This leave has been decided.</translation>
    </message>
    <message>
        <source>Surat izin hanya untuk cuti yang disetujui.</source>
        <translation>A permit is only for approved leave.</translation>
    </message>
    <message>
        <source>{count} menunggu keputusan</source>
        <translation>{count} waiting for a decision</translation>
    </message>
    <message>
        <source>semua sudah diputus</source>
        <translation>all are decided</translation>
    </message>
</context>
<context>
    <name>LeaveTab</name>
    <message>
        <source>Penjelasan saldo cuti</source>
        <translation>Explanation of the leave balance</translation>
    </message>
    <message>
        <source>cuti</source>
        <translation>leave</translation>
    </message>
    <message>
        <source>Belum ada cuti yang tercatat</source>
        <translation>No leave recorded yet</translation>
    </message>
    <message>
        <source>Ajukan cuti</source>
        <translation>Request leave</translation>
    </message>
    <message>
        <source>Saldo awal…</source>
        <translation>Opening balance…</translation>
    </message>
    <message>
        <source>Saldo cuti tidak dapat dihitung</source>
        <translation>The leave balance cannot be computed</translation>
    </message>
    <message>
        <source>Sisa cuti tahunan {year}: {left} hari</source>
        <translation>Annual leave left in {year}: {left} days</translation>
    </message>
    <message>
        <source>Hak {right}, dibawa {carried}, dipakai {used}, menunggu {asked} hari</source>
        <translation>Entitled {right}, carried over {carried}, used {used}, waiting {asked} days</translation>
    </message>
    <message>
        <source>Saldo cuti tahunan {year}</source>
        <translation>Balance of annual leave {year}</translation>
    </message>
    <message>
        <source>Sisa {left} hari</source>
        <translation>{left} days left</translation>
    </message>
    <message>
        <source>Jenis cuti</source>
        <translation>Kind of leave</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Hari kerja</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation>Letter number</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>tatap muka</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>daring</source>
        <translation>online</translation>
    </message>
    <message>
        <source>campuran</source>
        <translation>blended</translation>
    </message>
    <message>
        <source>draf</source>
        <translation>draft</translation>
    </message>
</context>
<context>
    <name>LevelColumns</name>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>LevelTable</name>
    <message>
        <source>0–5 isi · ←→ pindah · Enter turun · Ctrl+V tempel · Ctrl+D salin ke bawah</source>
        <translation>0–5 enters · ←→ moves · Enter goes down · Ctrl+V pastes · Ctrl+D copies down</translation>
    </message>
    <message>
        <source>jabatan</source>
        <translation>posts</translation>
    </message>
    <message>
        <source>pegawai</source>
        <translation>employees</translation>
    </message>
    <message>
        <source>{name}, {code}: “{text}” bukan level 0 sampai {most}.</source>
        <translation>{name}, {code}: “{text}” is not a level from 0 to {most}.</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Baris biaya</source>
        <translation>Cost line</translation>
    </message>
    <message>
        <source>Simpan biaya</source>
        <translation>Save costs</translation>
    </message>
    <message>
        <source>Komponen</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Uraian</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>Harga satuan</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>Penanggung</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Kosong: sama dengan rencana</source>
        <translation>Empty: same as planned</translation>
    </message>
    <message>
        <source>Kontrak</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>0 bila tidak dibayar</source>
        <translation>0 if not paid</translation>
    </message>
    <message>
        <source>Realisasi</source>
        <translation>Realisation</translation>
    </message>
    <message>
        <source>Tanggal bayar</source>
        <translation>Payment date</translation>
    </message>
    <message>
        <source>Pagu kegiatan</source>
        <translation>Funds of the activity</translation>
    </message>
    <message>
        <source>Dibayar dari</source>
        <translation>Paid from</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Wajib bila di atas plafon atau pagu</source>
        <translation>Required above the ceiling or the funds</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Rencana {amount}</source>
        <translation>Planned {amount}</translation>
    </message>
    <message>
        <source>plafon {amount} per {unit}, {basis}</source>
        <translation>ceiling {amount} per {unit}, {basis}</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Kaitkan dengan pegawai</source>
        <translation>Link to an employee</translation>
    </message>
    <message>
        <source>Kirim untuk diperiksa</source>
        <translation>Send for verification</translation>
    </message>
    <message>
        <source>Nilai BerAKHLAK</source>
        <translation>BerAKHLAK value</translation>
    </message>
    <message>
        <source>Unsur pelayanan</source>
        <translation>Service unsur</translation>
    </message>
    <message>
        <source>Tanpa identitas pelapor; jawaban pegawai ditambahkan sendiri</source>
        <translation>Without the reporter&apos;s identity; the employee&apos;s reply is added by itself</translation>
    </message>
    <message>
        <source>Catatan untuk penilai</source>
        <translation>Note for the evaluator</translation>
    </message>
    <message>
        <source>{name} · {number}. Terlihat oleh penilai setelah diperiksa orang lain; tidak mengubah nilai.</source>
        <translation>{name} · {number}. Seen by the evaluator after somebody else verified it; changes no rating.</translation>
    </message>
    <message>
        <source>{count} baris rencana. Kosongkan untuk melepas kaitan.</source>
        <translation>{count} plan lines. Leave empty to remove the link.</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Hanya kaitkan</source>
        <translation>Link only</translation>
    </message>
    <message>
        <source>Kaitkan dan daftarkan pegawainya</source>
        <translation>Link and register the employees</translation>
    </message>
    <message>
        <source>Kursi penuh: masuk daftar tunggu; bentrok jadwal ditolak</source>
        <translation>Full: goes to the waiting list; clashes are refused</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
</context>
<context>
    <name>LinkPlanDialog</name>
    <message>
        <source>Kaitkan dengan kegiatan</source>
        <translation>Link with an activity</translation>
    </message>
    <message>
        <source>Kaitkan</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Enter buka · Del hapus</source>
        <translation>Enter opens · Del removes</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ListPrint</name>
    <message>
        <source>Daftar kosong; tidak ada yang dicetak.</source>
        <translation>The list is empty; nothing is printed.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Buka kunci</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Masuk sebagai pengguna lain</source>
        <translation>Log in as another user</translation>
    </message>
    <message>
        <source>Dikunci pukul {clock} karena tidak dipakai</source>
        <translation>Locked at {clock} because it was not in use</translation>
    </message>
    <message>
        <source>Dikunci pukul {clock}</source>
        <translation>Locked at {clock}</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Kata sandi tidak cocok. Tersisa {count} kali percobaan.</source>
        <translation>The password does not match. {count} attempts left.</translation>
    </message>
    <message>
        <source>Caps Lock aktif</source>
        <translation>Caps Lock is on</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>catatan</source>
        <translation>note</translation>
    </message>
    <message>
        <source>Periksa rantai</source>
        <translation>Check chain</translation>
    </message>
    <message>
        <source>Setiap perubahan tercatat dan tidak dapat dihapus.</source>
        <translation>Every change is recorded and cannot be deleted.</translation>
    </message>
    <message>
        <source>Memeriksa rantai catatan</source>
        <translation>Checking the chain of records</translation>
    </message>
    <message>
        <source>Rantai catatan utuh.</source>
        <translation>The chain of records is intact.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Objek</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Rincian</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Count</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Masuk</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Data rekaan untuk mencoba</source>
        <translation>Invented data for trying out</translation>
    </message>
    <message>
        <source>Pilih salah satu pengguna di atas, lalu masuk dengan kata sandi:</source>
        <translation>Choose one of the users above, then log in with the password:</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Lupa kata sandi</source>
        <translation>Forgot password</translation>
    </message>
    <message>
        <source>Buka berkas data lain</source>
        <translation>Open another data file</translation>
    </message>
    <message>
        <source>Isi kata sandi.</source>
        <translation>Enter the password.</translation>
    </message>
    <message>
        <source>Caps Lock aktif</source>
        <translation>Caps Lock is on</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Pilih logo</source>
        <translation>Choose logo</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>PNG atau JPEG, latar transparan lebih baik</source>
        <translation>PNG or JPEG; a transparent background is better</translation>
    </message>
    <message>
        <source>Gambar (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Berkas tidak dapat dibaca.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Berkas ini bukan gambar PNG atau JPEG.</source>
        <translation>This file is not a PNG or JPEG picture.</translation>
    </message>
</context>
<context>
    <name>LookTab</name>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Kontras tinggi</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Ukuran tulisan</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Juga dengan Ctrl dan + atau Ctrl dan -</source>
        <translation>Also with Ctrl and + or Ctrl and -</translation>
    </message>
    <message>
        <source>Kunci otomatis</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>Setelah {count} menit tidak dipakai</source>
        <translation>After {count} minutes without use</translation>
    </message>
    <message>
        <source>Tidak pernah</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Kunci sekarang dengan Ctrl+L</source>
        <translation>Lock now with Ctrl+L</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Berlaku saat program dibuka kembali</source>
        <translation>Takes effect when the program is opened again</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Buang perubahan?</source>
        <translation>Discard changes?</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>ManageFiltersDialog</name>
    <message>
        <source>Kelola filter</source>
        <translation>Manage filters</translation>
    </message>
    <message>
        <source>Filter tersimpan</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>Naik</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Turun</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Ganti nama</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>{name} (kantor)</source>
        <translation>{name} (office)</translation>
    </message>
</context>
<context>
    <name>ManyField</name>
    <message>
        <source>Ketik nama, lalu Enter</source>
        <translation>Type a name, then Enter</translation>
    </message>
</context>
<context>
    <name>MatrixTab</name>
    <message>
        <source>Atasan</source>
        <translation>Superior</translation>
    </message>
    <message>
        <source>Gambar</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Cetak matriks</source>
        <translation>Print matrix</translation>
    </message>
    <message>
        <source>Matriks peran hasil</source>
        <translation>Result role matrix</translation>
    </message>
    <message>
        <source>Matriks terbentuk dari RHK pimpinan yang dipilih dalam SKP bawahan.</source>
        <translation>The matrix is built from the superior&apos;s RHK chosen in subordinates&apos; SKP.</translation>
    </message>
    <message>
        <source>Belum ada matriks peran hasil</source>
        <translation>No result role matrix yet</translation>
    </message>
    <message>
        <source>{count} RHK bawahan belum terhubung dengan RHK atasan ini</source>
        <translation>{count} RHK of subordinates not yet linked to this superior&apos;s RHK</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>RHK atasan</source>
        <translation>Superior&apos;s RHK</translation>
    </message>
</context>
<context>
    <name>MeaningsDesk</name>
    <message>
        <source>Belum ada koreksi tersimpan. Koreksi dibuat pada pratinjau impor.</source>
        <translation>No saved corrections yet. Corrections are made in the import preview.</translation>
    </message>
</context>
<context>
    <name>MeaningsDialog</name>
    <message>
        <source>Arti nilai pada berkas</source>
        <translation>Meaning of values in the file</translation>
    </message>
    <message>
        <source>Koreksi tersimpan</source>
        <translation>Saved corrections</translation>
    </message>
    <message>
        <source>nilai</source>
        <translation>values</translation>
    </message>
    <message>
        <source>Enter memilih artinya</source>
        <translation>Enter chooses the meaning</translation>
    </message>
    <message>
        <source>Selalu, juga untuk impor berikutnya</source>
        <translation>Always, also for later imports</translation>
    </message>
    <message>
        <source>Terapkan</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Dibaca sebagai</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>Nilai di bawah ini belum dikenal kantor atau dibaca dengan koreksi. Pilih artinya bila hanya beda tulisan; yang tidak dipilih dibaca seperti tertulis.</source>
        <translation>The values below are not yet known to the office or were read with a correction. Choose the meaning if only the spelling differs; those not chosen are read as written.</translation>
    </message>
    <message>
        <source>Setiap impor pegawai membaca tulisan di kiri sebagai arti di kanan.</source>
        <translation>Every employee import reads the text on the left as the meaning on the right.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Pada berkas</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>tidak disimpan lagi</source>
        <translation>no longer kept</translation>
    </message>
    <message>
        <source>ditolak</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>seperti tertulis</source>
        <translation>as written</translation>
    </message>
    <message>
        <source>{words} (selalu)</source>
        <translation>{words} (always)</translation>
    </message>
    <message>
        <source>Tetap ditolak</source>
        <translation>Still rejected</translation>
    </message>
    <message>
        <source>Seperti tertulis</source>
        <translation>As written</translation>
    </message>
    <message>
        <source>Nama yang mirip:
{near}</source>
        <translation>Similar names:
{near}</translation>
    </message>
    <message>
        <source>Koreksi ini tersimpan. Lepas “Selalu” untuk melupakannya.</source>
        <translation>This correction is saved. Untick “Always” to forget it.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Pesan</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
    <message>
        <source>{done} dari {total}</source>
        <translation>{done} of {total}</translation>
    </message>
</context>
<context>
    <name>MessageCentre</name>
    <message>
        <source>Terjadi kesalahan yang tidak terduga. Rinciannya tersimpan di catatan.</source>
        <translation>An unexpected error occurred. The details are in the log.</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>Isi dengan jumlah rupiah bulat, misalnya Rp1.250.000.</source>
        <translation>Enter a whole amount of rupiah, for example Rp1.250.000.</translation>
    </message>
</context>
<context>
    <name>MonitoringView</name>
    <message>
        <source>Pengisian</source>
        <translation>Filling in</translation>
    </message>
    <message>
        <source>Tren predikat</source>
        <translation>Predikat trend</translation>
    </message>
    <message>
        <source>Antarpenilai</source>
        <translation>Between evaluators</translation>
    </message>
    <message>
        <source>Cetak pengingat</source>
        <translation>Print reminder</translation>
    </message>
    <message>
        <source>Cetak pengingat {count} orang</source>
        <translation>Print reminder for {count} people</translation>
    </message>
</context>
<context>
    <name>MonthCanvas</name>
    <message>
        <source>Kalender cuti</source>
        <translation>Leave calendar</translation>
    </message>
    <message>
        <source>{count} orang cuti</source>
        <translation>{count} people on leave</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Kalender bulan</source>
        <translation>Month calendar</translation>
    </message>
    <message>
        <source>+{count} lagi</source>
        <translation>+{count} more</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Bulan sebelumnya</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Bulan berikutnya</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Bulan ini</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Hari ini {now} orang, minggu ini {week} orang cuti</source>
        <translation>Today {now} people, this week {week} people on leave</translation>
    </message>
    <message>
        <source>Tidak ada yang cuti pada bulan ini</source>
        <translation>Nobody is on leave this month</translation>
    </message>
</context>
<context>
    <name>MoreTabs</name>
    <message>
        <source>Entri riwayat ini sudah dihapus.</source>
        <translation>This history entry has been deleted.</translation>
    </message>
</context>
<context>
    <name>MoveCard</name>
    <message>
        <source>dan {count} hal lain</source>
        <translation>and {count} more points</translation>
    </message>
</context>
<context>
    <name>MoveDesk</name>
    <message>
        <source>{hours} bebas</source>
        <translation>{hours} free</translation>
    </message>
    <message>
        <source>slot terdekat</source>
        <translation>nearest slot</translation>
    </message>
    <message>
        <source>Memeriksa {day}</source>
        <translation>Checking {day}</translation>
    </message>
    <message>
        <source>Bebas pada {day}</source>
        <translation>Free on {day}</translation>
    </message>
    <message>
        <source>Bentrok pada {day}</source>
        <translation>Clash on {day}</translation>
    </message>
    <message>
        <source>Perhatian pada {day}</source>
        <translation>To note on {day}</translation>
    </message>
    <message>
        <source>sesi ini</source>
        <translation>this session</translation>
    </message>
    <message>
        <source>kelompok</source>
        <translation>group</translation>
    </message>
    <message>
        <source>kegiatan</source>
        <translation>activities</translation>
    </message>
    <message>
        <source>{people} peserta, {trainers} pengajar, dan {rooms} ruang</source>
        <translation>{people} participants, {trainers} trainers and {rooms} rooms</translation>
    </message>
    <message>
        <source>pukul {hours} bebas untuk {who}</source>
        <translation>{hours} is free for {who}</translation>
    </message>
    <message>
        <source>pindah ke {day}</source>
        <translation>move to {day}</translation>
    </message>
    <message>
        <source>ke pukul {hour}</source>
        <translation>to {hour}</translation>
    </message>
    <message>
        <source>tetap, dengan alasan</source>
        <translation>keep, with a reason</translation>
    </message>
    <message>
        <source>letakkan di sini</source>
        <translation>drop here</translation>
    </message>
    <message>
        <source>batal</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Kegiatan yang selesai atau batal tidak dipindah.</source>
        <translation>Finished or cancelled activities are not moved.</translation>
    </message>
    <message>
        <source>Tidak ada slot bebas dalam 60 hari; pilih tempat lain.</source>
        <translation>No free slot within 60 days; choose another place.</translation>
    </message>
    <message>
        <source>Tetap meskipun bentrok</source>
        <translation>Keep despite the clash</translation>
    </message>
    <message>
        <source>Pindahkan dengan alasan</source>
        <translation>Move with a reason</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Tindak lanjuti</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Keadaan berikutnya</source>
        <translation>Next state</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Siapa yang menangani</source>
        <translation>Who handles it</translation>
    </message>
    <message>
        <source>Disposisi</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Wajib bila selesai; tanggalnya menjadi tanggal tanggapan pertama</source>
        <translation>Required when done; its date becomes the date of the first answer</translation>
    </message>
    <message>
        <source>Isi tanggapan</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Wajib bila ditolak, dialihkan, atau dibuka kembali</source>
        <translation>Required when rejected, redirected, or reopened</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{number}: {words}</source>
        <translation>{number}: {words}</translation>
    </message>
    <message>
        <source>Berlaku untuk {count} laporan.</source>
        <translation>Applies to {count} entries.</translation>
    </message>
    <message>
        <source>Ditutup karena tidak ada tanggapan pelapor.</source>
        <translation>Closed because the reporter did not reply.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Isi namanya.</source>
        <translation>Enter the name.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Beranda</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Organisasi</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Rencana Kinerja (SKP)</source>
        <translation>Performance plan (SKP)</translation>
    </message>
    <message>
        <source>Evaluasi Kinerja</source>
        <translation>Performance evaluation</translation>
    </message>
    <message>
        <source>Angka Kredit</source>
        <translation>Credit Points</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Cuti</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Umpan Balik</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Rencana Pelatihan</source>
        <translation>Training plan</translation>
    </message>
    <message>
        <source>Arsip dokumen</source>
        <translation>Document archive</translation>
    </message>
    <message>
        <source>Impor data</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>Kalkulator</source>
        <translation>Calculators</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>NeedColumns</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Kebutuhan</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Kesenjangan</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Direncanakan</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Pegawai atau unit</source>
        <translation>Employee or unit</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>TW</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Ukur ulang</source>
        <translation>Measure again</translation>
    </message>
</context>
<context>
    <name>NeedFilterBar</name>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Seluruh kantor</source>
        <translation>Whole office</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Semua sumber</source>
        <translation>All sources</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>NeedsSaver</name>
    <message>
        <source>“{text}” bukan bilangan.</source>
        <translation>“{text}” is not a number.</translation>
    </message>
</context>
<context>
    <name>NeedsTab</name>
    <message>
        <source>Kembalikan…</source>
        <translation>Bring back…</translation>
    </message>
    <message>
        <source>Hitung ulang</source>
        <translation>Compute again</translation>
    </message>
    <message>
        <source>Usulan baru</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>kebutuhan</source>
        <translation>needs</translation>
    </message>
    <message>
        <source>Enter mengapa di urutan ini · Spasi tandai</source>
        <translation>Enter shows why in this place · Space marks</translation>
    </message>
    <message>
        <source>Isi nilai kompetensi, atau tambahkan usulan pegawai.</source>
        <translation>Enter levels of competence, or add requests of employees.</translation>
    </message>
    <message>
        <source>Belum ada kebutuhan</source>
        <translation>No needs yet</translation>
    </message>
    <message>
        <source>baris</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>Enter pegawai · Del keluarkan</source>
        <translation>Enter employees · Del takes out</translation>
    </message>
    <message>
        <source>Rencanakan yang ditandai…</source>
        <translation>Plan the marked ones…</translation>
    </message>
    <message>
        <source>Keluarkan…</source>
        <translation>Take out…</translation>
    </message>
    <message>
        <source>{names}: semua pegawai dan unit yang membutuhkan.</source>
        <translation>{names}: all employees and units that need it.</translation>
    </message>
    <message>
        <source>{name}: {count} pegawai atau unit yang ditandai.</source>
        <translation>{name}: {count} marked employees or units.</translation>
    </message>
    <message>
        <source>Keluarkan dari daftar kebutuhan</source>
        <translation>Take out of the list of needs</translation>
    </message>
    <message>
        <source>Keluarkan</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Urutan {place} dari {count}</source>
        <translation>Place {place} of {count}</translation>
    </message>
    <message>
        <source>{count} orang sudah dinilai, {off} baris dikeluarkan</source>
        <translation>{count} people assessed, {off} lines taken out</translation>
    </message>
</context>
<context>
    <name>NeedsTable</name>
    <message>
        <source>Nama jabatan</source>
        <translation>Name of post</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kelas</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Kebutuhan</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Bezetting</source>
        <translation>Staffing</translation>
    </message>
    <message>
        <source>+/−</source>
        <translation>+/−</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>jabatan</source>
        <translation>posts</translation>
    </message>
    <message>
        <source>Ketik angka atau Enter: kebutuhan · F2: sel ini</source>
        <translation>Type a number or Enter: need · F2: this cell</translation>
    </message>
</context>
<context>
    <name>NipDialog</name>
    <message>
        <source>Perbaiki NIP {name}</source>
        <translation>Correct the NIP of {name}</translation>
    </message>
    <message>
        <source>Perbaiki NIP</source>
        <translation>Correct NIP</translation>
    </message>
    <message>
        <source>Riwayat, penilaian, dan berkas tetap melekat</source>
        <translation>History, evaluations and files stay attached</translation>
    </message>
    <message>
        <source>NIP yang benar</source>
        <translation>The correct NIP</translation>
    </message>
    <message>
        <source>Tersimpan dalam jejak audit</source>
        <translation>Stored in the audit trail</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>NoteDelegate</name>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Baris {row}</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>{sheet}, baris {row}</source>
        <translation>{sheet}, row {row}</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Catatan kinerja</source>
        <translation>Performance notes</translation>
    </message>
    <message>
        <source>Simpan catatan</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Tidak menyangkut nilai tertentu</source>
        <translation>Not about a particular value</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Tanggal kejadian</source>
        <translation>Date of event</translation>
    </message>
    <message>
        <source>Apa yang terjadi</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Nilai BerAKHLAK</source>
        <translation>BerAKHLAK value</translation>
    </message>
    <message>
        <source>Dilihat oleh</source>
        <translation>Seen by</translation>
    </message>
    <message>
        <source>Bukti atau rujukan</source>
        <translation>Evidence or reference</translation>
    </message>
    <message>
        <source>Rahasia: hanya saya dan staf kepegawaian</source>
        <translation>Confidential: only me and HR staff</translation>
    </message>
    <message>
        <source>Catatan selain dari penilai baru tampil pada penilaian setelah diperiksa orang lain.</source>
        <translation>Notes not written by the evaluator appear in the evaluation only after somebody else has checked them.</translation>
    </message>
    <message>
        <source>Hapus catatan</source>
        <translation>Delete note</translation>
    </message>
    <message>
        <source>Tanggal wajib diisi.</source>
        <translation>The date is required.</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Pujian</source>
        <translation>Praise</translation>
    </message>
    <message>
        <source>Keluhan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>rahasia</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Catatan pada baris berkas</source>
        <translation>Remarks on rows of the file</translation>
    </message>
</context>
<context>
    <name>NoteModel</name>
    <message>
        <source>{row}, {place}: {text}</source>
        <translation>{row}, {place}: {text}</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Simpan buku kerja galat</source>
        <translation>Save error workbook</translation>
    </message>
    <message>
        <source>Ditolak {count}</source>
        <translation>Refused {count}</translation>
    </message>
    <message>
        <source>Peringatan {count}</source>
        <translation>Warnings {count}</translation>
    </message>
    <message>
        <source>Pembacaan {count}</source>
        <translation>Readings {count}</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Pembacaan</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>{count} baris, tidak ada yang hilang</source>
        <translation>{count} rows, none is lost</translation>
    </message>
    <message>
        <source>{count} hal diurai, dibawa, atau bukan data</source>
        <translation>{count} things parsed, carried over, or not data</translation>
    </message>
    <message>
        <source>Peringatan</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>{count}, barisnya tetap diimpor</source>
        <translation>{count}, the rows are imported all the same</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>Terbitkan sertifikat: {title}</source>
        <translation>Issue certificates: {title}</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>{urut}, {bulan}, dan {tahun} diganti angkanya</source>
        <translation>{urut}, {bulan} and {tahun} are replaced by numbers</translation>
    </message>
    <message>
        <source>Pola nomor</source>
        <translation>Number pattern</translation>
    </message>
    <message>
        <source>Nomor urut pertama</source>
        <translation>First running number</translation>
    </message>
    <message>
        <source>Tanggal sertifikat</source>
        <translation>Date of the certificate</translation>
    </message>
    <message>
        <source>Penerbit</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Nomor pertama: {number}</source>
        <translation>First number: {number}</translation>
    </message>
    <message>
        <source>Isi pola nomor.</source>
        <translation>Enter the number pattern.</translation>
    </message>
    <message>
        <source>Isi nomor pertama.</source>
        <translation>Enter the first number.</translation>
    </message>
    <message>
        <source>Isi tanggal.</source>
        <translation>Enter a date.</translation>
    </message>
</context>
<context>
    <name>ObjectionDialog</name>
    <message>
        <source>Serah terima dan keberatan</source>
        <translation>Handover and objections</translation>
    </message>
    <message>
        <source>Terlambat: keberatan dicatat, tetapi hasil evaluasi tidak berubah.</source>
        <translation>Too late: the objection is recorded, but the result of the evaluation does not change.</translation>
    </message>
    <message>
        <source>Catat keberatan</source>
        <translation>Record objection</translation>
    </message>
    <message>
        <source>Cetak berita acara</source>
        <translation>Print the minutes</translation>
    </message>
    <message>
        <source>Serah terima dokumen evaluasi</source>
        <translation>Handover of evaluation document</translation>
    </message>
    <message>
        <source>Diserahkan kepada pegawai</source>
        <translation>Handed to the employee</translation>
    </message>
    <message>
        <source>Diterima pegawai</source>
        <translation>Received by the employee</translation>
    </message>
    <message>
        <source>Disetujui tertulis</source>
        <translation>Approved in writing</translation>
    </message>
    <message>
        <source>Diterima atasan penilai</source>
        <translation>Received by the evaluator&apos;s superior</translation>
    </message>
    <message>
        <source>Keberatan pegawai</source>
        <translation>Employee&apos;s objection</translation>
    </message>
    <message>
        <source>Diajukan</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Alasan keberatan</source>
        <translation>Reason for the objection</translation>
    </message>
    <message>
        <source>Penjelasan pejabat penilai</source>
        <translation>Explanation by the evaluating official</translation>
    </message>
    <message>
        <source>Tanggal penjelasan</source>
        <translation>Date of explanation</translation>
    </message>
    <message>
        <source>Penjelasan</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Keputusan atasan pejabat penilai</source>
        <translation>Decision of the evaluating official&apos;s superior</translation>
    </message>
    <message>
        <source>Predikat akhir</source>
        <translation>Final predikat</translation>
    </message>
    <message>
        <source>Diterima pegawai {received}. Batas keberatan {day}, {days} hari sesudahnya.</source>
        <translation>Received by the employee on {received}. Objection deadline {day}, {days} days later.</translation>
    </message>
    <message>
        <source>Tanggal keputusan</source>
        <translation>Decision date</translation>
    </message>
    <message>
        <source>Uraian keputusan</source>
        <translation>Details of the decision</translation>
    </message>
    <message>
        <source>Nomor berita acara</source>
        <translation>Berita acara number</translation>
    </message>
    <message>
        <source>Simpan serah terima</source>
        <translation>Save handover</translation>
    </message>
    <message>
        <source>Simpan penjelasan</source>
        <translation>Save explanation</translation>
    </message>
    <message>
        <source>Tetapkan keputusan</source>
        <translation>Set decision</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lewat batas</source>
        <translation>Past the deadline</translation>
    </message>
    <message>
        <source>Tanggal wajib diisi.</source>
        <translation>The date is required.</translation>
    </message>
</context>
<context>
    <name>OffColumns</name>
    <message>
        <source>Pegawai atau unit</source>
        <translation>Employee or unit</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kebutuhan</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>OffDialog</name>
    <message>
        <source>Kebutuhan yang dikeluarkan</source>
        <translation>Needs taken out</translation>
    </message>
    <message>
        <source>baris</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>Spasi tandai</source>
        <translation>Space marks</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kembalikan ke daftar</source>
        <translation>Back to the list</translation>
    </message>
</context>
<context>
    <name>OfficeFields</name>
    <message>
        <source>Pemerintah daerah</source>
        <translation>Local government</translation>
    </message>
    <message>
        <source>Nama instansi</source>
        <translation>Name of agency</translation>
    </message>
    <message>
        <source>Seperti pada kop surat</source>
        <translation>As on the letterhead</translation>
    </message>
    <message>
        <source>Kota atau kabupaten</source>
        <translation>City or regency</translation>
    </message>
    <message>
        <source>Tempat pada surat</source>
        <translation>Place on letters</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Telepon, laman, pos-el</source>
        <translation>Telephone, website, e-mail</translation>
    </message>
    <message>
        <source>Kode kantor</source>
        <translation>Office code</translation>
    </message>
    <message>
        <source>Untuk nomor surat, mis. DKPS</source>
        <translation>For letter numbers, e.g. DKPS</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
</context>
<context>
    <name>OfficeTab</name>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Batalkan perubahan</source>
        <translation>Cancel changes</translation>
    </message>
    <message>
        <source>Data kantor dan kop belum disimpan.</source>
        <translation>Office data and letterhead are not saved yet.</translation>
    </message>
    <message>
        <source>Identitas dan kop surat</source>
        <translation>Identity and letterhead</translation>
    </message>
    <message>
        <source>Kop surat yang akan tercetak</source>
        <translation>The letterhead as printed</translation>
    </message>
    <message>
        <source>Pimpinan, penanda tangan surat</source>
        <translation>Head, who signs letters</translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Data kantor tersimpan.</source>
        <translation>Office data saved.</translation>
    </message>
</context>
<context>
    <name>OldIndexDialog</name>
    <message>
        <source>Indeks lama</source>
        <translation>Older indexes</translation>
    </message>
    <message>
        <source>Simpan indeks</source>
        <translation>Save index</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>2025, 2025-S2, 2025-Q3</source>
        <translation>2025, 2025-S2, 2025-Q3</translation>
    </message>
    <message>
        <source>IKM</source>
        <translation>IKM</translation>
    </message>
    <message>
        <source>Mutu tercetak</source>
        <translation>Printed quality</translation>
    </message>
    <message>
        <source>Skema</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Responden</source>
        <translation>Respondents</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
</context>
<context>
    <name>OldIndexesDialog</name>
    <message>
        <source>Indeks periode lama</source>
        <translation>Index of an earlier period</translation>
    </message>
    <message>
        <source>Indeks lama</source>
        <translation>Older indexes</translation>
    </message>
    <message>
        <source>indeks</source>
        <translation>index</translation>
    </message>
    <message>
        <source>Isi hasil tercetak tahun lalu agar ikut dalam tren.</source>
        <translation>Enter last year&apos;s printed results so that they join the trend.</translation>
    </message>
    <message>
        <source>Belum ada indeks lama</source>
        <translation>No older indexes yet</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>Saldo awal cuti tahunan</source>
        <translation>Opening balance of annual leave</translation>
    </message>
    <message>
        <source>Simpan saldo awal</source>
        <translation>Save opening balance</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Sisa tahun lalu</source>
        <translation>Left from last year</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Sisa dua tahun lalu</source>
        <translation>Left from two years ago</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Misalnya sumber angka</source>
        <translation>For example where the figures come from</translation>
    </message>
    <message>
        <source>Tahun 2000 sampai 2100.</source>
        <translation>A year from 2000 to 2100.</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Ubah urutan tunggu: {name}</source>
        <translation>Change waiting order: {name}</translation>
    </message>
    <message>
        <source>Ubah urutan</source>
        <translation>Change order</translation>
    </message>
    <message>
        <source>Nomor baru</source>
        <translation>New number</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Pohon unit</source>
        <translation>Tree of units</translation>
    </message>
    <message>
        <source>Bagan</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Bezetting</source>
        <translation>Staffing</translation>
    </message>
    <message>
        <source>Referensi jabatan</source>
        <translation>Reference of posts</translation>
    </message>
    <message>
        <source>Organisasi</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Belum ada unit</source>
        <translation>No units yet</translation>
    </message>
    <message>
        <source>Unit muncul dari data pegawai yang diimpor, atau mulailah dari daftar perangkat daerah, kecamatan dan kelurahan kota.</source>
        <translation>Units appear from imported employee data, or start from the list of the city&apos;s agencies, districts and wards.</translation>
    </message>
    <message>
        <source>Isi dari acuan kota</source>
        <translation>Fill from the city&apos;s reference</translation>
    </message>
    <message>
        <source>Impor data pegawai</source>
        <translation>Import employee data</translation>
    </message>
    <message>
        <source>{units} unit · {people} pegawai aktif · kekurangan {missing}</source>
        <translation>{units} units · {people} active employees · {missing} short</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Ubah indikator</source>
        <translation>Edit indicator</translation>
    </message>
    <message>
        <source>Indikator baru</source>
        <translation>New indicator</translation>
    </message>
    <message>
        <source>Simpan indikator</source>
        <translation>Save indicator</translation>
    </message>
    <message>
        <source>Indikator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Nilai sebelum</source>
        <translation>Value before</translation>
    </message>
    <message>
        <source>Nilai sesudah</source>
        <translation>Value after</translation>
    </message>
    <message>
        <source>Tanggal nilai sesudah</source>
        <translation>Date of the value after</translation>
    </message>
    <message>
        <source>Naik berarti membaik</source>
        <translation>A rise is an improvement</translation>
    </message>
    <message>
        <source>Arah</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Uraian</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Isi indikator.</source>
        <translation>Enter the indicator.</translation>
    </message>
</context>
<context>
    <name>OutsideDialog</name>
    <message>
        <source>Ubah sertifikat luar</source>
        <translation>Edit outside certificate</translation>
    </message>
    <message>
        <source>Sertifikat luar</source>
        <translation>Outside certificate</translation>
    </message>
    <message>
        <source>Simpan sertifikat</source>
        <translation>Save certificate</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Nama pelatihan</source>
        <translation>Name of the training</translation>
    </message>
    <message>
        <source>Nomor sertifikat</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>Tanggal sertifikat</source>
        <translation>Date of the certificate</translation>
    </message>
    <message>
        <source>Penerbit</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Jenis (SIASN)</source>
        <translation>Kind (SIASN)</translation>
    </message>
    <message>
        <source>Bentuk (konversi JP)</source>
        <translation>Form (JP conversion)</translation>
    </message>
    <message>
        <source>Tanggal mulai</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>Tanggal selesai</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>JP, hari, kali, atau semester</source>
        <translation>JP, days, times, or semesters</translation>
    </message>
    <message>
        <source>Jumlah menurut bentuk</source>
        <translation>Number by form</translation>
    </message>
    <message>
        <source>JP pada sertifikat</source>
        <translation>JP on the certificate</translation>
    </message>
    <message>
        <source>JP diakui</source>
        <translation>Credited JP</translation>
    </message>
    <message>
        <source>Kosong: hasil konversi</source>
        <translation>Empty: as converted</translation>
    </message>
    <message>
        <source>Alasan bila berbeda</source>
        <translation>Reason if different</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Internasional</source>
        <translation>International</translation>
    </message>
    <message>
        <source>Cakupan</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>Belum ada berkas pindaian</source>
        <translation>No scans yet</translation>
    </message>
    <message>
        <source>Pilih pindaian…</source>
        <translation>Choose scan…</translation>
    </message>
    <message>
        <source>Pilih pegawai.</source>
        <translation>Choose an employee.</translation>
    </message>
    <message>
        <source>Isi nama pelatihan.</source>
        <translation>Enter the name of the training.</translation>
    </message>
    <message>
        <source>Isi nomor.</source>
        <translation>Enter the number.</translation>
    </message>
    <message>
        <source>Isi tanggal.</source>
        <translation>Enter a date.</translation>
    </message>
    <message>
        <source>Isi penerbit.</source>
        <translation>Enter the issuer.</translation>
    </message>
    <message>
        <source>Isi tanggal mulai.</source>
        <translation>Enter the start date.</translation>
    </message>
    <message>
        <source>Isi tanggal selesai.</source>
        <translation>Enter the end date.</translation>
    </message>
</context>
<context>
    <name>OwnFieldsTab</name>
    <message>
        <source>Enter mengubah, Del menghapus</source>
        <translation>Enter edits, Del deletes</translation>
    </message>
    <message>
        <source>kolom</source>
        <translation>columns</translation>
    </message>
    <message>
        <source>Tambah kolom</source>
        <translation>Add column</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Naikkan</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Turunkan</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Tampil pada daftar, formulir, impor dan ekspor, dan laporan pegawai</source>
        <translation>Shown in lists, forms, import and export, and employee reports</translation>
    </message>
    <message>
        <source>Belum ada kolom tambahan</source>
        <translation>No extra columns yet</translation>
    </message>
    <message>
        <source>Misalnya ukuran seragam atau nomor loker arsip. Isinya dapat diimpor.</source>
        <translation>For example uniform size or archive locker number. The values can be imported.</translation>
    </message>
    <message>
        <source>Hapus kolom {name}?</source>
        <translation>Delete column {name}?</translation>
    </message>
    <message>
        <source>{count} pegawai punya isian pada kolom ini. Isiannya tidak lagi tampil, tetapi kembali bila penghapusan diurungkan.</source>
        <translation>{count} employees have a value in this column. The values are no longer shown, but come back if the deletion is undone.</translation>
    </message>
    <message>
        <source>Hapus kolom</source>
        <translation>Delete column</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Kop surat dan lambang</source>
        <translation>Letterhead and emblem</translation>
    </message>
    <message>
        <source>Semua pegawai</source>
        <translation>All employees</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Simpan xlsx</source>
        <translation>Save xlsx</translation>
    </message>
    <message>
        <source>Simpan semua</source>
        <translation>Save each</translation>
    </message>
    <message>
        <source>Pegawai saya</source>
        <translation>My people</translation>
    </message>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Cetak {pages} lembar</source>
        <translation>Print {pages} sheets</translation>
    </message>
    <message>
        <source>Arsip</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Sempit</source>
        <translation>Narrow</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Semua pegawai unit</source>
        <translation>Everybody in the unit</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Tepi</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>{count} orang dari daftar</source>
        <translation>{count} people from the list</translation>
    </message>
</context>
<context>
    <name>ParticipantColumns</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Asal</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Gol.</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Daftar tunggu {number}</source>
        <translation>Waiting list {number}</translation>
    </message>
    <message>
        <source>dilewati: {why}</source>
        <translation>passed over: {why}</translation>
    </message>
    <message>
        <source>konfirmasi sampai {day}</source>
        <translation>confirm until {day}</translation>
    </message>
    <message>
        <source>bentrok diizinkan: {why}</source>
        <translation>clash allowed: {why}</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>Rencana</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Terakhir</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>Dahulukan karena</source>
        <translation>Priority because</translation>
    </message>
    <message>
        <source>Perhatian</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>wajib untuk jabatannya</source>
        <translation>required for the post</translation>
    </message>
    <message>
        <source>ada dalam rencana</source>
        <translation>is in the plan</translation>
    </message>
    <message>
        <source>belum ada JP</source>
        <translation>no JP yet</translation>
    </message>
    <message>
        <source>sudah peserta</source>
        <translation>already takes part</translation>
    </message>
</context>
<context>
    <name>ParticipantsPart</name>
    <message>
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Enter konfirmasi atau buka pegawai · Spasi tandai · Del hapus</source>
        <translation>Enter confirms or opens the employee · Space marks · Del removes</translation>
    </message>
    <message>
        <source>Enter buka pegawai</source>
        <translation>Enter opens the employee</translation>
    </message>
    <message>
        <source>Tambah dari daftar pegawai, atau seret dari daftar Dahulukan.</source>
        <translation>Add from the list of employees, or drag from the list Dahulukan.</translation>
    </message>
    <message>
        <source>Belum ada peserta</source>
        <translation>No participants yet</translation>
    </message>
    <message>
        <source>Tambah peserta</source>
        <translation>Add participants</translation>
    </message>
    <message>
        <source>Ubah kuota</source>
        <translation>Change quota</translation>
    </message>
    <message>
        <source>Tawarkan kursi</source>
        <translation>Offer seat</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Konfirmasi</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Undur diri</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Defer</translation>
    </message>
    <message>
        <source>Pindah kelompok</source>
        <translation>Change group</translation>
    </message>
    <message>
        <source>Konfirmasi undangan</source>
        <translation>Confirm invitation</translation>
    </message>
    <message>
        <source>Mengundurkan diri…</source>
        <translation>Withdrawn…</translation>
    </message>
    <message>
        <source>Tunda…</source>
        <translation>Defer…</translation>
    </message>
    <message>
        <source>Pindah kelompok…</source>
        <translation>Change group…</translation>
    </message>
    <message>
        <source>Beri kursi di luar urutan…</source>
        <translation>Give a seat out of turn…</translation>
    </message>
    <message>
        <source>Ubah urutan tunggu…</source>
        <translation>Change waiting order…</translation>
    </message>
    <message>
        <source>Hapus	Del</source>
        <translation>Delete	Del</translation>
    </message>
    <message>
        <source>Buka pegawai</source>
        <translation>Open employee</translation>
    </message>
    <message>
        <source>{taken} dari {seats} kursi terisi, {waiting} di daftar tunggu</source>
        <translation>{taken} of {seats} seats taken, {waiting} on the waiting list</translation>
    </message>
    <message>
        <source>Tidak ada undangan yang menunggu konfirmasi di antara pilihan ini.</source>
        <translation>None of these invitations waits for confirmation.</translation>
    </message>
    <message>
        <source>Catat mengundurkan diri</source>
        <translation>Record a withdrawal</translation>
    </message>
    <message>
        <source>Tunda keikutsertaan</source>
        <translation>Defer participation</translation>
    </message>
    <message>
        <source>Beri kursi di luar urutan</source>
        <translation>Give a seat out of turn</translation>
    </message>
    <message>
        <source>Beri kursi</source>
        <translation>Give a seat</translation>
    </message>
    <message>
        <source>Pilih seseorang di daftar tunggu.</source>
        <translation>Choose somebody on the waiting list.</translation>
    </message>
    <message>
        <source>Tidak ada yang dapat naik: semua yang menunggu bentrok.</source>
        <translation>Nobody can move up: all who wait have clashes.</translation>
    </message>
</context>
<context>
    <name>PartnerDialog</name>
    <message>
        <source>Mitra</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Simpan mitra</source>
        <translation>Save partner</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Singkatan</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Aktif</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Tidak aktif</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PartnersDialog</name>
    <message>
        <source>Mitra kerja sama</source>
        <translation>Cooperation partners</translation>
    </message>
    <message>
        <source>mitra</source>
        <translation>partners</translation>
    </message>
    <message>
        <source>Enter ubah · Del hapus</source>
        <translation>Enter edits · Del deletes</translation>
    </message>
    <message>
        <source>Isi dari daftar usulan, atau tambahkan sendiri.</source>
        <translation>Fill from the list of needs, or add lines yourself.</translation>
    </message>
    <message>
        <source>Belum ada mitra</source>
        <translation>No partners yet</translation>
    </message>
    <message>
        <source>Tambah mitra</source>
        <translation>Add partner</translation>
    </message>
    <message>
        <source>Isi dari daftar usulan</source>
        <translation>Fill from the list of needs</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>Lemah; tambah panjangnya</source>
        <translation>Weak; make it longer</translation>
    </message>
    <message>
        <source>Cukup</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>Kuat</source>
        <translation>Strong</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change password</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Tampilkan kata sandi</source>
        <translation>Show password</translation>
    </message>
    <message>
        <source>Sembunyikan kata sandi</source>
        <translation>Hide password</translation>
    </message>
</context>
<context>
    <name>PastRatingDialog</name>
    <message>
        <source>Nilai {period}</source>
        <translation>Result of {period}</translation>
    </message>
    <message>
        <source>Tambah nilai tahun lama</source>
        <translation>Add a result of an old year</translation>
    </message>
    <message>
        <source>Simpan nilai</source>
        <translation>Save result</translation>
    </message>
    <message>
        <source>Angka pada dokumen</source>
        <translation>Figure on the document</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Peraturan</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>Nilai SKP</source>
        <translation>SKP mark</translation>
    </message>
    <message>
        <source>Nilai perilaku</source>
        <translation>Behaviour mark</translation>
    </message>
    <message>
        <source>SKP/perilaku dalam persen</source>
        <translation>SKP/behaviour in percent</translation>
    </message>
    <message>
        <source>Bobot</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Nilai akhir</source>
        <translation>Final mark</translation>
    </message>
    <message>
        <source>Dihitung dari bobot</source>
        <translation>Computed from the weight</translation>
    </message>
    <message>
        <source>Ada ide baru</source>
        <translation>New ideas arose</translation>
    </message>
    <message>
        <source>Inovasi</source>
        <translation>Innovation</translation>
    </message>
    <message>
        <source>Syarat Sangat Baik</source>
        <translation>Requirements of Sangat Baik</translation>
    </message>
    <message>
        <source>Predikat pada dokumen</source>
        <translation>Predikat on the document</translation>
    </message>
    <message>
        <source>Yang dibaca aturan kenaikan pangkat dan lain-lain</source>
        <translation>What the rules of promotion and others read</translation>
    </message>
    <message>
        <source>Setara dengan</source>
        <translation>Equivalent to</translation>
    </message>
    <message>
        <source>Misalnya nomor dokumen atau kantor asal</source>
        <translation>For example document number or former office</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Penjelasan nilai</source>
        <translation>Explanation of the result</translation>
    </message>
    <message>
        <source>Hapus nilai</source>
        <translation>Remove result</translation>
    </message>
    <message>
        <source>Isi nilai akhir, atau nilai SKP dan nilai perilaku.</source>
        <translation>Enter the final mark, or SKP and behaviour marks.</translation>
    </message>
    <message>
        <source>Mulai 2022 predikat berasal dari kuadran, tanpa nilai angka.</source>
        <translation>From 2022 predikat come from the quadrants, without a number.</translation>
    </message>
    <message>
        <source>Nilai {value} berarti {label}</source>
        <translation>Mark {value} means {label}</translation>
    </message>
    <message>
        <source>Pilih predikat yang setara.</source>
        <translation>Choose the equivalent predikat.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Tempel sel</source>
        <translation>Paste cells</translation>
    </message>
    <message>
        <source>Belum ada yang ditulis</source>
        <translation>Nothing has been written</translation>
    </message>
    <message>
        <source>sel</source>
        <translation>cells</translation>
    </message>
    <message>
        <source>Blok tidak cocok dengan tabel</source>
        <translation>The block does not match the table</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah</source>
        <translation>Nothing has changed</translation>
    </message>
    <message>
        <source>Semua sel sudah sama.</source>
        <translation>All cells are already the same.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ubah {count} sel</source>
        <translation>Change {count} cells</translation>
    </message>
    <message>
        <source>{count} sel berubah</source>
        <translation>{count} cells changed</translation>
    </message>
    <message>
        <source>{count} ditolak</source>
        <translation>{count} rejected</translation>
    </message>
    <message>
        <source>{count} peringatan</source>
        <translation>{count} warnings</translation>
    </message>
    <message>
        <source>{count} sudah sama</source>
        <translation>{count} already the same</translation>
    </message>
    <message>
        <source>{count} kosong, dilewati</source>
        <translation>{count} empty, skipped</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <source>Pola nomor surat</source>
        <translation>Pattern of letter numbers</translation>
    </message>
    <message>
        <source>Simpan pola</source>
        <translation>Save pattern</translation>
    </message>
    <message>
        <source>{{kode}} kode kantor, {{jenis}} jenis surat, {{urut}} atau {{urut3}} nomor urut dalam setahun, {{bulan}} bulan Romawi, {{tahun}} tahun.</source>
        <translation>{{kode}} office code, {{jenis}} kind of letter, {{urut}} or {{urut3}} running number of the year, {{bulan}} month in Roman numerals, {{tahun}} year.</translation>
    </message>
    <message>
        <source>Contoh: {number}</source>
        <translation>Example: {number}</translation>
    </message>
</context>
<context>
    <name>PdfDialog</name>
    <message>
        <source>Simpan PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Halaman sebelumnya</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Halaman berikutnya</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Halaman {number} dari {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>{name} disimpan.</source>
        <translation>{name} saved.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat ditulis. Tutup program lain yang memakainya.</source>
        <translation>The file {name} cannot be written. Close the other program that uses it.</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Pratinjau halaman</source>
        <translation>Page preview</translation>
    </message>
    <message>
        <source>Satu halaman</source>
        <translation>Whole page</translation>
    </message>
</context>
<context>
    <name>PeopleExport</name>
    <message>
        <source>Ekspor yang ditampilkan</source>
        <translation>Export of what is shown</translation>
    </message>
    <message>
        <source>Ekspor lengkap</source>
        <translation>Full export</translation>
    </message>
    <message>
        <source>PNS dan PPPK dalam dua berkas…</source>
        <translation>PNS and PPPK in two files…</translation>
    </message>
    <message>
        <source>PPPK dengan kolom kontrak…</source>
        <translation>PPPK with contract columns…</translation>
    </message>
    <message>
        <source>Semua riwayat, satu lembar per jenis…</source>
        <translation>All history, one sheet per type…</translation>
    </message>
    <message>
        <source>Hasil kinerja</source>
        <translation>Performance results</translation>
    </message>
    <message>
        <source>Penilaian (e-Kinerja)…</source>
        <translation>Evaluations (e-Kinerja)…</translation>
    </message>
    <message>
        <source>Tahunan menurut SIASN (skp22)…</source>
        <translation>Yearly as in SIASN (skp22)…</translation>
    </message>
    <message>
        <source>Periodik menurut SIASN (kinerjaperiodik)…</source>
        <translation>Periodic as in SIASN (kinerjaperiodik)…</translation>
    </message>
    <message>
        <source>Nilai tahun lama…</source>
        <translation>Results of an old year…</translation>
    </message>
    <message>
        <source>Ekspor hasil kinerja</source>
        <translation>Export performance results</translation>
    </message>
    <message>
        <source>Ekspor PNS dan PPPK</source>
        <translation>Export PNS and PPPK</translation>
    </message>
    <message>
        <source>Ekspor PPPK</source>
        <translation>Export PPPK</translation>
    </message>
    <message>
        <source>Ekspor riwayat</source>
        <translation>Export history</translation>
    </message>
    <message>
        <source>hasil kinerja</source>
        <translation>performance results</translation>
    </message>
    <message>
        <source>entri riwayat</source>
        <translation>history entries</translation>
    </message>
    <message>
        <source>pegawai</source>
        <translation>employees</translation>
    </message>
    <message>
        <source>Mengekspor pegawai</source>
        <translation>Exporting employees</translation>
    </message>
    <message>
        <source>{count} {noun} diekspor ke {name}.</source>
        <translation>{count} {noun} exported to {name}.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat ditulis. Tutup program lain yang memakainya.</source>
        <translation>The file {name} cannot be written. Close the other program that uses it.</translation>
    </message>
</context>
<context>
    <name>PeopleHead</name>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Cetak daftar</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>Tambah pegawai</source>
        <translation>Add employee</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>{count} orang</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>, {count} aktif</source>
        <translation>, {count} active</translation>
    </message>
</context>
<context>
    <name>PeopleListView</name>
    <message>
        <source>pegawai</source>
        <translation>employees</translation>
    </message>
    <message>
        <source>Daftar pegawai</source>
        <translation>List of employees</translation>
    </message>
    <message>
        <source>Ubah isian</source>
        <translation>Edit field</translation>
    </message>
    <message>
        <source>Cetak profil</source>
        <translation>Print profile</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>PeopleMenu</name>
    <message>
        <source>Buka	Enter</source>
        <translation>Open	Enter</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Hapus	Del</source>
        <translation>Delete	Del</translation>
    </message>
    <message>
        <source>Cetak profil</source>
        <translation>Print profile</translation>
    </message>
</context>
<context>
    <name>PeoplePasting</name>
    <message>
        <source>Enter membuka · F2 mengisi sel · Ctrl+V menempel · Spasi menandai</source>
        <translation>Enter opens · F2 edits the cell · Ctrl+V pastes · Space marks</translation>
    </message>
</context>
<context>
    <name>PeoplePrint</name>
    <message>
        <source>Pilih folder untuk {count} profil</source>
        <translation>Choose a folder for {count} profiles</translation>
    </message>
    <message>
        <source>Menyusun profil</source>
        <translation>Composing profiles</translation>
    </message>
    <message>
        <source>{count} berkas PDF disimpan.</source>
        <translation>{count} PDF files saved.</translation>
    </message>
    <message>
        <source>{count} dilewati: {reason}</source>
        <translation>{count} skipped: {reason}</translation>
    </message>
</context>
<context>
    <name>PeopleRemoval</name>
    <message>
        <source>Bersama mereka tidak lagi tampil: {records}.</source>
        <translation>Along with them, these are no longer shown: {records}.</translation>
    </message>
    <message>
        <source>Tidak ada evaluasi, cuti, surat atau riwayat yang ikut.</source>
        <translation>No evaluations, leave, letters or history are included.</translation>
    </message>
    <message>
        <source>Semuanya tetap tersimpan dan kembali bila penghapusan diurungkan.</source>
        <translation>Everything stays stored and returns if the deletion is undone.</translation>
    </message>
    <message>
        <source>Hapus {count} pegawai dari daftar?</source>
        <translation>Delete {count} employees from the list?</translation>
    </message>
    <message>
        <source>Hapus {count} pegawai</source>
        <translation>Delete {count} employees</translation>
    </message>
</context>
<context>
    <name>PeopleTop</name>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Periksa data</source>
        <translation>Check data</translation>
    </message>
    <message>
        <source>Duplikat</source>
        <translation>Duplicates</translation>
    </message>
</context>
<context>
    <name>PerformanceTab</name>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Predikat</source>
        <translation>Predikat</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Hasil kerja</source>
        <translation>Work results</translation>
    </message>
    <message>
        <source>Perilaku kerja</source>
        <translation>Work behaviour</translation>
    </message>
    <message>
        <source>Peraturan</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Sumber atau penilai</source>
        <translation>Source or evaluator</translation>
    </message>
    <message>
        <source>Predikat per tahun</source>
        <translation>Predikat by year</translation>
    </message>
    <message>
        <source>Penjelasan nilai</source>
        <translation>Explanation of the result</translation>
    </message>
    <message>
        <source>Tambah nilai lama</source>
        <translation>Add old result</translation>
    </message>
    <message>
        <source>Impor nilai lama</source>
        <translation>Import old results</translation>
    </message>
    <message>
        <source>hasil</source>
        <translation>results</translation>
    </message>
    <message>
        <source>Enter membuka, Del menghapus nilai lama</source>
        <translation>Enter opens, Del removes an old result</translation>
    </message>
    <message>
        <source>Belum ada hasil kinerja</source>
        <translation>No performance results yet</translation>
    </message>
    <message>
        <source>Evaluasi dibuat di halaman Evaluasi Kinerja; tahun lama ditambahkan di sini.</source>
        <translation>Evaluations are made on the page Evaluasi Kinerja; old years are added here.</translation>
    </message>
    <message>
        <source>Buka	Enter</source>
        <translation>Open	Enter</translation>
    </message>
    <message>
        <source>Hapus nilai lama	Del</source>
        <translation>Remove old result	Del</translation>
    </message>
    <message>
        <source>{period}: {value}</source>
        <translation>{period}: {value}</translation>
    </message>
    <message>
        <source>Integrasi semester I dan II 2021</source>
        <translation>Integration of semester I and II 2021</translation>
    </message>
</context>
<context>
    <name>PeriodButton</name>
    <message>
        <source>Periode kerja</source>
        <translation>Period in work</translation>
    </message>
    <message>
        <source>Belum ada periode</source>
        <translation>No period yet</translation>
    </message>
    <message>
        <source>Periode kerja: {name}</source>
        <translation>Period in work: {name}</translation>
    </message>
</context>
<context>
    <name>PersonDelegate</name>
    <message>
        <source>Tidak dinilai</source>
        <translation>Not rated</translation>
    </message>
</context>
<context>
    <name>PersonDocumentsDialog</name>
    <message>
        <source>Dokumen {name}</source>
        <translation>Documents of {name}</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PersonDocumentsView</name>
    <message>
        <source>dokumen</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>Tambah dokumen</source>
        <translation>Add document</translation>
    </message>
    <message>
        <source>Ganti foto…</source>
        <translation>Change photo…</translation>
    </message>
    <message>
        <source>Hapus foto</source>
        <translation>Delete photo</translation>
    </message>
    <message>
        <source>Enter buka</source>
        <translation>Enter opens</translation>
    </message>
    <message>
        <source>Belum ada dokumen</source>
        <translation>No documents yet</translation>
    </message>
    <message>
        <source>Enter buka · F2 keterangan · Del hapus · seret berkas ke sini</source>
        <translation>Enter opens · F2 details · Del deletes · drop files here</translation>
    </message>
    <message>
        <source>Seret berkas PDF, JPEG, atau PNG ke sini, atau pakai Tambah dokumen.</source>
        <translation>Drag PDF, JPEG, or PNG files here, or use Add document.</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Buka	Enter</source>
        <translation>Open	Enter</translation>
    </message>
    <message>
        <source>Ubah keterangan	F2</source>
        <translation>Edit remarks	F2</translation>
    </message>
    <message>
        <source>Ganti berkas…</source>
        <translation>Replace file…</translation>
    </message>
    <message>
        <source>Hapus	Del</source>
        <translation>Delete	Del</translation>
    </message>
    <message>
        <source>{present} dari {total} dokumen wajib</source>
        <translation>{present} of {total} required documents</translation>
    </message>
    <message>
        <source>Belum ada: {names}.</source>
        <translation>None yet: {names}.</translation>
    </message>
    <message>
        <source>Kedaluwarsa: {names}.</source>
        <translation>Expired: {names}.</translation>
    </message>
    <message>
        <source>Semua dokumen wajib tersedia.</source>
        <translation>All required documents are available.</translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>Pilih seseorang dari daftar.</source>
        <translation>Choose somebody from the list.</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Cari nama atau NIP</source>
        <translation>Search name or NIP</translation>
    </message>
</context>
<context>
    <name>PersonList</name>
    <message>
        <source>Cari pegawai</source>
        <translation>Search employees</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Kembali ke daftar (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>Ringkasan</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Pangkat dan gaji</source>
        <translation>Rank and pay</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Kinerja</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Cuti</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Data lain</source>
        <translation>Other data</translation>
    </message>
    <message>
        <source>Riwayat perubahan</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Cetak profil</source>
        <translation>Print profile</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Data pegawai</source>
        <translation>Employee data</translation>
    </message>
    <message>
        <source>Perbaiki NIP</source>
        <translation>Correct NIP</translation>
    </message>
    <message>
        <source>NIP yang salah dibetulkan dengan alasan; semua tautan tetap.</source>
        <translation>A wrong NIP is corrected with a reason; all links stay.</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>{done} dari {all} lengkap</source>
        <translation>{done} of {all} complete</translation>
    </message>
    <message>
        <source>Saran hasil kerja</source>
        <translation>Work result suggestion</translation>
    </message>
    <message>
        <source>Saran perilaku kerja</source>
        <translation>Work behaviour suggestion</translation>
    </message>
    <message>
        <source>Predikat kinerja</source>
        <translation>Performance predikat</translation>
    </message>
    <message>
        <source>Saran baru dapat dijelaskan setelah semua bagiannya diisi.</source>
        <translation>The suggestion can be explained once all its parts are filled in.</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Foto pegawai</source>
        <translation>Employee photo</translation>
    </message>
    <message>
        <source>Simpan foto</source>
        <translation>Save photo</translation>
    </message>
    <message>
        <source>Ambil lebih banyak (-)</source>
        <translation>Take in more (-)</translation>
    </message>
    <message>
        <source>Ambil lebih sedikit (+)</source>
        <translation>Take less (+)</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Geser bingkai 3 : 4 dengan tetikus atau panah; perbesar dengan roda atau +.</source>
        <translation>Move the 3 : 4 frame with the mouse or arrow keys; zoom with the wheel or +.</translation>
    </message>
</context>
<context>
    <name>PlanLineDialog</name>
    <message>
        <source>Rencana pengembangan kompetensi</source>
        <translation>Competence development plan</translation>
    </message>
    <message>
        <source>Simpan rencana</source>
        <translation>Save plan</translation>
    </message>
    <message>
        <source>Kebutuhan</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Diusulkan oleh</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Untuk kebutuhan unit tanpa nama pegawai</source>
        <translation>For needs of a unit without names</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Triwulan</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Catatan atau alasan</source>
        <translation>Note or reason</translation>
    </message>
</context>
<context>
    <name>PlanLines</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Rencana hasil kerja dan indikator</source>
        <translation>Work result plans and indicators</translation>
    </message>
    <message>
        <source>Aspek</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>Arah</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Perspektif</source>
        <translation>Perspective</translation>
    </message>
    <message>
        <source>Diintervensi / penugasan</source>
        <translation>Contributes to / assignment</translation>
    </message>
    <message>
        <source>Belum ada. Ctrl+Shift+Enter menambah rencana hasil kerja.</source>
        <translation>None yet. Ctrl+Shift+Enter adds a work result plan.</translation>
    </message>
    <message>
        <source>Tulis rencana hasil kerja</source>
        <translation>Write a work result plan</translation>
    </message>
    <message>
        <source>RHK pimpinan yang diintervensi</source>
        <translation>Superior&apos;s RHK contributed to</translation>
    </message>
    <message>
        <source>Tulis indikator kinerja individu</source>
        <translation>Write an individual performance indicator</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Rencana hasil kerja dan indikator</source>
        <translation>Work result plans and indicators</translation>
    </message>
    <message>
        <source>ubah, turun</source>
        <translation>edit, down</translation>
    </message>
    <message>
        <source>sel berikut</source>
        <translation>next cell</translation>
    </message>
    <message>
        <source>indikator baru</source>
        <translation>new indicator</translation>
    </message>
    <message>
        <source>salin</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>pindah</source>
        <translation>move</translation>
    </message>
    <message>
        <source>hapus</source>
        <translation>delete</translation>
    </message>
    <message>
        <source>urungkan</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>RHK utama</source>
        <translation>Main RHK</translation>
    </message>
    <message>
        <source>RHK tambahan</source>
        <translation>Additional RHK</translation>
    </message>
    <message>
        <source>Indikator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Tambah rencana hasil kerja utama (Ctrl+Shift+Enter)</source>
        <translation>Add a main work result plan (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Tambah indikator di bawah baris ini (Ctrl+Enter)</source>
        <translation>Add an indicator below this row (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Rincian RHK</source>
        <translation>RHK details</translation>
    </message>
    <message>
        <source>Bagian, klasifikasi, dan penugasan (F4)</source>
        <translation>Section, classification and assignment (F4)</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Semua keadaan</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Perlu diukur ulang</source>
        <translation>Needs to be measured again</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Cari kebutuhan, nama, unit</source>
        <translation>Search need, name, unit</translation>
    </message>
    <message>
        <source>Tandai terlaksana</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>Dari kegiatan yang sudah ditutup dan JP yang diakui</source>
        <translation>From closed activities and credited JP</translation>
    </message>
    <message>
        <source>Usulan baru</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>baris rencana</source>
        <translation>plan lines</translation>
    </message>
    <message>
        <source>Enter ubah · Spasi tandai · Del hapus</source>
        <translation>Enter edits · Space marks · Del removes</translation>
    </message>
    <message>
        <source>Pilih kebutuhan di tab Kebutuhan, atau tambahkan usulan.</source>
        <translation>Choose needs on the tab Kebutuhan, or add a request.</translation>
    </message>
    <message>
        <source>Belum ada rencana</source>
        <translation>No plan yet</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Kaitkan kegiatan…</source>
        <translation>Link activity…</translation>
    </message>
    <message>
        <source>Tunda…</source>
        <translation>Defer…</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Tunda rencana</source>
        <translation>Postpone plan</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Defer</translation>
    </message>
    <message>
        <source>{count} baris rencana</source>
        <translation>{count} plan lines</translation>
    </message>
    <message>
        <source>Tidak ada rencana yang kegiatannya baru ditutup.</source>
        <translation>No plan whose activity was just closed.</translation>
    </message>
    <message>
        <source>Rencana ini menjangkau {people}, {jp} JP, {cost}, menutup {gaps} kesenjangan. Sisa bebas anggaran {free}.</source>
        <translation>This plan reaches {people}, {jp} JP, {cost}, closes {gaps} gaps. Free balance {free}.</translation>
    </message>
    <message>
        <source>{count} orang</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>{people} dan {units} unit</source>
        <translation>{people} and {units} units</translation>
    </message>
</context>
<context>
    <name>PostDialogs</name>
    <message>
        <source>Tambah jabatan</source>
        <translation>Add post</translation>
    </message>
    <message>
        <source>Jabatan yang dibutuhkan {name} tetapi belum terisi.</source>
        <translation>Posts that {name} needs but are not filled yet.</translation>
    </message>
    <message>
        <source>Pilih jabatan dari daftar.</source>
        <translation>Choose a post from the list.</translation>
    </message>
    <message>
        <source>Jabatan lain: tambahkan dahulu pada Referensi jabatan.</source>
        <translation>Other posts: add them first under Reference of posts.</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kebutuhan</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>{verb} jabatan {kind}</source>
        <translation>{verb} {kind} post</translation>
    </message>
    <message>
        <source>Simpan jabatan</source>
        <translation>Save post</translation>
    </message>
    <message>
        <source>Nama jabatan</source>
        <translation>Name of post</translation>
    </message>
    <message>
        <source>Kelas 1–17 menurut ketetapan daerah.</source>
        <translation>Classes 1–17 by local decree.</translation>
    </message>
    <message>
        <source>Kelas jabatan</source>
        <translation>Post class</translation>
    </message>
    <message>
        <source>ID SIASN</source>
        <translation>SIASN id</translation>
    </message>
    <message>
        <source>Dasar hukum</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Eselon</source>
        <translation>Echelon</translation>
    </message>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Jenjang</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Kosong: menurut aturan BUP.</source>
        <translation>Empty: by the rule on retirement age.</translation>
    </message>
    <message>
        <source>BUP</source>
        <translation>Retirement age</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
</context>
<context>
    <name>PostsTab</name>
    <message>
        <source>Cari jabatan</source>
        <translation>Search posts</translation>
    </message>
    <message>
        <source>jabatan</source>
        <translation>posts</translation>
    </message>
    <message>
        <source>Enter: ubah · Del: hapus</source>
        <translation>Enter: edit · Del: delete</translation>
    </message>
    <message>
        <source>Tambah jabatan…</source>
        <translation>Add post…</translation>
    </message>
    <message>
        <source>Impor lembar acuan…</source>
        <translation>Import reference sheets…</translation>
    </message>
    <message>
        <source>Lengkapi dari aturan</source>
        <translation>Complete from the rules</translation>
    </message>
    <message>
        <source>Ubah…	Enter</source>
        <translation>Edit…	Enter</translation>
    </message>
    <message>
        <source>Hapus	Del</source>
        <translation>Delete	Del</translation>
    </message>
    <message>
        <source>Tabel jabatan {kind} masih kosong</source>
        <translation>The table of {kind} posts is still empty</translation>
    </message>
    <message>
        <source>Lengkapi dari aturan, impor lembar referensi SIASN, atau tambahkan sendiri.</source>
        <translation>Complete from the rules, import SIASN reference sheets, or add your own.</translation>
    </message>
    <message>
        <source>Lembar acuan SIASN</source>
        <translation>SIASN reference sheets</translation>
    </message>
    <message>
        <source>Tabel (*.xlsx *.xls *.ods *.csv)</source>
        <translation>Tables (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Membaca lembar acuan</source>
        <translation>Reading reference sheets</translation>
    </message>
    <message>
        <source>Semua jabatan dari aturan sudah ada.</source>
        <translation>All posts of the rules are there already.</translation>
    </message>
    <message>
        <source>Nama jabatan</source>
        <translation>Name of post</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Eselon, jenjang, kelompok</source>
        <translation>Echelon, level, group</translation>
    </message>
    <message>
        <source>Kelas</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>BUP</source>
        <translation>Retirement age</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Dasar hukum</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>ID SIASN</source>
        <translation>SIASN id</translation>
    </message>
</context>
<context>
    <name>PredikatBox</name>
    <message>
        <source>Jelaskan predikat</source>
        <translation>Explain predikat</translation>
    </message>
    <message>
        <source>Predikat kinerja</source>
        <translation>Performance predikat</translation>
    </message>
    <message>
        <source>Belum dinilai</source>
        <translation>Not rated yet</translation>
    </message>
    <message>
        <source>Capaian organisasi {unit}: {value}. {words}</source>
        <translation>Organisation&apos;s result of {unit}: {value}. {words}</translation>
    </message>
    <message>
        <source>Sebaran predikat sesuai pola.</source>
        <translation>The distribution of predikat follows the pattern.</translation>
    </message>
</context>
<context>
    <name>PredikatMatrix</name>
    <message>
        <source>Atas</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>Sesuai</source>
        <translation>Meets</translation>
    </message>
    <message>
        <source>Bawah</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>Di atas</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>Di bawah</source>
        <translation>Below</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Pemetaan tersimpan</source>
        <translation>Saved mappings</translation>
    </message>
    <message>
        <source>Simpan atau ubah pemetaan</source>
        <translation>Save or change mapping</translation>
    </message>
    <message>
        <source>Simpan pemetaan ini…</source>
        <translation>Save this mapping…</translation>
    </message>
    <message>
        <source>Ganti nama…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Pemetaan</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>Usulan program</source>
        <translation>Programme proposal</translation>
    </message>
    <message>
        <source>Simpan pemetaan</source>
        <translation>Save mapping</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ganti nama pemetaan</source>
        <translation>Rename mapping</translation>
    </message>
    <message>
        <source>Ganti nama</source>
        <translation>Rename</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Satu halaman</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>Halaman sebelumnya</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Halaman berikutnya</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Perkecil</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Satu halaman penuh</source>
        <translation>Preview alone</translation>
    </message>
    <message>
        <source>Lembar {number} dari {count}</source>
        <translation>Sheet {number} of {count}</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Tentukan artinya</source>
        <translation>Define the meaning</translation>
    </message>
    <message>
        <source>Semua isian</source>
        <translation>All fields</translation>
    </message>
    <message>
        <source>{count} nilai belum dikenal kantor atau tidak dapat dibaca</source>
        <translation>{count} values not yet known to the office or unreadable</translation>
    </message>
    <message>
        <source>{count} nilai dibaca dengan koreksi</source>
        <translation>{count} values read with a correction</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{fields} isian pada {count} {noun}</source>
        <translation>{fields} fields in {count} {noun}</translation>
    </message>
    <message>
        <source>tidak ada yang ditulis</source>
        <translation>nothing is written</translation>
    </message>
    <message>
        <source>disimpan ke buku kerja galat</source>
        <translation>saved to the error workbook</translation>
    </message>
    <message>
        <source>{count} baris sama dengan data kantor</source>
        <translation>{count} rows are the same as the office&apos;s data</translation>
    </message>
    <message>
        <source>Baris ini tidak ditulis.</source>
        <translation>These rows are not written.</translation>
    </message>
    <message>
        <source>Akan berubah</source>
        <translation>Will change</translation>
    </message>
    <message>
        <source>isi lama tetap tersimpan dalam riwayat</source>
        <translation>old values stay in the history</translation>
    </message>
    <message>
        <source>Centang semua</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Lepas semua</source>
        <translation>Untick all</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>{count} isian</source>
        <translation>{count} fields</translation>
    </message>
    <message>
        <source>{count} isian tidak dicentang dan tidak akan ditulis</source>
        <translation>{count} fields are not ticked and will not be written</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Semua isian sudah tersimpan.</source>
        <translation>Everything you entered is saved.</translation>
    </message>
</context>
<context>
    <name>ProgrammeDialog</name>
    <message>
        <source>Ubah program</source>
        <translation>Edit programme</translation>
    </message>
    <message>
        <source>Program baru</source>
        <translation>New programme</translation>
    </message>
    <message>
        <source>Simpan program</source>
        <translation>Save programme</translation>
    </message>
    <message>
        <source>Nama program</source>
        <translation>Name of the programme</translation>
    </message>
    <message>
        <source>Jenis (SIASN)</source>
        <translation>Kind (SIASN)</translation>
    </message>
    <message>
        <source>Bentuk (konversi JP)</source>
        <translation>Form (JP conversion)</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Kompetensi, satu kode per baris</source>
        <translation>Competences, one code per line</translation>
    </message>
    <message>
        <source>Sasaran jenis jabatan</source>
        <translation>Target kind of post</translation>
    </message>
    <message>
        <source>Sasaran jenjang</source>
        <translation>Target jenjang</translation>
    </message>
    <message>
        <source>Golongan paling rendah</source>
        <translation>Lowest golongan</translation>
    </message>
    <message>
        <source>Prasyarat</source>
        <translation>Prerequisite</translation>
    </message>
    <message>
        <source>JP baku</source>
        <translation>Usual JP</translation>
    </message>
    <message>
        <source>Kosong: tanpa batas</source>
        <translation>Empty: no limit</translation>
    </message>
    <message>
        <source>Sertifikat berlaku (bulan)</source>
        <translation>Certificate valid for (months)</translation>
    </message>
    <message>
        <source>Nilai uji tertinggi</source>
        <translation>Highest test mark</translation>
    </message>
    <message>
        <source>Umpan balik paling sedikit (%)</source>
        <translation>Least feedback (%)</translation>
    </message>
    <message>
        <source>Dipakai</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Bersertifikat</source>
        <translation>With certificate</translation>
    </message>
    <message>
        <source>Pra/pasca uji</source>
        <translation>Before/after test</translation>
    </message>
    <message>
        <source>Perlu laporan</source>
        <translation>Report needed</translation>
    </message>
    <message>
        <source>Perlu bukti hadir</source>
        <translation>Proof of attendance needed</translation>
    </message>
    <message>
        <source>Prasyarat mengikat</source>
        <translation>Prerequisite is binding</translation>
    </message>
    <message>
        <source>Ketentuan</source>
        <translation>Conditions</translation>
    </message>
</context>
<context>
    <name>ProposalColumns</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kompetensi</source>
        <translation>Competence</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Standar</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Usulan</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Tersimpan</source>
        <translation>Stored</translation>
    </message>
    <message>
        <source>belum dinilai</source>
        <translation>not assessed yet</translation>
    </message>
    <message>
        <source>kode tidak dikenal</source>
        <translation>unknown code</translation>
    </message>
    <message>
        <source>sudah, level {level}</source>
        <translation>already, level {level}</translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>Nilai kompetensi: {title}</source>
        <translation>Competence levels: {title}</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Usulan: satu tingkat di atas level sekarang, paling tinggi standar jabatan. Tanda “–” berarti tidak diusulkan; ketik level menurut atasan bila ada.</source>
        <translation>Proposed: one level above the one now, at most the standard of the post. “–” means nothing is proposed; type the level the superior gives, if any.</translation>
    </message>
    <message>
        <source>Memuat…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>0–5 isi · Del kosongkan · Spasi tandai · Ctrl+V tempel · Ctrl+D ke bawah</source>
        <translation>0–5 fill in · Del clear · Space mark · Ctrl+V paste · Ctrl+D fill down</translation>
    </message>
    <message>
        <source>Nama atasan yang menyetujui level ini</source>
        <translation>Name of the superior who agrees with these levels</translation>
    </message>
    <message>
        <source>Dikonfirmasi oleh</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>Tidak ada yang diusulkan</source>
        <translation>Nothing to propose</translation>
    </message>
    <message>
        <source>Tidak ada peserta dengan hasil yang memberi sertifikat.</source>
        <translation>No participant has a result that earns a certificate.</translation>
    </message>
    <message>
        <source>Usulan tidak dapat dibaca</source>
        <translation>The proposals cannot be read</translation>
    </message>
    <message>
        <source>Simpan {count} nilai</source>
        <translation>Save {count} levels</translation>
    </message>
</context>
<context>
    <name>ProposalTable</name>
    <message>
        <source>usulan</source>
        <translation>proposals</translation>
    </message>
    <message>
        <source>{name}, {code}: “{text}” bukan level 0 sampai {most}.</source>
        <translation>{name}, {code}: “{text}” is not a level from 0 to {most}.</translation>
    </message>
</context>
<context>
    <name>PublicNotesCard</name>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Uraian</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Umpan balik masyarakat</source>
        <translation>Public feedback</translation>
    </message>
    <message>
        <source>{praise} pujian, {blame} keluhan; informasi, tidak mengubah nilai</source>
        <translation>{praise} praise, {blame} complaints; information, changes no result</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Terbitkan {survey}</source>
        <translation>Publish {survey}</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Dicetak pada lembar publikasi dan tetap bila survei dibuka lagi</source>
        <translation>Printed on the publication sheet; stays when the survey is reopened</translation>
    </message>
    <message>
        <source>Nomor publikasi</source>
        <translation>Publication number</translation>
    </message>
    <message>
        <source>Tanggal terbit</source>
        <translation>Date of issue</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>Kuesioner {survey}</source>
        <translation>Questionnaire of {survey}</translation>
    </message>
    <message>
        <source>Simpan kuesioner</source>
        <translation>Save questionnaire</translation>
    </message>
    <message>
        <source>Tambah unsur</source>
        <translation>Add unsur</translation>
    </message>
    <message>
        <source>Hapus unsur terakhir</source>
        <translation>Remove last unsur</translation>
    </message>
    <message>
        <source>Susunan unsur beku karena sudah ada responden; katanya masih boleh.</source>
        <translation>The unsur are frozen because there are respondents; their words may still change.</translation>
    </message>
    <message>
        <source>Unsur</source>
        <translation>Unsur</translation>
    </message>
    <message>
        <source>Pertanyaan</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>QuotaDialog</name>
    <message>
        <source>Ubah kuota: {title}</source>
        <translation>Change quota: {title}</translation>
    </message>
    <message>
        <source>Ubah kuota</source>
        <translation>Change quota</translation>
    </message>
    <message>
        <source>Kuota maksimum</source>
        <translation>Maximum quota</translation>
    </message>
    <message>
        <source>Ke puncak daftar tunggu: {names}.</source>
        <translation>To the top of the waiting list: {names}.</translation>
    </message>
</context>
<context>
    <name>RatingDelegate</name>
    <message>
        <source>Tidak dinilai, dengan alasan</source>
        <translation>Not rated, with a reason</translation>
    </message>
    <message>
        <source>belum lengkap</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>Alasan wajib diisi</source>
        <translation>Reason required</translation>
    </message>
</context>
<context>
    <name>RatingGrid</name>
    <message>
        <source>Kisi penilaian</source>
        <translation>Rating grid</translation>
    </message>
    <message>
        <source>Tombol 1, 2, 3 menilai, Enter turun, Tab ke kanan, Spasi mengisi baris, F2 catatan. F6 atau Ctrl+Tab meninggalkan kisi.</source>
        <translation>Keys 1, 2, 3 rate, Enter goes down, Tab right, Space fills the row, F2 writes the note. F6 or Ctrl+Tab leaves the grid.</translation>
    </message>
</context>
<context>
    <name>RatingModel</name>
    <message>
        <source>Anda hanya dapat melihat penilaian ini.</source>
        <translation>You can only read these evaluations.</translation>
    </message>
    <message>
        <source>{name} sudah final. Buka kembali lebih dahulu dengan alasan.</source>
        <translation>{name} is final. Reopen it first, with a reason.</translation>
    </message>
    <message>
        <source>{name} ditandai tidak dinilai. Batalkan tanda itu lebih dahulu.</source>
        <translation>{name} is marked as not rated. Take that mark away first.</translation>
    </message>
    <message>
        <source>Hasil
kerja</source>
        <translation>Work
result</translation>
    </message>
    <message>
        <source>Perilaku
kerja</source>
        <translation>Beha-
viour</translation>
    </message>
    <message>
        <source>Predikat</source>
        <translation>Predikat</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>belum lengkap</source>
        <translation>incomplete</translation>
    </message>
</context>
<context>
    <name>RatingPanel</name>
    <message>
        <source>Rating hasil kerja</source>
        <translation>Work result rating</translation>
    </message>
    <message>
        <source>Rating perilaku kerja</source>
        <translation>Work behaviour rating</translation>
    </message>
    <message>
        <source>Jelaskan saran hasil kerja</source>
        <translation>Explain the work result suggestion</translation>
    </message>
    <message>
        <source>Jelaskan saran perilaku kerja</source>
        <translation>Explain the work behaviour suggestion</translation>
    </message>
    <message>
        <source>1 ▼   2 ●   3 ▲   F2 catatan</source>
        <translation>1 ▼   2 ●   3 ▲   F2 note</translation>
    </message>
    <message>
        <source>1, 2, 3 memberi rating pada sakelar yang dipilih; F2 menulis catatannya.</source>
        <translation>1, 2, 3 rate on the chosen switch; F2 writes its note.</translation>
    </message>
    <message>
        <source>Pegawai sebelumnya (Alt+↑)</source>
        <translation>Previous employee (Alt+↑)</translation>
    </message>
    <message>
        <source>Pegawai berikutnya (Alt+↓)</source>
        <translation>Next employee (Alt+↓)</translation>
    </message>
    <message>
        <source>Finalkan</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>Lengkapi semua rating lebih dahulu.</source>
        <translation>Complete all ratings first.</translation>
    </message>
    <message>
        <source>Saran: {word}</source>
        <translation>Suggestion: {word}</translation>
    </message>
    <message>
        <source>Di bawah</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>Sesuai</source>
        <translation>Meets</translation>
    </message>
    <message>
        <source>Di atas</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>Perilaku kerja</source>
        <translation>Work behaviour</translation>
    </message>
</context>
<context>
    <name>RatingSwitch</name>
    <message>
        <source>belum dinilai</source>
        <translation>not rated yet</translation>
    </message>
    <message>
        <source>Di bawah</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>Sesuai</source>
        <translation>Meets</translation>
    </message>
    <message>
        <source>Di atas</source>
        <translation>Above</translation>
    </message>
</context>
<context>
    <name>ReactionDialog</name>
    <message>
        <source>Catat umpan balik peserta</source>
        <translation>Record participants&apos; feedback</translation>
    </message>
    <message>
        <source>Simpan umpan balik</source>
        <translation>Save feedback</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>1 sampai {scale}</source>
        <translation>1 to {scale}</translation>
    </message>
    <message>
        <source>Saran</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Pilih peserta.</source>
        <translation>Choose participants.</translation>
    </message>
    <message>
        <source>Nilai 1 sampai {scale}.</source>
        <translation>A mark from 1 to {scale}.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Alasan wajib diisi.</source>
        <translation>A reason is required.</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Alasan berbeda dari saran (wajib)</source>
        <translation>Reason for differing from the suggestion (required)</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Buka catatan perubahan</source>
        <translation>Open the log of changes</translation>
    </message>
    <message>
        <source>Perubahan terakhir</source>
        <translation>Latest changes</translation>
    </message>
    <message>
        <source>Belum ada perubahan.</source>
        <translation>No changes yet.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Lupa kata sandi</source>
        <translation>Forgot password</translation>
    </message>
    <message>
        <source>Ketik kode pemulihan 25 tanda dari lembar yang dicetak saat berkas kantor dibuat, lalu buat kata sandi baru.</source>
        <translation>Type the recovery code of 25 characters from the sheet printed when the office file was made, then choose a new password.</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Ulangi kata sandi baru</source>
        <translation>Repeat new password</translation>
    </message>
    <message>
        <source>Ganti kata sandi dan masuk</source>
        <translation>Change password and log in</translation>
    </message>
    <message>
        <source>Kembali ke halaman masuk</source>
        <translation>Back to log-in</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Isi kode pemulihan.</source>
        <translation>Enter the recovery code.</translation>
    </message>
    <message>
        <source>Isi kata sandi baru.</source>
        <translation>Enter a new password.</translation>
    </message>
    <message>
        <source>Kedua kata sandi tidak sama.</source>
        <translation>The two passwords differ.</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>Impor lembar acuan</source>
        <translation>Import reference sheets</translation>
    </message>
    <message>
        <source>{name}: {read} baris dibaca, {new} baru, {changed} berubah, {same} sama, {refused} ditolak.</source>
        <translation>{name}: {read} rows read, {new} new, {changed} changed, {same} the same, {refused} refused.</translation>
    </message>
    <message>
        <source>Baris ditolak</source>
        <translation>Refused rows</translation>
    </message>
    <message>
        <source>{sheet}, baris {row}: {reason}</source>
        <translation>{sheet}, row {row}: {reason}</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Impor {new} baru dan {changed} perubahan</source>
        <translation>Import {new} new and {changed} changes</translation>
    </message>
</context>
<context>
    <name>RegisterBoard</name>
    <message>
        <source>Selesai {days} hari terakhir</source>
        <translation>Done in the last {days} days</translation>
    </message>
</context>
<context>
    <name>RegisterColumns</name>
    <message>
        <source>Nomor</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Uraian</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Batas waktu</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Kaitan</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Unsur</source>
        <translation>Unsur</translation>
    </message>
    <message>
        <source>Klasifikasi</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Disposisi</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Masalah</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Sebelum → sesudah</source>
        <translation>Before → after</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Register surat</source>
        <translation>Register of letters</translation>
    </message>
    <message>
        <source>surat</source>
        <translation>letters</translation>
    </message>
    <message>
        <source>Surat terbit dari halaman Tenggat dan Cuti.</source>
        <translation>Letters are issued from the pages Due dates and Leave.</translation>
    </message>
    <message>
        <source>Belum ada surat</source>
        <translation>No letters yet</translation>
    </message>
    <message>
        <source>Lihat surat</source>
        <translation>View letter</translation>
    </message>
    <message>
        <source>Tarik surat</source>
        <translation>Withdraw letter</translation>
    </message>
    <message>
        <source>Nomor surat yang ditarik tidak dipakai lagi.</source>
        <translation>The number of a withdrawn letter is not used again.</translation>
    </message>
    <message>
        <source>Pola nomor…</source>
        <translation>Number pattern…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>RegisterFilters</name>
    <message>
        <source>Semua jenis</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Semua keadaan</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Belum selesai</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Terlambat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Cari nomor, uraian, layanan, pegawai</source>
        <translation>Search number, text, service, employee</translation>
    </message>
    <message>
        <source>Cari di register</source>
        <translation>Search the register</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>RegisterTab</name>
    <message>
        <source>laporan</source>
        <translation>entries</translation>
    </message>
    <message>
        <source>Enter tindak lanjuti · F2 ubah · Spasi tandai</source>
        <translation>Enter follows up · F2 edits · Space marks</translation>
    </message>
    <message>
        <source>Catat pengaduan, kritik, saran, atau pujian pertama.</source>
        <translation>Record the first complaint, criticism, suggestion, or praise.</translation>
    </message>
    <message>
        <source>Belum ada umpan balik</source>
        <translation>No feedback yet</translation>
    </message>
    <message>
        <source>Papan menurut keadaan</source>
        <translation>Board by state</translation>
    </message>
    <message>
        <source>Catat laporan</source>
        <translation>Record entry</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Tindak lanjuti</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>Tindak lanjuti	Enter</source>
        <translation>Follow up	Enter</translation>
    </message>
    <message>
        <source>Ubah	F2</source>
        <translation>Edit	F2</translation>
    </message>
    <message>
        <source>Perpanjang batas</source>
        <translation>Extend the limit</translation>
    </message>
    <message>
        <source>Kaitkan dengan pegawai</source>
        <translation>Link to an employee</translation>
    </message>
    <message>
        <source>Tarik kaitan</source>
        <translation>Withdraw link</translation>
    </message>
    <message>
        <source>Hapus laporan baru	Del</source>
        <translation>Remove new entry	Del</translation>
    </message>
    <message>
        <source>Perpanjang batas {number}</source>
        <translation>Extend the limit of {number}</translation>
    </message>
    <message>
        <source>Laporan ini tidak dikaitkan.</source>
        <translation>This entry is not linked.</translation>
    </message>
    <message>
        <source>Tarik kaitan {number}</source>
        <translation>Withdraw the link of {number}</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{open} belum selesai, {late} terlambat</source>
        <translation>{open} open, {late} overdue</translation>
    </message>
</context>
<context>
    <name>ReportCards</name>
    <message>
        <source>Cari laporan</source>
        <translation>Search reports</translation>
    </message>
    <message>
        <source>Tidak ada laporan yang cocok.</source>
        <translation>No report matches.</translation>
    </message>
</context>
<context>
    <name>ReportSaving</name>
    <message>
        <source>Dokumen PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Buku kerja Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Simpan xlsx</source>
        <translation>Save xlsx</translation>
    </message>
    <message>
        <source>Folder untuk satu berkas per orang atau unit</source>
        <translation>Folder for one file per person or unit</translation>
    </message>
    <message>
        <source>PDF disimpan.</source>
        <translation>PDF saved.</translation>
    </message>
    <message>
        <source>Menyimpan buku kerja</source>
        <translation>Saving the workbook</translation>
    </message>
    <message>
        <source>Buku kerja disimpan: {rows} baris.</source>
        <translation>Workbook saved: {rows} rows.</translation>
    </message>
    <message>
        <source>Menyimpan berkas</source>
        <translation>Saving file</translation>
    </message>
    <message>
        <source>{count} berkas disimpan di {folder}.</source>
        <translation>{count} files saved in {folder}.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Periksa dokumen</source>
        <translation>Check documents</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>data yang sama menghasilkan berkas yang sama</source>
        <translation>the same data give the same file</translation>
    </message>
    <message>
        <source>Menyusun laporan</source>
        <translation>Composing the report</translation>
    </message>
    <message>
        <source>Laporan belum dapat dibuat</source>
        <translation>The report cannot be made yet</translation>
    </message>
    <message>
        <source>Mencetak</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>{pages} halaman dikirim ke pencetak.</source>
        <translation>{pages} pages sent to the printer.</translation>
    </message>
    <message>
        <source>Pencetak tidak dapat dipakai. Periksa pencetak.</source>
        <translation>The printer cannot be used. Check the printer.</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Ubah pengajuan cuti</source>
        <translation>Edit leave request</translation>
    </message>
    <message>
        <source>Ajukan cuti</source>
        <translation>Request leave</translation>
    </message>
    <message>
        <source>Simpan pengajuan</source>
        <translation>Save request</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Jenis cuti</source>
        <translation>Kind of leave</translation>
    </message>
    <message>
        <source>Anak ke-</source>
        <translation>Child no.</translation>
    </message>
    <message>
        <source>Tanggal mulai</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>Tanggal selesai</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Alamat selama cuti</source>
        <translation>Address during leave</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Misalnya nomor dan tanggal surat keterangan dokter</source>
        <translation>For example number and date of the doctor&apos;s letter</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Penjelasan saldo cuti</source>
        <translation>Explanation of the leave balance</translation>
    </message>
    <message>
        <source>Pilih pegawai dan kedua tanggal</source>
        <translation>Choose the employee and both dates</translation>
    </message>
    <message>
        <source>Hari kerja dan sisa cuti dihitung di sini.</source>
        <translation>Working days and remaining leave are computed here.</translation>
    </message>
    <message>
        <source>{days} hari kerja ({calendar} hari kalender)</source>
        <translation>{days} working days ({calendar} calendar days)</translation>
    </message>
    <message>
        <source>Tidak mengurangi cuti tahunan.</source>
        <translation>Does not reduce annual leave.</translation>
    </message>
    <message>
        <source>Sisa cuti tahunan {year}: {left} hari, kurang {rest} hari</source>
        <translation>Annual leave left in {year}: {left} days, {rest} days short</translation>
    </message>
    <message>
        <source>Sisa cuti tahunan {year}: {left} hari; setelah ini {rest} hari</source>
        <translation>Annual leave left in {year}: {left} days; {rest} days after this</translation>
    </message>
    <message>
        <source>Saldo cuti tahunan {year}</source>
        <translation>Balance of annual leave {year}</translation>
    </message>
    <message>
        <source>Sisa {left} hari</source>
        <translation>{left} days left</translation>
    </message>
    <message>
        <source>Pilih pegawai.</source>
        <translation>Choose an employee.</translation>
    </message>
    <message>
        <source>Pilih jenis cuti.</source>
        <translation>Choose the kind of leave.</translation>
    </message>
    <message>
        <source>Isi tanggal mulai.</source>
        <translation>Enter the start date.</translation>
    </message>
    <message>
        <source>Isi tanggal selesai.</source>
        <translation>Enter the end date.</translation>
    </message>
</context>
<context>
    <name>RespondentDialog</name>
    <message>
        <source>Responden {number}</source>
        <translation>Respondent {number}</translation>
    </message>
    <message>
        <source>Simpan jawaban</source>
        <translation>Save answers</translation>
    </message>
    <message>
        <source>Urut menurut lembar; - untuk kosong</source>
        <translation>In the order of the sheet; - for none</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Nomor pada lembar asal</source>
        <translation>Number on the original sheet</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Usia</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Saran</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Catat saran ke register</source>
        <translation>Record suggestions in the register</translation>
    </message>
    <message>
        <source>Isi {count} tanda 1–4 atau -; “{value}” bukan itu.</source>
        <translation>Enter {count} marks 1–4 or -; “{value}” is not that.</translation>
    </message>
</context>
<context>
    <name>RestoreRun</name>
    <message>
        <source>Pilih berkas cadangan</source>
        <translation>Choose a backup file</translation>
    </message>
    <message>
        <source>Cadangan SDM Desktop (*{suffix})</source>
        <translation>SDM Desktop backup (*{suffix})</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan?</source>
        <translation>Restore from backup?</translation>
    </message>
    <message>
        <source>Pulihkan cadangan</source>
        <translation>Restore backup</translation>
    </message>
    <message>
        <source>Cadangan “{name}” dibuat {when}. Isinya menggantikan {target}; semua perubahan sesudah saat itu tidak ada lagi di dalamnya.</source>
        <translation>Backup “{name}” was made {when}. Its contents replace {target}; all later changes are no longer in it.</translation>
    </message>
    <message>
        <source>Berkas yang sekarang disimpan di sampingnya.</source>
        <translation>The present file is kept beside it.</translation>
    </message>
</context>
<context>
    <name>ResultColumns</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Pra</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Pasca</source>
        <translation>After</translation>
    </message>
    <message>
        <source>N-gain</source>
        <translation>N-gain</translation>
    </message>
    <message>
        <source>JP sertif.</source>
        <translation>Cert. JP</translation>
    </message>
    <message>
        <source>Konversi</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Diakui</source>
        <translation>Credited</translation>
    </message>
    <message>
        <source>Alasan JP</source>
        <translation>Reason for the JP</translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message>
        <source>Rincian rencana hasil kerja</source>
        <translation>Work result plan details</translation>
    </message>
    <message>
        <source>Terapkan</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Rencana hasil kerja</source>
        <translation>Work result plan</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Klasifikasi</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>RHK pimpinan yang diintervensi</source>
        <translation>Superior&apos;s RHK contributed to</translation>
    </message>
    <message>
        <source>Pilih dari SKP pejabat penilai, atau tulis sendiri</source>
        <translation>Choose from the evaluating official&apos;s SKP, or write your own</translation>
    </message>
    <message>
        <source>Penugasan dari</source>
        <translation>Assigned by</translation>
    </message>
    <message>
        <source>Wajib dipilih.</source>
        <translation>A choice is required.</translation>
    </message>
    <message>
        <source>Hasil {count} orang</source>
        <translation>Results of {count} people</translation>
    </message>
    <message>
        <source>Simpan hasil</source>
        <translation>Save results</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Nilai pra</source>
        <translation>Mark before</translation>
    </message>
    <message>
        <source>Nilai pasca</source>
        <translation>Mark after</translation>
    </message>
    <message>
        <source>Jumlah (kali atau semester)</source>
        <translation>Number (times or semesters)</translation>
    </message>
    <message>
        <source>Hanya bila sesi tidak menunjukkannya</source>
        <translation>Only if the sessions do not show it</translation>
    </message>
    <message>
        <source>JP pada sertifikat</source>
        <translation>JP on the certificate</translation>
    </message>
    <message>
        <source>Kosong: {jp} JP menurut aturan</source>
        <translation>Empty: {jp} JP by the rules</translation>
    </message>
    <message>
        <source>JP diakui</source>
        <translation>Credited JP</translation>
    </message>
    <message>
        <source>Alasan bila berbeda</source>
        <translation>Reason if different</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Konversi {conversion} JP, diakui {jp} JP</source>
        <translation>Converted {conversion} JP, credited {jp} JP</translation>
    </message>
    <message>
        <source>Penjelasan JP</source>
        <translation>Explanation of the JP</translation>
    </message>
    <message>
        <source>{jp} JP</source>
        <translation>{jp} JP</translation>
    </message>
</context>
<context>
    <name>ResultTyping</name>
    <message>
        <source>Blok {rows} × {columns} tidak muat mulai dari sel ini.</source>
        <translation>A block of {rows} × {columns} does not fit from this cell.</translation>
    </message>
    <message>
        <source> Dan {count} sel lain.</source>
        <translation> And {count} other cells.</translation>
    </message>
    <message>
        <source>{name}: hasil “{text}” tidak dikenal.</source>
        <translation>{name}: result “{text}” is unknown.</translation>
    </message>
    <message>
        <source>{name}: “{text}” bukan angka.</source>
        <translation>{name}: “{text}” is not a number.</translation>
    </message>
    <message>
        <source>{name}: {text} di luar 0 sampai {most}.</source>
        <translation>{name}: {text} is not within 0 and {most}.</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Cetak penjelasan</source>
        <translation>Print explanation</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Belum ada hasil</source>
        <translation>No result yet</translation>
    </message>
    <message>
        <source>Isi masukan lalu tekan Enter, atau pakai data pegawai.</source>
        <translation>Enter the inputs and press Enter, or use an employee&apos;s data.</translation>
    </message>
    <message>
        <source>Hasil dan penjelasan disalin.</source>
        <translation>Result and explanation copied.</translation>
    </message>
</context>
<context>
    <name>ResultsPart</name>
    <message>
        <source>peserta</source>
        <translation>participants</translation>
    </message>
    <message>
        <source>Enter isi hasil · F2 ketik di sel · Ctrl+V tempel · Spasi tandai</source>
        <translation>Enter fills in results · F2 types in the cell · Ctrl+V pastes · Space marks</translation>
    </message>
    <message>
        <source>Peserta yang terdaftar muncul di sini dengan sendirinya.</source>
        <translation>Registered participants appear here by themselves.</translation>
    </message>
    <message>
        <source>Belum ada peserta</source>
        <translation>No participants yet</translation>
    </message>
    <message>
        <source>Isi hasil</source>
        <translation>Fill in results</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Belum ada nilai pra dan pasca (skala 0 sampai {most}).</source>
        <translation>No marks before and after yet (scale 0 to {most}).</translation>
    </message>
    <message>
        <source>N-gain kelas {value} ({band}) dari {count} orang</source>
        <translation>N-gain of the class {value} ({band}) of {count} people</translation>
    </message>
    <message>
        <source>; {count} orang tanpa N-gain tidak dihitung</source>
        <translation>; {count} people without N-gain are left out</translation>
    </message>
    <message>
        <source>Kegiatan sudah ditutup. Buka kembali dahulu dengan alasan.</source>
        <translation>The activity is closed. Reopen it first with a reason.</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Yang perlu diperbaiki</source>
        <translation>To be corrected</translation>
    </message>
</context>
<context>
    <name>ReviseDialog</name>
    <message>
        <source>SKP lama ditutup sehari sebelumnya; isinya disalin ke SKP baru.</source>
        <translation>The old SKP is closed the day before; its contents are copied to the new SKP.</translation>
    </message>
    <message>
        <source>Berlaku mulai</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Unit kerja</source>
        <translation>Work unit</translation>
    </message>
    <message>
        <source>Pejabat penilai</source>
        <translation>Evaluating official</translation>
    </message>
    <message>
        <source>Atasan pejabat penilai</source>
        <translation>Superior of the evaluating official</translation>
    </message>
    <message>
        <source>Isi tanggal mulai.</source>
        <translation>Enter the start date.</translation>
    </message>
</context>
<context>
    <name>RoleTree</name>
    <message>
        <source>Gambar matriks peran hasil</source>
        <translation>Picture of the role-result matrix</translation>
    </message>
</context>
<context>
    <name>RoomDialog</name>
    <message>
        <source>Ubah ruang</source>
        <translation>Edit room</translation>
    </message>
    <message>
        <source>Ruang baru</source>
        <translation>New room</translation>
    </message>
    <message>
        <source>Simpan ruang</source>
        <translation>Save room</translation>
    </message>
    <message>
        <source>Nama ruang</source>
        <translation>Name of the room</translation>
    </message>
    <message>
        <source>Kapasitas (orang)</source>
        <translation>Capacity (people)</translation>
    </message>
    <message>
        <source>Unit pemilik</source>
        <translation>Owning unit</translation>
    </message>
    <message>
        <source>Kosong: semua</source>
        <translation>Empty: all</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Dipakai</source>
        <translation>Used</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Target dan tindak lanjut</source>
        <translation>Targets and follow-up</translation>
    </message>
    <message>
        <source>Alasan berbeda dari saran</source>
        <translation>Reason for differing from the suggestion</translation>
    </message>
    <message>
        <source>Tandai tidak dinilai</source>
        <translation>Mark as not rated</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Nilai kembali</source>
        <translation>Rate again</translation>
    </message>
    <message>
        <source>Mengapa perilaku {name} berbeda dari saran tujuh nilai?</source>
        <translation>Why does the behaviour rating of {name} differ from the suggestion of the seven values?</translation>
    </message>
    <message>
        <source>Mengapa hasil kerja {name} berbeda dari saran umpan balik?</source>
        <translation>Why do the work results of {name} differ from the feedback suggestion?</translation>
    </message>
    <message>
        <source>Simpan alasan</source>
        <translation>Save reason</translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message>
        <source>Pilih dahulu SKP yang {states}.</source>
        <translation>First choose an SKP that is {states}.</translation>
    </message>
    <message>
        <source>Pilih dahulu pegawai pada daftar.</source>
        <translation>Choose an employee in the list first.</translation>
    </message>
</context>
<context>
    <name>RowPane</name>
    <message>
        <source>Target</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Periode lalu</source>
        <translation>Previous period</translation>
    </message>
    <message>
        <source>Baris ini: {name}</source>
        <translation>This row: {name}</translation>
    </message>
    <message>
        <source>belum ada target</source>
        <translation>no targets yet</translation>
    </message>
    <message>
        <source>{met} dari {all} tercapai</source>
        <translation>{met} of {all} met</translation>
    </message>
</context>
<context>
    <name>RowsField</name>
    <message>
        <source>Tempel dari Excel, satu baris per orang:
{columns}</source>
        <translation>Paste from Excel, one row per person:
{columns}</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Simpan aturan</source>
        <translation>Save rule</translation>
    </message>
    <message>
        <source>Tambah baris</source>
        <translation>Add line</translation>
    </message>
    <message>
        <source>Hapus baris</source>
        <translation>Remove line</translation>
    </message>
    <message>
        <source>Berlaku mulai</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Kosong: terus</source>
        <translation>Empty: goes on</translation>
    </message>
    <message>
        <source>Keyakinan</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>Dasar hukum</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Membetulkan versi yang berlaku sejak {start}; hitungan lama ikut berubah. Ganti tanggal mulai untuk membuat versi baru.</source>
        <translation>Corrects the version in force since {start}; old results change too. Change the start date to make a new version.</translation>
    </message>
    <message>
        <source>Versi baru sejak {start}; versi sebelumnya berakhir sehari sebelumnya.</source>
        <translation>New version since {start}; the version before ends the day before.</translation>
    </message>
    <message>
        <source>Perubahan pada aturan ini belum disimpan.</source>
        <translation>Changes to this rule are not saved yet.</translation>
    </message>
    <message>
        <source>Buang perubahan?</source>
        <translation>Discard changes?</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>RuleModel</name>
    <message>
        <source>{count} baris</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Isi aturan</source>
        <translation>Contents of the rule</translation>
    </message>
</context>
<context>
    <name>RulesTab</name>
    <message>
        <source>Pasti</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>Pasti, dua sumber</source>
        <translation>Certain, two sources</translation>
    </message>
    <message>
        <source>Perlu dikonfirmasi</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>Ketetapan kantor</source>
        <translation>Office decision</translation>
    </message>
    <message>
        <source>versi aturan</source>
        <translation>rule versions</translation>
    </message>
    <message>
        <source>Pilih satu aturan</source>
        <translation>Choose a rule</translation>
    </message>
    <message>
        <source>Isi aturan</source>
        <translation>Contents of the rule</translation>
    </message>
    <message>
        <source>Ubah aturan…</source>
        <translation>Edit rule…</translation>
    </message>
    <message>
        <source>Berlaku {start} sampai {end}</source>
        <translation>In force from {start} to {end}</translation>
    </message>
    <message>
        <source>Berlaku sejak {start}</source>
        <translation>In force since {start}</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Dasar hukum</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Keyakinan</source>
        <translation>Confidence</translation>
    </message>
</context>
<context>
    <name>ScheduleEntries</name>
    <message>
        <source>{taken} dari {seats} peserta</source>
        <translation>{taken} of {seats} participants</translation>
    </message>
    <message>
        <source>Bentrok</source>
        <translation>Clash</translation>
    </message>
    <message>
        <source>Tidak ada sesi pada rentang ini.</source>
        <translation>No sessions in this span.</translation>
    </message>
    <message>
        <source>{sessions} sesi dari {activities} kegiatan</source>
        <translation>{sessions} sessions of {activities} activities</translation>
    </message>
</context>
<context>
    <name>ScheduleHead</name>
    <message>
        <source>Sebelumnya</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Cetak dan simpan</source>
        <translation>Print and save</translation>
    </message>
    <message>
        <source>Kegiatan baru</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Cetak kalender bulan ini</source>
        <translation>Print this month&apos;s calendar</translation>
    </message>
    <message>
        <source>Simpan yang ditampilkan (.ics)…</source>
        <translation>Save what is shown (.ics)…</translation>
    </message>
    <message>
        <source>Ruang, pengajar, unit</source>
        <translation>Room, trainer, unit</translation>
    </message>
    <message>
        <source>Saring menurut unit, ruang, dan pengajar</source>
        <translation>Filter by unit, room and trainer</translation>
    </message>
</context>
<context>
    <name>ScheduleTab</name>
    <message>
        <source>Pilih dahulu kegiatan di kalender, lalu tekan Enter pada nama.</source>
        <translation>First choose an activity in the calendar, then press Enter on a name.</translation>
    </message>
</context>
<context>
    <name>ScheduleViews</name>
    <message>
        <source>Enter buka kegiatan</source>
        <translation>Enter opens the activity</translation>
    </message>
    <message>
        <source>sesi</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>Pilih bulan lain, hapus saringan, atau buat kegiatan baru.</source>
        <translation>Choose another month, clear filters, or create an activity.</translation>
    </message>
    <message>
        <source>Tidak ada sesi bulan ini</source>
        <translation>No sessions this month</translation>
    </message>
</context>
<context>
    <name>ScoreField</name>
    <message>
        <source>Isi dengan angka, misalnya 87,5.</source>
        <translation>Enter a number, for example 87,5.</translation>
    </message>
    <message>
        <source>Isi antara {lowest} dan {highest}.</source>
        <translation>Enter a value from {lowest} to {highest}.</translation>
    </message>
    <message>
        <source>Paling banyak {places} angka di belakang koma.</source>
        <translation>At most {places} decimals.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Cari nama, NIP, halaman, tindakan</source>
        <translation>Search name, NIP, page, action</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Kosongkan pencarian</source>
        <translation>Clear search</translation>
    </message>
</context>
<context>
    <name>SentencesDialog</name>
    <message>
        <source>Kalimat laporan {survey}</source>
        <translation>Report sentences of {survey}</translation>
    </message>
    <message>
        <source>Simpan kalimat</source>
        <translation>Save sentences</translation>
    </message>
    <message>
        <source>Kata dalam kurung kurawal, misalnya {ikm}, diisi program. Kosongkan untuk kembali ke kalimat bawaan.</source>
        <translation>Words in curly brackets, for example {ikm}, are filled in by the program. Leave empty to return to the usual sentence.</translation>
    </message>
</context>
<context>
    <name>ServiceDialog</name>
    <message>
        <source>Ubah layanan</source>
        <translation>Edit service</translation>
    </message>
    <message>
        <source>Layanan baru</source>
        <translation>New service</translation>
    </message>
    <message>
        <source>Simpan layanan</source>
        <translation>Save service</translation>
    </message>
    <message>
        <source>Nama layanan</source>
        <translation>Service name</translation>
    </message>
    <message>
        <source>Belum ditentukan</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>ServicesDialog</name>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Layanan baru</source>
        <translation>New service</translation>
    </message>
    <message>
        <source>layanan</source>
        <translation>services</translation>
    </message>
    <message>
        <source>Survei selalu tentang satu layanan.</source>
        <translation>A survey is always about one service.</translation>
    </message>
    <message>
        <source>Belum ada layanan</source>
        <translation>No services yet</translation>
    </message>
</context>
<context>
    <name>SessionColumns</name>
    <message>
        <source>Hari, tanggal</source>
        <translation>Day, date</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Pengajar</source>
        <translation>Trainers</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Bentrok</source>
        <translation>Clash</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>diizinkan</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>bentrok</source>
        <translation>clash</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hal</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Siapa atau apa</source>
        <translation>Who or what</translation>
    </message>
    <message>
        <source>Sesi</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Dengan</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Diizinkan karena</source>
        <translation>Allowed because</translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>Ubah sesi</source>
        <translation>Edit session</translation>
    </message>
    <message>
        <source>Sesi baru</source>
        <translation>New session</translation>
    </message>
    <message>
        <source>Simpan sesi</source>
        <translation>Save session</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Jam mulai</source>
        <translation>Start time</translation>
    </message>
    <message>
        <source>Kosong: tanpa jam</source>
        <translation>Empty: without hours</translation>
    </message>
    <message>
        <source>Jam selesai</source>
        <translation>End time</translation>
    </message>
    <message>
        <source>Materi</source>
        <translation>Subject matter</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>Ruang</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Wajib hadir</source>
        <translation>Attendance required</translation>
    </message>
    <message>
        <source>Kehadiran</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Pengajar</source>
        <translation>Trainers</translation>
    </message>
    <message>
        <source>{minutes} menit / 45</source>
        <translation>{minutes} minutes / 45</translation>
    </message>
    <message>
        <source>Isi tanggal.</source>
        <translation>Enter a date.</translation>
    </message>
</context>
<context>
    <name>SessionsPart</name>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Hari, tanggal</source>
        <translation>Day, date</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Materi</source>
        <translation>Subject matter</translation>
    </message>
    <message>
        <source>Ruang</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Pengajar</source>
        <translation>Trainers</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Bentrok diizinkan</source>
        <translation>Clash allowed</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Enter ubah · Del hapus</source>
        <translation>Enter edits · Del deletes</translation>
    </message>
    <message>
        <source>sesi</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>Kegiatan baru dapat disetujui setelah punya sesi.</source>
        <translation>An activity can be approved once it has sessions.</translation>
    </message>
    <message>
        <source>Belum ada sesi</source>
        <translation>No sessions yet</translation>
    </message>
    <message>
        <source>Tambah sesi</source>
        <translation>Add session</translation>
    </message>
    <message>
        <source>Ubah kelompok</source>
        <translation>Edit group</translation>
    </message>
    <message>
        <source>Hapus kelompok</source>
        <translation>Remove group</translation>
    </message>
    <message>
        <source>Kelompok baru</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>{name} (kuota {count})</source>
        <translation>{name} (quota {count})</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Kantor dan kop</source>
        <translation>Office and letterhead</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Kolom tambahan</source>
        <translation>Extra columns</translation>
    </message>
    <message>
        <source>Jenis dokumen</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Cadangan dan pemeriksaan</source>
        <translation>Backup and check</translation>
    </message>
    <message>
        <source>Catatan perubahan</source>
        <translation>Log of changes</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Buang perubahan?</source>
        <translation>Discard changes?</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Instansi dan kop</source>
        <translation>Agency and letterhead</translation>
    </message>
    <message>
        <source>Pimpinan</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Akun pertama</source>
        <translation>First account</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Buat berkas kantor</source>
        <translation>Create office file</translation>
    </message>
    <message>
        <source>Dipakai sebagai penanda tangan surat. Boleh dilengkapi nanti.</source>
        <translation>Used as signatory of letters. May be completed later.</translation>
    </message>
    <message>
        <source>Akun ini mengatur data dan pengguna lain sebagai staf kepegawaian.</source>
        <translation>This account manages data and other users as HR staff.</translation>
    </message>
    <message>
        <source>Kop surat yang akan tercetak</source>
        <translation>The letterhead as printed</translation>
    </message>
    <message>
        <source>Semua dapat diubah kemudian di Pengaturan.</source>
        <translation>Everything can be changed later in Settings.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Mulai bekerja</source>
        <translation>Start working</translation>
    </message>
    <message>
        <source>Membuat berkas terenkripsi…</source>
        <translation>Creating the encrypted file…</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Buang perubahan?</source>
        <translation>Discard changes?</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Diurungkan: {what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>Diulangi: {what}</source>
        <translation>Redone: {what}</translation>
    </message>
</context>
<context>
    <name>ShellFacts</name>
    <message>
        <source>Hanya-baca</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>Data rekaan untuk contoh</source>
        <translation>Fictitious data for illustration</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Semua tombol</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Buka panduan</source>
        <translation>Open user guide</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Halaman</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Ciutkan</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Bentangkan</source>
        <translation>Unfold</translation>
    </message>
</context>
<context>
    <name>SignatoryFields</name>
    <message>
        <source>Kepala unit</source>
        <translation>Head of unit</translation>
    </message>
    <message>
        <source>Kepala instansi</source>
        <translation>Head of agency</translation>
    </message>
    <message>
        <source>Orang lain</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>Penanda tangan</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>Cari nama atau NIP</source>
        <translation>Search name or NIP</translation>
    </message>
    <message>
        <source>Ambil dari data pegawai</source>
        <translation>Take from employee data</translation>
    </message>
    <message>
        <source>Nama dan gelar</source>
        <translation>Name and titles</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Pangkat</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Isi nama penanda tangan.</source>
        <translation>Enter the name of the signatory.</translation>
    </message>
</context>
<context>
    <name>SkpColumns</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Pejabat penilai</source>
        <translation>Evaluating official</translation>
    </message>
    <message>
        <source>RHK</source>
        <translation>RHK</translation>
    </message>
    <message>
        <source>IKI</source>
        <translation>IKI</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>SkpDialogs</name>
    <message>
        <source>SKP Plt/Plh/Pj</source>
        <translation>Plt/Plh/Pj SKP</translation>
    </message>
    <message>
        <source>Kepala SKP</source>
        <translation>SKP header</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kembalikan SKP</source>
        <translation>Return SKP</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Setujui SKP</source>
        <translation>Approve SKP</translation>
    </message>
    <message>
        <source>Setujui {count} SKP</source>
        <translation>Approve {count} SKP</translation>
    </message>
    <message>
        <source>Perubahan SKP</source>
        <translation>SKP change</translation>
    </message>
    <message>
        <source>Tutup yang lama dan buat yang baru</source>
        <translation>Close the old one and create a new one</translation>
    </message>
    <message>
        <source>Dialog kinerja</source>
        <translation>Performance dialogue</translation>
    </message>
</context>
<context>
    <name>SkpEditor</name>
    <message>
        <source>Hasil kerja</source>
        <translation>Work results</translation>
    </message>
    <message>
        <source>Perilaku kerja</source>
        <translation>Work behaviour</translation>
    </message>
    <message>
        <source>Lampiran dan dialog</source>
        <translation>Attachments and dialogue</translation>
    </message>
    <message>
        <source>Pelaksanaan</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>Dikembalikan: {note}</source>
        <translation>Returned: {note}</translation>
    </message>
    <message>
        <source>{count} sel tempelan tidak muat; tambah dahulu indikatornya.</source>
        <translation>{count} pasted cells do not fit; add the indicators first.</translation>
    </message>
</context>
<context>
    <name>SkpListView</name>
    <message>
        <source>SKP</source>
        <translation>SKP</translation>
    </message>
    <message>
        <source>Enter buka · Spasi tandai</source>
        <translation>Enter opens · Space marks</translation>
    </message>
    <message>
        <source>Buat SKP, salin dari tahun lalu, atau terapkan templat.</source>
        <translation>Create an SKP, copy from last year, or apply a template.</translation>
    </message>
    <message>
        <source>Tidak ada SKP di sini</source>
        <translation>No SKP here</translation>
    </message>
    <message>
        <source>Semua unit</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Cari nama, jabatan, penilai</source>
        <translation>Search name, post, evaluator</translation>
    </message>
    <message>
        <source>Cari di daftar</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>None yet</translation>
    </message>
</context>
<context>
    <name>SkpPage</name>
    <message>
        <source>Daftar SKP</source>
        <translation>SKP list</translation>
    </message>
    <message>
        <source>Matriks peran hasil</source>
        <translation>Result role matrix</translation>
    </message>
    <message>
        <source>Siklus kinerja</source>
        <translation>Performance cycle</translation>
    </message>
    <message>
        <source>Buat SKP</source>
        <translation>Create SKP</translation>
    </message>
    <message>
        <source>Rencana Kinerja (SKP)</source>
        <translation>Performance plan (SKP)</translation>
    </message>
    <message>
        <source>Ajukan</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Templat</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Salin tahun lalu</source>
        <translation>Copy last year</translation>
    </message>
    <message>
        <source>Kosong untuk pegawai terpilih</source>
        <translation>Empty for the selected employees</translation>
    </message>
    <message>
        <source>Salin dari tahun lalu</source>
        <translation>Copy from last year</translation>
    </message>
    <message>
        <source>Terapkan templat…</source>
        <translation>Apply template…</translation>
    </message>
    <message>
        <source>SKP Plt/Plh/Pj…</source>
        <translation>Plt/Plh/Pj SKP…</translation>
    </message>
    <message>
        <source>Tutup SKP yang evaluasinya final</source>
        <translation>Close SKP whose evaluation is final</translation>
    </message>
    <message>
        <source>{waiting} menunggu persetujuan, {missing} belum menetapkan SKP</source>
        <translation>{waiting} waiting for approval, {missing} have not set their SKP</translation>
    </message>
</context>
<context>
    <name>SkpTemplates</name>
    <message>
        <source>Simpan sebagai templat</source>
        <translation>Save as template</translation>
    </message>
    <message>
        <source>Simpan templat</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>Terapkan templat SKP {year}</source>
        <translation>Apply SKP template {year}</translation>
    </message>
    <message>
        <source>Terapkan</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>StateFilter</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Belum pernah dicadangkan</source>
        <translation>Never backed up</translation>
    </message>
    <message>
        <source>Cadangan terakhir: {when}</source>
        <translation>Last backup: {when}</translation>
    </message>
    <message>
        <source>{count} pekerjaan berjalan</source>
        <translation>{count} tasks running</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Perubahan dapat diurungkan</source>
        <translation>Changes can be undone</translation>
    </message>
    <message>
        <source>{count} sesi bentrok</source>
        <translation>{count} clashing sessions</translation>
    </message>
    <message>
        <source>Periksa bentrok</source>
        <translation>Check clashes</translation>
    </message>
    <message>
        <source>sesi {title}</source>
        <translation>session {title}</translation>
    </message>
    <message>
        <source>semua sesi {title}</source>
        <translation>all sessions of {title}</translation>
    </message>
    <message>
        <source>semua kelompok {title}</source>
        <translation>all groups of {title}</translation>
    </message>
    <message>
        <source>Memindahkan {what} dari {day}.</source>
        <translation>Moving {what} from {day}.</translation>
    </message>
    <message>
        <source>Jadwal sedang dibaca…</source>
        <translation>Reading the schedule…</translation>
    </message>
    <message>
        <source>{people} peserta, {trainers} pengajar, dan {rooms} ruang diperiksa.</source>
        <translation>{people} participants, {trainers} trainers and {rooms} rooms checked.</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Catat langkah</source>
        <translation>Record step</translation>
    </message>
    <message>
        <source>Simpan langkah</source>
        <translation>Save step</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Periksa lagi pada</source>
        <translation>Check again on</translation>
    </message>
    <message>
        <source>Apa yang dilakukan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Tanggal wajib diisi.</source>
        <translation>The date is required.</translation>
    </message>
    <message>
        <source>Misalnya Kepala BKPPD</source>
        <translation>For example Kepala BKPPD</translation>
    </message>
    <message>
        <source>Jabatan yang menyetujui</source>
        <translation>Approving position</translation>
    </message>
    <message>
        <source>Tanggal persetujuan</source>
        <translation>Date of approval</translation>
    </message>
    <message>
        <source>Hanya bila biaya melebihi sisa pagu</source>
        <translation>Only if the costs exceed what is left of the funds</translation>
    </message>
    <message>
        <source>Alasan anggaran</source>
        <translation>Reason about the budget</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Tindak lanjut kerja sama</source>
        <translation>Follow-up of the agreement</translation>
    </message>
    <message>
        <source>Simpan tindak lanjut</source>
        <translation>Save follow-up</translation>
    </message>
    <message>
        <source>Yang dilakukan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>JP per orang</source>
        <translation>JP per person</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Tutup pendaftaran</source>
        <translation>Close registration</translation>
    </message>
    <message>
        <source>Kembali ke berjalan</source>
        <translation>Back to running</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Buka pendaftaran</source>
        <translation>Open registration</translation>
    </message>
    <message>
        <source>Mulai berjalan</source>
        <translation>Start running</translation>
    </message>
    <message>
        <source>Masuk penutupan</source>
        <translation>Go to closing</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Defer</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kembalikan ke draf</source>
        <translation>Back to draft</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Langkah {number} dari {total}: {title}</source>
        <translation>Step {number} of {total}: {title}</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Langkah {number} dari {count}: {name}</source>
        <translation>Step {number} of {count}: {name}</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Hentikan kerja sama</source>
        <translation>End the agreement</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Sejak tanggal</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>SurveyActs</name>
    <message>
        <source>Simpan rekap</source>
        <translation>Save recap</translation>
    </message>
    <message>
        <source>Rekap {count} responden disimpan.</source>
        <translation>Recap of {count} respondents saved.</translation>
    </message>
    <message>
        <source>Kuesioner…</source>
        <translation>Questionnaire…</translation>
    </message>
    <message>
        <source>Buka kembali {survey}</source>
        <translation>Reopen {survey}</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Reopen</translation>
    </message>
</context>
<context>
    <name>SurveyBoxes</name>
    <message>
        <source>Jenis kelamin: 1 laki-laki · 2 perempuan</source>
        <translation>Sex: 1 male · 2 female</translation>
    </message>
    <message>
        <source>Usia dalam tahun, dua angka</source>
        <translation>Age in years, two digits</translation>
    </message>
    <message>
        <source>Usia</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Didik</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Kerja</source>
        <translation>Occupation</translation>
    </message>
</context>
<context>
    <name>SurveyColumns</name>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Responden</source>
        <translation>Respondents</translation>
    </message>
    <message>
        <source>Mutu</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Usia</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Saran</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>belum ditentukan</source>
        <translation>not decided yet</translation>
    </message>
    <message>
        <source>Survei</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>Mutu tercetak</source>
        <translation>Printed quality</translation>
    </message>
    <message>
        <source>Pemeriksaan</source>
        <translation>Checking</translation>
    </message>
</context>
<context>
    <name>SurveyDialog</name>
    <message>
        <source>Ubah survei</source>
        <translation>Edit survey</translation>
    </message>
    <message>
        <source>Survei baru</source>
        <translation>New survey</translation>
    </message>
    <message>
        <source>Simpan survei</source>
        <translation>Save survey</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>2026, 2026-S1, 2026-Q3, atau 2026-08</source>
        <translation>2026, 2026-S1, 2026-Q3, or 2026-08</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Populasi</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Kosong berarti seluruh periode</source>
        <translation>Empty means the whole period</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Misalnya acak sederhana</source>
        <translation>For example simple random</translation>
    </message>
    <message>
        <source>Metode sampel</source>
        <translation>Sampling method</translation>
    </message>
    <message>
        <source>Nomor unsur di lembar</source>
        <translation>Element number on the sheet</translation>
    </message>
    <message>
        <source>Unsur dan pita mutu</source>
        <translation>Elements and quality bands</translation>
    </message>
    <message>
        <source>Yang lain hanya untuk laporan lama</source>
        <translation>The others are only for old reports</translation>
    </message>
    <message>
        <source>Bobot</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Tunggu sampai semua unsur terisi</source>
        <translation>Wait until all elements are filled in</translation>
    </message>
    <message>
        <source>Hitung atas unsur terisi</source>
        <translation>Compute over filled elements</translation>
    </message>
    <message>
        <source>Unsur tanpa jawaban</source>
        <translation>Elements without answers</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>Penerima layanan setahun, bila diketahui</source>
        <translation>Recipients of the service in a year, if known</translation>
    </message>
    <message>
        <source>Pilih layanan.</source>
        <translation>Choose a service.</translation>
    </message>
</context>
<context>
    <name>SurveyEntry</name>
    <message>
        <source>Isi juga data responden</source>
        <translation>Also enter respondent data</translation>
    </message>
    <message>
        <source>baris terakhir</source>
        <translation>last row</translation>
    </message>
    <message>
        <source>F2 ubah · Del hapus</source>
        <translation>F2 edits · Del removes</translation>
    </message>
    <message>
        <source>Ketik angka 1 sampai 4; baris tersimpan sendiri.</source>
        <translation>Type digits 1 to 4; rows are stored by themselves.</translation>
    </message>
    <message>
        <source>Belum ada jawaban</source>
        <translation>No answers yet</translation>
    </message>
    <message>
        <source>“{key}” bukan jawaban {box}; isi 1 sampai {most}, atau − untuk kosong.</source>
        <translation>“{key}” is no answer to {box}; enter 1 to {most}, or − for none.</translation>
    </message>
    <message>
        <source>Baris tanpa satu pun jawaban tidak disimpan.</source>
        <translation>Rows without a single answer are not stored.</translation>
    </message>
    <message>
        <source>Responden {number} menjawab {count} unsur saja; tetap dihitung.</source>
        <translation>Respondent {number} answered only {count} unsur; counted all the same.</translation>
    </message>
    <message>
        <source>Tidak ditempel: {told}.</source>
        <translation>Not pasted: {told}.</translation>
    </message>
    <message>
        <source>Isi responden</source>
        <translation>Enter respondents</translation>
    </message>
    <message>
        <source>Tidak ada baris yang dapat ditarik.</source>
        <translation>No row can be taken back.</translation>
    </message>
</context>
<context>
    <name>SurveyResult</name>
    <message>
        <source>Semua survei</source>
        <translation>All surveys</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Tutup survei</source>
        <translation>Close survey</translation>
    </message>
    <message>
        <source>Isi jawaban</source>
        <translation>Enter answers</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Laporan lengkap</source>
        <translation>Full report</translation>
    </message>
    <message>
        <source>Lembar publikasi</source>
        <translation>Publication sheet</translation>
    </message>
    <message>
        <source>Kuesioner</source>
        <translation>Questionnaire</translation>
    </message>
    <message>
        <source>Rekap Excel dengan rumus…</source>
        <translation>Excel recap with formulas…</translation>
    </message>
    <message>
        <source>Kalimat laporan…</source>
        <translation>Report sentences…</translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Profil responden</source>
        <translation>Respondent profile</translation>
    </message>
    <message>
        <source>Rencanakan perbaikan</source>
        <translation>Plan an improvement</translation>
    </message>
    <message>
        <source>Dari waktu ke waktu</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>Layanan lain pada periode ini</source>
        <translation>Other services in this period</translation>
    </message>
    <message>
        <source>Cara menggabungkan layanan</source>
        <translation>How services are put together</translation>
    </message>
    <message>
        <source>Terendah: {names}</source>
        <translation>Lowest: {names}</translation>
    </message>
    <message>
        <source>Unsur pelayanan</source>
        <translation>Service unsur</translation>
    </message>
    <message>
        <source>Usia disisihkan: {list}</source>
        <translation>Ages set aside: {list}</translation>
    </message>
    <message>
        <source>{count} saran tertulis</source>
        <translation>{count} written suggestions</translation>
    </message>
    <message>
        <source>Belum ada responden.</source>
        <translation>No respondents yet.</translation>
    </message>
</context>
<context>
    <name>SurveysTab</name>
    <message>
        <source>survei</source>
        <translation>surveys</translation>
    </message>
    <message>
        <source>Enter buka hasil · F2 ubah · Del hapus</source>
        <translation>Enter opens results · F2 edits · Del removes</translation>
    </message>
    <message>
        <source>Enter buka hasil</source>
        <translation>Enter opens the result</translation>
    </message>
    <message>
        <source>Tambahkan layanan, buka survei, lalu isi atau impor jawaban.</source>
        <translation>Add a service, open a survey, then enter or import answers.</translation>
    </message>
    <message>
        <source>Belum ada survei</source>
        <translation>No surveys yet</translation>
    </message>
    <message>
        <source>Cari layanan atau periode</source>
        <translation>Search service or period</translation>
    </message>
    <message>
        <source>Periksa angka terbit</source>
        <translation>Check published figures</translation>
    </message>
    <message>
        <source>Indeks lama</source>
        <translation>Older indexes</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Survei baru</source>
        <translation>New survey</translation>
    </message>
    <message>
        <source>Tambahkan layanan dahulu.</source>
        <translation>Add a service first.</translation>
    </message>
    <message>
        <source>Survei sudah ditutup; buka kembali dahulu.</source>
        <translation>The survey is closed; reopen it first.</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Ekspor yang ditampilkan</source>
        <translation>Export of what is shown</translation>
    </message>
    <message>
        <source>{count} baris diekspor ke {name}.</source>
        <translation>{count} rows exported to {name}.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat ditulis. Tutup program lain yang memakainya.</source>
        <translation>The file {name} cannot be written. Close the other program that uses it.</translation>
    </message>
</context>
<context>
    <name>TableFoot</name>
    <message>
        <source>Enter membuka · Spasi menandai</source>
        <translation>Enter opens · Space marks</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>{count} dipilih</source>
        <translation>{count} marked</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Ditandai</source>
        <translation>Marked</translation>
    </message>
    <message>
        <source>Tandai semua baris</source>
        <translation>Mark all rows</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>baris</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>Belum ada data</source>
        <translation>No data yet</translation>
    </message>
    <message>
        <source>Tabel {noun}</source>
        <translation>Table of {noun}</translation>
    </message>
    <message>
        <source>{count}+ {noun}</source>
        <translation>{count}+ {noun}</translation>
    </message>
    <message>
        <source>{count} dari {total} {noun}</source>
        <translation>{count} of {total} {noun}</translation>
    </message>
    <message>
        <source>Salin	Ctrl+C</source>
        <translation>Copy	Ctrl+C</translation>
    </message>
    <message>
        <source>Tandai semua	Ctrl+A</source>
        <translation>Mark all	Ctrl+A</translation>
    </message>
    <message>
        <source>Pilih kolom…</source>
        <translation>Choose columns…</translation>
    </message>
    <message>
        <source>Ekspor yang ditampilkan…</source>
        <translation>Export what is shown…</translation>
    </message>
</context>
<context>
    <name>TargetsDialog</name>
    <message>
        <source>Target dan tindak lanjut</source>
        <translation>Targets and follow-up</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Makin besar makin baik</source>
        <translation>More is better</translation>
    </message>
    <message>
        <source>Makin kecil makin baik</source>
        <translation>Less is better</translation>
    </message>
    <message>
        <source>Indikator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Realisasi</source>
        <translation>Realisation</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>Arah</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Bila belum tercapai</source>
        <translation>If not met</translation>
    </message>
    <message>
        <source>Penyebab</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Target baru</source>
        <translation>New target</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>belum tercapai</source>
        <translation>not met</translation>
    </message>
    <message>
        <source>tercapai</source>
        <translation>met</translation>
    </message>
    <message>
        <source>Target wajib diisi.</source>
        <translation>A target is required.</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>baru</source>
        <translation>new</translation>
    </message>
    <message>
        <source>berubah</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>sama</source>
        <translation>same</translation>
    </message>
    <message>
        <source>ditolak</source>
        <translation>refused</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>Garis waktu</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Belum ada peristiwa.</source>
        <translation>No events yet.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Garis waktu</source>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Kunci (Ctrl+L)</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>TrainerDialog</name>
    <message>
        <source>Ubah pengajar</source>
        <translation>Edit trainer</translation>
    </message>
    <message>
        <source>Pengajar baru</source>
        <translation>New trainer</translation>
    </message>
    <message>
        <source>Simpan pengajar</source>
        <translation>Save trainer</translation>
    </message>
    <message>
        <source>Kosong bila dari luar</source>
        <translation>Empty if from outside</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Nama (pengajar luar)</source>
        <translation>Name (outside trainer)</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Keahlian</source>
        <translation>Expertise</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Dipakai</source>
        <translation>Used</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Jadwal</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Sertifikat</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>TrainingPlanPage</name>
    <message>
        <source>Kebutuhan</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Rencana</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Anggaran</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Kompetensi</source>
        <translation>Competence</translation>
    </message>
    <message>
        <source>Kerja sama</source>
        <translation>Cooperation</translation>
    </message>
    <message>
        <source>Rencana Pelatihan</source>
        <translation>Training plan</translation>
    </message>
</context>
<context>
    <name>TrainingPrint</name>
    <message>
        <source>Cetak daftar hadir</source>
        <translation>Print attendance sheets</translation>
    </message>
    <message>
        <source>Cetak daftar peserta</source>
        <translation>Print list of participants</translation>
    </message>
    <message>
        <source>Cetak undangan</source>
        <translation>Print invitations</translation>
    </message>
    <message>
        <source>Cetak surat tugas</source>
        <translation>Print orders</translation>
    </message>
    <message>
        <source>Cetak sertifikat</source>
        <translation>Print certificates</translation>
    </message>
    <message>
        <source>Simpan kalender</source>
        <translation>Save calendar</translation>
    </message>
    <message>
        <source>Kalender (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>{count} sesi disimpan ke {name}.</source>
        <translation>{count} sessions saved to {name}.</translation>
    </message>
    <message>
        <source>Berkas tidak dapat ditulis: {why}</source>
        <translation>The file cannot be written: {why}</translation>
    </message>
    <message>
        <source>Menyusun dokumen</source>
        <translation>Making documents</translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Penjelasan JP</source>
        <translation>Explanation of the JP</translation>
    </message>
    <message>
        <source>pelatihan</source>
        <translation>training</translation>
    </message>
    <message>
        <source>Enter buka kegiatan</source>
        <translation>Enter opens the activity</translation>
    </message>
    <message>
        <source>Belum ada pelatihan yang tercatat</source>
        <translation>No training recorded yet</translation>
    </message>
    <message>
        <source>Sertifikat luar</source>
        <translation>Outside certificate</translation>
    </message>
    <message>
        <source>{jp} JP diakui tahun {year}</source>
        <translation>{jp} JP credited in {year}</translation>
    </message>
    <message>
        <source>Kewajiban terpenuhi</source>
        <translation>Duty fulfilled</translation>
    </message>
    <message>
        <source>Belum memenuhi {duty} JP</source>
        <translation>Below {duty} JP</translation>
    </message>
    <message>
        <source>Dalam batas {duty} JP</source>
        <translation>Within the limit of {duty} JP</translation>
    </message>
    <message>
        <source>Melebihi batas {duty} JP</source>
        <translation>Above the limit of {duty} JP</translation>
    </message>
    <message>
        <source>{planned} JP lagi direncanakan</source>
        <translation>{planned} JP more planned</translation>
    </message>
    <message>
        <source>JP tahun {year}</source>
        <translation>JP in {year}</translation>
    </message>
    <message>
        <source>{jp} JP</source>
        <translation>{jp} JP</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Pelatihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Penyelenggara</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Sesi</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>JP</translation>
    </message>
    <message>
        <source>Nomor sertifikat</source>
        <translation>Certificate number</translation>
    </message>
</context>
<context>
    <name>TreeTab</name>
    <message>
        <source>Cari unit, Enter berikutnya</source>
        <translation>Search units, Enter for the next</translation>
    </message>
    <message>
        <source>Cari unit</source>
        <translation>Search units</translation>
    </message>
    <message>
        <source>Unit baru</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>Buka pegawai unit	Enter</source>
        <translation>Open people of the unit	Enter</translation>
    </message>
    <message>
        <source>Lihat bagan unit</source>
        <translation>View chart of the unit</translation>
    </message>
    <message>
        <source>Tambah unit di bawahnya…</source>
        <translation>Add a unit below…</translation>
    </message>
    <message>
        <source>Ubah nama…	F2</source>
        <translation>Rename…	F2</translation>
    </message>
    <message>
        <source>Jenis, urutan, ID SIASN…</source>
        <translation>Kind, order, SIASN id…</translation>
    </message>
    <message>
        <source>Pindahkan…	Ctrl+X, Ctrl+V</source>
        <translation>Move…	Ctrl+X, Ctrl+V</translation>
    </message>
    <message>
        <source>Tetapkan kepala…</source>
        <translation>Set head…</translation>
    </message>
    <message>
        <source>Gabungkan ke unit lain…</source>
        <translation>Merge into another unit…</translation>
    </message>
    <message>
        <source>Tutup unit…	Del</source>
        <translation>Close unit…	Del</translation>
    </message>
</context>
<context>
    <name>TrendPane</name>
    <message>
        <source>Hanya penilaian yang sudah final.</source>
        <translation>Only evaluations that are final.</translation>
    </message>
    <message>
        <source>Predikat per periode</source>
        <translation>Predikat by period</translation>
    </message>
    <message>
        <source>Belum ada penilaian final pada jenis periode ini</source>
        <translation>No final evaluations of this kind of period yet</translation>
    </message>
    <message>
        <source>{part} bernilai Baik atau lebih pada {period}</source>
        <translation>{part} have Baik or better in {period}</translation>
    </message>
    <message>
        <source>naik</source>
        <translation>rise</translation>
    </message>
    <message>
        <source>turun</source>
        <translation>down</translation>
    </message>
    <message>
        <source>{word} {size} poin dari {period}</source>
        <translation>{word} {size} points since {period}</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Berkas sedang dipakai</source>
        <translation>The file is in use</translation>
    </message>
    <message>
        <source>Berkas rusak</source>
        <translation>The file is damaged</translation>
    </message>
    <message>
        <source>Berkas dari versi lebih baru</source>
        <translation>The file is from a newer version</translation>
    </message>
    <message>
        <source>Bukan berkas kantor</source>
        <translation>Not an office file</translation>
    </message>
    <message>
        <source>Diska penuh</source>
        <translation>The disk is full</translation>
    </message>
    <message>
        <source>Berkas tidak dapat dibuka</source>
        <translation>The file cannot be opened</translation>
    </message>
    <message>
        <source>Berkas tidak ditemukan</source>
        <translation>File not found</translation>
    </message>
    <message>
        <source>Yang dapat dilakukan</source>
        <translation>What you can do</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Buka hanya-baca</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>Buka berkas data lain</source>
        <translation>Open another data file</translation>
    </message>
    <message>
        <source>Ke halaman awal</source>
        <translation>To the start page</translation>
    </message>
</context>
<context>
    <name>UnitBars</name>
    <message>
        <source>Kelengkapan per perangkat daerah</source>
        <translation>Completeness by agency</translation>
    </message>
    <message>
        <source>{complete} dari {total}</source>
        <translation>{complete} of {total}</translation>
    </message>
</context>
<context>
    <name>UnitCard</name>
    <message>
        <source>Tindakan pada unit ini</source>
        <translation>Actions on this unit</translation>
    </message>
    <message>
        <source>Tetapkan kepala…</source>
        <translation>Set head…</translation>
    </message>
    <message>
        <source>Belum ada jabatan di unit ini</source>
        <translation>No posts in this unit yet</translation>
    </message>
    <message>
        <source>Jabatan muncul dari data pegawai, atau tambahkan yang masih kosong.</source>
        <translation>Posts appear from employee data, or add those still vacant.</translation>
    </message>
    <message>
        <source>Tambah jabatan…</source>
        <translation>Add post…</translation>
    </message>
    <message>
        <source>Kepala</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Jabatan dan kebutuhan</source>
        <translation>Posts and needs</translation>
    </message>
    <message>
        <source>Unit di bawahnya</source>
        <translation>Unit below</translation>
    </message>
    <message>
        <source>Kebutuhan</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Bezetting</source>
        <translation>Staffing</translation>
    </message>
    <message>
        <source>Kekurangan</source>
        <translation>Shortage</translation>
    </message>
    <message>
        <source>Kelebihan</source>
        <translation>Surplus</translation>
    </message>
    <message>
        <source>Pegawai dengan bawahan</source>
        <translation>Employees with subordinates</translation>
    </message>
    <message>
        <source>Belum ada kepala</source>
        <translation>No head yet</translation>
    </message>
    <message>
        <source>{count} orang</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>dan {count} lainnya</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Riwayat unit</source>
        <translation>History of the unit</translation>
    </message>
    <message>
        <source>dari {old}</source>
        <translation>from {old}</translation>
    </message>
    <message>
        <source>dari {old} ke {new}</source>
        <translation>from {old} to {new}</translation>
    </message>
    <message>
        <source>tingkat teratas</source>
        <translation>top level</translation>
    </message>
    <message>
        <source>SK {number}</source>
        <translation>Decree {number}</translation>
    </message>
</context>
<context>
    <name>UnitDialogs</name>
    <message>
        <source>Di bawah {name}.</source>
        <translation>Below {name}.</translation>
    </message>
    <message>
        <source>Pada tingkat teratas, sebagai perangkat daerah.</source>
        <translation>At the top level, as an agency.</translation>
    </message>
    <message>
        <source>Tambah unit</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <source>Nama unit</source>
        <translation>Name of unit</translation>
    </message>
    <message>
        <source>Dibentuk tanggal</source>
        <translation>Founded on</translation>
    </message>
    <message>
        <source>Jalur semua unit di bawahnya dan nama unit pada data pegawai ikut berubah.</source>
        <translation>The paths of all units below and the unit names in employee data follow.</translation>
    </message>
    <message>
        <source>Ubah nama unit</source>
        <translation>Rename unit</translation>
    </message>
    <message>
        <source>Ubah nama</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Rincian {name}</source>
        <translation>Details of {name}</translation>
    </message>
    <message>
        <source>Simpan rincian</source>
        <translation>Save details</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kosong: menurut nama.</source>
        <translation>Empty: by name.</translation>
    </message>
    <message>
        <source>Urutan di antara yang setingkat</source>
        <translation>Order among its peers</translation>
    </message>
    <message>
        <source>ID SIASN</source>
        <translation>SIASN id</translation>
    </message>
    <message>
        <source>Pegawai dan semua unit di bawahnya ikut pindah. Riwayat unit mencatatnya.</source>
        <translation>The people and all units below move along. The unit&apos;s history records it.</translation>
    </message>
    <message>
        <source>Pindahkan {name}</source>
        <translation>Move {name}</translation>
    </message>
    <message>
        <source>Pindahkan unit</source>
        <translation>Move unit</translation>
    </message>
    <message>
        <source>Tingkat teratas</source>
        <translation>Top level</translation>
    </message>
    <message>
        <source>Unit induk baru</source>
        <translation>New parent unit</translation>
    </message>
    <message>
        <source>Pegawai, unit di bawahnya dan angka kebutuhan pindah ke unit tujuan; unit ini ditutup.</source>
        <translation>People, units below and needs move to the target unit; this unit is closed.</translation>
    </message>
    <message>
        <source>Gabungkan {name}</source>
        <translation>Merge {name}</translation>
    </message>
    <message>
        <source>Gabungkan unit</source>
        <translation>Merge units</translation>
    </message>
    <message>
        <source>Ke unit</source>
        <translation>To unit</translation>
    </message>
    <message>
        <source>Unit keluar dari pohon; riwayatnya dan penilaian lama tetap tersimpan.</source>
        <translation>The unit leaves the tree; its history and old evaluations stay.</translation>
    </message>
    <message>
        <source>Tutup {name}</source>
        <translation>Close {name}</translation>
    </message>
    <message>
        <source>Tutup unit</source>
        <translation>Close unit</translation>
    </message>
    <message>
        <source>Pindahkan {count} pegawainya ke</source>
        <translation>Move its {count} people to</translation>
    </message>
    <message>
        <source>Ditutup tanggal</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>Kepala {name}</source>
        <translation>Head of {name}</translation>
    </message>
    <message>
        <source>Penilai bawaan pegawai unit ini mengikuti kepalanya.</source>
        <translation>By default the people of this unit are evaluated by its head.</translation>
    </message>
    <message>
        <source>Tetapkan kepala</source>
        <translation>Set head</translation>
    </message>
    <message>
        <source>Kosongkan bila belum ada kepala.</source>
        <translation>Leave empty when there is no head yet.</translation>
    </message>
    <message>
        <source>Kepala</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Berlaku mulai</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Nomor SK atau perda</source>
        <translation>Number of decree or regulation</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>UnitTree</name>
    <message>
        <source>Pohon unit</source>
        <translation>Tree of units</translation>
    </message>
</context>
<context>
    <name>UnitTreeModel</name>
    <message>
        <source>{name}, {count} pegawai</source>
        <translation>{name}, {count} employees</translation>
    </message>
</context>
<context>
    <name>UseBar</name>
    <message>
        <source>Sisa bebas</source>
        <translation>Free balance</translation>
    </message>
    <message>
        <source>Melebihi pagu</source>
        <translation>Over the funds</translation>
    </message>
    <message>
        <source>Realisasi</source>
        <translation>Realisation</translation>
    </message>
    <message>
        <source>Komitmen</source>
        <translation>Committed</translation>
    </message>
</context>
<context>
    <name>UserButton</name>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Ubah pengguna</source>
        <translation>Edit user</translation>
    </message>
    <message>
        <source>Tambah pengguna</source>
        <translation>Add user</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Wajib bagi penilai: menghubungkan dengan pegawai yang dinilai</source>
        <translation>Required for an evaluator: links to the employee</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Boleh masuk</source>
        <translation>May log in</translation>
    </message>
    <message>
        <source>Boleh menyimpan jadwal pelatihan yang bentrok, dengan alasan</source>
        <translation>May store clashing training sessions, with a reason</translation>
    </message>
    <message>
        <source>Nama wajib diisi</source>
        <translation>A name is required</translation>
    </message>
    <message>
        <source>Pilih salah satu peran</source>
        <translation>Choose a role</translation>
    </message>
    <message>
        <source>Tidak ada pegawai dengan NIP ini</source>
        <translation>No employee has this NIP</translation>
    </message>
</context>
<context>
    <name>UsersTab</name>
    <message>
        <source>pengguna</source>
        <translation>users</translation>
    </message>
    <message>
        <source>Tambah pengguna</source>
        <translation>Add user</translation>
    </message>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Kode pemulihan baru</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source>Buat kode pemulihan baru?</source>
        <translation>Create a new recovery code?</translation>
    </message>
    <message>
        <source>Kode yang lama tidak berlaku lagi. Cetak dan simpan kode yang baru.</source>
        <translation>The old code is no longer valid. Print and keep the new one.</translation>
    </message>
    <message>
        <source>Buat kode baru</source>
        <translation>Create new code</translation>
    </message>
    <message>
        <source>Aktif</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Tidak aktif</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>ValueList</name>
    <message>
        <source>Penjelasan {label}</source>
        <translation>Explanation of {label}</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Periksa catatan</source>
        <translation>Check records</translation>
    </message>
    <message>
        <source>Tolak dengan alasan</source>
        <translation>Refuse with a reason</translation>
    </message>
    <message>
        <source>Terima catatan</source>
        <translation>Accept note</translation>
    </message>
</context>
<context>
    <name>VoicesDialog</name>
    <message>
        <source>Penilaian diri dan rekan</source>
        <translation>Self and peer assessment</translation>
    </message>
    <message>
        <source>Tambahkan penilaian</source>
        <translation>Add evaluation</translation>
    </message>
    <message>
        <source>{name}: pilihan, sebagai bahan bagi penilai; yang kosong tidak dihitung.</source>
        <translation>{name}: optional, as input for the evaluator; empty ones are not counted.</translation>
    </message>
    <message>
        <source>Penilaian yang sudah masuk</source>
        <translation>Ratings received so far</translation>
    </message>
    <message>
        <source>Hapus yang dipilih</source>
        <translation>Delete selected</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Kosong bila tanpa nama</source>
        <translation>Empty if anonymous</translation>
    </message>
    <message>
        <source>Pemberi</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Hasil kerja</source>
        <translation>Work results</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tanggal wajib diisi.</source>
        <translation>The date is required.</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Kalender minggu</source>
        <translation>Week calendar</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Semua data tersimpan terenkripsi dalam satu berkas di komputer ini. Tidak perlu internet.</source>
        <translation>All data are stored encrypted in one file on this computer. No internet needed.</translation>
    </message>
    <message>
        <source>Buat berkas kantor</source>
        <translation>Create office file</translation>
    </message>
    <message>
        <source>Nama instansi, kop surat, akun pertama; sekitar dua menit</source>
        <translation>Agency, letterhead, first account; about two minutes</translation>
    </message>
    <message>
        <source>Coba dengan data contoh</source>
        <translation>Try with sample data</translation>
    </message>
    <message>
        <source>Satu dinas rekaan dengan pegawai dan evaluasi</source>
        <translation>An invented agency with employees and evaluations</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Menyusun data contoh</source>
        <translation>Composing sample data</translation>
    </message>
    <message>
        <source>Menyusun data contoh: {done} dari {total}</source>
        <translation>Composing sample data: {done} of {total}</translation>
    </message>
    <message>
        <source>Sudah punya berkas?</source>
        <translation>Already have a file?</translation>
    </message>
    <message>
        <source>Buka berkas kantor</source>
        <translation>Open office file</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from backup</translation>
    </message>
</context>
<context>
    <name>WhatIfPane</name>
    <message>
        <source>Bila direncanakan</source>
        <translation>If planned</translation>
    </message>
    <message>
        <source>Dari JP lazim dan biaya per JP tahun ini</source>
        <translation>From the usual JP and this year&apos;s cost per JP</translation>
    </message>
    <message>
        <source>JP per orang</source>
        <translation>JP per person</translation>
    </message>
    <message>
        <source>Biaya per orang</source>
        <translation>Cost per person</translation>
    </message>
    <message>
        <source>Masukkan ke rencana…</source>
        <translation>Put into the plan…</translation>
    </message>
    <message>
        <source>{people} dan {units} unit</source>
        <translation>{people} and {units} units</translation>
    </message>
    <message>
        <source>Menjangkau</source>
        <translation>Reaches</translation>
    </message>
    <message>
        <source>JP seluruhnya</source>
        <translation>JP in all</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>{closed} dari {total} kesenjangan</source>
        <translation>{closed} of {total} gaps</translation>
    </message>
    <message>
        <source>Menutup</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>Biaya per langkah</source>
        <translation>Cost per step</translation>
    </message>
    <message>
        <source>Sisa bebas kini</source>
        <translation>Free balance now</translation>
    </message>
    <message>
        <source>Sesudahnya sisa bebas {amount}.</source>
        <translation>{amount} left afterwards.</translation>
    </message>
    <message>
        <source>Melebihi sisa bebas sebesar {amount}.</source>
        <translation>Above the free balance by {amount}.</translation>
    </message>
</context>
<context>
    <name>WizardFoot</name>
    <message>
        <source>Pratinjau, belum ada yang ditulis. Cadangan dibuat sebelum impor, dan impor dapat diurungkan sekali.</source>
        <translation>A preview; nothing has been written. A backup is made before the import, and the import can be undone once.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tidak ada yang ditulis</source>
        <translation>Nothing to write</translation>
    </message>
    <message>
        <source>Impor {new} baru</source>
        <translation>Import {new} new</translation>
    </message>
    <message>
        <source>Impor {changed} perubahan</source>
        <translation>Import {changed} changes</translation>
    </message>
    <message>
        <source>Impor {new} baru dan {changed} perubahan</source>
        <translation>Import {new} new and {changed} changes</translation>
    </message>
</context>
<context>
    <name>WorkLines</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Hasil kerja, indikator, dan target</source>
        <translation>Work results, indicators, and targets</translation>
    </message>
    <message>
        <source>Rencana aksi / realisasi</source>
        <translation>Action plan / realisation</translation>
    </message>
    <message>
        <source>Target / angka</source>
        <translation>Target / number</translation>
    </message>
    <message>
        <source>Bukti / sumber data</source>
        <translation>Evidence / data source</translation>
    </message>
    <message>
        <source>Umpan balik</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Isi rencana aksi</source>
        <translation>Fill in action plan</translation>
    </message>
    <message>
        <source> dan {count} lagi</source>
        <translation> and {count} more</translation>
    </message>
    <message>
        <source>Enter: tambah bukti</source>
        <translation>Enter: add evidence</translation>
    </message>
    <message>
        <source>Terkunci: isi rencana aksi dahulu</source>
        <translation>Locked: fill in the action plan first</translation>
    </message>
    <message>
        <source>sampai periode ini {sum}</source>
        <translation>up to this period {sum}</translation>
    </message>
    <message>
        <source>Isi realisasi</source>
        <translation>Enter realisation</translation>
    </message>
    <message>
        <source>Belum tercapai</source>
        <translation>Not achieved yet</translation>
    </message>
    <message>
        <source>Rencana aksi {plans}/{results} · bukti {proofs}/{results} · realisasi {reals}/{indicators} · umpan balik {judged}/{results}</source>
        <translation>Action plan {plans}/{results} · evidence {proofs}/{results} · realisation {reals}/{indicators} · feedback {judged}/{results}</translation>
    </message>
</context>
<context>
    <name>WorkTab</name>
    <message>
        <source>Rencana aksi dan realisasi</source>
        <translation>Action plan and realisation</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Bukti dukung</source>
        <translation>Supporting evidence</translation>
    </message>
    <message>
        <source>Bukti dukung hasil kerja pada baris ini (F4)</source>
        <translation>Evidence of the result on this line (F4)</translation>
    </message>
    <message>
        <source>Penilaian Plt</source>
        <translation>Plt evaluation</translation>
    </message>
    <message>
        <source>ubah, turun</source>
        <translation>edit, down</translation>
    </message>
    <message>
        <source>sel berikut</source>
        <translation>next cell</translation>
    </message>
    <message>
        <source>bukti dukung</source>
        <translation>evidence</translation>
    </message>
    <message>
        <source>urungkan</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>Evaluasi periode ini sudah final. {words}</source>
        <translation>The evaluation of this period is already final. {words}</translation>
    </message>
    <message>
        <source>“{text}” bukan angka. Tulis misalnya 12 atau 87,5.</source>
        <translation>“{text}” is not a number. Write for example 12 or 87,5.</translation>
    </message>
    <message>
        <source>Isi dahulu rencana aksi hasil kerja ini; bukti masih terkunci.</source>
        <translation>Fill in the action plan of this work result first; evidence is still locked.</translation>
    </message>
    <message>
        <source>{count} sel tempelan tidak muat atau tidak dapat diisi dan dilewati.</source>
        <translation>{count} pasted cells do not fit or cannot be filled and are skipped.</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>Hasil kerja dan umpan balik</source>
        <translation>Work results and feedback</translation>
    </message>
    <message>
        <source>Belum ada target pada periode ini.</source>
        <translation>No targets in this period yet.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Realisasi</source>
        <translation>Realisation</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Umpan balik</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Rencana hasil kerja dan indikator</source>
        <translation>Work result plans and indicators</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Di atas</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>Sesuai</source>
        <translation>Meets</translation>
    </message>
    <message>
        <source>Di bawah</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>belum ada umpan balik</source>
        <translation>no feedback yet</translation>
    </message>
</context>
<context>
    <name>_Outcome</name>
    <message>
        <source>{count} dokumen dari {people} pegawai diekspor ke {name}.</source>
        <translation>{count} documents of {people} employees exported to {name}.</translation>
    </message>
    <message>
        <source> {count} isi hilang, dicatat di manifes.</source>
        <translation> {count} contents missing, noted in the manifest.</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Pensiun</source>
        <translation>Retirement</translation>
    </message>
    <message>
        <source>KGB</source>
        <translation>KGB</translation>
    </message>
    <message>
        <source>Kenaikan pangkat</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>Kontrak</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>misalnya {text}</source>
        <translation>for example {text}</translation>
    </message>
</context>
</TS>
