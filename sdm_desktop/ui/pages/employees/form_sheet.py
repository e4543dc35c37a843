"""The sheet of the entry form: every field in groups, links that jump to a group."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.nip import NipKind, parse_nip
from sdm_desktop.ui.pages.employees.form_fields import (
    GROUPS,
    EditorMaker,
    hint_of,
    span_of,
)
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.form import Form

COLUMNS = 4


class EmployeeSheet(QWidget):
    """Shows one record in fields and gives back what is typed."""

    ready = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.original = Employee()
        self.form: Form | None = None
        self._maker: EditorMaker | None = None
        self._waiting: list[str] = []
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(0)
        self._tick.timeout.connect(self._build_group)
        self._jumps = QHBoxLayout()
        self._jumps.setSpacing(4)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._jumps)
        layout.addWidget(card, 1)

    def show_record(self, record: Employee, maker: EditorMaker) -> None:
        """Show a record in fields with their offers; `ready` when the last group is there.

        The groups are built one after the other, so that the window never waits for all of them.
        """
        self.original = record
        self._maker = maker
        self._waiting = maker.groups()
        content = QWidget(self._area)
        content.setObjectName("scrolled")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(18, 14, 18, 16)
        self.form = Form(content, columns=COLUMNS)
        self.form.edited.connect(self._on_edited)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self._empty_jumps()
        self._area.setWidget(content)
        self._build_group()

    @property
    def is_building(self) -> bool:
        """Return whether groups are still to come."""
        return bool(self._waiting)

    @Slot()
    def _build_group(self) -> None:
        form, maker = self.form, self._maker
        if form is None or maker is None or not self._waiting:
            return
        group = self._waiting[0]
        heading = form.add_group(group)
        jump = make_button(group, self, "link")
        jump.setProperty("groupHeading", heading)
        jump.clicked.connect(self._jump)
        self._jumps.insertWidget(self._jumps.count() - 1, jump)
        names = maker.names_of(group)
        for name in names:
            editor = maker.make(name, form)
            form.add_field(name, maker.label(name), editor, hint_of(name), span_of(name))
        form.fill({name: maker.shown(name, self.original) for name in names})
        if group == GROUPS[0]:
            # another number needs a reason: "Perbaiki NIP" on the person's page
            form.editor("nip").set_read_only(bool(self.original.id))
            first = form.field("nama" if self.original.id else "nip").editor
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._waiting.pop(0)
        if self._waiting:
            self._tick.start()
        else:
            form.mark_clean()
            self.ready.emit()

    def _empty_jumps(self) -> None:
        while self._jumps.count():
            item = self._jumps.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.deleteLater()
        self._jumps.addStretch(1)

    @Slot()
    def _jump(self) -> None:
        button = self.sender()
        heading = button.property("groupHeading") if isinstance(button, QPushButton) else None
        content = self._area.widget()
        if isinstance(heading, QWidget) and content is not None:
            place = heading.mapTo(content, heading.rect().topLeft()).y() - 12
            self._area.verticalScrollBar().setValue(place)

    # typing

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        if name == "nip":
            self._suggest_from_nip()

    def _suggest_from_nip(self) -> None:
        """Fill what the NIP says where nothing is known yet, and say so."""
        form = self.form
        parts = parse_nip(form.editor("nip").value()) if form is not None else None
        if form is None or parts is None:
            return
        note = self.tr("Diusulkan dari NIP")
        status = EmployeeStatus.PPPK if parts.kind is NipKind.PPPK else None
        for name, value in (
            ("tanggal_lahir", parts.born),
            ("jenis_kelamin", parts.sex.value),
            ("tmt_cpns", parts.appointed),
            ("status", status),
        ):
            if value is not None and not form.editor(name).value():
                form.suggest(name, value, note)

    def draft(self) -> Employee:
        """Return the record as typed now."""
        assert self.form is not None
        assert self._maker is not None
        return self._maker.draft(self.original, self.form.values())

    def is_dirty(self) -> bool:
        """Return whether something was typed that is not stored."""
        return self.form is not None and self.form.is_dirty()

    def mark_clean(self) -> None:
        """Take what is typed now as stored."""
        if self.form is not None:
            self.form.mark_clean()

    def problems(self) -> list[FieldError]:
        """Return what is typed but cannot be read."""
        return self.form.problems() if self.form is not None else []

    def focus(self, name: str) -> None:
        """Put the cursor into a field and scroll to it; an unknown one is ignored."""
        if self.form is not None and name in self.form.names():
            field = self.form.field(name)
            content = self._area.widget()
            if content is not None:
                content.adjustSize()
            self._area.ensureWidgetVisible(field, 0, 60)
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_findings(self, findings: list[FieldError], *, focus: bool = True) -> list[FieldError]:
        """Show findings beside their fields; returns those that have no field."""
        if self.form is None:
            return findings
        elsewhere = self.form.show_findings(findings)
        wrong = [f.field for f in findings if f.is_error and f not in elsewhere]
        if focus and wrong:
            self._area.ensureWidgetVisible(self.form.field(wrong[0]), 0, 60)
        return elsewhere
