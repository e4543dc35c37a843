"""Peewee models of leave, holidays and opening balances."""

import peewee

from sdm_desktop.domain.leave import HolidayKind, LeaveKind, LeaveStatus
from sdm_desktop.storage.fields import EnumField, IsoDateField
from sdm_desktop.storage.models_base import BaseModel


class LeaveModel(BaseModel):
    """One leave of one person."""

    pegawai_id = peewee.TextField()
    jenis = EnumField(LeaveKind)
    tanggal_mulai = IsoDateField()
    tanggal_selesai = IsoDateField()
    jumlah_hari_kerja = peewee.IntegerField()
    alasan = peewee.TextField(default="")
    alamat_selama_cuti = peewee.TextField(default="")
    telepon = peewee.TextField(default="")
    lampiran = peewee.TextField(default="")
    anak_ke = peewee.IntegerField(null=True)
    tanggal_pengajuan = IsoDateField()
    status = EnumField(LeaveStatus)
    nomor_surat = peewee.TextField(default="")
    pejabat_berwenang = peewee.TextField(default="")
    tanggal_keputusan = IsoDateField(null=True)
    catatan_keputusan = peewee.TextField(default="")

    class Meta:
        table_name = "cuti"


class HolidayModel(BaseModel):
    """One free day."""

    tanggal = IsoDateField()
    nama = peewee.TextField()
    jenis = EnumField(HolidayKind)

    class Meta:
        table_name = "hari_libur"


class OpeningModel(BaseModel):
    """Days of annual leave taken over from elsewhere."""

    pegawai_id = peewee.TextField()
    tahun = peewee.IntegerField()
    sisa_1 = peewee.IntegerField(default=0)
    sisa_2 = peewee.IntegerField(default=0)
    catatan = peewee.TextField(default="")

    class Meta:
        table_name = "cuti_saldo"
