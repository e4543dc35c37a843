"""One entry of the register, with a hint on entries that may be the same."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.feedback import (
    SATISFACTION,
    UNSUR_NAMES,
    Channel,
    Feedback,
    FeedbackKind,
)
from sdm_desktop.services.changes import Change
from sdm_desktop.services.feedback_views import Similar
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.person_editor import PersonEditor

_DELAY_MS = 300
_NONE = ("", "–")
_PLAIN = (
    "id_pelacakan", "tanggal_terima", "jam_terima", "tanggal_kejadian", "layanan", "uraian",
    "pelapor", "kontak", "pegawai_id", "bukti", "tanggal_dengar", "jawaban_pegawai",
)  # fmt: skip


class EntryDialog(FormDialog):
    """Stores a new entry, or other values of a known one."""

    def __init__(
        self, context: UiContext, entry: Feedback | None = None, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("EntryDialog", "Catat umpan balik")
        if entry is not None:
            known = QCoreApplication.translate("EntryDialog", "Umpan balik {number}")
            title = known.format(number=entry.nomor)
        button = QCoreApplication.translate("EntryDialog", "Simpan laporan")
        super().__init__(context, (title, button), parent, columns=4)
        self.setMinimumWidth(widened(820))
        self._entry = entry
        self._limits = context.services.register.setting().rules
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY_MS)
        self._later.timeout.connect(self._look_for_same)
        self._add_fields()
        self.hint = make_label("", self, "warning")
        self.hint.setWordWrap(True)
        self.hint.hide()
        self.body.insertWidget(2, self.hint)
        self.form.set_values(self._values())
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)

    def _add_fields(self) -> None:
        add, units = self.form.add_field, self._context.services.units.tree()
        add("kanal", self.tr("Kanal"), ComboField([(c.value, c.label) for c in Channel], self))
        add("id_pelacakan", self.tr("Nomor pelacakan"), TextField(self))
        add("tanggal_terima", self.tr("Tanggal terima"), DateField(self))
        add("jam_terima", self.tr("Jam terima"), TextField(self))
        kinds = [(kind.value, kind.label) for kind in FeedbackKind]
        add("jenis", self.tr("Jenis"), ComboField(kinds, self))
        classes = ComboField(list(self._limits.choices()), self)
        add("klasifikasi", self.tr("Klasifikasi batas waktu"), classes)
        add("tanggal_kejadian", self.tr("Tanggal kejadian"), DateField(self))
        unsur = [_NONE, *((str(n), name) for n, name in enumerate(UNSUR_NAMES, 1))]
        add("unsur", self.tr("Unsur pelayanan"), ComboField(unsur, self))
        add("layanan", self.tr("Layanan"), TextField(self), "", 2)
        paths = [_NONE, *((unit.id, unit.jalur) for unit in units)]
        add("unit_id", self.tr("Unit"), ComboField(paths, self), "", 2)
        words = NoteField(self)
        words.setFixedHeight(scaled(64))
        add("uraian", self.tr("Uraian"), words, "", 4)
        secrecy = [
            ("", self.tr("Terbuka")),
            ("rahasia", self.tr("Rahasia")),
            ("anonim", self.tr("Anonim")),
        ]
        add("rahasia", self.tr("Identitas pelapor"), ComboField(secrecy, self))
        add("pelapor", self.tr("Nama pelapor"), TextField(self))
        add("kontak", self.tr("Kontak pelapor"), TextField(self))
        voices = [_NONE, *((str(n), word) for n, word in enumerate(SATISFACTION, 1))]
        add("kepuasan", self.tr("Kepuasan pelapor"), ComboField(voices, self))
        add("pegawai_id", self.tr("Pegawai terkait"), PersonEditor(self._context, self), "", 2)
        add("bukti", self.tr("Bukti"), TextField(self), "", 2)
        add("tanggal_dengar", self.tr("Pegawai diminta menjawab"), DateField(self))
        add("jawaban_pegawai", self.tr("Jawaban pegawai"), TextField(self), "", 2)
        add("duplikat_dari", self.tr("Duplikat dari"), ComboField([_NONE], self))

    def _values(self) -> dict[str, Any]:
        entry = self._entry or Feedback(
            tanggal_terima=self._context.services.session.today(),
            klasifikasi=self._limits.class_for(FeedbackKind.PENGADUAN),
        )
        if entry.duplikat_dari:
            words = self.tr("laporan asli")
            self._duplicates().set_choices([_NONE, (entry.duplikat_dari, words)])
        hidden = "anonim" if entry.is_anonim else "rahasia" if entry.is_rahasia else ""
        return {name: getattr(entry, name) for name in _PLAIN} | {
            "kanal": entry.kanal.value,
            "jenis": entry.jenis.value,
            "klasifikasi": entry.klasifikasi,
            "unsur": str(entry.unsur or ""),
            "unit_id": entry.unit_id or "",
            "rahasia": hidden,
            "kepuasan": str(entry.kepuasan or ""),
            "duplikat_dari": entry.duplikat_dari or "",
        }

    def _duplicates(self) -> ComboField:
        editor = self.form.field("duplikat_dari").editor
        assert isinstance(editor, ComboField)
        return editor

    def draft(self) -> Feedback:
        """Return the entry as typed; the day of receipt must be there."""
        values = self.form.values()
        hidden = values["rahasia"]
        known = self._entry or Feedback(tanggal_terima=values["tanggal_terima"])
        plain = {name: values[name] for name in _PLAIN}
        return replace(
            known,
            **plain | {"pegawai_id": values["pegawai_id"] or None},
            kanal=Channel(values["kanal"]),
            jenis=FeedbackKind(values["jenis"]),
            klasifikasi=values["klasifikasi"] or "",
            unsur=int(values["unsur"]) if values["unsur"] else None,
            unit_id=values["unit_id"] or None,
            is_rahasia=hidden == "rahasia",
            is_anonim=hidden == "anonim",
            kepuasan=int(values["kepuasan"]) if values["kepuasan"] else None,
            duplikat_dari=values["duplikat_dari"] or None,
        )

    def _problems(self) -> list[FieldError]:
        found = self.form.problems()
        values = self.form.values()
        for name in ("kanal", "jenis", "tanggal_terima"):
            if not values[name] and not any(one.field == name for one in found):
                found.append(FieldError(name, self.tr("Wajib diisi."), "WAJIB"))
        return found

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        values = self.form.values()
        if name == "jenis" and values["jenis"]:
            kind = FeedbackKind(values["jenis"])
            self.form.editor("klasifikasi").set_value(self._limits.class_for(kind))
        if name in ("uraian", "layanan", "unit_id", "id_pelacakan", "tanggal_terima"):
            self._later.start()

    @Slot()
    def _look_for_same(self) -> None:
        if self._problems():
            return
        draft, service = self.draft(), self._context.services.register
        task = self._context.tasks.run(lambda _: service.similar(draft))
        task.succeeded.connect(self._show_same)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _show_same(self, found: list[Similar]) -> None:
        kept = self.form.values()["duplikat_dari"] or ""
        choices = [(one.row.id, f"{one.row.entry.nomor} ({one.score} %)") for one in found]
        if not kept:
            self._duplicates().set_choices([_NONE, *choices])
            self._duplicates().set_value("")
        self.hint.setVisible(bool(found))
        if found:
            first = found[0].row.entry
            text = self.tr("Mungkin sama dengan {number}: {words}")
            self.hint.setText(text.format(number=first.nomor, words=first.uraian[:110]))

    @Slot()
    def save(self) -> None:
        """Store the entry, or show what speaks against it."""
        problems = self._problems()
        if problems:
            self.form.show_findings(problems)
            return
        draft, service = self.draft(), self._context.services.register

        def work(_: TaskContext) -> Change:
            return service.save(draft)

        self.follow(self._context.tasks.run(work))
