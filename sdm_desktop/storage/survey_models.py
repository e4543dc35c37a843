"""Peewee models of satisfaction surveys."""

import peewee

from sdm_desktop.domain.skm_rules import Order, Scheme, Weight
from sdm_desktop.domain.survey_answers import AnswerSource
from sdm_desktop.domain.surveys import SurveyStatus
from sdm_desktop.storage.fields import EnumField, FlagField, IsoDateField, ScaledDecimalField
from sdm_desktop.storage.models_base import BaseModel


class ServiceModel(BaseModel):
    """One service."""

    unit_id = peewee.TextField(null=True)
    nama = peewee.TextField()
    is_aktif = FlagField()

    class Meta:
        table_name = "layanan"


class SurveyModel(BaseModel):
    """One survey of a service in a period."""

    layanan_id = peewee.TextField()
    periode = peewee.TextField()
    mulai = IsoDateField()
    selesai = IsoDateField()
    populasi = peewee.IntegerField(null=True)
    metode_sampel = peewee.TextField(default="")
    unsur = peewee.TextField()
    kuesioner = peewee.TextField(default="")
    urutan = EnumField(Order)
    bobot = EnumField(Weight)
    skema = EnumField(Scheme)
    is_atas_terisi = FlagField()
    status = EnumField(SurveyStatus)
    penanggung_jawab = peewee.TextField(default="")
    narasi = peewee.TextField(default="")

    class Meta:
        table_name = "survei"


class BundleModel(BaseModel):
    """Filled forms kept together."""

    survei_id = peewee.TextField()
    nomor_awal = peewee.IntegerField()
    nomor_akhir = peewee.IntegerField()
    banyak = peewee.IntegerField()
    lebar = peewee.IntegerField()
    sumber = EnumField(AnswerSource)
    jawaban = peewee.TextField()
    jk = peewee.TextField()
    rincian = peewee.TextField(default="")

    class Meta:
        table_name = "isian_survei"


class ClosingModel(BaseModel):
    """What came out when a survey was closed."""

    survei_id = peewee.TextField()
    tanggal = IsoDateField()
    responden = peewee.IntegerField()
    populasi = peewee.IntegerField(null=True)
    sampel = peewee.IntegerField(null=True)
    bobot = EnumField(Weight)
    skema = EnumField(Scheme)
    is_atas_terisi = FlagField()
    ikm = ScaledDecimalField(null=True)
    mutu = peewee.TextField(default="")
    isi = peewee.TextField()
    is_berlaku = FlagField()
    nomor = peewee.TextField(default="")
    tanggal_terbit = IsoDateField(null=True)
    alasan_buka = peewee.TextField(default="")

    class Meta:
        table_name = "hasil_skm"


class OldIndexModel(BaseModel):
    """An index of which only the printed figures are known."""

    layanan_id = peewee.TextField()
    periode = peewee.TextField()
    mulai = IsoDateField()
    selesai = IsoDateField()
    ikm = ScaledDecimalField()
    mutu_cetak = peewee.TextField(default="")
    skema = EnumField(Scheme)
    responden = peewee.IntegerField(null=True)
    nrr = peewee.TextField(default="")
    sumber = peewee.TextField(default="")

    class Meta:
        table_name = "indeks_historis"
