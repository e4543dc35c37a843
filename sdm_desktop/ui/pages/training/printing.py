"""Papers of the schedule and of one activity, shown before they are saved or printed."""

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.training import Activity
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.services.reports import RenderedReport
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog

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

    def activity(self, report: str, activity: Activity) -> None:
        """Show a paper of one activity."""
        self._render(report, {"tahun": str(activity.tahun), "kegiatan": activity.id})

    def month(self, year: int, month: int) -> None:
        """Show the calendar of a month."""
        self._render("kalender-pelatihan", {"tahun": str(year), "bulan": str(month)})

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
