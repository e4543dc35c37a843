"""Certificates of an activity in bulk, and one from elsewhere."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.training_certificates import number_text
from sdm_desktop.domain.training_people import Certificate
from sdm_desktop.domain.training_rules import JpForm, TrainingKind
from sdm_desktop.services.certificates import NumberPlan
from sdm_desktop.services.training_views import ActivityDetail
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.training.choices import offer
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.check_row import CheckRow
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.documents.file_choice import ask_scans
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.person_editor import PersonEditor
from sdm_desktop.ui.widgets.score_field import ScoreField

translate = QCoreApplication.translate
_DELAY_MS = 200


class NumberDialog(FormDialog):
    """How the certificates of an activity are numbered; the first number is shown."""

    def __init__(self, context: UiContext, detail: ActivityDetail, parent: QWidget) -> None:
        title = translate("NumberDialog", "Terbitkan sertifikat: {title}")
        button = translate("NumberDialog", "Terbitkan")
        words = (title.format(title=detail.activity.judul), button)
        super().__init__(context, words, parent, columns=2)
        self._activity = detail.activity
        add = self.form.add_field
        hint = self.tr("{urut}, {bulan}, dan {tahun} diganti angkanya")
        add("pola", self.tr("Pola nomor"), TextField(self), hint, 2)
        add("pertama", self.tr("Nomor urut pertama"), IntField(self))
        add("tanggal", self.tr("Tanggal sertifikat"), DateField(self))
        add("penerbit", self.tr("Penerbit"), TextField(self), "", 2)
        self.shown = make_label("", self, "strong")
        self.body.insertWidget(2, self.shown)
        day = max(detail.activity.selesai, detail.activity.mulai)
        self.form.set_values({"tanggal": day, "penerbit": detail.activity.penyelenggara})
        self.form.edited.connect(self._show_first)
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()
        services = context.services

        def work(_: TaskContext) -> tuple[str, int]:
            pattern = services.training_core.rules_today().number_pattern
            return pattern, services.certificates.next_number(day.year)

        task = context.tasks.run(work)
        task.succeeded.connect(self._on_numbers)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_numbers(self, found: tuple[str, int]) -> None:
        self.form.fill({"pola": found[0], "pertama": found[1]})
        self._show_first("")

    @Slot(str)
    def _show_first(self, _name: str) -> None:
        values = self.form.values()
        day, first = values["tanggal"], values["pertama"]
        if day is not None and first is not None and values["pola"]:
            number = number_text(values["pola"], first, day)
            self.shown.setText(self.tr("Nomor pertama: {number}").format(number=number))

    @Slot()
    def save(self) -> None:
        """Issue the certificates, or show what speaks against it."""
        problems, values = self.form.problems(), self.form.values()
        for name, words in (
            ("pola", self.tr("Isi pola nomor.")), ("pertama", self.tr("Isi nomor pertama.")),
            ("tanggal", self.tr("Isi tanggal.")),
        ):  # fmt: skip
            if values[name] in (None, "") and not any(one.field == name for one in problems):
                problems.append(FieldError(name, words, "WAJIB"))
        if problems:
            self.form.show_findings(problems)
            return
        plan, key = NumberPlan(**values), self._activity.id
        service = self._context.services.certificates
        self.follow(self._context.tasks.run(lambda _: service.issue(key, plan)))


class OutsideDialog(FormDialog):
    """A certificate from elsewhere; it waits for verification."""

    def __init__(
        self,
        context: UiContext,
        known: Certificate | None,
        parent: QWidget,
        employee_id: str = "",
    ) -> None:
        title = (
            translate("OutsideDialog", "Ubah sertifikat luar")
            if known
            else translate("OutsideDialog", "Sertifikat luar")
        )
        button = translate("OutsideDialog", "Simpan sertifikat")
        super().__init__(context, (title, button), parent, columns=4)
        self.resize(860, self.height())
        self._known = known
        self._path: Path | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY_MS)
        self._later.timeout.connect(self._read_preview)
        self._add_fields()
        self._add_file()
        self.form.set_values(_values(known, employee_id))
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()
        catalogue = context.services.training_catalogue
        task = context.tasks.run(lambda _: (catalogue.kinds(), catalogue.forms()))
        task.succeeded.connect(self._on_choices)
        task.failed.connect(self._on_failed)

    def _add_fields(self) -> None:
        add = self.form.add_field
        add("pegawai_id", self.tr("Pegawai"), PersonEditor(self._context, self), "", 2)
        add("nama", self.tr("Nama pelatihan"), TextField(self), "", 2)
        add("nomor", self.tr("Nomor sertifikat"), TextField(self))
        add("tanggal", self.tr("Tanggal sertifikat"), DateField(self))
        add("penerbit", self.tr("Penerbit"), TextField(self), "", 2)
        add("jenis", self.tr("Jenis (SIASN)"), ComboField((), self))
        add("bentuk", self.tr("Bentuk (konversi JP)"), ComboField((), self))
        add("mulai", self.tr("Tanggal mulai"), DateField(self))
        add("selesai", self.tr("Tanggal selesai"), DateField(self))
        hint = self.tr("JP, hari, kali, atau semester")
        add("jumlah", self.tr("Jumlah menurut bentuk"), ScoreField(self), hint)
        add("jp_sertifikat", self.tr("JP pada sertifikat"), ScoreField(self))
        add("jp_diakui", self.tr("JP diakui"), ScoreField(self), self.tr("Kosong: hasil konversi"))
        add("alasan_jp", self.tr("Alasan bila berbeda"), TextField(self))
        add("berlaku_sampai", self.tr("Berlaku sampai"), DateField(self))
        abroad = [("ya", self.tr("Internasional"))]
        add("is_internasional", self.tr("Cakupan"), CheckRow(abroad, self))

    def _add_file(self) -> None:
        self.file_words = make_label(self.tr("Belum ada berkas pindaian"), self, "small")
        if self._known is not None and self._known.nama_berkas:
            self.file_words.setText(self._known.nama_berkas)
        self.file_button = make_button(self.tr("Pilih pindaian…"), self, icon="paperclip")
        self.file_button.clicked.connect(self._ask_file)
        row = QHBoxLayout()
        row.addWidget(self.file_button)
        row.addWidget(self.file_words, 1)
        self.body.insertLayout(2, row)

    @Slot()
    def _ask_file(self) -> None:
        ask_scans(self._context, self, self._on_files, several=False)

    def _on_files(self, names: list[str]) -> None:
        self.take_file(Path(names[0]))

    def take_file(self, path: Path) -> None:
        """Keep this scan with the certificate when it is saved."""
        self._path = path
        self.file_words.setText(path.name)

    @Slot(object)
    def _on_choices(self, found: tuple[list[TrainingKind], list[JpForm]]) -> None:
        kinds, forms = found
        offer(self.form, "jenis", [(str(kind.id), kind.nama) for kind in kinds])
        offer(self.form, "bentuk", [(form.kode, form.nama) for form in forms])
        known = self._known
        self.form.fill(
            {
                "jenis": str(known.jenis) if known else "3",
                "bentuk": known.bentuk if known else "TEKNIS",
            }
        )
        self.form.mark_clean()

    # live findings

    @Slot(str)
    def _on_edited(self, _name: str) -> None:
        self._later.start()

    def draft(self) -> Certificate | None:
        """Return the certificate as typed, None while something needed is missing."""
        values = self.form.values()
        needed = ("pegawai_id", "nama", "nomor", "tanggal", "penerbit", "mulai", "selesai",
                  "jenis", "bentuk")  # fmt: skip
        if any(not values[name] for name in needed):
            return None
        values["jenis"] = int(values["jenis"])
        values["is_internasional"] = bool(values["is_internasional"])
        return replace(self._known, **values) if self._known else Certificate(**values)

    @Slot()
    def _read_preview(self) -> None:
        draft, service = self.draft(), self._context.services.certificates
        if draft is not None:
            task = self._context.tasks.run(lambda _: service.preview(draft))
            task.succeeded.connect(self.form.show_findings)
            task.failed.connect(self._on_failed)

    @Slot()
    def save(self) -> None:
        """Store the certificate, or show what speaks against it."""
        self._later.stop()
        problems, values = self.form.problems(), self.form.values()
        for name, words in (
            ("pegawai_id", self.tr("Pilih pegawai.")), ("nama", self.tr("Isi nama pelatihan.")),
            ("nomor", self.tr("Isi nomor.")), ("tanggal", self.tr("Isi tanggal.")),
            ("penerbit", self.tr("Isi penerbit.")), ("mulai", self.tr("Isi tanggal mulai.")),
            ("selesai", self.tr("Isi tanggal selesai.")),
        ):  # fmt: skip
            if not values[name] and not any(one.field == name for one in problems):
                problems.append(FieldError(name, words, "WAJIB"))
        draft, path = self.draft(), self._path
        if problems or draft is None:
            self.form.show_findings(problems)
            return
        service = self._context.services.certificates
        self.follow(self._context.tasks.run(lambda _: service.save_outside(draft, path)))


def _values(known: Certificate | None, employee_id: str) -> dict[str, Any]:
    if known is None:
        return {"pegawai_id": employee_id or None}
    names = ("pegawai_id", "nama", "nomor", "tanggal", "penerbit", "mulai", "selesai", "jumlah",
             "jp_sertifikat", "jp_diakui", "alasan_jp", "berlaku_sampai")  # fmt: skip
    found: dict[str, Any] = {name: getattr(known, name) for name in names}
    return found | {"is_internasional": ("ya",) if known.is_internasional else ()}
