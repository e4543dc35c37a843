"""What a report is about, how it is set and who signs it."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.office import Office
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.unit import Unit, unit_choices
from sdm_desktop.services.reports import ReportInfo, ReportRequest
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.reports.options import OptionFields
from sdm_desktop.ui.report_memory import Remembered, ReportMemory
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.person_editor import PersonEditor
from sdm_desktop.ui.widgets.signatory_fields import SignatoryFields

WIDTH = 266
SCROLLBAR = 12
SETTLE_MS = 250
MANY_UNITS = 60


@dataclass(frozen=True, slots=True)
class Choices:
    """What the fields offer; `is_own` for a penilai, who prints only the own people."""

    periods: tuple[Period, ...]
    units: tuple[Unit, ...]
    office: Office
    current: Period | None
    is_own: bool = False


class Parameters(QFrame):
    """The fields of one report; `changed` comes a moment after the last edit."""

    changed = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    workbook_wanted = Signal()
    save_each_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        self._info: ReportInfo | None = None
        self._office = Office()
        self._is_restoring = False
        self._chosen: tuple[str, ...] = ()
        self._memory = ReportMemory(context.preferences)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.changed)
        self._title = make_label("", self, "section")
        self._title.setWordWrap(True)
        self.form = Form(self, columns=2)
        self.kop = QCheckBox(self.tr("Kop surat dan lambang"), self)
        self.kop.setChecked(True)
        self.options = OptionFields(self)
        self.signatory = SignatoryFields(context, self)
        self.chosen = make_label("", self, "strong")
        self.everybody = make_button(self.tr("Semua pegawai"), self, "link")
        self.everybody.clicked.connect(self._list_everybody)
        self.note = make_label("", self, "warning")
        self.note.setWordWrap(True)
        self.print = make_button(self.tr("Cetak"), self, "primary", "printer")
        self.save = make_button(self.tr("Simpan PDF"), self)
        self.workbook = make_button(self.tr("Simpan xlsx"), self)
        self.save_each = make_button(self.tr("Simpan semua"), self)
        self._fill(context)
        self._build()
        self.set_ready(0)

    def offer(self, choices: Choices) -> None:
        """Offer periods and units; keeps what was chosen."""
        self._office = choices.office
        periods = [(period.id, period.nama) for period in choices.periods]
        self._combo("period_id").set_choices(periods)
        everybody = self.tr("Pegawai saya") if choices.is_own else self.tr("Semua unit")
        units = [("", everybody)]
        units += unit_choices(choices.units)
        self._combo("unit_id").set_choices(units)
        if self._combo("period_id").value() is None and choices.current:
            self._combo("period_id").set_value(choices.current.id)
        if self._combo("unit_id").value() is None:
            # of a whole city one would wait for thousands of pages nobody asked for
            is_big = len(choices.units) > MANY_UNITS
            self._combo("unit_id").set_value(choices.units[0].id if is_big else "")
        if not self.form.editor("place").value():
            self.form.editor("place").set_value(choices.office.tempat)

    def show_report(self, info: ReportInfo) -> None:
        """Show the fields of a report as they were answered last."""
        self._info = info
        self._title.setText(info.title)
        for name in ("employee_id", "period_id", "place", "date"):
            self.form.field(name).setVisible(name in info.parameters)
        self.kop.setVisible("with_kop" in info.parameters)
        self.signatory.setVisible("signatory" in info.parameters)
        self.workbook.setVisible(info.is_list)
        self._show_chosen()
        self._restore(info)
        self._order_keys()
        self.changed.emit()

    def set_values(self, **values: object) -> None:
        """Choose unit, period or person from outside; `employee_ids` names people for a list."""
        if "employee_ids" in values:
            self._chosen = tuple(values["employee_ids"])  # type: ignore[arg-type]
            self.form.fill({"unit_id": ""})
            self._show_chosen()
        self.form.fill({k: v for k, v in values.items() if k in self.form.names()})

    def request(self) -> ReportRequest | None:
        """Return what to print, None (with messages) when a field cannot be read."""
        problems = self.form.problems()
        self.form.show_findings(problems)
        problems = [*problems, *self.options.problems(), *self._signatory_problems()]
        if problems:
            return None
        values = self.form.values()
        has_person = self._info is not None and "employee_id" in self._info.parameters
        return ReportRequest(
            period_id=values["period_id"] or None,
            unit_id=values["unit_id"] or None,
            employee_id=values["employee_id"] if has_person else None,
            employee_ids=self._chosen if self._is_people_list() else (),
            paper=Paper(values["paper"] or Paper.A4),
            margin=Margin(values["margin"] or Margin.ARSIP),
            date=values["date"],
            place=values["place"] or "",
            signatory=self.signatory.signatory(self._office) if self._is_signed() else None,
            with_kop=self.kop.isChecked(),
            options=self.options.answers(),
        )

    def set_ready(self, pages: int, note: str = "") -> None:
        """Name on the button how many sheets it prints; 0 switches the buttons off."""
        text = self.tr("Cetak {pages} lembar") if pages else self.tr("Cetak")
        self.print.setText(text.format(pages=pages))
        for button in (self.print, self.save, self.workbook, self.save_each):
            button.setEnabled(pages > 0)
        self.note.setText(note)

    def _fill(self, context: UiContext) -> None:
        papers = _papers(with_large=False)
        margins = [
            (Margin.ARSIP.value, self.tr("Arsip")),
            (Margin.SEMPIT.value, self.tr("Sempit")),
        ]
        form = self.form
        form.add_field("unit_id", self.tr("Unit"), ComboField((), self), span=2)
        form.add_field("period_id", self.tr("Periode"), ComboField((), self), span=2)
        person = PersonEditor(context, self)
        person.setPlaceholderText(self.tr("Semua pegawai unit"))
        form.add_field("employee_id", self.tr("Pegawai"), person, span=2)
        form.add_field("paper", self.tr("Kertas"), ComboField(papers, self))
        form.add_field("margin", self.tr("Tepi"), ComboField(margins, self))
        form.add_field("place", self.tr("Tempat"), TextField(self))
        form.add_field("date", self.tr("Tanggal"), DateField(self))
        form.editor("paper").set_value(Paper.A4.value)
        form.editor("margin").set_value(Margin.ARSIP.value)
        form.add_stretch()
        form.edited.connect(self._on_edited)
        self.kop.toggled.connect(self._on_edited)
        self.options.changed.connect(self._on_edited)
        self.signatory.changed.connect(self._on_edited)

    def _build(self) -> None:
        line = QFrame(self)
        line.setProperty("kind", "line")
        buttons = QGridLayout()
        buttons.setContentsMargins(14, 10, 14, 12)
        buttons.setSpacing(8)
        buttons.addWidget(self.print, 0, 0, 1, 2)
        buttons.addWidget(self.save, 1, 0)
        buttons.addWidget(self.save_each, 1, 1)
        buttons.addWidget(self.workbook, 2, 0, 1, 2)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.workbook.clicked.connect(self.workbook_wanted)
        self.save_each.clicked.connect(self.save_each_wanted)
        inside = QWidget(self)
        inside.setObjectName("scrolled")
        body = QVBoxLayout(inside)
        inside.setFixedWidth(WIDTH - SCROLLBAR - 2)
        body.setContentsMargins(14, 12, 8, 8)
        body.setSpacing(8)
        for widget in (
            self._title,
            self.chosen,
            self.everybody,
            self.options,
            self.form,
            self.signatory,
            self.kop,
            self.note,
        ):
            body.addWidget(widget)
        body.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(line)
        layout.addLayout(buttons)

    def _combo(self, name: str) -> ComboField:
        editor = self.form.field(name).editor
        assert isinstance(editor, ComboField)
        return editor

    def _is_people_list(self) -> bool:
        return self._info is not None and "employee_ids" in self._info.parameters

    def _show_chosen(self) -> None:
        is_some = bool(self._chosen) and self._is_people_list()
        self.chosen.setText(self.tr("{count} orang dari daftar").format(count=len(self._chosen)))
        for widget in (self.chosen, self.everybody):
            widget.setVisible(is_some)
        self.form.field("unit_id").setVisible(not is_some)

    @Slot()
    def _list_everybody(self) -> None:
        self._chosen = ()
        self._show_chosen()
        self._timer.start()

    def _is_signed(self) -> bool:
        return self._info is not None and "signatory" in self._info.parameters

    def _signatory_problems(self) -> list[FieldError]:
        return self.signatory.problems() if self._is_signed() else []

    def _order_keys(self) -> None:
        """Let Tab go down the fields; the questions of a report are younger than its buttons."""
        keys: list[QWidget] = [self.everybody, *self.options.editors()]
        for form in (self.form, self.signatory.form):
            keys += [form.field(name).editor for name in form.names()]
        keys += [self.kop, self.print, self.save, self.save_each, self.workbook]
        for one, following in pairwise(keys):
            QWidget.setTabOrder(one, following)

    def _restore(self, info: ReportInfo) -> None:
        kept = self._memory.read(info.name)
        self._is_restoring = True
        self._combo("paper").set_choices(_papers(with_large="large_paper" in info.parameters))
        self.options.show_options(info.options, kept.options)
        self.signatory.restore(kept.signer, kept.person_id, kept.typed)
        self.form.fill({"paper": kept.paper or info.paper.value, "margin": kept.margin})
        self._is_restoring = False

    def _remember(self) -> None:
        if self._info is None:
            return
        kept = Remembered(
            paper=self.form.editor("paper").value() or "",
            margin=self.form.editor("margin").value() or Margin.ARSIP.value,
            signer=self.signatory.choice,
            person_id=self.signatory.person_id,
            typed=self.signatory.typed(),
            options=self.options.answers(),
        )
        self._memory.write(self._info.name, kept)

    @Slot()
    def _on_edited(self) -> None:
        if not self._is_restoring:
            self._remember()
            self._timer.start()


def _papers(*, with_large: bool) -> list[tuple[str, str]]:
    """Return the papers of a report as choices; A3 only where it makes sense."""
    return [(paper.value, paper.value) for paper in Paper if with_large or paper is not Paper.A3]
