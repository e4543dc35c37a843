"""The filter line of completeness: which unit, what is missing, words."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sdm_desktop.domain.documents import DocumentKind
from sdm_desktop.domain.unit import SEPARATOR, Unit
from sdm_desktop.services.document_views import CompletenessRow
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.combo_field import ComboField

_COMPLETE, _INCOMPLETE, _EXPIRED, _EMPTY = "lengkap", "kurang", "lewat", "kosong"


@dataclass(frozen=True, slots=True)
class ArchiveFilter:
    """What is to be shown; `path` is a unit with all below, `state` how complete, or a kind."""

    path: str
    state: str
    words: str

    def matches(self, row: CompletenessRow) -> bool:
        """Return whether a row fits."""
        below = f"{row.jalur}{SEPARATOR}".startswith(f"{self.path}{SEPARATOR}")
        if self.path and not below:
            return False
        cells = "\n".join((row.nama, row.nip, row.unit, row.kurang)).casefold()
        return self._has_state(row) and all(w in cells for w in self.words.casefold().split())

    def _has_state(self, row: CompletenessRow) -> bool:
        found = row.found
        states = {
            "": True,
            _COMPLETE: found.percent == 100,
            _INCOMPLETE: found.percent < 100,
            _EXPIRED: bool(found.expired),
            _EMPTY: row.count == 0,
        }
        return states.get(self.state, self.state in (*found.missing, *found.expired))


class ArchiveFilterBar(QWidget):
    """`changed`: other rows are to be shown."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.unit = ComboField([("", self.tr("Semua unit"))], self)
        self.state = ComboField(self._states({}), self)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Cari nama, NIP, unit, dokumen"))
        self.words.setAccessibleName(self.tr("Cari di daftar"))
        self.words.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        names = (self.tr("Unit"), self.tr("Kelengkapan"))
        for field, name, width in zip((self.unit, self.state), names, (300, 230), strict=True):
            field.setAccessibleName(name)
            field.setFixedWidth(widened(width))
            field.set_value("")
            field.value_changed.connect(self.changed)
            row.addWidget(field)
        row.addWidget(self.words, 1)
        self.words.textChanged.connect(self.changed)

    def _states(self, kinds: Mapping[str, DocumentKind]) -> list[tuple[str, str]]:
        lacking = [
            (code, self.tr("Tanpa {name}").format(name=kind.nama))
            for code, kind in kinds.items()
            if kind.wajib
        ]
        return [
            ("", self.tr("Semua kelengkapan")),
            (_COMPLETE, self.tr("Lengkap")),
            (_INCOMPLETE, self.tr("Belum lengkap")),
            (_EXPIRED, self.tr("Ada yang kedaluwarsa")),
            (_EMPTY, self.tr("Belum ada dokumen")),
            *lacking,
        ]

    def offer(self, units: list[Unit], kinds: Mapping[str, DocumentKind]) -> None:
        """Offer units by their full path and kinds that may be missing."""
        states = self._states(kinds)
        paths = [(unit.jalur, unit.jalur) for unit in units]
        for field, choices in (
            (self.unit, [("", self.tr("Semua unit")), *paths]),
            (self.state, states),
        ):
            if field.count() != len(choices):
                field.blockSignals(True)
                field.set_choices(choices)
                field.blockSignals(False)

    def value(self) -> ArchiveFilter:
        """Return what is chosen."""
        return ArchiveFilter(
            self.unit.value() or "", self.state.value() or "", self.words.text().strip()
        )
