"""Peewee models of SKP and of the work on them."""

import peewee

from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.domain.skp import (
    Approach,
    Aspect,
    AttachmentKind,
    Direction,
    FormKind,
    Perspective,
    ResultClass,
    ResultKind,
)
from sdm_desktop.storage.fields import EnumField, IsoDateField, ScaledDecimalField
from sdm_desktop.storage.models_base import BaseModel


class ResultModel(BaseModel):
    """One rencana hasil kerja."""

    skp_id = peewee.TextField()
    jenis = EnumField(ResultKind)
    no = peewee.IntegerField()
    uraian = peewee.TextField(default="")
    rhk_pimpinan = peewee.TextField(default="")
    rhk_pimpinan_id = peewee.TextField(null=True)
    penugasan_dari = peewee.TextField(default="")
    klasifikasi = EnumField(ResultClass)

    class Meta:
        table_name = "rhk"


class IndicatorModel(BaseModel):
    """One indicator."""

    rhk_id = peewee.TextField()
    no = peewee.IntegerField()
    aspek = EnumField(Aspect, null=True)
    uraian = peewee.TextField(default="")
    target_teks = peewee.TextField(default="")
    target_min = ScaledDecimalField(null=True)
    target_max = ScaledDecimalField(null=True)
    satuan = peewee.TextField(default="")
    arah = EnumField(Direction)
    perspektif = EnumField(Perspective, null=True)

    class Meta:
        table_name = "iki"


class AttachmentModel(BaseModel):
    """One line of the lampiran."""

    skp_id = peewee.TextField()
    jenis = EnumField(AttachmentKind)
    no = peewee.IntegerField()
    uraian = peewee.TextField(default="")

    class Meta:
        table_name = "lampiran_skp"


class DialogueModel(BaseModel):
    """One dialog kinerja."""

    skp_id = peewee.TextField()
    tanggal = IsoDateField()
    peserta = peewee.TextField(default="")
    rencana_kinerja = peewee.TextField(default="")
    sumber_daya = peewee.TextField(default="")
    skema_pertanggungjawaban = peewee.TextField(default="")
    konsekuensi = peewee.TextField(default="")
    catatan = peewee.TextField(default="")

    class Meta:
        table_name = "dialog_kinerja"


class PlanModel(BaseModel):
    """Rencana aksi of one result in one period."""

    rhk_id = peewee.TextField()
    periode_kode = peewee.TextField()
    uraian = peewee.TextField(default="")
    target = peewee.TextField(default="")

    class Meta:
        table_name = "rencana_aksi"


class EvidenceModel(BaseModel):
    """One bukti dukung."""

    rhk_id = peewee.TextField()
    iki_id = peewee.TextField(null=True)
    periode_kode = peewee.TextField()
    nama = peewee.TextField()
    tautan = peewee.TextField(default="")
    berkas_id = peewee.TextField(default="")
    tanggal = IsoDateField()

    class Meta:
        table_name = "bukti_dukung"


class RealisationModel(BaseModel):
    """Realisasi of one indicator in one period."""

    iki_id = peewee.TextField()
    periode_kode = peewee.TextField()
    teks = peewee.TextField(default="")
    nilai_angka = ScaledDecimalField(null=True)
    sumber_data = peewee.TextField(default="")

    class Meta:
        table_name = "realisasi"


class FeedbackModel(BaseModel):
    """One umpan balik on a result or a value."""

    skp_id = peewee.TextField()
    rhk_id = peewee.TextField(null=True)
    nilai_dasar = peewee.IntegerField(null=True)
    periode_kode = peewee.TextField()
    pemberi_id = peewee.TextField(null=True)
    predikat = EnumField(Rating, null=True)
    catatan = peewee.TextField(default="")
    tanggal = IsoDateField()

    class Meta:
        table_name = "umpan_balik"


class ActingModel(BaseModel):
    """The evaluation of a Plt/Plh/Pj."""

    skp_id = peewee.TextField()
    periode_kode = peewee.TextField()
    hasil = EnumField(Rating, null=True)
    perilaku = EnumField(Rating, null=True)
    predikat = EnumField(Predikat, null=True)
    catatan = peewee.TextField(default="")
    tanggal = IsoDateField(null=True)

    class Meta:
        table_name = "evaluasi_plt"


class TemplateModel(BaseModel):
    """An SKP kept for a post; `isi` is JSON."""

    nama = peewee.TextField()
    jabatan = peewee.TextField(default="")
    pendekatan = EnumField(Approach)
    jenis_form = EnumField(FormKind)
    isi = peewee.TextField()

    class Meta:
        table_name = "templat_skp"
