"""Peewee models of the register of feedback and of improvements."""

import peewee

from sdm_desktop.domain.feedback import Channel, FeedbackKind, FeedbackStatus
from sdm_desktop.domain.improvements import ImprovementKind, ImprovementStatus
from sdm_desktop.storage.fields import EnumField, FlagField, IsoDateField, ScaledDecimalField
from sdm_desktop.storage.models_base import BaseModel


class FeedbackModel(BaseModel):
    """One entry."""

    tahun = peewee.IntegerField()
    urut = peewee.IntegerField()
    kanal = EnumField(Channel)
    id_pelacakan = peewee.TextField(default="")
    jenis = EnumField(FeedbackKind)
    klasifikasi = peewee.TextField()
    tanggal_terima = IsoDateField()
    jam_terima = peewee.TextField(default="")
    tanggal_kejadian = IsoDateField(null=True)
    layanan = peewee.TextField(default="")
    unit_id = peewee.TextField(null=True)
    unsur = peewee.IntegerField(null=True)
    pegawai_id = peewee.TextField(null=True)
    uraian = peewee.TextField()
    bukti = peewee.TextField(default="")
    is_anonim = FlagField()
    is_rahasia = FlagField()
    pelapor = peewee.TextField(default="")
    kontak = peewee.TextField(default="")
    disposisi = peewee.TextField(default="")
    status = EnumField(FeedbackStatus)
    tanggal_tanggapan = IsoDateField(null=True)
    tanggapan = peewee.TextField(default="")
    tanggal_menunggu = IsoDateField(null=True)
    tanggal_selesai = IsoDateField(null=True)
    tindak_lanjut = peewee.TextField(default="")
    alasan = peewee.TextField(default="")
    perpanjangan = peewee.IntegerField(default=0)
    alasan_perpanjangan = peewee.TextField(default="")
    batas_tanggapan = IsoDateField(null=True)
    batas_selesai = IsoDateField(null=True)
    kepuasan = peewee.IntegerField(null=True)
    duplikat_dari = peewee.TextField(null=True)
    tanggal_dengar = IsoDateField(null=True)
    jawaban_pegawai = peewee.TextField(default="")

    class Meta:
        table_name = "pengaduan"


class ImprovementModel(BaseModel):
    """One improvement."""

    layanan = peewee.TextField(default="")
    unit_id = peewee.TextField(null=True)
    unsur = peewee.IntegerField(null=True)
    masalah = peewee.TextField()
    penyebab = peewee.TextField(default="")
    jenis = EnumField(ImprovementKind)
    kegiatan = peewee.TextField()
    penanggung_jawab = peewee.TextField()
    mulai = IsoDateField()
    target_selesai = IsoDateField()
    kemajuan = peewee.IntegerField(default=0)
    ukuran = peewee.TextField(default="")
    nilai_awal = ScaledDecimalField(null=True)
    nilai_akhir = ScaledDecimalField(null=True)
    status = EnumField(ImprovementStatus)
    tanggal_selesai = IsoDateField(null=True)
    bukti = peewee.TextField(default="")
    berkas_id = peewee.TextField(default="")
    hasil = peewee.TextField(default="")

    class Meta:
        table_name = "perbaikan"
