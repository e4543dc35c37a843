"""The head of one SKP: whose it is, in which state, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.skp import Skp, SkpStatus
from sdm_desktop.domain.skp_views import SkpView
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.chips import Chip
from sdm_desktop.ui.widgets.elided_label import ElidedLabel

TONES = {
    SkpStatus.DRAF: "warn",
    SkpStatus.DIAJUKAN: "accent",
    SkpStatus.DISETUJUI: "ok",
    SkpStatus.DIKEMBALIKAN: "err",
    SkpStatus.DITUTUP: "text2",
}
SHAPES = {
    SkpStatus.DRAF: "draf",
    SkpStatus.DIAJUKAN: "atas",
    SkpStatus.DISETUJUI: "siap",
    SkpStatus.DIKEMBALIKAN: "bawah",
    SkpStatus.DITUTUP: "final",
}


class EditorHead(QWidget):
    """Says what the user wants by signals."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.back = icon_button("arrow-left", self.tr("Kembali ke daftar (Esc)"), self)
        self.back.clicked.connect(self.left)
        self.name = make_label("", self, "title")
        self.chip = Chip("", self)
        self.plt = Chip("Plt/Plh/Pj", self, tone="accent")
        self.where = ElidedLabel("context", self)
        self.who = ElidedLabel("small", self)
        self.submit = make_button(self.tr("Ajukan"), self, "primary", "check")
        self.approve = make_button(self.tr("Setujui"), self, "primary", "check")
        self.give_back = make_button(self.tr("Kembalikan"), self, "plain", "undo-2")
        self.take_back = make_button(self.tr("Tarik kembali"), self, "plain", "undo-2")
        self.revise = make_button(self.tr("Perubahan SKP"), self, "plain", "git-merge")
        self.print = make_button(self.tr("Cetak"), self, "plain", "printer")
        self.head = make_button(self.tr("Kepala SKP"), self, "plain", "pencil")
        self.more = icon_button("ellipsis", self.tr("Tindakan lain"), self, outlined=True)
        self.menu = QMenu(self)
        self.keep = self.menu.addAction(icon("bookmark"), self.tr("Simpan sebagai templat…"))
        self.remove = self.menu.addAction(icon("trash-2"), self.tr("Hapus SKP"))
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._build()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self.name, self.chip, self.plt):
            line.addWidget(widget)
        line.addStretch(1)
        words.addLayout(line)
        words.addWidget(self.where)
        words.addWidget(self.who)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addLayout(words, 1)
        for button in (
            self.print,
            self.head,
            self.give_back,
            self.take_back,
            self.revise,
            self.more,
            self.submit,
            self.approve,
        ):
            row.addWidget(button)

    def first(self) -> QWidget:
        """Return where the focus goes: the step that comes next, else Cetak."""
        steps = (self.approve, self.submit, self.revise, self.print)
        return next((button for button in steps if not button.isHidden()), self.print)

    def show_view(self, view: SkpView, *, is_staff: bool) -> None:
        """Show one SKP and what may be done with it now."""
        skp, parties = view.skp, view.parties
        self.name.setText(parties.pegawai.nama)
        self.chip.set_chip(skp.status.label, tone=TONES[skp.status], mark=SHAPES[skp.status])
        self.plt.setVisible(skp.is_plt_plh_pj)
        self.where.set_text(f"{parties.pegawai.jabatan}, {parties.pegawai.unit}")
        self.who.set_text(self._who(view))
        is_submitted = skp.status is SkpStatus.DIAJUKAN
        is_approved = skp.status is SkpStatus.DISETUJUI
        may_write = view.can_edit or view.can_decide
        self.head.setVisible(view.can_edit)
        self.submit.setVisible(view.can_edit)
        self.approve.setVisible(is_submitted and view.can_decide)
        self.give_back.setVisible(is_submitted and view.can_decide)
        self.take_back.setVisible(is_submitted)
        self.revise.setVisible(is_approved and may_write)
        self.more.setVisible(is_staff)
        self.remove.setVisible(view.can_edit)

    def _who(self, view: SkpView) -> str:
        skp = view.skp
        span = f"{short_date(skp.periode_mulai)} – {short_date(skp.periode_selesai)}"
        evaluator = view.parties.penilai.nama or self.tr("belum ditetapkan")
        text = self.tr("{span} · Penilai: {evaluator} · {approach}, {form}")
        words = text.format(
            span=span,
            evaluator=evaluator,
            approach=skp.pendekatan.label,
            form=skp.jenis_form.label,
        )
        return words + self._dates(skp)

    def _dates(self, skp: Skp) -> str:
        if skp.tanggal_penetapan:
            text = self.tr(" · ditetapkan {day}")
            return text.format(day=short_date(skp.tanggal_penetapan))
        if skp.tanggal_pengajuan:
            return self.tr(" · diajukan {day}").format(day=short_date(skp.tanggal_pengajuan))
        return ""
