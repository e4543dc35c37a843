"""Use cases on the papers of an activity: invitation, decree, report, materials."""

from pathlib import Path

from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.training_people import TrainingDocument
from sdm_desktop.services.changes import Change
from sdm_desktop.services.scans import keep_scan
from sdm_desktop.services.training_core import TrainingCore, refuse
from sdm_desktop.storage.content import ContentStore

DOCUMENT_KINDS = {
    "UNDANGAN": "Undangan",
    "SK_PESERTA": "SK peserta",
    "SURAT_TUGAS": "Surat tugas",
    "LAPORAN": "Laporan",
    "MATERI": "Materi",
    "BUKTI_HADIR": "Bukti hadir",
}


class TrainingDocumentService:
    """Keeps papers; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core

    def of(self, activity_id: str) -> list[TrainingDocument]:
        """Return the papers of an activity, by kind and name."""
        self._core.reading()
        store = self._core.store.documents
        with self._core.database.read():
            return store.where(
                store.model.kegiatan_id == activity_id,
                order=(store.model.jenis, store.model.nama_berkas),
            )

    def add(self, activity_id: str, kind: str, path: Path, note: str = "") -> Change:
        """Keep a PDF, JPEG or PNG as a paper of an activity; a closed one takes more too."""
        core = self._core
        core.writing()
        if kind not in DOCUMENT_KINDS:
            refuse([FieldError("jenis", "Pilih jenis dokumen.", "PILIHAN")])
        kept = keep_scan(core.database, core.rules.book(), path, core.today())
        document = TrainingDocument(
            kegiatan_id=activity_id,
            jenis=kind,
            keterangan=note.strip(),
            nama_berkas=path.name,
            berkas_id=kept.berkas_id,
            format=kept.format.value,
            ukuran=kept.size,
            halaman=kept.pages,
        )
        with core.database.write(core.session.actor()) as writer:
            activity = core.activity(activity_id)
            document_id = core.store.documents.save(writer, document)
            told = f"{DOCUMENT_KINDS[kind]}, {activity.judul}"
            writer.audit("dokumen_pelatihan", "dokumen_pelatihan", document_id, told)
            return core.done(writer, f"Tambah {told}")

    def remove(self, document_id: str) -> Change:
        """Remove a paper of an activity that is not closed; its content stays for undo."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            document = self._get(document_id)
            activity = core.open_activity(document.kegiatan_id)
            core.store.documents.remove(writer, document)
            told = f"{DOCUMENT_KINDS[document.jenis]}, {activity.judul}"
            writer.audit("hapus_dokumen_pelatihan", "dokumen_pelatihan", document_id, told)
            return core.done(writer, f"Hapus {told}")

    def content(self, document_id: str) -> bytes:
        """Return the bytes of a paper."""
        core = self._core
        core.reading()
        with core.database.read():
            document = self._get(document_id)
        return ContentStore.of(core.database.path, core.database.key).get(document.berkas_id)

    def _get(self, document_id: str) -> TrainingDocument:
        found = self._core.store.documents.get(document_id)
        if found is None:
            raise DomainError("Dokumen tidak ditemukan; mungkin sudah dihapus.", "DOKUMEN")
        return found
