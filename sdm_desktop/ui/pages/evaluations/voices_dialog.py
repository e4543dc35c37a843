"""Self-assessment and what peers and subordinates say, beside the evaluator's own ratings."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import BEHAVIOURS
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.performance_notes import OtherVoice, VoiceSource, check_voice
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import NoteField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.person_editor import PersonEditor
from sdm_desktop.ui.widgets.rating_switch import RatingSwitch


class VoicesDialog(FormDialog):
    """The voices there are, and a new one; all of it is optional and changes no rating."""

    def __init__(self, context: UiContext, row: GridRow, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("VoicesDialog", "Penilaian diri dan rekan")
        button = QCoreApplication.translate("VoicesDialog", "Tambahkan penilaian")
        super().__init__(context, (title, button), parent, columns=2)
        self._row = row
        self._voices: list[OtherVoice] = []
        words = self.tr("{name}: pilihan, sebagai bahan bagi penilai; yang kosong tidak dihitung.")
        hint = make_label(words.format(name=row.nama), self, "small")
        hint.setWordWrap(True)
        self.body.insertWidget(1, hint)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Penilaian yang sudah masuk"))
        self.list.setFixedHeight(scaled(92))
        self.list.hide()
        self.body.insertWidget(2, self.list)
        self.remove_button = make_button(self.tr("Hapus yang dipilih"), self, "link")
        self.remove_button.clicked.connect(self.remove)
        self.remove_button.hide()
        self.body.insertWidget(3, self.remove_button)
        add = self.form.add_field
        sources = [(source.value, source.label) for source in VoiceSource]
        add("sumber", self.tr("Dari"), ComboField(sources, self))
        add("tanggal", self.tr("Tanggal"), DateField(self))
        giver = PersonEditor(context, self)
        giver.setPlaceholderText(self.tr("Kosong bila tanpa nama"))
        add("pemberi_id", self.tr("Pemberi"), giver, "", 2)
        self.switches = [RatingSwitch(self.tr("Hasil kerja"), self, has_words=False)]
        self.switches += [RatingSwitch(value.value, self, has_words=False) for value in BEHAVIOURS]
        self.body.insertLayout(5, self._build_switches())
        add("catatan", self.tr("Catatan"), NoteField(self), "", 2)
        self.form.set_values(
            {"sumber": VoiceSource.REKAN.value, "tanggal": context.services.session.today()}
        )
        self.save_button.clicked.connect(self.save)
        self.reload()

    def _build_switches(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for place, switch in enumerate(self.switches):
            down, across = divmod(place, 2)
            grid.addWidget(make_label(switch.accessibleName(), self), down, across * 2)
            grid.addWidget(switch, down, across * 2 + 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        return grid

    @Slot()
    def reload(self) -> None:
        """Read the voices again."""
        notes, key = self._context.services.performance.notes, self._row.evaluation.id
        task = self._context.tasks.run(lambda _: notes.voices(key))
        task.succeeded.connect(self._show)

    @Slot()
    def save(self) -> None:
        """Store the voice typed, or show what is wrong with it."""
        problems = list(self.form.problems())
        values = self.form.values()
        if not problems and values["tanggal"] is None:
            problems = [FieldError("tanggal", self.tr("Tanggal wajib diisi."), "WAJIB")]
        if not problems:
            ratings = {f"nilai_{n}": s.value() for n, s in enumerate(self.switches[1:], 1)}
            voice = replace(
                OtherVoice(
                    evaluasi_id=self._row.evaluation.id,
                    sumber=VoiceSource(values["sumber"]),
                    pemberi_id=values["pemberi_id"] or None,
                    tanggal=values["tanggal"],
                    hasil=self.switches[0].value(),
                    catatan=values["catatan"] or "",
                ),
                **ratings,  # type: ignore[arg-type]
            )
            today = self._context.services.session.today()
            problems = check_voice(voice, self._row.evaluation.pegawai_id, today)
            problems = [replace(p, field="catatan") if p.field == "nilai" else p for p in problems]
        self.form.show_findings(problems)
        if problems:
            return
        notes = self._context.services.performance.notes
        self.follow(self._context.tasks.run(lambda _: notes.save_voice(voice)))

    @Slot()
    def remove(self) -> None:
        """Remove the voice chosen in the list."""
        place = self.list.currentRow()
        if not 0 <= place < len(self._voices):
            return
        notes, key = self._context.services.performance.notes, self._voices[place].id
        task = self._context.tasks.run(lambda _: notes.remove_voice(key))
        task.succeeded.connect(self._on_removed)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_removed(self, change: Change) -> None:
        self._context.done(change)
        self.reload()

    @Slot(object)
    def _show(self, voices: list[OtherVoice]) -> None:
        self._voices = voices
        self.list.clear()
        for voice in voices:
            ratings = " ".join(rating.short if rating else "–" for rating in voice.nilai)
            parts = (voice.sumber.label, short_date(voice.tanggal), ratings, voice.catatan)
            self.list.addItem(QListWidgetItem(" · ".join(part for part in parts if part)))
        self.list.setVisible(bool(voices))
        self.remove_button.setVisible(bool(voices))
