"""Peewee models of competences, standards, scores and lines of the yearly plan."""

import peewee

from sdm_desktop.domain.bangkom import PlanLineStatus
from sdm_desktop.domain.competence import CompetenceGroup, ScoreSource
from sdm_desktop.domain.needs import NeedSource
from sdm_desktop.storage.fields import EnumField, FlagField, IsoDateField, ScaledDecimalField
from sdm_desktop.storage.models_base import BaseModel


class CompetenceModel(BaseModel):
    """One competence of the office."""

    kode = peewee.TextField()
    nama = peewee.TextField()
    kelompok = EnumField(CompetenceGroup)
    uraian = peewee.TextField(default="")

    class Meta:
        table_name = "kompetensi"


class PostStandardModel(BaseModel):
    """The level that one post asks for."""

    jabatan_id = peewee.TextField()
    kompetensi = peewee.TextField()
    level = peewee.IntegerField()
    is_wajib = FlagField(default=True)

    class Meta:
        table_name = "standar_kompetensi"


class CompetenceScoreModel(BaseModel):
    """One level of one person."""

    pegawai_id = peewee.TextField()
    kompetensi = peewee.TextField()
    level = peewee.IntegerField()
    tanggal = IsoDateField()
    sumber = EnumField(ScoreSource)
    berlaku_sampai = IsoDateField(null=True)
    catatan = peewee.TextField(default="")

    class Meta:
        table_name = "nilai_kompetensi"


class PlanLineModel(BaseModel):
    """One line of the yearly plan."""

    tahun = peewee.IntegerField()
    pegawai_id = peewee.TextField(null=True)
    unit_id = peewee.TextField(null=True)
    sumber = EnumField(NeedSource)
    topik = peewee.TextField()
    uraian = peewee.TextField()
    kesenjangan = peewee.IntegerField(default=0)
    bentuk = peewee.TextField(default="")
    jp = ScaledDecimalField(null=True)
    triwulan = peewee.IntegerField(null=True)
    program_id = peewee.TextField(null=True)
    kegiatan_id = peewee.TextField(null=True)
    biaya = peewee.IntegerField(null=True)
    status = EnumField(PlanLineStatus)
    alasan = peewee.TextField(default="")
    pengusul = peewee.TextField(default="")
    periksa_lagi = IsoDateField(null=True)
    tanggal_tutup = IsoDateField(null=True)

    class Meta:
        table_name = "rencana_bangkom"
