"""Peewee model of documents."""

import peewee

from sdm_desktop.domain.documents import ScanFormat
from sdm_desktop.storage.fields import EnumField, IsoDateField
from sdm_desktop.storage.models_base import BaseModel


class DocumentModel(BaseModel):
    """One scan of one person."""

    pegawai_id = peewee.TextField()
    jenis = peewee.TextField()
    nomor = peewee.TextField(default="")
    tanggal = IsoDateField(null=True)
    kedaluwarsa = IsoDateField(null=True)
    kode = peewee.TextField(default="")
    riwayat_jenis = peewee.TextField(default="")
    riwayat_id = peewee.TextField(default="")
    catatan = peewee.TextField(default="")
    nama_berkas = peewee.TextField(default="")
    sha256 = peewee.TextField()
    format = EnumField(ScanFormat)
    ukuran = peewee.IntegerField()
    halaman = peewee.IntegerField(default=1)

    class Meta:
        table_name = "dokumen"
