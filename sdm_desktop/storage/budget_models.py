"""Peewee models of funds and cost lines."""

import peewee

from sdm_desktop.domain.budget import FundSource
from sdm_desktop.domain.training import Payer
from sdm_desktop.storage.fields import EnumField, IsoDateField, ScaledDecimalField
from sdm_desktop.storage.models_base import BaseModel


class FundModel(BaseModel):
    """One pagu."""

    tahun = peewee.IntegerField()
    unit_id = peewee.TextField(null=True)
    kode = peewee.TextField(default="")
    rekening = peewee.TextField(default="")
    uraian = peewee.TextField()
    jumlah = peewee.IntegerField()
    sumber = EnumField(FundSource)
    catatan = peewee.TextField(default="")

    class Meta:
        table_name = "pagu"


class CostModel(BaseModel):
    """One line of cost of an activity."""

    kegiatan_id = peewee.TextField()
    pagu_id = peewee.TextField(null=True)
    urut = peewee.IntegerField(default=1)
    komponen = peewee.TextField()
    uraian = peewee.TextField(default="")
    volume = ScaledDecimalField()
    satuan = peewee.TextField(default="")
    harga = peewee.IntegerField()
    rencana = peewee.IntegerField()
    komitmen = peewee.IntegerField(null=True)
    realisasi = peewee.IntegerField(null=True)
    penanggung = EnumField(Payer)
    tanggal = IsoDateField(null=True)
    bukti = peewee.TextField(default="")
    alasan = peewee.TextField(default="")

    class Meta:
        table_name = "biaya"
