"""The wizard that makes a new office file."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.office import Office
from sdm_desktop.services.office import OfficeSetup
from sdm_desktop.services.settings import check_office
from sdm_desktop.ui.entry.code_sheet import CodeSheet
from sdm_desktop.ui.entry.frame import Notice
from sdm_desktop.ui.entry.setup_forms import AccountForm, HeadForm
from sdm_desktop.ui.entry.steps import Steps
from sdm_desktop.ui.kop_fields import KopPreview, OfficeFields
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import make_button, make_label

OFFICE, HEAD, ACCOUNT, CODE = range(4)


class SetupPage(QWidget):
    """Office, head, first account, recovery code.

    `setup_asked` carries an `OfficeSetup` after the third step; call `show_code` or `show_error`.
    `finished` comes when the code is kept.
    """

    setup_asked = Signal(object)
    finished = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entry")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.office_fields = OfficeFields(self)
        self.head_form = HeadForm(self)
        self.account_form = AccountForm(self)
        self.code_sheet = CodeSheet(self)
        self._preview = KopPreview(self)
        self._steps = Steps(
            (
                self.tr("Instansi dan kop"),
                self.tr("Pimpinan"),
                self.tr("Akun pertama"),
                self.tr("Kode pemulihan"),
            ),
            self,
        )
        self._stack = QStackedWidget(self)
        self.notice = Notice(self)
        self.back = make_button(self.tr("Batal"), self)
        self.next = make_button(self.tr("Lanjut"), self, "primary")
        self._build()
        self.office_fields.edited.connect(self._show_preview)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.code_sheet.confirmed.connect(self._on_confirmed)
        self.start()

    def start(self) -> None:
        """Begin with an empty office."""
        self.office_fields.show_office(Office())
        self.head_form.start()
        self.account_form.start()
        self._show_preview()
        self._go_to(OFFICE)

    @property
    def step(self) -> int:
        """Return the step shown, counted from 0."""
        return self._stack.currentIndex()

    def setup(self) -> OfficeSetup:
        """Return what was typed."""
        account = self.account_form
        office = replace(self.office_fields.office(), kepala=self.head_form.signatory())
        return OfficeSetup(
            office=office,
            admin_username=account.username(),
            admin_name=account.person(),
            password=account.password(),
        )

    def show_code(self, code: str, day: date) -> None:
        """Go to the last step with the code of the office that was made."""
        self._set_busy(False)
        self.code_sheet.show_code(code, self.office_fields.office().nama, day)
        self._go_to(CODE)

    def show_error(self, text: str, findings: list[FieldError] | None = None) -> None:
        """Say why the office could not be made."""
        self._set_busy(False)
        if findings:
            self.account_form.show_findings(findings)
        self.notice.say("error", text)

    def _build(self) -> None:
        head = QFrame(self)
        head.setObjectName("topbar")
        row = QHBoxLayout(head)
        row.setContentsMargins(28, 12, 28, 12)
        row.addWidget(make_label(self.tr("Buat berkas kantor"), head, "title"))
        row.addStretch(1)
        row.addWidget(self._steps)
        self._stack.addWidget(self._first_step())
        lead = self.tr("Dipakai sebagai penanda tangan surat. Boleh dilengkapi nanti.")
        self._stack.addWidget(self._form_step(lead, self.head_form))
        lead = self.tr("Akun ini mengatur data dan pengguna lain sebagai staf kepegawaian.")
        self._stack.addWidget(self._form_step(lead, self.account_form))
        self._stack.addWidget(self._form_step("", self.code_sheet))
        foot = QFrame(self)
        foot.setObjectName("wizardfoot")
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(28, 10, 28, 12)
        buttons.addWidget(self.back)
        buttons.addWidget(self.notice, 1)
        buttons.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(foot)

    def _first_step(self) -> QWidget:
        body = QWidget(self)
        body.setObjectName("scrolled")
        left = QFrame(body)
        left.setProperty("kind", "card")
        left.setMaximumWidth(560)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(18, 16, 18, 14)
        inside.addWidget(self.office_fields)
        inside.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(make_label(self.tr("Kop surat yang akan tercetak"), body, "section"))
        right.addWidget(self._preview)
        hint = make_label(self.tr("Semua dapat diubah kemudian di Pengaturan."), body, "small")
        right.addWidget(hint)
        right.addStretch(1)
        row = QHBoxLayout(body)
        row.setContentsMargins(28, 18, 28, 18)
        row.setSpacing(24)
        row.addWidget(left, 5)
        row.addLayout(right, 5)
        return _scrolled(body, self)

    def _form_step(self, lead: str, form: QWidget) -> QWidget:
        body = QWidget(self)
        body.setObjectName("scrolled")
        card = QFrame(body)
        card.setProperty("kind", "card")
        card.setFixedWidth(scaled(560))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 16, 18, 14)
        inside.setSpacing(12)
        if lead:
            words = make_label(lead, card, "context")
            words.setWordWrap(True)
            inside.addWidget(words)
        inside.addWidget(form)
        column = QVBoxLayout(body)
        column.setContentsMargins(28, 24, 28, 18)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(card)
        centred.addStretch(1)
        column.addLayout(centred)
        column.addStretch(1)
        return _scrolled(body, self)

    @Slot()
    def _show_preview(self) -> None:
        self._preview.show_office(self.office_fields.office())

    @Slot()
    def _go_back(self) -> None:
        if self.step == OFFICE:
            self.cancelled.emit()
        else:
            self._go_to(self.step - 1)

    @Slot()
    def _go_on(self) -> None:
        self.notice.clear()
        if self.step == CODE:
            self.finished.emit()
        elif self._is_step_right():
            if self.step == ACCOUNT:
                self._set_busy(True)
                self.setup_asked.emit(self.setup())
            else:
                self._go_to(self.step + 1)

    def _is_step_right(self) -> bool:
        if self.step == OFFICE:
            findings = check_office(self.office_fields.office())
            self.office_fields.show_findings(findings)
            return not findings
        if self.step == HEAD:
            return self.head_form.is_right()
        return self.account_form.is_right()

    def _go_to(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._steps.set_current(step)
        self.notice.clear()
        words = {OFFICE: self.tr("Batal"), CODE: ""}
        self.back.setText(words.get(step, self.tr("Kembali")))
        self.back.setVisible(step != CODE)
        self.next.setText(self._next_words(step))
        self.next.setEnabled(step != CODE or self.code_sheet.kept.isChecked())
        first = (
            self.office_fields.form.field("nama").editor,
            self.head_form.field("nama").editor,
            self.account_form.field("nama").editor,
            self.code_sheet.kept,
        )[step]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_words(self, step: int) -> str:
        if step == ACCOUNT:
            return self.tr("Buat berkas kantor")
        return self.tr("Mulai bekerja") if step == CODE else self.tr("Lanjut")

    def _set_busy(self, is_busy: bool) -> None:
        for button in (self.back, self.next):
            button.setEnabled(not is_busy)
        if is_busy:
            self.notice.say("small", self.tr("Membuat berkas terenkripsi…"))
        else:
            self.notice.clear()

    @Slot(bool)
    def _on_confirmed(self, is_kept: bool) -> None:
        if self.step == CODE:
            self.next.setEnabled(is_kept)


def _scrolled(body: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area
