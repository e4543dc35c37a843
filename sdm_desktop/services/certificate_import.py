"""Certificates out of files: new and changed ones wait for verification."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.training_certificates import check_certificate, with_conversion
from sdm_desktop.domain.training_history import history_kind
from sdm_desktop.domain.training_people import Certificate, CertificateStatus
from sdm_desktop.domain.training_rules import JpForm, TrainingRules
from sdm_desktop.exchange.certificate_rows import CERTIFICATE_COLUMNS
from sdm_desktop.exchange.kind_rows import KindRow, amount_of, read_kind_rows
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_faults import RowWarning
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.certificate_export import ASIDE, shown
from sdm_desktop.services.import_plan import (
    ChangedRow,
    FieldDiff,
    ImportPlan,
    ImportSelection,
    NewRow,
    SheetPreview,
)
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.import_lookups import ImportLookups
from sdm_desktop.storage.training_people import ParticipantRepository
from sdm_desktop.storage.write import Writer

_NUMBERS = ("jumlah", "jp_sertifikat", "jp_diakui")


@dataclass(slots=True)
class CertificateWork:
    """What is written; changes are (row, old, new)."""

    new: list[Certificate] = field(default_factory=list)
    changes: list[tuple[int, Certificate, Certificate]] = field(default_factory=list)


class CertificateImport:
    """Plans and writes certificates from outside.

    A row is a known certificate when number and organiser are the same. New and changed ones wait
    for verification; those of the office's own activities are only compared.
    """

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._rules = RulesService(database, session)
        self._session = session
        self._store = ParticipantRepository(database).certificates
        self._histories = HistoryRepository(database)

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        rows = read_kind_rows(source, CERTIFICATE_COLUMNS)
        with self._database.read():
            nips = {str(row.values["nip"]) for row in rows}
            people = ImportLookups(self._database).people_ids(nips)
            known = self._store.of("pegawai_id", {person[0] for person in people.values()})
            numbers = {str(row.values["nomor"]).strip() for row in rows}
            known += [one for one in self._store.of("nomor", numbers) if one not in known]
            rules = TrainingRules.on(self._rules.book(), self._session.today())
        comparison = _Comparison(source, rules, people)
        comparison.compare(rows, known)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, comparison, comparison.warnings)

    def write(
        self, writer: Writer, work: CertificateWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write the new certificates and the ticked changes; return how many of each."""
        progress.step(0, len(work.new) + len(work.changes))
        if work.new:
            self._store.add_many(writer, work.new)
        changed = 0
        for row, old, new in work.changes:
            chosen = selection.chosen(row, old, new)
            if chosen != old:
                waiting = replace(chosen, status=CertificateStatus.MENUNGGU, riwayat_id="")
                self._forget(writer, old)
                self._store.save(writer, waiting)
                changed += 1
        return len(work.new), changed

    def _forget(self, writer: Writer, old: Certificate) -> None:
        """Take the entry of the histories away that an accepted certificate became."""
        if not old.riwayat_id:
            return
        rules = TrainingRules.on(self._rules.book(), self._session.today())
        entry = self._histories.get(history_kind(rules, old.jenis), old.riwayat_id)
        if entry is not None:
            self._histories.remove(writer, entry)


class _Comparison:
    """Compares the parsed rows with the register."""

    def __init__(
        self,
        source: RowSource,
        rules: TrainingRules,
        people: Mapping[str, tuple[str, str | None, str]],
    ) -> None:
        self._source = source
        self._rules = rules
        self._people = people
        self._known: dict[tuple[str, str], Certificate] = {}
        self._of_person: dict[str, list[Certificate]] = {}
        self._seen: dict[tuple[str, str], int] = {}
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []
        self.warnings: list[RowWarning] = []
        self.work = CertificateWork()

    def compare(self, rows: Sequence[KindRow], known: Sequence[Certificate]) -> None:
        """Sort every row that is not refused into new, changed and same."""
        for certificate in known:
            self._remember(certificate)
        for row in rows:
            self._place(row)

    def _remember(self, certificate: Certificate) -> None:
        self._known[_key(certificate.nomor, certificate.penerbit)] = certificate
        self._of_person.setdefault(certificate.pegawai_id, []).append(certificate)

    def _place(self, row: KindRow) -> None:
        source, number = self._source, self._source.number(row.position)
        person = self._people.get(str(row.values["nip"]))
        if person is None:
            reason = "NIP tidak ada di data pegawai. Impor data pegawainya dahulu."
            source.refuse(row.position, "nip", "NIP_TIDAK_DIKENAL", reason)
            return
        values = self._values(row)
        if values is None:
            return
        key = _key(values["nomor"], values["penerbit"])
        first = self._seen.setdefault(key, number)
        if first != number:
            reason = f"Nomor dan penyelenggara sama dengan baris {first}. Hapus salah satunya."
            source.refuse(row.position, "nomor", "GANDA", reason)
            return
        old = self._known.get(key)
        if old is not None and old.pegawai_id != person[0]:
            reason = "Nomor dari penyelenggara ini sudah tercatat untuk pegawai lain."
            source.refuse(row.position, "nomor", "GANDA", reason)
            return
        new = self._merged(values, old, person[0])
        if old == new or (old is not None and old.peserta_id) or self._is_refused(row, new):
            return
        if old is None:
            self._remember(new)
            self.work.new.append(new)
            self.new.append(NewRow(number, str(row.values["nip"]), person[2], new.nama[:60]))
        else:
            self.work.changes.append((number, old, new))
            diffs = self._diffs(number, old, new)
            self.changed.append(ChangedRow(number, str(row.values["nip"]), person[2], diffs))

    def _values(self, row: KindRow) -> dict[str, Any] | None:
        """Return the values of a certificate, None when the row was refused."""
        values = {name: value for name, value in row.values.items() if name not in ASIDE}
        for name in _NUMBERS:
            if name in values:
                values[name] = amount_of(str(values[name]))
                if values[name] is None:
                    reason = f"“{row.values[name]}” bukan angka JP. Tulis misalnya 20 atau 19,2."
                    self._source.refuse(row.position, name, "ANGKA", reason)
                    return None
        if "jenis" in values and not self._set_kind(row, values):
            return None
        if "bentuk" in values and not self._set_form(row, values):
            return None
        return values

    def _set_kind(self, row: KindRow, values: dict[str, Any]) -> bool:
        wanted = str(values["jenis"]).strip().casefold()
        kinds = self._rules.kinds
        found = [kind for kind in kinds.values() if wanted in (str(kind.id), kind.nama.casefold())]
        if not found:
            reason = f"Jenis “{row.values['jenis']}” tidak ada di daftar SIASN (1–25)."
            self._source.refuse(row.position, "jenis", "PILIHAN", reason)
            return False
        values["jenis"] = found[0].id
        values.setdefault("bentuk", found[0].bentuk)
        return True

    def _set_form(self, row: KindRow, values: dict[str, Any]) -> bool:
        wanted = str(values["bentuk"]).strip()
        form = self._rules.form(wanted) or _named(wanted, self._rules)
        if form is None:
            reason = f"Bentuk “{row.values.get('bentuk', wanted)}” tidak ada di tabel konversi JP."
            self._source.refuse(row.position, "bentuk", "PILIHAN", reason)
            return False
        values["bentuk"] = form.kode
        return True

    def _merged(
        self, values: dict[str, Any], old: Certificate | None, person_id: str
    ) -> Certificate:
        """Return the certificate of a row; empty cells change nothing."""
        if old is not None:
            changed = replace(old, **values)
            return old if changed == old else with_conversion(changed, self._rules)
        values.setdefault("tanggal", values["selesai"])
        return with_conversion(
            Certificate(id=new_id(), pegawai_id=person_id, **values), self._rules
        )

    def _is_refused(self, row: KindRow, new: Certificate) -> bool:
        others = self._of_person.get(new.pegawai_id, [])
        findings = check_certificate(new, others, self._rules)
        for found in findings:
            self._tell(row, found)
        return any(found.is_error for found in findings)

    def _tell(self, row: KindRow, found: FieldError) -> None:
        if found.is_error:
            self._source.refuse(row.position, found.field, found.code, found.message)
            return
        number = self._source.number(row.position)
        nip, name = str(row.values["nip"]), str(row.values.get("nama_pegawai", ""))
        self.warnings.append(RowWarning(number, nip, name, found.field, found.code, found.message))

    def _diffs(self, number: int, old: Certificate, new: Certificate) -> tuple[FieldDiff, ...]:
        found = []
        for one in CERTIFICATE_COLUMNS:
            if one.name in ASIDE:
                continue
            before, after = (shown(one.name, item, self._rules) for item in (old, new))
            if before != after:
                mapped = one.name in self._source.mapping
                cell = self._source.address(one.name, number) if mapped else ""
                found.append(FieldDiff(one.name, one.label, before, after, cell))
        return tuple(found)


def _key(number: str, publisher: str) -> tuple[str, str]:
    return number.strip().casefold(), publisher.strip().casefold()


def _named(words: str, rules: TrainingRules) -> JpForm | None:
    """Return the form that some words name."""
    wanted = words.casefold()
    return next(
        (
            form
            for form in rules.forms.values()
            if wanted in (form.nama.casefold(), *(name.casefold() for name in form.names))
        ),
        None,
    )
