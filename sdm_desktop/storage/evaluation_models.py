"""Peewee models of periods, evaluations and what belongs to them."""

import peewee

from sdm_desktop.domain.evaluation import (
    EvaluationStatus,
    FollowUpStatus,
    OrganisationPredikat,
    PeriodKind,
    Predikat,
    Rating,
)
from sdm_desktop.storage.fields import (
    EnumField,
    FlagField,
    IsoDateField,
    ScaledDecimalField,
    UtcField,
)
from sdm_desktop.storage.models_base import BaseModel


class PeriodModel(BaseModel):
    """One assessed period."""

    tahun = peewee.IntegerField()
    kode = peewee.TextField()
    jenis = EnumField(PeriodKind)
    mulai = IsoDateField()
    selesai = IsoDateField()
    batas_pengisian = IsoDateField()

    class Meta:
        table_name = "periode"


class AssignmentModel(BaseModel):
    """Who evaluates whom, where that differs from the tree of units."""

    pegawai_id = peewee.TextField()
    penilai_id = peewee.TextField(null=True)
    atasan_id = peewee.TextField(null=True)

    class Meta:
        table_name = "penugasan"


class EvaluationModel(BaseModel):
    """One evaluation; `beku` is JSON of `FrozenParties`."""

    pegawai_id = peewee.TextField()
    periode_id = peewee.TextField()
    unit_id = peewee.TextField(null=True)
    penilai_id = peewee.TextField(null=True)
    atasan_id = peewee.TextField(null=True)
    hasil = EnumField(Rating, null=True)
    nilai_1 = EnumField(Rating, null=True)
    nilai_2 = EnumField(Rating, null=True)
    nilai_3 = EnumField(Rating, null=True)
    nilai_4 = EnumField(Rating, null=True)
    nilai_5 = EnumField(Rating, null=True)
    nilai_6 = EnumField(Rating, null=True)
    nilai_7 = EnumField(Rating, null=True)
    perilaku = EnumField(Rating, null=True)
    saran_perilaku = EnumField(Rating, null=True)
    predikat = EnumField(Predikat, null=True)
    alasan_perilaku = peewee.TextField(default="")
    saran_hasil = EnumField(Rating, null=True)
    alasan_hasil = peewee.TextField(default="")
    catatan_rahasia = peewee.TextField(default="")
    catatan = peewee.TextField(default="")
    status = EnumField(EvaluationStatus)
    alasan_tidak_dinilai = peewee.TextField(default="")
    tanggal = IsoDateField(null=True)
    final_pada = UtcField(null=True)
    final_oleh = peewee.TextField(default="")
    beku = peewee.TextField(default="")
    aturan = peewee.TextField(default="")

    class Meta:
        table_name = "evaluasi"


class TargetModel(BaseModel):
    """One target of an evaluation."""

    evaluasi_id = peewee.TextField()
    indikator = peewee.TextField()
    satuan = peewee.TextField(default="")
    target = ScaledDecimalField()
    realisasi = ScaledDecimalField(null=True)
    is_maks = FlagField()
    penyebab = peewee.TextField(default="")
    tindak_lanjut = peewee.TextField(default="")
    tenggat = IsoDateField(null=True)
    status = EnumField(FollowUpStatus)

    class Meta:
        table_name = "target_kinerja"


class OrganisationModel(BaseModel):
    """Capaian kinerja organisasi of a unit in a period."""

    unit_id = peewee.TextField()
    periode_id = peewee.TextField()
    predikat = EnumField(OrganisationPredikat)
    dasar = peewee.TextField(default="")

    class Meta:
        table_name = "capaian_organisasi"
