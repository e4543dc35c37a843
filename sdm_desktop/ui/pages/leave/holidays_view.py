"""The calendar of free days of one year."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.leave import Holiday, HolidayKind
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.leave import WORKDAYS_KEY
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.leave.columns import holiday_columns
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class HolidaysView(QWidget):
    """Adds, changes and removes free days; says when the movable ones are missing."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = context.services.session.may(Role.ADMIN)
        today = context.services.session.today()
        years = [str(year) for year in range(today.year + 2, today.year - 3, -1)]
        self.year = ComboField([(year, year) for year in years], self)
        self.year.setAccessibleName(self.tr("Tahun"))
        self.year.setFixedWidth(widened(92))
        self.year.set_value(str(today.year))
        self.workdays = ComboField(
            [("5", self.tr("5 hari kerja")), ("6", self.tr("6 hari kerja"))], self
        )
        self.workdays.setAccessibleName(self.tr("Hari kerja seminggu"))
        self.workdays.setFixedWidth(widened(140))
        self.workdays.setEnabled(self._may_write)
        self.workdays.set_value(str(context.services.office.value(WORKDAYS_KEY, 5)))
        self.note = make_label("", self, "warning")
        self.note.setWordWrap(True)
        self.model = RecordTableModel(holiday_columns(), self)
        self.table = TableView(self.model, context, "holidays", self)
        self.table.set_noun(self.tr("hari"))
        hint = self.tr("Enter ubah · Del hapus")
        self.table.use_no_marks(hint if self._may_write else "")
        self.table.empty.set_text("calendar", self.tr("Belum ada hari libur pada tahun ini"))
        self._build()
        self.year.value_changed.connect(self.refresh)
        self.workdays.value_changed.connect(self.set_workdays)
        self.table.opened.connect(self._edit)
        self.table.edit_requested.connect(self._edit)
        self.table.remove_requested.connect(self.remove)

    def _build(self) -> None:
        self.add_button = make_button(self.tr("Tambah hari"), self, "plain", "plus")
        self.add_button.setVisible(self._may_write)
        self.add_button.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.year)
        row.addWidget(self.workdays)
        row.addWidget(self.note, 1)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)

    @Slot()
    def refresh(self) -> None:
        """Read the days of the year again."""
        if self.year.value() is None:
            return
        service, year = self._context.services.holidays, int(self.year.value() or 0)

        def work(_: TaskContext) -> tuple[list[Holiday], bool]:
            return service.of_year(year), service.is_incomplete(year)

        self._context.tasks.run(work).succeeded.connect(self._on_read)

    @Slot(object)
    def _on_read(self, found: tuple[list[Holiday], bool]) -> None:
        days, is_incomplete = found
        self.workdays.set_value(str(self._context.services.office.value(WORKDAYS_KEY, 5)))
        self.model.set_records(days)
        text = self.tr(
            "Baru hari libur bertanggal tetap. Tambahkan Idulfitri, Nyepi, Paskah dan lainnya "
            "serta cuti bersama menurut SKB tahun ini."
        )
        self.note.setText(text if is_incomplete else "")

    @Slot()
    def set_workdays(self) -> None:
        """Store how many days a week the office works; requests from now on count by it."""
        chosen, settings = self.workdays.value(), self._context.services.office
        if chosen is None or int(chosen) == settings.value(WORKDAYS_KEY, 5):
            return

        def work(_: TaskContext) -> Change:
            return settings.set_value(WORKDAYS_KEY, int(chosen))

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def _add(self) -> None:
        open_dialog(HolidayDialog(self._context, None, self))

    @Slot(object)
    def _edit(self, holiday: Holiday | None) -> None:
        if holiday is not None and self._may_write:
            open_dialog(HolidayDialog(self._context, holiday, self))

    @Slot()
    def remove(self) -> None:
        """Remove the current day."""
        holiday, service = self.table.current_record(), self._context.services.holidays
        if holiday is None or not self._may_write:
            return
        holiday_id = holiday.id

        def work(_: TaskContext) -> Change:
            return service.remove(holiday_id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)


class HolidayDialog(FormDialog):
    """One free day."""

    def __init__(
        self, context: UiContext, holiday: Holiday | None, parent: QWidget | None = None
    ) -> None:
        words = (
            QCoreApplication.translate("HolidayDialog", "Hari libur"),
            QCoreApplication.translate("HolidayDialog", "Simpan hari libur"),
        )
        super().__init__(context, words, parent, columns=2)
        self._holiday = holiday
        add = self.form.add_field
        add("tanggal", self.tr("Tanggal"), DateField(self))
        kinds = [(kind.value, kind.label) for kind in HolidayKind]
        hint = self.tr("Cuti bersama tidak mengurangi cuti tahunan")
        add("jenis", self.tr("Jenis"), ComboField(kinds, self), hint)
        add("nama", self.tr("Nama"), TextField(self), "", 2)
        values = {"jenis": HolidayKind.NASIONAL.value}
        if holiday is not None:
            self.form.editor("tanggal").set_read_only(True)
        self.form.set_values(
            values
            if holiday is None
            else {
                "tanggal": holiday.tanggal,
                "jenis": holiday.jenis.value,
                "nama": holiday.nama,
            }
        )
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the day, or show what is wrong."""
        values = self.form.values()
        problems = self.form.problems()
        day: date | None = values["tanggal"]
        if day is None and not problems:
            problems = [FieldError("tanggal", self.tr("Isi tanggal."), "WAJIB")]
        self.form.show_findings(problems)
        if problems or day is None or values["jenis"] is None:
            return
        new = Holiday(tanggal=day, nama=values["nama"], jenis=HolidayKind(values["jenis"]))
        if self._holiday is not None:
            new = replace(self._holiday, nama=new.nama, jenis=new.jenis)
        service = self._context.services.holidays

        def work(_: TaskContext) -> Change:
            return service.save(new)

        self.follow(self._context.tasks.run(work))
