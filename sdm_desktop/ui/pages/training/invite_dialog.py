"""Choosing people for an activity, those first who have had the least."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sdm_desktop.domain.training_people import Origin
from sdm_desktop.services.training_candidates import CandidateFilter
from sdm_desktop.services.training_people import Joining
from sdm_desktop.services.training_views import ActivityDetail, Candidate
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.training.inviter import Inviter
from sdm_desktop.ui.pages.training.participant_columns import candidate_columns
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import Choice, ComboField
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel

_DELAY_MS = 200


class InviteDialog(QDialog):
    """Filter, table with marks, and a button that names how many come in."""

    def __init__(self, context: UiContext, detail: ActivityDetail, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._detail = detail
        title = self.tr("Tambah peserta: {title}").format(title=detail.activity.judul)
        self.setWindowTitle(title)
        self.resize(1100, 560)
        self.model: RecordTableModel[Candidate] = RecordTableModel(
            candidate_columns(), self, key=_key, is_quiet=_is_in
        )
        self.table = TableView(self.model, context, "training-candidates", self)
        self.table.set_noun(self.tr("pegawai"))
        self.table.set_hint(self.tr("Spasi tandai · Enter tambahkan"))
        words = self.tr("Ubah saringan untuk melihat pegawai lain.")
        self.table.empty.set_text("users", self.tr("Tidak ada yang cocok"), words)
        self.inviter = Inviter(context, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY_MS)
        self._later.timeout.connect(self.refresh)
        self._add_fields()
        self._build(title)
        self.inviter.done.connect(self.accept)
        self.table.opened.connect(self.add)
        self.model.marks_changed.connect(self._show_count)
        self._read_units()
        self.refresh()

    def _add_fields(self) -> None:
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Cari nama atau NIP"))
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName(self.tr("Cari nama atau NIP"))
        self.unit = ComboField([("", self.tr("Semua unit"))], self)
        kinds = ("Struktural", "Fungsional", "Pelaksana")
        posts = [("", self.tr("Semua jenis jabatan")), *((kind, kind) for kind in kinds)]
        self.post = ComboField(posts, self)
        levels = [("", self.tr("Semua golongan")), *((n, n) for n in ("IV", "III", "II", "I"))]
        self.level = ComboField(levels, self)
        self.without = QCheckBox(self.tr("Belum ada JP tahun ini"), self)
        origins = [(one.value, one.label) for one in Origin if one is not Origin.DAFTAR_TUNGGU]
        self.origin = ComboField(origins, self)
        self.origin.set_value(Origin.UNDANGAN.value)
        groups = [("", self.tr("Kursi terbanyak"))]
        groups += [(group.id, group.nama) for group in self._detail.groups]
        self.group = ComboField(groups, self)
        names = (self.tr("Unit"), self.tr("Jenis jabatan"), self.tr("Golongan"),
                 self.tr("Cara masuk"), self.tr("Kelompok"))  # fmt: skip
        fields = (self.unit, self.post, self.level, self.origin, self.group)
        for field, name, width in zip(fields, names, (210, 190, 160, 150, 170), strict=True):
            field.setAccessibleName(name)
            field.setFixedWidth(widened(width))
            if field not in (self.origin,):
                field.set_value("")
        for field in (self.unit, self.post, self.level):
            field.value_changed.connect(self._later.start)
        self.words.textChanged.connect(self._later.start)
        self.without.toggled.connect(self._later.start)

    def _build(self, title: str) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.words, 1)
        for widget in (self.unit, self.post, self.level, self.without):
            top.addWidget(widget)
        self.add_button = make_button(self.tr("Tambahkan"), self, "primary", "plus")
        self.add_button.clicked.connect(self.add)
        cancel = make_button(self.tr("Batal"), self)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for label, field in (
            (self.tr("Cara masuk"), self.origin),
            (self.tr("Kelompok"), self.group),
        ):
            row.addWidget(make_label(label, self, "label"))
            row.addWidget(field)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(title, self, "section"))
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)

    # contents

    def _read_units(self) -> None:
        services = self._context.services

        def work(_: TaskContext) -> list[Choice]:
            return [(unit.id, unit.jalur) for unit in services.units.tree()]

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_units)

    @Slot(object)
    def _on_units(self, units: Sequence[Choice]) -> None:
        self.unit.blockSignals(True)
        self.unit.set_choices([("", self.tr("Semua unit")), *units])
        self.unit.set_value("")
        self.unit.blockSignals(False)

    def wanted(self) -> CandidateFilter:
        """Return the filter as it is set."""
        return CandidateFilter(
            unit_id=self.unit.value() or None,
            jenis_jabatan=self.post.value() or "",
            golongan=self.level.value() or "",
            text=self.words.text().strip(),
            without_jp=self.without.isChecked(),
        )

    @Slot()
    def refresh(self) -> None:
        """Read who could come."""
        service, wanted = self._context.services.training_candidates, self.wanted()
        key = self._detail.activity.id
        task = self._context.tasks.run(lambda _: service.candidates(key, wanted))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, people: Sequence[Candidate]) -> None:
        self.model.set_records(people)
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        count = len(self.model.marks)
        text = self.tr("Tambahkan {count} orang") if count else self.tr("Tambahkan")
        self.add_button.setText(text.format(count=count))

    @Slot()
    @Slot(object)
    def add(self, _record: object = None) -> None:
        """Let the marked people in, without marks the current one."""
        ids = self.table.marked_keys()
        if not ids:
            return
        self.inviter.join(
            Joining(
                kegiatan_id=self._detail.activity.id,
                pegawai_ids=ids,
                kelompok_id=self.group.value() or None,
                asal=Origin(self.origin.value() or Origin.UNDANGAN.value),
            )
        )


def _key(one: Candidate) -> str:
    return one.employee_id


def _is_in(one: Candidate) -> bool:
    return one.is_in
