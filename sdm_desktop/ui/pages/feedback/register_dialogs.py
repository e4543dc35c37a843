"""Moving entries on, linking one to its employee, and asking for a reason."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.evaluation import BEHAVIOURS
from sdm_desktop.domain.feedback import UNSUR_NAMES, FeedbackStatus, next_states
from sdm_desktop.services.changes import Change
from sdm_desktop.services.feedback_links import LinkDraft
from sdm_desktop.services.feedback_views import FeedbackRow, Move
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate


def _note(parent: QWidget) -> NoteField:
    field = NoteField(parent)
    field.setFixedHeight(scaled(64))
    return field


class MoveDialog(FormDialog):
    """The next state of one or several entries; all are moved or none."""

    def __init__(
        self,
        context: UiContext,
        rows: Sequence[FeedbackRow],
        parent: QWidget,
        status: FeedbackStatus | None = None,
    ) -> None:
        words = (translate("MoveDialog", "Tindak lanjuti"), translate("MoveDialog", "Simpan"))
        super().__init__(context, words, parent, columns=2)
        self._ids = tuple(row.id for row in rows)
        allowed = [
            status
            for status in FeedbackStatus
            if all(status in next_states(row.entry.status) for row in rows)
        ]
        add = self.form.add_field
        choices = [(status.value, status.label) for status in allowed]
        add("status", self.tr("Keadaan berikutnya"), ComboField(choices, self))
        add("tanggal", self.tr("Tanggal"), DateField(self))
        hint = self.tr("Siapa yang menangani")
        add("disposisi", self.tr("Disposisi"), TextField(self), hint, 2)
        hint = self.tr("Wajib bila selesai; tanggalnya menjadi tanggal tanggapan pertama")
        add("tanggapan", self.tr("Isi tanggapan"), _note(self), hint, 2)
        add("tindak_lanjut", self.tr("Tindak lanjut"), TextField(self), "", 2)
        hint = self.tr("Wajib bila ditolak, dialihkan, atau dibuka kembali")
        add("alasan", self.tr("Alasan"), TextField(self), hint, 2)
        one = rows[0].entry
        text = self.tr("{number}: {words}").format(number=one.nomor, words=one.uraian[:90])
        if len(rows) > 1:
            text = self.tr("Berlaku untuk {count} laporan.").format(count=len(rows))
        self.body.insertWidget(1, make_label(text, self, "small"))
        same = len(rows) == 1
        silent = same and rows[0].is_unanswered
        if silent and FeedbackStatus.SELESAI in allowed:
            status = status or FeedbackStatus.SELESAI
        self.form.set_values(
            {
                "status": (status or allowed[0]).value if allowed else None,
                "tanggal": context.services.session.today(),
                "disposisi": one.disposisi if same else "",
                "tanggapan": self._answer(one.tanggapan, is_silent=silent) if same else "",
                "tindak_lanjut": one.tindak_lanjut if same else "",
            }
        )
        self.save_button.clicked.connect(self.save)

    def _answer(self, given: str, *, is_silent: bool) -> str:
        """Return the answer so far, or why an entry whose reporter is silent is closed."""
        return self.tr("Ditutup karena tidak ada tanggapan pelapor.") if is_silent else given

    @Slot()
    def save(self) -> None:
        """Move the entries, or show what speaks against it."""
        values, problems = self.form.values(), self.form.problems()
        if problems or not values["status"] or values["tanggal"] is None:
            self.form.show_findings(problems)
            return
        move = Move(
            status=FeedbackStatus(values["status"]),
            tanggal=values["tanggal"],
            disposisi=values["disposisi"],
            tanggapan=values["tanggapan"],
            tindak_lanjut=values["tindak_lanjut"],
            alasan=values["alasan"],
        )
        service, ids = self._context.services.register, self._ids

        def work(_: TaskContext) -> Change:
            return service.move(ids, move)

        self.follow(self._context.tasks.run(work))


class LinkDialog(FormDialog):
    """A note on the employee that an entry names; somebody else verifies it."""

    def __init__(self, context: UiContext, row: FeedbackRow, parent: QWidget) -> None:
        words = (
            translate("LinkDialog", "Kaitkan dengan pegawai"),
            translate("LinkDialog", "Kirim untuk diperiksa"),
        )
        super().__init__(context, words, parent, columns=2)
        self._row = row
        found = context.services.feedback_links.suggested_values(row.entry.unsur)
        values = [
            ("", "–"),
            *((str(n), one.value) for n, one in enumerate(BEHAVIOURS, 1)),
        ]
        unsur = [("", "–"), *((str(n), name) for n, name in enumerate(UNSUR_NAMES, 1))]
        add = self.form.add_field
        add("nilai_dasar", self.tr("Nilai BerAKHLAK"), ComboField(values, self))
        add("unsur", self.tr("Unsur pelayanan"), ComboField(unsur, self))
        hint = self.tr("Tanpa identitas pelapor; jawaban pegawai ditambahkan sendiri")
        add("uraian", self.tr("Catatan untuk penilai"), _note(self), hint, 2)
        text = self.tr(
            "{name} · {number}. Terlihat oleh penilai setelah diperiksa orang lain; "
            "tidak mengubah nilai."
        )
        head = text.format(name=row.nama or "–", number=row.entry.nomor)
        self.body.insertWidget(1, make_label(head, self, "small"))
        self.form.set_values(
            {
                "nilai_dasar": str(found[0]) if found else "",
                "unsur": str(row.entry.unsur or ""),
                "uraian": row.entry.uraian,
            }
        )
        obstacles = context.services.feedback_links.obstacles(row.entry)
        if obstacles:
            self._message.setText(" ".join(one.message for one in obstacles))
            self._message.show()
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Write the note, or show what is still lacking."""
        values = self.form.values()
        draft = LinkDraft(
            entry_id=self._row.id,
            uraian=values["uraian"],
            nilai_dasar=int(values["nilai_dasar"]) if values["nilai_dasar"] else None,
            unsur=int(values["unsur"]) if values["unsur"] else None,
        )
        service = self._context.services.feedback_links

        def work(_: TaskContext) -> Change:
            return service.link(draft)

        self.follow(self._context.tasks.run(work))
