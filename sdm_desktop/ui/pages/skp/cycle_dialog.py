"""The wizard of a performance year: periods, who takes part, deadlines, what will happen."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.evaluation import Period, PeriodKind
from sdm_desktop.domain.period_plan import plan_year
from sdm_desktop.services.changes import Change
from sdm_desktop.services.performance_cycle import CyclePlan, CyclePreview
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import Task, TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate
_STANDARD = (PeriodKind.TRIWULANAN, PeriodKind.TAHUNAN)
_DELAY_MS = 200


class CycleDialog(FormDialog):
    """Shows live what opening the year creates; runs with progress and "Batalkan"."""

    def __init__(self, context: UiContext, year: int, parent: QWidget) -> None:
        words = (
            translate("CycleDialog", "Siklus kinerja"),
            translate("CycleDialog", "Buka siklus"),
        )
        super().__init__(context, words, parent)
        self.setMinimumWidth(widened(700))
        self._task: Task | None = None
        self._fields: dict[str, DateField] = {}
        years = [(str(one), str(one)) for one in range(year + 2, year - 3, -1)]
        self.form.add_field("tahun", self.tr("Tahun"), ComboField(years, self))
        self.form.add_field("unit", self.tr("Unit"), ComboField([], self))
        self.form.set_values({"tahun": str(year), "unit": ""})
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY_MS)
        self._later.timeout.connect(self._read_preview)
        self._deadlines = QFrame(self)
        self._grid = QGridLayout(self._deadlines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self.statuses: dict[str, QCheckBox] = {}
        self.kinds = self._boxes([(kind.value, kind.value.capitalize()) for kind in PeriodKind])
        statuses = [(status.value, status.label) for status in EmployeeStatus]
        self.statuses = self._boxes(statuses)
        for kind in _STANDARD:
            self.kinds[kind.value].setChecked(True)
        for box in self.statuses.values():
            box.setChecked(True)
        self._strip = QFrame(self)
        self._strip.setProperty("kind", "sunken")
        self.summary = make_label("", self._strip, "strong")
        self.detail = make_label("", self._strip, "small")
        for label in (self.summary, self.detail):
            label.setWordWrap(True)
        self._build()
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self._build_deadlines()
        self._read_units()

    def _boxes(self, choices: list[tuple[str, str]]) -> dict[str, QCheckBox]:
        found = {}
        for value, words in choices:
            box = QCheckBox(words, self)
            box.toggled.connect(self._on_toggled)
            found[value] = box
        return found

    def _build(self) -> None:
        inner = QVBoxLayout(self._strip)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(1)
        inner.addWidget(self.summary)
        inner.addWidget(self.detail)
        place = 2
        for title, boxes in (
            (self.tr("Jenis periode"), self.kinds),
            (self.tr("Peserta"), self.statuses),
        ):
            row = QHBoxLayout()
            row.setSpacing(18)
            for box in boxes.values():
                row.addWidget(box)
            row.addStretch(1)
            self.body.insertWidget(place, make_label(title, self, "label-strong"))
            self.body.insertLayout(place + 1, row)
            place += 2
        heading = make_label(self.tr("Batas pengisian"), self, "label-strong")
        self.body.insertWidget(place, heading)
        self.body.insertWidget(place + 1, self._deadlines)
        self.body.insertWidget(place + 2, self._strip)

    def _periods(self) -> list[Period]:
        year = int(self.form.values()["tahun"] or self._context.services.session.today().year)
        chosen = [kind for kind in PeriodKind if self.kinds[kind.value].isChecked()]
        found = [period for kind in chosen for period in plan_year(year, kind)]
        return sorted(found, key=lambda p: (p.selesai, p.jenis is PeriodKind.TAHUNAN))

    def _build_deadlines(self) -> None:
        """Show a field for the deadline of each period, three in a row."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fields = {}
        for place, period in enumerate(self._periods()):
            row, column = divmod(place, 4)
            field = DateField(self._deadlines)
            field.setAccessibleName(self.tr("Batas {period}").format(period=period.nama))
            field.set_value(period.batas_pengisian)
            field.value_changed.connect(self._on_edited)
            label = make_label(period.nama, self._deadlines, "label")
            self._grid.addWidget(label, 2 * row, column)
            self._grid.addWidget(field, 2 * row + 1, column)
            self._fields[period.kode] = field
        self._later.start()

    def plan(self) -> CyclePlan:
        """Return what is chosen."""
        values = self.form.values()
        chosen = [s for s in EmployeeStatus if self.statuses[s.value].isChecked()]
        is_all = len(chosen) == len(self.statuses)
        deadlines: dict[str, date] = {
            code: day for code, field in self._fields.items() if (day := field.value()) is not None
        }
        return CyclePlan(
            year=int(values["tahun"] or self._context.services.session.today().year),
            kinds=tuple(kind for kind in PeriodKind if self.kinds[kind.value].isChecked()),
            deadlines=deadlines,
            statuses=frozenset() if is_all else frozenset(chosen),
            unit_id=values["unit"] or None,
        )

    @Slot()
    def _on_toggled(self) -> None:
        if self.sender() in self.kinds.values():
            self._build_deadlines()
        self._later.start()

    @Slot()
    def _on_edited(self, name: str = "") -> None:
        if name == "tahun":
            self._build_deadlines()
        self._later.start()

    def _read_units(self) -> None:
        services = self._context.services
        task = self._context.tasks.run(lambda _: services.units.tree())
        task.succeeded.connect(self._on_units)

    @Slot(object)
    def _on_units(self, units: list[object]) -> None:
        combo = self.form.editor("unit")
        assert isinstance(combo, ComboField)
        paths = [(unit.id, unit.jalur) for unit in units]  # type: ignore[attr-defined]
        combo.set_choices([("", self.tr("Seluruh kantor")), *paths])
        combo.set_value("")

    @Slot()
    def _read_preview(self) -> None:
        plan, cycle = self.plan(), self._context.services.cycle
        task = self._context.tasks.run(lambda _: cycle.preview(plan))
        task.succeeded.connect(self._show_preview)
        task.failed.connect(self._on_refused)

    @Slot(object)
    def _show_preview(self, preview: CyclePreview) -> None:
        self._message.hide()
        text = self.tr("{periods} periode baru dan {count} evaluasi untuk {people} pegawai")
        self.summary.setText(
            text.format(
                periods=preview.new_periods, count=preview.evaluations, people=preview.people
            )
        )
        parts = []
        if preview.known:
            parts.append(self.tr("{count} sudah ada dan tetap").format(count=preview.known))
        if preview.not_rated:
            words = self.tr("{count} tidak dinilai (CLTN, tugas belajar, kurang dari satu bulan)")
            parts.append(words.format(count=preview.not_rated))
        if preview.without_evaluator:
            words = self.tr("{count} pegawai belum memiliki penilai")
            parts.append(words.format(count=preview.without_evaluator))
        self.detail.setText("; ".join(parts))
        self.detail.setVisible(bool(parts))
        button = self.tr("Buka siklus {year}").format(year=self.plan().year)
        self.save_button.setText(button)
        self.save_button.setEnabled(preview.new_periods + preview.evaluations > 0)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        self.summary.setText("")
        self.detail.hide()
        self._on_failed(error)
        self.save_button.setEnabled(False)

    @Slot()
    def save(self) -> None:
        """Create everything; the dialog closes at once, the bar shows progress and "Batalkan"."""
        plan, cycle = self.plan(), self._context.services.cycle

        def work(task: TaskContext) -> Change:
            return cycle.open(plan, task.step)

        task = self._context.tasks.run(work)
        words = self.tr("Membuka siklus kinerja {year}").format(year=plan.year)
        self._context.messages.busy(words, task)
        self.follow(task)
