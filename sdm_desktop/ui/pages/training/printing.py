"""Papers of the schedule and of one activity, shown before they are saved or printed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.training import Activity
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.services.reports import RenderedReport
from sdm_desktop.services.training_views import CalendarItem
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog
from sdm_desktop.ui.widgets.table_export import ask_file

translate = QCoreApplication.translate


def activity_papers() -> list[tuple[str, str]]:
    """Return the reports on one activity with the words of the menu."""
    return [
        ("daftar-hadir-pelatihan", translate("TrainingPrint", "Cetak daftar hadir")),
        ("daftar-peserta-pelatihan", translate("TrainingPrint", "Cetak daftar peserta")),
        ("undangan-pelatihan", translate("TrainingPrint", "Cetak undangan")),
        ("surat-tugas-pelatihan", translate("TrainingPrint", "Cetak surat tugas")),
        ("sertifikat-pelatihan", translate("TrainingPrint", "Cetak sertifikat")),
    ]


class TrainingPrint(QObject):
    """Renders off the GUI thread and opens the pages."""

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._items: tuple[CalendarItem, ...] = ()

    def activity(self, report: str, activity: Activity) -> None:
        """Show a paper of one activity."""
        self._render(report, {"tahun": str(activity.tahun), "kegiatan": activity.id})

    def month(self, year: int, month: int) -> None:
        """Show the calendar of a month."""
        self._render("kalender-pelatihan", {"tahun": str(year), "bulan": str(month)})

    def ask_calendar_file(self, items: Sequence[CalendarItem], title: str) -> None:
        """Ask for a calendar file for these sessions."""
        self._items = tuple(items)
        name = f"pelatihan {title}.ics".replace("\u2013", "-").replace(" ", "-").lower()
        words = (translate("TrainingPrint", "Simpan kalender"), name)
        filters = [translate("TrainingPrint", "Kalender (*.ics)")]
        ask_file(self._context, self._page, words, filters, self.save_calendar_file)

    @Slot(str)
    def save_calendar_file(self, name: str) -> None:
        """Write the sessions to a calendar file."""
        service, items, path = self._context.services.training_ics, self._items, Path(name)
        task = self._context.tasks.run(lambda _: (service.save(items, path), path.name))
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_not_saved)

    @Slot(object)
    def _on_saved(self, found: tuple[int, str]) -> None:
        text = translate("TrainingPrint", "{count} sesi disimpan ke {name}.")
        self._context.messages.success(text.format(count=found[0], name=found[1]))

    @Slot(object)
    def _on_not_saved(self, error: Exception) -> None:
        if isinstance(error, OSError):
            text = translate("TrainingPrint", "Berkas tidak dapat ditulis: {why}")
            self._context.messages.error(text.format(why=error.strerror or error))
        else:
            self._context.messages.error(error)

    def _render(self, report: str, options: dict[str, str]) -> None:
        reports = self._context.services.reports
        request = ReportRequest(options=options)
        task = self._context.tasks.run(lambda _: reports.render(report, request))
        task.succeeded.connect(self._on_rendered)
        task.failed.connect(self._context.messages.error)
        words = translate("TrainingPrint", "Menyusun dokumen")
        self._context.messages.busy(words, task)

    @Slot(object)
    def _on_rendered(self, rendered: RenderedReport) -> None:
        open_dialog(PdfDialog(self._context, rendered, self._page))
