"""Peewee models of partners and agreements."""

import peewee

from sdm_desktop.domain.cooperation import AgreementKind, PartnerKind
from sdm_desktop.domain.documents import ScanFormat
from sdm_desktop.storage.fields import EnumField, FlagField, IsoDateField, ScaledDecimalField
from sdm_desktop.storage.models_base import BaseModel


class PartnerModel(BaseModel):
    """One partner."""

    nama = peewee.TextField()
    singkatan = peewee.TextField(default="")
    jenis = EnumField(PartnerKind)
    catatan = peewee.TextField(default="")
    is_aktif = FlagField(default=True)

    class Meta:
        table_name = "mitra"


class AgreementModel(BaseModel):
    """One document of cooperation."""

    jenis = EnumField(AgreementKind)
    judul = peewee.TextField()
    mitra_id = peewee.TextField()
    nomor_satu = peewee.TextField(default="")
    nomor_dua = peewee.TextField(default="")
    induk_id = peewee.TextField(null=True)
    menggantikan_id = peewee.TextField(null=True)
    penanda_satu = peewee.TextField(default="")
    penanda_dua = peewee.TextField(default="")
    ruang_lingkup = peewee.TextField(default="")
    tanggal_ttd = IsoDateField(null=True)
    mulai = IsoDateField(null=True)
    berakhir = IsoDateField(null=True)
    anggaran = peewee.IntegerField(null=True)
    sumber = peewee.TextField(default="")
    unit_id = peewee.TextField(null=True)
    dihentikan = IsoDateField(null=True)
    alasan_henti = peewee.TextField(default="")
    catatan = peewee.TextField(default="")

    class Meta:
        table_name = "kerja_sama"


class AgreementStepModel(BaseModel):
    """What was done under an agreement."""

    kerja_sama_id = peewee.TextField()
    tanggal = IsoDateField()
    uraian = peewee.TextField()
    peserta = peewee.IntegerField(null=True)
    jp = ScaledDecimalField(null=True)
    biaya = peewee.IntegerField(null=True)
    hasil = peewee.TextField(default="")

    class Meta:
        table_name = "kerja_sama_tindak"


class AgreementFileModel(BaseModel):
    """A scan kept with an agreement."""

    kerja_sama_id = peewee.TextField()
    keterangan = peewee.TextField(default="")
    nama_berkas = peewee.TextField()
    berkas_id = peewee.TextField()
    format = EnumField(ScanFormat)
    ukuran = peewee.IntegerField()
    halaman = peewee.IntegerField(default=1)

    class Meta:
        table_name = "kerja_sama_berkas"
