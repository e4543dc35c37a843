"""What the public said of a person, once verified: both sides, never a number."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.evaluation import BEHAVIOURS
from sdm_desktop.domain.feedback import unsur_name
from sdm_desktop.domain.performance_notes import NoteKind, NoteSource, NoteStatus, PerformanceNote
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.plain_table import PlainTable
from sdm_desktop.ui.widgets.table_column import Column

SHOWN = 4
_TONES = {NoteKind.POSITIF: "ok", NoteKind.NEGATIF: "warn", NoteKind.PEMBINAAN: "text2"}
translate = QCoreApplication.translate


def verified(notes: Sequence[PerformanceNote]) -> list[PerformanceNote]:
    """Return what the public said and somebody verified."""
    return [
        note
        for note in notes
        if note.sumber is NoteSource.MASYARAKAT and note.status is NoteStatus.TERVERIFIKASI
    ]


def _about(note: PerformanceNote) -> str:
    if note.nilai_dasar:
        return BEHAVIOURS[note.nilai_dasar - 1].value
    return unsur_name(note.unsur_skm)


def _columns() -> list[Column[PerformanceNote]]:
    return [
        Column("tanggal", translate("PublicNotesCard", "Tanggal"),
               lambda n: short_date(n.tanggal), lambda n: n.tanggal, width=100, elide="none"),
        Column("jenis", translate("PublicNotesCard", "Jenis"), lambda n: n.jenis.label,
               lambda n: n.jenis.label, width=90, tone=lambda n: _TONES[n.jenis]),
        Column("uraian", translate("PublicNotesCard", "Uraian"), lambda n: n.uraian,
               lambda n: n.uraian, width=380, stretch=True),
        Column("tentang", translate("PublicNotesCard", "Tentang"), _about, _about, width=170),
        Column("bukti", translate("PublicNotesCard", "Register"), lambda n: n.bukti,
               lambda n: n.bukti, width=200),
    ]  # fmt: skip


class PublicNotesCard(QFrame):
    """The latest verified entries with how many praise and criticise; hidden without any."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        title = self.tr("Umpan balik masyarakat")
        self.count = make_label("", self, "small")
        head = QHBoxLayout()
        head.setContentsMargins(16, 9, 16, 9)
        head.setSpacing(10)
        head.addWidget(make_label(title, self, "section"))
        head.addWidget(self.count)
        head.addStretch(1)
        self.table: PlainTable[PerformanceNote] = PlainTable(_columns(), title, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table)
        self.hide()

    def set_notes(self, notes: Sequence[PerformanceNote]) -> None:
        """Show the verified ones of some notes, which are sorted with the latest first."""
        known = verified(notes)
        praise = sum(note.jenis is NoteKind.POSITIF for note in known)
        blame = sum(note.jenis is NoteKind.NEGATIF for note in known)
        words = self.tr("{praise} pujian, {blame} keluhan; informasi, tidak mengubah nilai")
        self.count.setText(words.format(praise=praise, blame=blame))
        self.table.set_records(known[:SHOWN])
        self.setVisible(bool(known))
