"""Taking files in: what each is, as proposed from its name and shown before anything is stored."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.documents import Document, size_text
from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.services.changes import Change
from sdm_desktop.services.document_views import PersonDocuments, ScanDraft
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.messages import words_of
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.elided_label import ElidedLabel
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form import Form

_WIDTH, _ROW, _MOST = 860, 128, 420


class FileCard(QFrame):
    """One file that can be taken, with its words; `left_out` when the user does not want it."""

    left_out = Signal(object)

    def __init__(self, draft: ScanDraft, person: PersonDocuments, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.draft = draft
        self._person = person
        sign = QLabel(self)
        set_icon(sign, "file-text" if draft.format == "PDF" else "image", "text2", 16)
        name = ElidedLabel("strong", self)
        name.set_text(draft.name)
        about = make_label(self._about(), self, "small")
        leave = icon_button("x", self.tr("Jangan simpan berkas ini"), self)
        leave.clicked.connect(self._leave_out)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(sign)
        head.addWidget(name, 1)
        head.addWidget(about)
        head.addWidget(leave)
        self.form = Form(self, columns=4)
        kinds = [(code, kind.nama) for code, kind in person.kinds.items()]
        kind_field = ComboField(kinds, self)
        kind_field.set_placeholder(self.tr("Pilih jenis"))
        self.form.add_field("jenis", self.tr("Jenis dokumen"), kind_field, "")
        self.form.add_field("nomor", self.tr("Nomor"), TextField(self))
        self.form.add_field("tanggal", self.tr("Tanggal dokumen"), DateField(self))
        self.form.add_field("kedaluwarsa", self.tr("Berlaku sampai"), DateField(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 10, 6)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.form)
        self.form.set_values({"jenis": draft.jenis if draft.jenis in person.kinds else ""})
        if draft.jenis in person.kinds:
            self.form.field("jenis").show_finding(self.tr("Usul dari nama berkas"), "")
        self.form.edited.connect(self._on_edited)
        self._show_kind()

    def _about(self) -> str:
        draft = self.draft
        pages = [self.tr("{count} halaman").format(count=draft.halaman)]
        parts = [draft.format.value, *(pages if draft.format == "PDF" else [])]
        return ", ".join([*parts, size_text(draft.ukuran)])

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        if name == "jenis":
            self._show_kind()

    def _show_kind(self) -> None:
        kind = self._person.kinds.get(self.form.values()["jenis"] or "")
        self.form.field("kedaluwarsa").setEnabled(kind is not None and kind.kedaluwarsa)

    def document(self) -> Document:
        """Return the document as described."""
        values: dict[str, Any] = self.form.values()
        draft = self.draft
        is_dated = self.form.field("kedaluwarsa").isEnabled()
        return Document(
            jenis=values["jenis"] or "",
            nomor=values["nomor"],
            tanggal=values["tanggal"],
            kedaluwarsa=values["kedaluwarsa"] if is_dated else None,
            nama_berkas=draft.name,
            sha256=draft.sha256,
            format=draft.format,
            ukuran=draft.ukuran,
            halaman=draft.halaman,
        )

    @Slot()
    def _leave_out(self) -> None:
        self.left_out.emit(self)


class AddDialog(QDialog):
    """Shows what was found in some files; refused ones are named with the reason."""

    def __init__(
        self,
        context: UiContext,
        drafts: Sequence[ScanDraft],
        person: PersonDocuments,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._person = person
        self.setWindowTitle(self.tr("Tambah dokumen"))
        self.setMinimumWidth(widened(_WIDTH))
        good = [draft for draft in drafts if not draft.problem]
        self.refused = [draft for draft in drafts if draft.problem]
        self.cards = [FileCard(draft, person, self) for draft in good]
        self._message = make_label("", self, "error")
        self._message.setWordWrap(True)
        self._message.hide()
        self.save_button = make_button("", self, "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self._build()
        self._show_count()
        if self.cards:
            self.cards[0].form.field("jenis").editor.setFocus()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        title = self.tr("Tambah dokumen {name}").format(name=self._person.nama)
        layout.addWidget(make_label(title, self, "section"))
        if self.refused:
            layout.addWidget(self._refusals())
        if self.cards:
            layout.addWidget(self._list(), 1)
        layout.addWidget(self._message)
        cancel = make_button(self.tr("Batal"), self)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        layout.addLayout(row)

    def _refusals(self) -> QWidget:
        box = QFrame(self)
        box.setProperty("kind", "bar")
        box.setProperty("level", "error")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(3)
        count = self.tr("{count} berkas tidak dapat diterima:").format(count=len(self.refused))
        column.addWidget(make_label(count, box, "strong"))
        for draft in self.refused:
            line = make_label(draft.problem, box)
            line.setWordWrap(True)
            column.addWidget(line)
        return box

    def _list(self) -> QWidget:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget(area)
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for card in self.cards:
            card.left_out.connect(self._leave_out)
            column.addWidget(card)
        column.addStretch(1)
        area.setWidget(content)
        area.setMinimumHeight(scaled(min(_MOST, _ROW * len(self.cards))))
        return area

    @Slot(object)
    def _leave_out(self, card: FileCard) -> None:
        self.cards.remove(card)
        card.hide()
        card.deleteLater()
        self._show_count()

    def _show_count(self) -> None:
        text = self.tr("Simpan {count} dokumen").format(count=len(self.cards))
        self.save_button.setText(text)
        self.save_button.setEnabled(bool(self.cards))

    @Slot()
    def save(self) -> None:
        """Store all files, or show beside each what speaks against it."""
        if sum(len(self._shown_problems(card)) for card in self.cards):
            return
        files: list[tuple[Document, Path]] = [(c.document(), c.draft.path) for c in self.cards]
        documents, person_id = self._context.services.documents, self._person.pegawai_id
        self.save_button.setEnabled(False)

        def work(_: TaskContext) -> Change:
            return documents.add(person_id, files)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_failed)

    def _shown_problems(self, card: FileCard) -> list[FieldError]:
        problems = card.form.problems()
        card.form.show_findings(problems)
        return problems

    @Slot(object)
    def _on_saved(self, change: Change) -> None:
        self._context.done(change)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        rest: list[str] = []
        if isinstance(error, ValidationError):
            for place, card in enumerate(self.cards):
                mine = _of_place(error.errors, place)
                left = card.form.show_findings(mine)
                rest += [f"{card.draft.name}: {one.message}" for one in left]
        else:
            rest.append(words_of(error))
        self._message.setText("\n".join(rest))
        self._message.setVisible(bool(rest))


def _of_place(errors: Sequence[FieldError], place: int) -> list[FieldError]:
    """Return the errors of one file, with the name of the field alone."""
    start = f"{place}."
    return [
        FieldError(error.field.removeprefix(start), error.message, error.code, error.level)
        for error in errors
        if error.field.startswith(start)
    ]
