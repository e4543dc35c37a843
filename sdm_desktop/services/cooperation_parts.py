"""Use cases on what belongs to agreements: partners, what was done, scans."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sdm_desktop.domain.cooperation import (
    Agreement,
    AgreementFile,
    AgreementStep,
    Partner,
    PartnerKind,
)
from sdm_desktop.domain.cooperation_checks import check_step
from sdm_desktop.domain.documents import Document, ScanFormat
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.scan_reader import ScanReader, read_scan
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.document_access import limits_on
from sdm_desktop.services.document_views import OpenedDocument
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.cooperation import CooperationRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.files import write_atomically
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.TRAINING})
_READERS = (Role.PIMPINAN, Role.AUDITOR)


class _Part:
    """What the three share."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._store = CooperationRepository(database)

    def _agreement(self, agreement_id: str) -> Agreement:
        found = self._store.agreements.get(agreement_id)
        if found is None:
            text = "Dokumen kerja sama tidak ditemukan; mungkin sudah dihapus."
            raise DomainError(text, "KERJA_SAMA")
        return found

    def _done(self, writer: Writer, label: str, count: int = 1) -> Change:
        done = (writer.audit_number, _TOPICS, label, count)
        return revertible(self._database, self._session, done)


class Partners(_Part):
    """Keeps the partners."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        super().__init__(database, session)
        self._rules = rules

    def all(self) -> list[Partner]:
        """Return every partner, by name."""
        with self._database.read():
            return self._store.all_partners()

    def proposed(self) -> list[Partner]:
        """Return the partners of the rule table that the office does not have yet."""
        rule = self._rules.book().on(RuleCode.KERJA_SAMA, self._session.today())
        known = {one.nama.casefold() for one in self.all()}
        return [
            Partner(
                nama=row["nama"], singkatan=row["singkatan"], jenis=PartnerKind(row["jenis"])
            )
            for row in rule.isi["mitra"]
            if row["nama"].casefold() not in known
        ]  # fmt: skip

    def save(self, partners: Sequence[Partner]) -> Change:
        """Store partners, or raise `ValidationError`; names are unique."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            for partner in partners:
                name, short = " ".join(partner.nama.split()), partner.singkatan.strip()
                clean = replace(partner, nama=name, singkatan=short)
                self._check(clean)
                self._store.partners.save(writer, clean)
            told = partners[0].nama if len(partners) == 1 else f"{len(partners)} mitra"
            writer.audit("mitra", "mitra", detail=told, count=len(partners))
            return self._done(writer, f"Simpan {told}", len(partners))

    def remove(self, partner_id: str) -> Change:
        """Remove a partner without agreements."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            partner = self._store.partners.get(partner_id)
            if partner is None:
                raise DomainError("Mitra tidak ditemukan; mungkin sudah dihapus.", "MITRA")
            if any(one.mitra_id == partner_id for one in self._store.all()):
                text = "Mitra ini memiliki dokumen kerja sama; tandai tidak aktif saja."
                raise DomainError(text, "DIPAKAI")
            self._store.partners.remove(writer, partner)
            writer.audit("mitra_hapus", "mitra", partner_id, partner.nama)
            return self._done(writer, f"Hapus mitra {partner.nama}")

    def _check(self, partner: Partner) -> None:
        found = []
        if not partner.nama:
            found.append(FieldError("nama", "Nama mitra wajib diisi.", "WAJIB"))
        name = partner.nama.casefold()
        others = self._store.all_partners()
        if any(o.nama.casefold() == name and o.id != partner.id for o in others):
            found.append(FieldError("nama", f"{partner.nama} sudah terdaftar.", "GANDA"))
        if found:
            raise ValidationError(found)


class AgreementSteps(_Part):
    """Keeps what was done under agreements."""

    def save(self, step: AgreementStep) -> Change:
        """Store what was done, or raise `ValidationError`."""
        self._session.require(Role.ADMIN)
        step = replace(step, uraian=step.uraian.strip(), hasil=step.hasil.strip())
        with self._database.write(self._session.actor()) as writer:
            agreement = self._agreement(step.kerja_sama_id)
            found = check_step(step, agreement, self._session.today())
            errors = [one for one in found if one.is_error]
            if errors:
                raise ValidationError(errors)
            key = self._store.steps.save(writer, step)
            writer.audit("kerja_sama_tindak", "kerja_sama_tindak", key, step.uraian[:60])
            return self._done(writer, f"Simpan tindak lanjut {step.uraian[:40]}")

    def remove(self, step: AgreementStep) -> Change:
        """Remove what was noted by mistake."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            self._store.steps.remove(writer, step)
            writer.audit(
                "kerja_sama_tindak_hapus", "kerja_sama_tindak", step.id, step.uraian[:60]
            )  # fmt: skip
            return self._done(writer, f"Hapus tindak lanjut {step.uraian[:40]}")


class AgreementFiles(_Part):
    """Keeps the scans of agreements in the content store."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        super().__init__(database, session)
        self._rules = rules
        self._audit = AuditService(database, session)

    def add(self, agreement_id: str, path: Path, note: str = "") -> Change:
        """Keep a scan; its content is stored before its row, so a crash leaves no row alone."""
        self._session.require(Role.ADMIN)
        limit = limits_on(self._rules.book(), self._session.today()).max_bytes
        content = read_scan(path, limit)
        with ScanReader() as reader:
            scan = reader.examine(content, path.name)
        key = ContentStore.of(self._database.path, self._database.key).put(scan.content)
        draft = AgreementFile(
            kerja_sama_id=agreement_id,
            keterangan=note.strip(),
            nama_berkas=path.name,
            berkas_id=key,
            format=scan.format,
            ukuran=len(scan.content),
            halaman=scan.pages,
        )
        with self._database.write(self._session.actor()) as writer:
            agreement = self._agreement(agreement_id)
            known = self._store.files_of(agreement_id)
            if any(one.berkas_id == key for one in known):
                raise DomainError(f"{path.name} sudah tersimpan pada dokumen ini.", "GANDA")
            row_id = self._store.files.save(writer, draft)
            told = f"{path.name}, {agreement.judul[:40]}"
            writer.audit("kerja_sama_berkas", "kerja_sama_berkas", row_id, told)
            return self._done(writer, f"Tambah berkas {path.name}")

    def open(self, file: AgreementFile) -> OpenedDocument:
        """Return a scan with its content; that somebody looked is noted."""
        content = self._content(file)
        with self._database.read():
            agreement = self._agreement(file.kerja_sama_id)
        self._audit.note_reading("lihat_dokumen", file.nama_berkas)
        pdf = content
        if file.format is not ScanFormat.PDF:
            from sdm_desktop.reports.scan_pdf import preview_pdf

            pdf = preview_pdf(content, file.nama_berkas)
        shown = Document(nama_berkas=file.nama_berkas, format=file.format, ukuran=file.ukuran)
        title = file.keterangan or f"{agreement.jenis.label} {agreement.judul}"
        return OpenedDocument(document=shown, title=title, content=content, pdf=pdf)

    def save_copy(self, file: AgreementFile, path: Path) -> None:
        """Write a scan to a file outside, decrypted; noted in the audit trail."""
        write_atomically(path, self._content(file))
        self._audit.note_reading("salin_dokumen", f"{file.nama_berkas} ke {path.name}")

    def _content(self, file: AgreementFile) -> bytes:
        self._session.require_reading(*_READERS)
        return ContentStore.of(self._database.path, self._database.key).get(file.berkas_id)

    def remove(self, file: AgreementFile) -> Change:
        """Take a scan off; its content stays until the next clean-up."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            self._store.files.remove(writer, file)
            writer.audit("kerja_sama_berkas_hapus", "kerja_sama_berkas", file.id, file.nama_berkas)
            return self._done(writer, f"Hapus berkas {file.nama_berkas}")
