"""Use cases on indexes of older periods of which only the printed figures are known."""

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.skm_check import check_label, weight_words, weights_behind
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.domain.skm_rules import Scheme, check_index
from sdm_desktop.domain.surveys import OldIndex
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.survey_views import OldIndexRow, Published, PublishedCheck

if TYPE_CHECKING:
    from sdm_desktop.services.surveys import SurveyService


class SurveyHistory:
    """Keeps indexes without rows; the letter that was printed is never changed."""

    def __init__(self, surveys: "SurveyService") -> None:
        self._surveys = surveys
        self._store = surveys.store

    def all(self) -> list[OldIndexRow]:
        """Return the older indexes, the latest first, with the check of their letters."""
        self._surveys.session.require_reading(Role.PIMPINAN, Role.AUDITOR)
        with self._surveys.database.read():
            return self._surveys.reader().old()

    def save(self, index: OldIndex) -> Change:
        """Store an older index, or raise `ValidationError`."""
        from sdm_desktop.services.surveys import refuse

        self._surveys.session.require(Role.ADMIN)
        span = read_period(index.periode)
        index = replace(index, periode=span.kunci, mulai=span.mulai, selesai=span.selesai)
        with self._surveys.database.write(self._surveys.session.actor()) as writer:
            refuse(self.faults(index))
            key = self._store.old.save(writer, index)
            writer.audit("indeks_lama", "indeks_historis", key, span.nama)
            return self._surveys.done(writer, f"Simpan indeks {span.nama}")

    def faults(self, index: OldIndex) -> list[FieldError]:
        """Return what is wrong with an older index; inside a read or write."""
        found: list[FieldError] = []
        try:
            check_index(index.ikm)
        except DomainError as error:
            found.append(FieldError("ikm", error.message, error.code))
        if index.mutu_cetak and index.mutu_cetak.upper() not in ("A", "B", "C", "D"):
            found.append(FieldError("mutu_cetak", "Mutu hanya A, B, C, atau D.", "MUTU"))
        same = (index.layanan_id, index.periode)
        if any((one.layanan_id, one.periode) == same for one in self._store.all_surveys()):
            text = "Periode ini sudah punya survei dengan jawaban."
            found.append(FieldError("periode", text, "GANDA"))
        others = [one for one in self._store.old_indexes() if one.id != index.id]
        if any((one.layanan_id, one.periode) == same for one in others):
            found.append(FieldError("periode", "Indeks periode ini sudah ada.", "GANDA"))
        return found

    def remove(self, index_id: str) -> Change:
        """Remove an older index."""
        self._surveys.session.require(Role.ADMIN)
        with self._surveys.database.write(self._surveys.session.actor()) as writer:
            index = self._store.old.get(index_id)
            if index is None:
                raise DomainError("Indeks tidak ditemukan; mungkin sudah dihapus.", "INDEKS")
            self._store.old.remove(writer, index)
            writer.audit("hapus_indeks_lama", "indeks_historis", index_id, index.periode)
            return self._surveys.done(writer, f"Hapus indeks {index.periode}")

    def check_published(self, given: Published) -> PublishedCheck:
        """Return which weight and which bands are behind printed figures."""
        ikm = check_index(half_up(given.ikm, 2))
        with self._surveys.database.read():
            reader = self._surveys.reader()
            bands = reader.bands(Scheme.BARU), reader.bands(Scheme.LAMA)
        label = check_label(ikm, given.mutu, *bands, given.tahun) if given.mutu.strip() else None
        averages = [Fraction(value) for value in given.nrr]
        weights = tuple(weights_behind(averages, ikm)) if averages else ()
        sentences = [label.pesan] if label else []
        if averages:
            sentences.append(weight_words(weights, averages, ikm))
        return PublishedCheck(label=label, weights=weights, sentences=tuple(sentences))
