"""Kalkulator kepegawaian: choose a rule, give its inputs, see result and reasons."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.calculators.working import Calculator
from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.people import PersonRow
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.employee_profile import EmployeeProfile
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.calculators.chooser import CalculatorChooser, Computed
from sdm_desktop.ui.pages.calculators.editors import make_editor
from sdm_desktop.ui.pages.calculators.person_inputs import kind_for, person_values
from sdm_desktop.ui.pages.calculators.result_view import ResultView
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.person_field import PersonField

FORM_WIDTH = 360


class CalculatorsPage(QWidget):
    """The list of calculators, the form of one, its result; computations stay listed."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._book: RuleBook | None = None
        self._is_stale = True
        self._subject = ""
        self._form: Form | None = None
        self._calculator = registry.all()[0]
        self._build()
        context.bus.changed.connect(self._on_changed)
        self.choose(self._calculator.name)

    # building

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(make_label(self.tr("Kalkulator kepegawaian"), self, "title"))
        about = self.tr("satu pintu ke setiap aturan, dengan alasannya")
        head.addWidget(make_label(about, self, "context"), 1, Qt.AlignmentFlag.AlignBottom)
        body = QHBoxLayout()
        body.setSpacing(14)
        self.chooser = CalculatorChooser(self)
        self.chooser.chosen.connect(self.choose)
        self.chooser.recalled.connect(self._on_recalled)
        body.addWidget(self.chooser)
        body.addWidget(self._middle())
        self.result = ResultView(self._context, self)
        body.addWidget(self.result, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def _middle(self) -> QWidget:
        card = QFrame(self)
        card.setProperty("kind", "card")
        card.setFixedWidth(FORM_WIDTH)
        self._title = make_label("", card, "section")
        self._title.setWordWrap(True)
        self._summary = make_label("", card, "small")
        self._summary.setWordWrap(True)
        self.person = PersonField(self._context, card)
        self.person.setPlaceholderText(self.tr("Pakai data pegawai: cari nama atau NIP"))
        self.person.setAccessibleName(self.tr("Pakai data pegawai"))
        self.person.chosen.connect(self._on_person)
        session = self._context.services.session
        self.person.setVisible(session.may_read(Role.PIMPINAN, Role.AUDITOR))
        self._area = QScrollArea(card)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._note = make_label("", card, "error")
        self._note.setWordWrap(True)
        clear = make_button(self.tr("Kosongkan"), card, "quiet")
        clear.clicked.connect(self._clear)
        self.run_button = make_button(self.tr("Hitung"), card, "primary", "calculator")
        self.run_button.clicked.connect(self.run)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(clear)
        foot.addWidget(self.run_button)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        for widget in (self._title, self._summary, self.person):
            layout.addWidget(widget)
        layout.addSpacing(4)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)
        return card

    # choosing

    @Slot(str)
    def choose(self, name: str) -> None:
        """Show the form of a calculator."""
        calculator = registry.get(name)
        if self._form is not None and calculator.name == self._calculator.name:
            return
        self._calculator = calculator
        self._subject = ""
        self.person.clear()
        self._title.setText(calculator.title)
        self._summary.setText(calculator.summary)
        self._note.clear()
        self._make_form(calculator)
        self.result.clear()
        self.chooser.select(name)

    def _make_form(self, calculator: Calculator) -> None:
        content = QWidget(self._area)
        content.setObjectName("scrolled")
        form = Form(content, columns=1)
        for declared in calculator.inputs:
            label = declared.label
            if not declared.required:
                label = self.tr("{label} (bila ada)").format(label=label)
            form.add_field(declared.name, label, make_editor(declared, form), declared.help)
        if calculator.presets:
            form.add_field("aturan", self.tr("Aturan"), self._preset_editor(calculator, form))
        layout = QVBoxLayout(content)
        layout.setContentsMargins(2, 2, 8, 2)
        layout.addWidget(form)
        layout.addStretch(1)
        form.set_values({})
        self._area.setWidget(content)
        self._form = form

    def _preset_editor(self, calculator: Calculator, form: Form) -> QWidget:
        return ComboField([(name, name.capitalize()) for name in calculator.presets], form)

    def open_with(self, name: str = "", inputs: Mapping[str, Any] | None = None, **_: Any) -> None:
        """Show a calculator, with inputs filled in."""
        if name:
            self.choose(name)
        if inputs:
            self._fill(inputs)
            self.run()

    # person

    @Slot(object)
    def _on_person(self, row: PersonRow) -> None:
        service = self._context.services.employees

        def work(_: TaskContext) -> EmployeeProfile:
            return service.profile(row.id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_profile)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_profile(self, profile: EmployeeProfile) -> None:
        self._subject = f"{profile.nama_lengkap}, NIP {profile.employee.nip}"
        self._fill(person_values(profile, self._context.services.session.today()))
        self.run()

    def _fill(self, values: Mapping[str, Any]) -> None:
        if self._form is None:
            return
        for declared in self._calculator.inputs:
            value = values.get(declared.name)
            if declared.name == "jenis_jabatan" and isinstance(value, str):
                value = kind_for(declared.choices, value)
            if value is not None:
                self._form.editor(declared.name).set_value(value)

    @Slot()
    def _clear(self) -> None:
        if self._form is not None:
            self._form.set_values({})
        self._subject = ""
        self.person.clear()
        self._note.clear()
        self.result.clear()

    # computing

    @Slot()
    def run(self) -> None:
        """Compute; what is wrong with the inputs is shown beside them."""
        if self._form is None or self._book is None:
            return
        problems = self._form.problems()
        if problems:
            self._form.show_findings(problems)
            return
        typed = {n: v for n, v in self._form.values().items() if v not in (None, "")}
        today = self._context.services.session.today()
        try:
            explained = registry.run(self._calculator.name, typed, self._book, today)
        except ValidationError as error:
            others = self._form.show_findings(error.errors)
            self._note.setText(" ".join(finding.message for finding in others))
            self.result.clear()
            return
        self._form.show_findings(())
        self._note.clear()
        self.chooser.remember(Computed(self._calculator, typed, explained, self._subject))
        self.result.show_result(self._calculator, explained, self._subject)

    @Slot(object)
    def _on_recalled(self, computed: Computed) -> None:
        self.choose(computed.calculator.name)
        if self._form is not None:
            self._form.set_values(computed.inputs)
        self._subject = computed.subject
        self.result.show_result(computed.calculator, computed.explained, computed.subject)

    # rules

    def _read_rules(self) -> None:
        self._is_stale = False
        service = self._context.services.rules

        def work(_: TaskContext) -> RuleBook:
            return service.book()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_rules)

    @Slot(object)
    def _on_rules(self, book: RuleBook) -> None:
        self._book = book

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if Topic.RULES in change.topics:
            self._is_stale = True
            if self.isVisible():
                self._read_rules()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: the rules of today are read when the page is seen."""
        super().showEvent(event)
        if self._is_stale:
            self._read_rules()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter computes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.run()
        else:
            super().keyPressEvent(event)
