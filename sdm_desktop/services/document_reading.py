"""Reading documents of one person with kinds, links to histories and completeness."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sdm_desktop.domain.documents import (
    Document,
    DocumentKind,
    DocumentLimits,
    completeness_of,
)
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.histories import DecreeEntry, HistoryEntry, HistoryKind, RankEntry
from sdm_desktop.domain.naming import full_name, initials
from sdm_desktop.domain.position import Post, PostKind, kind_of_post
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.timeline import entry_words
from sdm_desktop.services.document_views import DocumentRow, HistoryChoice, PersonDocuments
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.documents import PERSON, DocumentRepository
from sdm_desktop.storage.histories import HistoryRepository

Person = dict[str, Any]


class PersonPosts:
    """Tells status and kind of post of people; each post is looked at once."""

    def __init__(self, book: RuleBook, today: date) -> None:
        city_posts = book.on(RuleCode.JABATAN_KOTA, today)
        self._kind = lru_cache(maxsize=None)(lambda post: kind_of_post(post, city_posts))

    def of(self, person: Person) -> tuple[EmployeeStatus | None, PostKind | None]:
        """Return status and kind of post."""
        post = Post(
            jabatan=person["jabatan_nama"],
            jenjang=person["jenjang"],
            jenis_jabatan=person["jenis_jabatan"],
            eselon=person["eselon"],
        )
        status = EmployeeStatus(person["status"]) if person["status"] else None
        return status, self._kind(post)


class DocumentReading:
    """Puts a person's documents together; call inside a read."""

    def __init__(self, database: Database, book: RuleBook, today: date) -> None:
        self._store = DocumentRepository(database)
        self._histories = HistoryRepository(database)
        self._book = book
        self._today = today

    def person(self, person_id: str) -> Person:
        """Return a person, or raise `DomainError`."""
        rows = self._store.people([person_id])
        if not rows:
            raise DomainError("Pegawai tidak ditemukan; mungkin sudah dihapus.", "PEGAWAI")
        return person_of(rows[0])

    def of_person(
        self, person_id: str, kinds: Mapping[str, DocumentKind], limits: DocumentLimits
    ) -> PersonDocuments:
        """Return what is shown of a person; documents of kinds that are not given stay hidden."""
        person = self.person(person_id)
        who = PersonPosts(self._book, self._today).of(person)
        found = [one for one in self._store.of_person(person_id) if one.jenis in kinds]
        links = self._links(person_id, found)
        order = list(kinds)
        rows = [
            DocumentRow(
                document=one,
                jenis=kinds[one.jenis].nama,
                validity=one.validity(self._today, limits.soon),
                tautan=links.get(one.riwayat_id, ""),
                wajib=kinds[one.jenis].wajib and kinds[one.jenis].concerns(*who),
            )
            for one in sorted(found, key=lambda one: order.index(one.jenis))
        ]
        held: dict[str, list[date | None]] = {}
        for one in found:
            held.setdefault(one.jenis, []).append(one.kedaluwarsa)
        usual = {code: kind for code, kind in kinds.items() if kind.concerns(*who)}
        return PersonDocuments(
            pegawai_id=person_id,
            nama=person["nama"],
            initials=initials(person["polos"]),
            nip=person["nip"],
            rows=tuple(rows),
            kinds=usual | {code: kind for code, kind in kinds.items() if code not in usual},
            completeness=completeness_of(kinds.values(), who, held, self._today),
        )

    def choices(self, person_id: str, kind: HistoryKind) -> list[HistoryChoice]:
        """Return the entries of a history, the newest first, with what they propose."""
        entries = self._histories.of(person_id, [kind])[kind]
        golongan = self._book.on(RuleCode.GOLONGAN, self._today).isi["golongan"]
        codes = {entry["golongan"]: str(entry["id"]) for entry in golongan}
        return [_choice(entry, codes) for entry in entries]

    def _links(self, person_id: str, documents: Sequence[Document]) -> dict[str, str]:
        kinds = {HistoryKind(one.riwayat_jenis) for one in documents if one.riwayat_id}
        if not kinds:
            return {}
        entries: Iterable[Sequence[HistoryEntry]] = self._histories.of(person_id, kinds).values()
        return {entry.id: entry_words(entry) for found in entries for entry in found}


def person_of(row: Sequence[Any]) -> Person:
    """Return a row of `DocumentRepository.people` by name; `nama` with titles, `polos` without."""
    person = dict(zip((*PERSON, "jalur"), row, strict=True))
    person["polos"] = person["nama"]
    person["nama"] = full_name(person["gelar_depan"], person["nama"], person["gelar_belakang"])
    person["jalur"] = person["jalur"] or ""
    return person


def _choice(entry: HistoryEntry, codes: Mapping[str, str]) -> HistoryChoice:
    number = entry.sk_nomor if isinstance(entry, DecreeEntry) else getattr(entry, "nomor", "")
    day = entry.sk_tanggal if isinstance(entry, DecreeEntry) else getattr(entry, "tanggal", None)
    return HistoryChoice(
        id=entry.id,
        words=entry_words(entry),
        nomor=getattr(entry, "nomor_ijazah", "") or number,
        tanggal=getattr(entry, "tanggal_lulus", None) or day,
        kode=codes.get(entry.golongan, "") if isinstance(entry, RankEntry) else "",
    )
