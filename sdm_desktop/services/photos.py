"""The photo of a person: one each, 3 to 4, small."""

from sdm_desktop.domain.documents import PHOTO_HEIGHT, PHOTO_WIDTH
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.scan_reader import ScanProblem, ScanReader, check_size
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.document_access import DocumentAccess
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.documents import DocumentRepository
from sdm_desktop.storage.employees import EmployeeRepository

TOPICS = frozenset({Topic.DOCUMENTS})
MAX_BYTES = 512 * 1024


class PhotoService:
    """Staf kepegawaian writes; everybody who may see the person sees the photo."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._store = DocumentRepository(database)
        self._contents = ContentStore.of(database.path, database.key)
        self._access = DocumentAccess(database, session)

    def of(self, person_id: str) -> bytes | None:
        """Return the photo of a person as JPEG, None when there is none."""
        with self._database.read():
            self._access.require_person(person_id)
            found = self._store.photo(person_id)
        return self._contents.get(found[0]) if found else None

    def save(self, person_id: str, jpeg: bytes) -> Change:
        """Store or replace the photo of a person: a JPEG that stands 3 to 4."""
        self._session.require(Role.ADMIN)
        check_size(jpeg, "Foto", MAX_BYTES)
        with ScanReader() as reader:
            scan = reader.examine(jpeg, "Foto")
        if scan.format != "JPEG":
            raise ScanProblem("WRONG_KIND", "Foto", kind="bukan JPEG")
        if (scan.width, scan.height) != (PHOTO_WIDTH, PHOTO_HEIGHT):
            raise DomainError(f"Foto harus {PHOTO_WIDTH} × {PHOTO_HEIGHT} piksel.", "UKURAN")
        sha256 = self._contents.put(jpeg)
        with self._database.write(self._session.actor()) as writer:
            name = self._name(person_id)
            self._store.save_photo(writer, person_id, sha256, len(jpeg))
            writer.audit("foto_pegawai", "pegawai", person_id, name)
            number = writer.audit_number
        done = (number, TOPICS, f"Foto {name}", 1)
        return revertible(self._database, self._session, done)

    def remove(self, person_id: str) -> Change:
        """Take the photo of a person away."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            name, found = self._name(person_id), self._store.photo(person_id)
            if found is None:
                raise DomainError("Pegawai ini belum memiliki foto.", "FOTO")
            self._store.remove_photo(writer, found[2], found[1])
            writer.audit("hapus_foto", "pegawai", person_id, name)
            number = writer.audit_number
        done = (number, TOPICS, f"Hapus foto {name}", 1)
        return revertible(self._database, self._session, done)

    def _name(self, person_id: str) -> str:
        found = EmployeeRepository(self._database).get(person_id)
        if found is None:
            raise DomainError("Pegawai tidak ditemukan; mungkin sudah dihapus.", "PEGAWAI")
        return found.nama
