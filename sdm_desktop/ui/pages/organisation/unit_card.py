"""One unit in full: head, people, posts with needs, and its past."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.unit import Unit, UnitEvent, UnitPast, kind_of_unit
from sdm_desktop.services.bezetting import UnitBezetting
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.organisation.needs_table import NeedsTable, signed
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.chips import Chip

_SHOWN_PAST = 3


class UnitCard(QFrame):
    """What is known of the chosen unit; `people_wanted` and `head_wanted` carry it."""

    people_wanted = Signal(object)
    head_wanted = Signal()
    post_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._context = context
        self._unit: Unit | None = None
        self._title = make_label("", self, "section")
        self._title.setWordWrap(True)
        self._chip = Chip("", parent=self)
        self.menu = icon_button("ellipsis", self.tr("Tindakan pada unit ini"), self)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._path = make_label("", self, "small")
        self._path.setWordWrap(True)
        self._head = make_label("", self, "strong")
        self._post = make_label("", self, "small")
        self._post.setWordWrap(True)
        self.change_head = make_button(self.tr("Tetapkan kepala…"), self, "quiet", "user")
        self.change_head.clicked.connect(self.head_wanted)
        self.people = make_button("", self, "link")
        self.people.clicked.connect(self._open_people)
        self.people.setEnabled(context.navigation.can_open("employees"))
        self.figures: dict[str, QLabel] = {}
        self.table = NeedsTable(context, "unit-needs", self)
        self.table.empty.set_text(
            "briefcase",
            self.tr("Belum ada jabatan di unit ini"),
            self.tr("Jabatan muncul dari data pegawai, atau tambahkan yang masih kosong."),
        )
        self.add_post = make_button(self.tr("Tambah jabatan…"), self, "quiet", "plus")
        self.add_post.clicked.connect(self.post_wanted)
        self.past = make_label("", self, "small")
        self.past.setWordWrap(True)
        may_edit = context.services.session.may()
        self.change_head.setVisible(may_edit)
        self.add_post.setVisible(may_edit)
        self._build()

    def _build(self) -> None:
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(self._title, 1)
        name.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        name.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(make_label(self.tr("Kepala"), self, "label"))
        words.addWidget(self._head)
        words.addWidget(self._post)
        head.addLayout(words, 1)
        head.addWidget(self.change_head, 0, Qt.AlignmentFlag.AlignVCenter)
        posts = QHBoxLayout()
        posts.addWidget(make_label(self.tr("Jabatan dan kebutuhan"), self, "label-strong"))
        posts.addStretch(1)
        posts.addWidget(self.add_post)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(name)
        layout.addWidget(self._path)
        layout.addLayout(head)
        layout.addLayout(self._figure_row())
        layout.addLayout(posts)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.past)

    def _figure_row(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(0)
        titles = (
            ("below", self.tr("Unit di bawahnya")),
            ("need", self.tr("Kebutuhan")),
            ("filled", self.tr("Bezetting")),
            ("missing", self.tr("Kekurangan")),
            ("more", self.tr("Kelebihan")),
        )
        grid.addWidget(make_label(self.tr("Pegawai dengan bawahan"), self, "label"), 0, 0)
        grid.addWidget(self.people, 1, 0, Qt.AlignmentFlag.AlignLeft)
        for column, (key, title) in enumerate(titles, 1):
            self.figures[key] = make_label("", self, "strong")
            grid.addWidget(make_label(title, self, "label"), 0, column)
            grid.addWidget(self.figures[key], 1, column)
        grid.setColumnStretch(len(titles) + 1, 1)
        return grid

    def show_unit(self, found: UnitBezetting | None, below: int) -> None:
        """Show a unit with how many units are right below it; None empties the card."""
        is_other = found is None or self._unit is None or found.unit.id != self._unit.id
        self._unit = found.unit if found else None
        if found is None:
            self.table.needs.set_records([])
            return
        unit, total = found.unit, found.total
        self._title.setText(unit.nama)
        self._chip.set_chip(unit.jenis or kind_of_unit(unit.nama, is_top=unit.induk_id is None))
        self._path.setText(unit.jalur.rpartition(" / ")[0])
        self._path.setVisible(unit.induk_id is not None)
        self._head.setText(found.kepala or self.tr("Belum ada kepala"))
        self._post.setText(found.kepala_jabatan)
        self._post.setVisible(bool(found.kepala_jabatan))
        self.people.setText(self.tr("{count} orang").format(count=found.jumlah))
        texts = {
            "below": str(below),
            "need": str(total.kebutuhan),
            "filled": str(total.bezetting),
            "missing": str(total.kurang) if not total.kurang else signed(-total.kurang),
            "more": signed(total.lebih),
        }
        for key, text in texts.items():
            self.figures[key].setText(text)
        self.table.needs.set_records(found.baris)
        if is_other:
            self.past.setVisible(False)
        self._read_past(unit)

    def _read_past(self, unit: Unit) -> None:
        service = self._context.services.units

        def work(_: TaskContext) -> tuple[str, Sequence[UnitPast]]:
            return unit.id, service.past(unit.id)

        self._context.tasks.run(work).succeeded.connect(self._on_past)

    @Slot(object)
    def _on_past(self, answer: tuple[str, Sequence[UnitPast]]) -> None:
        unit_id, past = answer
        if self._unit is None or self._unit.id != unit_id:
            return
        lines = [self._told(one) for one in past[:_SHOWN_PAST]]
        if len(past) > _SHOWN_PAST:
            lines.append(self.tr("dan {count} lainnya").format(count=len(past) - _SHOWN_PAST))
        self.past.setText("\n".join([self.tr("Riwayat unit"), *lines]))
        self.past.setVisible(bool(past))

    def _told(self, past: UnitPast) -> str:
        words = {
            UnitEvent.GANTI_NAMA: self.tr("dari {old}").format(old=past.nama_lama),
            UnitEvent.PINDAH: self.tr("dari {old} ke {new}").format(
                old=past.induk_lama or self.tr("tingkat teratas"),
                new=past.induk_baru or self.tr("tingkat teratas"),
            ),
        }
        decision = self.tr("SK {number}").format(number=past.nomor_sk) if past.nomor_sk else ""
        parts = (
            short_date(past.tanggal), past.jenis.label, words.get(past.jenis, ""), decision,
            past.keterangan,
        )  # fmt: skip
        return " · ".join(part for part in parts if part)

    @Slot()
    def _open_people(self) -> None:
        if self._unit is not None:
            self.people_wanted.emit(self._unit)
