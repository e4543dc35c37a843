"""Peewee models of what surrounds evaluations: notes, voices, objections, follow-up, old years."""

import peewee

from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.domain.follow_up import FollowUpKind, PlanStatus
from sdm_desktop.domain.past_ratings import Scale
from sdm_desktop.domain.performance_notes import NoteKind, NoteSource, NoteStatus, VoiceSource
from sdm_desktop.storage.fields import EnumField, FlagField, IsoDateField, ScaledDecimalField
from sdm_desktop.storage.models_base import BaseModel


class NoteModel(BaseModel):
    """One dated note."""

    pegawai_id = peewee.TextField()
    tanggal = IsoDateField()
    jenis = EnumField(NoteKind)
    uraian = peewee.TextField()
    sumber = EnumField(NoteSource)
    nilai_dasar = peewee.IntegerField(null=True)
    unsur_skm = peewee.IntegerField(null=True)
    bukti = peewee.TextField(default="")
    pengaduan_id = peewee.TextField(null=True)
    status = EnumField(NoteStatus)
    is_rahasia = FlagField()
    penulis = peewee.TextField(default="")
    pemeriksa = peewee.TextField(default="")
    alasan_status = peewee.TextField(default="")

    class Meta:
        table_name = "catatan_kinerja"


class VoiceModel(BaseModel):
    """What somebody beside the evaluator says."""

    evaluasi_id = peewee.TextField()
    sumber = EnumField(VoiceSource)
    pemberi_id = peewee.TextField(null=True)
    tanggal = IsoDateField()
    hasil = EnumField(Rating, null=True)
    nilai_1 = EnumField(Rating, null=True)
    nilai_2 = EnumField(Rating, null=True)
    nilai_3 = EnumField(Rating, null=True)
    nilai_4 = EnumField(Rating, null=True)
    nilai_5 = EnumField(Rating, null=True)
    nilai_6 = EnumField(Rating, null=True)
    nilai_7 = EnumField(Rating, null=True)
    catatan = peewee.TextField(default="")

    class Meta:
        table_name = "penilaian_lain"


class HandoverModel(BaseModel):
    """When a document was handed over."""

    evaluasi_id = peewee.TextField()
    tanggal_serah = IsoDateField()
    tanggal_terima = IsoDateField(null=True)
    tanggal_setuju = IsoDateField(null=True)
    tanggal_atasan = IsoDateField(null=True)
    catatan = peewee.TextField(default="")

    class Meta:
        table_name = "penyerahan"


class ObjectionModel(BaseModel):
    """One objection."""

    evaluasi_id = peewee.TextField()
    tanggal_ajukan = IsoDateField()
    is_terlambat = FlagField()
    alasan = peewee.TextField()
    penjelasan_penilai = peewee.TextField(default="")
    tanggal_penjelasan = IsoDateField(null=True)
    keputusan_atasan = peewee.TextField(default="")
    tanggal_keputusan = IsoDateField(null=True)
    predikat_semula = EnumField(Predikat)
    predikat_akhir = EnumField(Predikat, null=True)
    nomor_berita_acara = peewee.TextField(default="")

    class Meta:
        table_name = "keberatan"


class FollowUpModel(BaseModel):
    """One follow-up."""

    pegawai_id = peewee.TextField()
    evaluasi_id = peewee.TextField(null=True)
    sasaran_id = peewee.TextField(default="")
    sasaran = peewee.TextField(default="")
    jenis = EnumField(FollowUpKind)
    kode = peewee.TextField(default="")
    uraian = peewee.TextField()
    penyebab = peewee.TextField(default="")
    mulai = IsoDateField(null=True)
    target_selesai = IsoDateField(null=True)
    penanggung_jawab = peewee.TextField(default="")
    status = EnumField(PlanStatus)
    hasil = peewee.TextField(default="")
    is_membaik = FlagField(null=True)
    tanggal_selesai = IsoDateField(null=True)

    class Meta:
        table_name = "tindak_lanjut"


class FollowUpStepModel(BaseModel):
    """One step of a follow-up."""

    tindak_lanjut_id = peewee.TextField()
    tanggal = IsoDateField()
    uraian = peewee.TextField()
    hasil = peewee.TextField(default="")
    periksa_lagi = IsoDateField(null=True)

    class Meta:
        table_name = "tindak_lanjut_langkah"


class PastRatingModel(BaseModel):
    """One result of an old scale."""

    pegawai_id = peewee.TextField()
    tahun = peewee.IntegerField()
    bagian = peewee.TextField()
    skala = EnumField(Scale)
    nilai_skp = ScaledDecimalField(null=True)
    nilai_perilaku = ScaledDecimalField(null=True)
    nilai_akhir = ScaledDecimalField(null=True)
    is_ide_baru = FlagField()
    label_asli = peewee.TextField()
    predikat_setara = EnumField(Predikat)
    sumber = peewee.TextField(default="")

    class Meta:
        table_name = "predikat_historis"
