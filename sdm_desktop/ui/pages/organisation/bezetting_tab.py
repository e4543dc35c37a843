"""Tab Bezetting: every post of every unit, to filter, type needs, print and export."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.bezetting import BezettingLine, BezettingTotal, total_of
from sdm_desktop.domain.unit import unit_choices
from sdm_desktop.services.bezetting import OfficeBezetting
from sdm_desktop.services.exports import ExportResult
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.organisation.data import OrganisationData
from sdm_desktop.ui.pages.organisation.needs_saver import NeedsSaver
from sdm_desktop.ui.pages.organisation.needs_table import NeedsTable
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField

_ALL = ""


class BezettingTab(QWidget):
    """The bezetting of the office or of one unit with all below it."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._data: OrganisationData | None = None
        self._paths: dict[str, str] = {}
        self.unit = ComboField((), self)
        self.unit.setAccessibleName(self.tr("Unit"))
        self.unit.setMinimumWidth(260)
        shown = (
            (_ALL, self.tr("Semua jabatan")),
            ("kurang", self.tr("Hanya yang kurang")),
            ("lebih", self.tr("Hanya yang lebih")),
            ("kosong", self.tr("Tanpa angka kebutuhan")),
        )
        self.which = ComboField(shown, self)
        self.which.setAccessibleName(self.tr("Jabatan yang ditampilkan"))
        self.which.setMinimumWidth(190)
        self.which.set_value(_ALL)
        self.sums = make_label("", self, "small")
        self.table = NeedsTable(context, "bezetting", self, self._paths)
        self.table.empty.set_text(
            "briefcase",
            self.tr("Tidak ada jabatan yang cocok"),
            self.tr("Ubah pilihan unit atau jabatan di atas."),
        )
        self.saver = NeedsSaver(context, self)
        self._build()
        self.unit.value_changed.connect(self._show)
        self.which.value_changed.connect(self._show)
        self.table.needs.typed.connect(self.saver.save)
        self.saver.refused.connect(self._show)
        self.table.export_wanted.connect(self._ask_export)

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.unit)
        bar.addWidget(self.which)
        bar.addWidget(self.sums, 1)
        printed = make_button(self.tr("Cetak daftar"), self, "plain", "printer")
        export = make_button(self.tr("Ekspor"), self, "plain", "download")
        printed.clicked.connect(self._print)
        export.clicked.connect(self._ask_export)
        bar.addWidget(printed)
        bar.addWidget(export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(self.table, 1)

    def show_data(self, data: OrganisationData) -> None:
        """Show other contents; the choices stay."""
        self._data = data
        self._paths.clear()
        self._paths.update({unit.id: unit.jalur for unit in data.units})
        self._paths[""] = self.tr("Tanpa unit")
        chosen = self.unit.value()
        choices = [(_ALL, self.tr("Semua unit")), *unit_choices(data.units)]
        self.unit.set_choices(choices)
        self.unit.set_value(chosen if chosen in self._paths else _ALL)
        self._show()

    def show_unit(self, unit_id: str) -> None:
        """Show one unit with all below it."""
        self.unit.set_value(unit_id)
        self._show()

    @Slot()
    def _show(self) -> None:
        if self._data is None:
            return
        lines = self._chosen(self._data.office)
        which = self.which.value()
        self.table.needs.set_records([line for line in lines if _is_shown(line, which)])
        self.sums.setText(self._summed(total_of(lines)))

    def _chosen(self, office: OfficeBezetting) -> list[BezettingLine]:
        unit_id = self.unit.value() or ""
        if not unit_id:
            return office.lines
        start = self._paths.get(unit_id, "")
        wanted = {
            one
            for one, path in self._paths.items()
            if path == start or path.startswith(f"{start} / ")
        }
        return [line for line in office.lines if line.unit_id in wanted]

    def _summed(self, total: BezettingTotal) -> str:
        text = self.tr(
            "Kebutuhan {need} · bezetting {filled} · kurang {less} · lebih {more} · "
            "tanpa kebutuhan {open}"
        )
        return text.format(
            need=total.kebutuhan, filled=total.bezetting, less=total.kurang, more=total.lebih,
            open=total.tanpa_kebutuhan,
        )  # fmt: skip

    @Slot()
    def _print(self) -> None:
        unit = self.unit.value() or ""
        self._context.navigation.open("reports", report="bezetting", unit_id=unit)

    @Slot()
    def _ask_export(self) -> None:
        folder = self._context.preferences.current.last_folder
        dialog = QFileDialog(self, self.tr("Ekspor bezetting"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters(["Excel (*.xlsx)", "CSV (*.csv)", "JSON (*.json)"])
        dialog.selectFile("bezetting.xlsx")
        dialog.fileSelected.connect(self.write)
        open_dialog(dialog)

    @Slot(str)
    def write(self, path: str) -> None:
        """Write the bezetting of the chosen unit, or of the office, to a file."""
        services, unit_id = self._context.services, self.unit.value() or None

        def work(_: object) -> ExportResult:
            office = services.bezetting.office(unit_id)
            return services.exports.bezetting(office, Path(path), separator=";")

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_written(self, result: ExportResult) -> None:
        text = self.tr("{count} jabatan diekspor ke {name}.")
        self._context.messages.success(text.format(count=result.count, name=result.path.name))


def _is_shown(line: BezettingLine, which: str | None) -> bool:
    difference = line.selisih
    if which == "kurang":
        return difference is not None and difference < 0
    if which == "lebih":
        return difference is not None and difference > 0
    return which != "kosong" or line.kebutuhan is None
