"""One dated note on a person: what happened, when, who saw it, which value it touches."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import BEHAVIOURS
from sdm_desktop.domain.performance_notes import NoteKind, NoteSource, PerformanceNote, check_note
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog


class NoteDialog(FormDialog):
    """Stores a note, new or known; a known one may be removed here as well."""

    def __init__(
        self, context: UiContext, note: PerformanceNote, name: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("NoteDialog", "Catatan kinerja")
        button = QCoreApplication.translate("NoteDialog", "Simpan catatan")
        super().__init__(context, (title, button), parent, columns=2)
        self._note = note
        self.body.insertWidget(1, make_label(name, self, "small"))
        add = self.form.add_field
        kinds = [(kind.value, kind.label) for kind in NoteKind]
        values = [("", self.tr("Tidak menyangkut nilai tertentu"))]
        values += [(str(place), value.value) for place, value in enumerate(BEHAVIOURS, 1)]
        sources = [(source.value, source.label) for source in NoteSource]
        add("jenis", self.tr("Jenis"), ComboField(kinds, self))
        add("tanggal", self.tr("Tanggal kejadian"), DateField(self))
        add("uraian", self.tr("Apa yang terjadi"), NoteField(self), "", 2)
        add("nilai_dasar", self.tr("Nilai BerAKHLAK"), ComboField(values, self))
        add("sumber", self.tr("Dilihat oleh"), ComboField(sources, self))
        add("bukti", self.tr("Bukti atau rujukan"), TextField(self), "", 2)
        self.secret = QCheckBox(self.tr("Rahasia: hanya saya dan staf kepegawaian"), self)
        self.secret.setChecked(note.is_rahasia)
        self.body.insertWidget(3, self.secret)
        words = self.tr(
            "Catatan selain dari penilai baru tampil pada penilaian setelah diperiksa orang lain."
        )
        hint = make_label(words, self, "small")
        hint.setWordWrap(True)
        self.body.insertWidget(4, hint)
        self.remove_button = make_button(self.tr("Hapus catatan"), self, "danger", "trash-2")
        self.remove_button.setVisible(bool(note.rev))
        self.remove_button.clicked.connect(self.remove)
        self.buttons.insertWidget(0, self.remove_button)
        self.form.set_values(
            {
                "jenis": note.jenis.value,
                "tanggal": note.tanggal,
                "uraian": note.uraian,
                "nilai_dasar": str(note.nilai_dasar or ""),
                "sumber": note.sumber.value,
                "bukti": note.bukti,
            }
        )
        self.save_button.clicked.connect(self.save)
        self.form.field("uraian").editor.setFocus()

    @Slot()
    def save(self) -> None:
        """Store the note, or show what is wrong with it."""
        problems = list(self.form.problems())
        values = self.form.values()
        if not problems and values["tanggal"] is None:
            problems = [FieldError("tanggal", self.tr("Tanggal wajib diisi."), "WAJIB")]
        if not problems:
            note = replace(
                self._note,
                jenis=NoteKind(values["jenis"]),
                tanggal=values["tanggal"],
                uraian=values["uraian"] or "",
                nilai_dasar=int(values["nilai_dasar"]) if values["nilai_dasar"] else None,
                sumber=NoteSource(values["sumber"]),
                bukti=values["bukti"] or "",
                is_rahasia=self.secret.isChecked(),
            )
            problems = check_note(note, self._context.services.session.today())
        self.form.show_findings(problems)
        if problems:
            return
        notes = self._context.services.performance.notes
        self.follow(self._context.tasks.run(lambda _: notes.save_note(note)))

    @Slot()
    def remove(self) -> None:
        """Remove the note; it can be taken back."""
        notes, key = self._context.services.performance.notes, self._note.id
        self.follow(self._context.tasks.run(lambda _: notes.remove_note(key)))
