"""The pane beside the register: the current agreement, what was done, its scans."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.domain.cooperation import AgreementFile, AgreementStep, Yield
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.money import decimal_text, rupiah
from sdm_desktop.services.cooperation_views import AgreementDetail
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.training_plan.cooperation_columns import (
    file_columns,
    shape_of,
    step_columns,
    tone_of,
)
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.chips import Chip
from sdm_desktop.ui.widgets.documents.file_choice import FileDrop
from sdm_desktop.ui.widgets.empty_state import EmptyState
from sdm_desktop.ui.widgets.plain_table import PlainTable
from sdm_desktop.ui.widgets.value_list import Value, ValueList

PANE_WIDTH = 330


class AgreementPane(QFrame):
    """Shows one agreement; everything that changes it is asked of the page."""

    edit_wanted = Signal()
    renew_wanted = Signal()
    stop_wanted = Signal()
    print_wanted = Signal()
    step_wanted = Signal(object)
    step_removed = Signal(object)
    files_wanted = Signal()
    files_dropped = Signal(object)
    file_opened = Signal(object)
    file_removed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._context = context
        self._may_write = may_write
        self.detail: AgreementDetail | None = None
        self.steps: PlainTable[AgreementStep] | None = None
        self.files: PlainTable[AgreementFile] | None = None
        self._empty = EmptyState(self)
        self._empty.set_text("info", self.tr("Pilih satu dokumen"))
        self._content = QWidget(self)
        self._build()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._empty)
        layout.addWidget(self._content, 1)
        self._content.hide()
        drop = FileDrop(self)
        drop.dropped.connect(self._on_dropped)

    def _build(self) -> None:
        self._title = make_label("", self._content, "section")
        self._title.setWordWrap(True)
        self._partner = make_label("", self._content, "small")
        self._partner.setWordWrap(True)
        self._kind = Chip("", self._content, tone="accent")
        self._status = Chip("", self._content)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        chips.addWidget(self._kind)
        chips.addWidget(self._status)
        chips.addStretch(1)
        self.view_button = icon_button("eye", self.tr("Lihat berkas"), self._content)
        self.view_button.clicked.connect(self.view_file)
        paper = icon_button("printer", self.tr("Cetak dokumen ini"), self._content)
        paper.clicked.connect(self.print_wanted)
        chips.addWidget(self.view_button)
        chips.addWidget(paper)
        head = QVBoxLayout()
        head.setContentsMargins(15, 14, 12, 8)
        head.setSpacing(4)
        for part in (self._title, self._partner):
            head.addWidget(part)
        head.addLayout(chips)
        self._area = QScrollArea(self._content)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QFrame(self._content)
        line = QFrame(foot)
        line.setProperty("kind", "line")
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 12, 9)
        row.setSpacing(7)
        edit = make_button(self.tr("Ubah"), foot, "primary", "pencil")
        self.renew_button = make_button(self.tr("Perpanjang"), foot, "plain")
        self.stop_button = make_button(self.tr("Hentikan"), foot, "quiet")
        edit.clicked.connect(self.edit_wanted)
        self.renew_button.clicked.connect(self.renew_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        for button in (edit, self.renew_button, self.stop_button):
            row.addWidget(button)
        edit.setVisible(self._may_write)
        row.addStretch(1)
        layout = QVBoxLayout(foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line)
        layout.addLayout(row)
        return foot

    def show_detail(self, detail: AgreementDetail | None) -> None:
        """Show an agreement, None a hint."""
        self.detail = detail
        self._content.setVisible(detail is not None)
        self._empty.setVisible(detail is None)
        if detail is None:
            return
        row = detail.row
        one = row.agreement
        self._title.setText(one.judul)
        self._partner.setText(row.mitra.nama)
        self._kind.set_chip(one.jenis.label, tone="accent")
        self._status.set_chip(row.words, tone=tone_of(row.status), mark=shape_of(row.status))
        self.renew_button.setVisible(self._may_write and detail.successor is None)
        self.stop_button.setVisible(self._may_write and row.status.is_in_force)
        self.view_button.setVisible(bool(detail.files))
        self._fill(detail)

    def _fill(self, detail: AgreementDetail) -> None:
        content = QWidget(self._area)
        content.setObjectName("scrolled")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(15, 2, 10, 12)
        layout.setSpacing(8)
        for words in detail.row.warnings:
            layout.addWidget(_warning(words, content))
        values = ValueList(content)
        self._fill_values(values, detail)
        layout.addWidget(values)
        layout.addLayout(self._heading(self.tr("Tindak lanjut"), content, "step"))
        self.steps = PlainTable(step_columns(), self.tr("Tindak lanjut"), content)
        self.steps.set_records(detail.steps)
        self.steps.opened.connect(self.step_wanted)
        self.steps.remove_wanted.connect(self.step_removed)
        self._add_list(layout, self.steps, bool(detail.steps))
        view = make_button(self.tr("Lihat"), content, "link", "eye")
        view.setToolTip(self.tr("Lihat halaman berkas (Enter)"))
        view.setVisible(bool(detail.files))
        view.clicked.connect(self.view_file)
        heading = self._heading(self.tr("Berkas"), content, "file")
        heading.insertWidget(2, view)
        layout.addLayout(heading)
        self.files = PlainTable(file_columns(), self.tr("Berkas"), content)
        self.files.set_records(detail.files)
        self.files.opened.connect(self.file_opened)
        self.files.remove_wanted.connect(self.file_removed)
        self._add_list(layout, self.files, bool(detail.files))
        layout.addStretch(1)
        self._area.setWidget(content)

    def _add_list(self, layout: QVBoxLayout, table: QWidget, has_rows: bool) -> None:
        table.setVisible(has_rows)
        layout.addWidget(table)
        if not has_rows:
            layout.addWidget(make_label(self.tr("Belum ada."), self._area, "context"))

    def _heading(self, words: str, parent: QWidget, what: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(make_label(words, parent, "label-strong"))
        row.addStretch(1)
        if self._may_write:
            is_step = what == "step"
            tip = self.tr("Catat tindak lanjut") if is_step else self.tr("Tambah berkas")
            add = icon_button("plus", tip, parent)
            add.clicked.connect(self._want_step if is_step else self.files_wanted)
            row.addWidget(add)
        return row

    def _fill_values(self, values: ValueList, detail: AgreementDetail) -> None:
        row = detail.row
        one = row.agreement
        add = values.add_value
        add(Value(self.tr("Masa berlaku"), _span(detail)))
        add(Value(self.tr("Ditandatangani"), long_date(one.tanggal_ttd) if one.tanggal_ttd else ""))
        add(Value(self.tr("Nomor kantor"), one.nomor_satu))
        add(Value(self.tr("Nomor mitra"), one.nomor_dua))
        signers = "\n".join(p for p in (one.penanda_satu, one.penanda_dua) if p)
        add(Value(self.tr("Penanda tangan"), signers))
        add(Value(self.tr("Ruang lingkup"), "\n".join(one.fields)))
        if one.unit_id:
            add(Value(self.tr("Unit"), row.unit))
        if one.anggaran is not None:
            money = f"{rupiah(one.anggaran)} {one.sumber}".strip()
            add(Value(self.tr("Anggaran"), money))
        if one.alasan_henti:
            add(Value(self.tr("Alasan henti"), one.alasan_henti))
        for label, other in (
            (self.tr("Di bawah"), detail.above),
            (self.tr("Memperpanjang"), detail.former),
            (self.tr("Diperpanjang"), detail.successor),
        ):
            if other is not None:
                add(Value(label, other.judul))
        values.add_heading(self.tr("Hasil, dengan dokumen di bawahnya"))
        add(Value(self.tr("Kegiatan"), _counted(row.total)))
        add(Value(self.tr("JP"), decimal_text(row.total.jp, 0) if row.total.jp else ""))
        add(Value(self.tr("Biaya"), rupiah(row.total.biaya) if row.total.biaya else ""))
        for activity in detail.activities:
            day = long_date(activity.mulai) if activity.mulai else ""
            add(Value(day, activity.judul))

    @Slot()
    def view_file(self) -> None:
        """Ask for the pages of the current scan, without one of the first."""
        if self.detail is None or self.files is None:
            return
        if self.files.record() is None:
            self.files.choose(0)
        file = self.files.record()
        if file is not None:
            self.file_opened.emit(file)

    @Slot()
    def _want_step(self) -> None:
        self.step_wanted.emit(None)

    @Slot(object)
    def _on_dropped(self, paths: list[Path]) -> None:
        if self.detail is not None and self._may_write:
            self.files_dropped.emit(paths)


def _warning(words: str, parent: QWidget) -> QLabel:
    label = make_label(words, parent, "warning")
    label.setWordWrap(True)
    return label


def _span(detail: AgreementDetail) -> str:
    one = detail.row.agreement
    if one.mulai is None:
        return ""
    end = long_date(one.berakhir) if one.berakhir else "tanpa batas"
    return f"{long_date(one.mulai)} – {end}"


def _counted(total: Yield) -> str:
    if not total.kegiatan:
        return ""
    return f"{decimal_text(total.kegiatan, 0)}, {decimal_text(total.peserta, 0)} peserta"
