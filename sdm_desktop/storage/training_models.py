"""Peewee models of the catalogue and the schedule of training."""

import peewee

from sdm_desktop.domain.training import ActivityStatus, Entrance, Mode, Payer
from sdm_desktop.storage.fields import EnumField, FlagField, IsoDateField, ScaledDecimalField
from sdm_desktop.storage.models_base import BaseModel


class ProgrammeModel(BaseModel):
    """One line of the catalogue."""

    nama = peewee.TextField()
    jenis = peewee.IntegerField(default=3)
    bentuk = peewee.TextField(default="TEKNIS")
    tujuan = peewee.TextField(default="")
    kompetensi = peewee.TextField(default="")
    sasaran_jabatan = peewee.TextField(default="")
    sasaran_jenjang = peewee.TextField(default="")
    golongan_min = peewee.TextField(default="")
    jp = ScaledDecimalField(null=True)
    masa_berlaku_bulan = peewee.IntegerField(null=True)
    prasyarat_id = peewee.TextField(null=True)
    is_prasyarat_wajib = FlagField(default=True)
    is_wajib = FlagField(default=False)
    struktural = peewee.TextField(default="")
    is_sertifikat = FlagField(default=True)
    is_uji = FlagField(default=False)
    nilai_maks = ScaledDecimalField()
    umpan_balik_min = peewee.IntegerField(default=0)
    is_laporan_wajib = FlagField(default=False)
    is_bukti_hadir = FlagField(default=False)
    is_aktif = FlagField(default=True)

    class Meta:
        table_name = "program"


class RoomModel(BaseModel):
    """A room of a unit, or of everybody."""

    nama = peewee.TextField()
    kapasitas = peewee.IntegerField()
    unit_id = peewee.TextField(null=True)
    lokasi = peewee.TextField(default="")
    is_aktif = FlagField(default=True)

    class Meta:
        table_name = "ruang"


class TrainerModel(BaseModel):
    """An employee (`pegawai_id`) or somebody from outside (`nama`, position, institution)."""

    pegawai_id = peewee.TextField(null=True)
    nama = peewee.TextField(default="")
    jabatan = peewee.TextField(default="")
    instansi = peewee.TextField(default="")
    keahlian = peewee.TextField(default="")
    tarif = peewee.TextField(default="")
    is_aktif = FlagField(default=True)

    class Meta:
        table_name = "pengajar"


class ActivityModel(BaseModel):
    """One activity; `mitra_id`, `kerja_sama_id` and `pagu_id` point to the registers of those."""

    program_id = peewee.TextField()
    tahun = peewee.IntegerField()
    judul = peewee.TextField()
    penyelenggara = peewee.TextField(default="")
    unit_id = peewee.TextField(null=True)
    mitra_id = peewee.TextField(null=True)
    kerja_sama_id = peewee.TextField(null=True)
    pagu_id = peewee.TextField(null=True)
    is_internasional = FlagField(default=False)
    mulai = IsoDateField()
    selesai = IsoDateField()
    tempat = peewee.TextField(default="")
    mode = EnumField(Mode)
    kuota_min = peewee.IntegerField(default=0)
    kuota_maks = peewee.IntegerField(default=30)
    batas_daftar = IsoDateField(null=True)
    cara = EnumField(Entrance)
    pic = peewee.TextField(default="")
    penanggung = EnumField(Payer)
    persetujuan = peewee.TextField(default="")
    tanggal_setuju = IsoDateField(null=True)
    alasan_anggaran = peewee.TextField(default="")
    status = EnumField(ActivityStatus)
    alasan = peewee.TextField(default="")
    tanggal_tutup = IsoDateField(null=True)
    is_umpan_anonim = FlagField(default=True)
    catatan = peewee.TextField(default="")

    class Meta:
        table_name = "kegiatan"


class GroupModel(BaseModel):
    """A group (angkatan) of an activity; without `kuota` only that of the activity counts."""

    kegiatan_id = peewee.TextField()
    nama = peewee.TextField()
    kuota = peewee.IntegerField(null=True)
    tempat = peewee.TextField(default="")
    urut = peewee.IntegerField(default=1)

    class Meta:
        table_name = "kelompok"


class SessionModel(BaseModel):
    """One session of a group; without hours it is self-paced and only its day counts."""

    kelompok_id = peewee.TextField()
    tanggal = IsoDateField()
    jam_mulai = peewee.IntegerField(null=True)
    jam_selesai = peewee.IntegerField(null=True)
    materi = peewee.TextField(default="")
    jp = ScaledDecimalField()
    ruang_id = peewee.TextField(null=True)
    is_wajib = FlagField(default=True)
    alasan_bentrok = peewee.TextField(default="")
    diizinkan_oleh = peewee.TextField(default="")

    class Meta:
        table_name = "sesi"


class SessionTrainerModel(BaseModel):
    """Who trains in a session."""

    sesi_id = peewee.TextField()
    pengajar_id = peewee.TextField()

    class Meta:
        table_name = "sesi_pengajar"


class OtherDutyModel(BaseModel):
    """Another duty that keeps a person away; without hours whole days."""

    pegawai_id = peewee.TextField()
    mulai = IsoDateField()
    selesai = IsoDateField()
    jam_mulai = peewee.IntegerField(null=True)
    jam_selesai = peewee.IntegerField(null=True)
    uraian = peewee.TextField()
    sumber = peewee.TextField(default="SURAT_TUGAS")
    nomor = peewee.TextField(default="")

    class Meta:
        table_name = "tugas_pegawai"
