"""Stores the invented documents and photos of a demo office."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.demo_documents import DocumentDrawer
from sdm_desktop.domain.demo_people import DemoPerson, demo_id
from sdm_desktop.domain.documents import Document, ScanFormat, kinds_of
from sdm_desktop.domain.employee import Employee, Sex
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.reports.sample_scan import MARK, portrait, sample_card, sample_pdf
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.documents import DocumentRepository

_CARDS = ("KTP", "KK")


def write_documents(
    opened: OpenOffice, people: Sequence[DemoPerson], seed: int, today: date
) -> int:
    """Store documents of most people and photos of some; returns how many documents.

    Few scans are drawn: a content is stored once, whoever has it.
    """
    database = opened.database
    drawer = DocumentDrawer(seed, today)
    book = Services.build(opened).rules.book()
    kinds = kinds_of(book.on(RuleCode.JENIS_DOKUMEN, today))
    samples = _Samples(ContentStore.of(database.path, database.key))
    names = {person.employee.id: person.employee for person in people}
    documents = []
    for number, drawn in enumerate(drawer.draw(people)):
        key = demo_id(seed, "dokumen", str(number))
        title = kinds[drawn.document.jenis].nama
        who = names[drawn.document.pegawai_id] if drawn.is_own else None
        documents.append(samples.with_scan(drawn.document, key, title, who))
    store = DocumentRepository(database)
    with database.write(opened.session.actor()) as writer:
        if documents:
            store.add(writer, documents)
        for person in drawer.portraits(people):
            is_woman = person.jenis_kelamin is Sex.FEMALE
            sha256, size = samples.keep(portrait(f"{seed}/{person.id}", is_woman=is_woman))
            store.save_photo(writer, person.id, sha256, size)
        writer.audit("data_contoh", "dokumen", detail="Data rekaan", count=len(documents))
    return len(documents)


class _Samples:
    """Draws each sample once."""

    def __init__(self, contents: ContentStore) -> None:
        self._contents = contents
        self._shared: dict[str, tuple[str, int]] = {}

    def keep(self, content: bytes) -> tuple[str, int]:
        """Store a content; returns its SHA-256 and size."""
        return self._contents.put(content), len(content)

    def with_scan(self, document: Document, key: str, title: str, who: Employee | None) -> Document:
        """Return a document under its key with its own scan, or the sample of its kind."""
        name, form = document.nama_berkas, document.format
        if document.jenis in _CARDS:
            name, form = name.replace(".pdf", ".jpg"), ScanFormat.JPEG
        if who is None or document.jenis in _CARDS:
            if document.jenis not in self._shared:
                self._shared[document.jenis] = self.keep(_sample(document, title))
            sha256, size = self._shared[document.jenis]
        else:
            sha256, size = self.keep(sample_pdf(title, _lines(document, who)))
        return replace(document, id=key, nama_berkas=name, format=form, sha256=sha256, ukuran=size)


def _sample(document: Document, title: str) -> bytes:
    if document.jenis in _CARDS:
        return sample_card(title)
    return sample_pdf(title, (f"{MARK}.", "Pindaian ini dibuat oleh program untuk latihan."))


def _lines(document: Document, who: Employee) -> list[str]:
    lines = [
        f"Nama      : {full_name(who.gelar_depan, who.nama, who.gelar_belakang)}",
        f"NIP       : {format_nip(who.nip)}",
        f"Nomor     : {document.nomor or '-'}",
    ]
    if document.tanggal:
        lines.append(f"Tanggal   : {long_date(document.tanggal)}")
    if document.kedaluwarsa:
        lines.append(f"Berlaku   : sampai {long_date(document.kedaluwarsa)}")
    return [*lines, "", f"{MARK}. Bukan dokumen sah."]
