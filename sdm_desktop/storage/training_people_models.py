"""Peewee models of participants, attendance, certificates and evaluations."""

import peewee

from sdm_desktop.domain.training_people import (
    CertificateStatus,
    Origin,
    ParticipantStatus,
    Presence,
)
from sdm_desktop.storage.fields import EnumField, FlagField, IsoDateField, ScaledDecimalField
from sdm_desktop.storage.models_base import BaseModel


class ParticipantModel(BaseModel):
    """One person in one activity."""

    kegiatan_id = peewee.TextField()
    kelompok_id = peewee.TextField()
    pegawai_id = peewee.TextField()
    asal = EnumField(Origin)
    status = EnumField(ParticipantStatus)
    terdaftar = peewee.TextField(default="")
    batas_konfirmasi = IsoDateField(null=True)
    urut_tunggu = peewee.IntegerField(null=True)
    kelas = peewee.IntegerField(default=4)
    alasan_urut = peewee.TextField(default="")
    alasan_lewat = peewee.TextField(default="")
    alasan = peewee.TextField(default="")
    alasan_bentrok = peewee.TextField(default="")
    hasil = peewee.TextField(default="BELUM_ADA")
    nilai_pra = ScaledDecimalField(null=True)
    nilai_pasca = ScaledDecimalField(null=True)
    jumlah = ScaledDecimalField(null=True)
    jp_sertifikat = ScaledDecimalField(null=True)
    jp_konversi = ScaledDecimalField(null=True)
    jp_diakui = ScaledDecimalField(null=True)
    alasan_jp = peewee.TextField(default="")
    verifikator = peewee.TextField(default="")
    is_umpan_balik = FlagField(default=False)
    riwayat_id = peewee.TextField(default="")
    catatan = peewee.TextField(default="")

    class Meta:
        table_name = "peserta"


class AttendanceModel(BaseModel):
    """Whether a participant was in a session; `bukti` names the proof."""

    sesi_id = peewee.TextField()
    peserta_id = peewee.TextField()
    hadir = EnumField(Presence)
    bukti = peewee.TextField(default="")

    class Meta:
        table_name = "kehadiran"


class CertificateModel(BaseModel):
    """A certificate of an activity of this office (`peserta_id`), or from outside."""

    pegawai_id = peewee.TextField()
    peserta_id = peewee.TextField(null=True)
    kegiatan_id = peewee.TextField(null=True)
    nomor = peewee.TextField()
    tanggal = IsoDateField()
    penerbit = peewee.TextField()
    nama = peewee.TextField()
    jenis = peewee.IntegerField(default=3)
    bentuk = peewee.TextField(default="TEKNIS")
    is_internasional = FlagField(default=False)
    mulai = IsoDateField()
    selesai = IsoDateField()
    jumlah = ScaledDecimalField(null=True)
    jp_sertifikat = ScaledDecimalField(null=True)
    jp_konversi = ScaledDecimalField(null=True)
    jp_diakui = ScaledDecimalField(null=True)
    alasan_jp = peewee.TextField(default="")
    verifikator = peewee.TextField(default="")
    berlaku_sampai = IsoDateField(null=True)
    status = EnumField(CertificateStatus)
    alasan = peewee.TextField(default="")
    tanggal_periksa = IsoDateField(null=True)
    berkas_id = peewee.TextField(default="")
    nama_berkas = peewee.TextField(default="")
    nomor_audit = peewee.IntegerField(null=True)
    riwayat_id = peewee.TextField(default="")

    class Meta:
        table_name = "sertifikat"


class ReactionModel(BaseModel):
    """A form of reaction (level 1): `isi` is a JSON object of item and mark."""

    kegiatan_id = peewee.TextField()
    peserta_id = peewee.TextField(null=True)
    tanggal = IsoDateField()
    isi = peewee.TextField(default="{}")
    skala = peewee.IntegerField(default=4)
    saran = peewee.TextField(default="")

    class Meta:
        table_name = "evaluasi_reaksi"


class BehaviourModel(BaseModel):
    """What the superior saw months later (level 3); without `tanggal` it is still to come."""

    peserta_id = peewee.TextField()
    jatuh_tempo = IsoDateField()
    tanggal = IsoDateField(null=True)
    penilai = peewee.TextField(default="")
    nilai = ScaledDecimalField(null=True)
    skala = peewee.IntegerField(default=4)
    uraian = peewee.TextField(default="")

    class Meta:
        table_name = "evaluasi_perilaku"


class OutcomeModel(BaseModel):
    """An indicator of the unit before and after (level 4)."""

    kegiatan_id = peewee.TextField()
    sumber = peewee.TextField(default="LAINNYA")
    indikator = peewee.TextField()
    nilai_awal = ScaledDecimalField(null=True)
    nilai_akhir = ScaledDecimalField(null=True)
    tanggal = IsoDateField(null=True)
    is_naik_baik = FlagField(default=True)
    uraian = peewee.TextField(default="")

    class Meta:
        table_name = "evaluasi_dampak"


class TrainingDocumentModel(BaseModel):
    """A paper of an activity; its content is in the content store under `berkas_id`."""

    kegiatan_id = peewee.TextField()
    jenis = peewee.TextField()
    keterangan = peewee.TextField(default="")
    nama_berkas = peewee.TextField()
    berkas_id = peewee.TextField()
    format = peewee.TextField()
    ukuran = peewee.IntegerField()
    halaman = peewee.IntegerField(default=1)

    class Meta:
        table_name = "dokumen_pelatihan"
