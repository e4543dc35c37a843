"""Training on a person's page: JP of the year on a bar, and every activity."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.money import plain_text
from sdm_desktop.domain.training_duty import DutyState
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.training_credit_views import PersonCredit
from sdm_desktop.services.training_views import PersonTraining
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import color, font, restyle, scaled, widened
from sdm_desktop.ui.widgets.buttons import InfoButton, make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

TAB = "pelatihan"
translate = QCoreApplication.translate
_YEARS = 6
Found = tuple[list[PersonTraining], PersonCredit]


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """One activity or certificate from elsewhere, as the list shows it."""

    day: date
    nama: str
    penyelenggara: str
    keadaan: str
    hasil: str
    hadir: str
    jp: Decimal | None
    nomor: str
    kegiatan_id: str


class JpBar(QWidget):
    """Credited and planned JP on the way to the duty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = (0.0, 0.0, 20.0)
        self.setMinimumWidth(widened(220))

    def show_credit(self, credit: PersonCredit) -> None:
        """Show the JP of a year."""
        self._parts = (float(credit.jp), float(credit.planned), float(credit.duty.bar))
        text = self.tr("{jp} JP diakui dan {planned} JP direncanakan dari {duty} JP")
        self.setAccessibleName(
            text.format(
                jp=plain_text(credit.jp),
                planned=plain_text(credit.planned),
                duty=plain_text(credit.duty.bar),
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: a bar with its scale under it."""
        return QSize(widened(320), scaled(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: track, credited, planned, and the mark of the duty."""
        done, plan, duty = self._parts
        whole = max(duty * 1.2, done + plan, 1.0)
        painter = QPainter(self)
        width, top, height = self.width() - 2, 4.0, scaled(10)
        painter.fillRect(QRectF(0, top, width, height), color("neutral"))
        painter.fillRect(QRectF(0, top, width * done / whole, height), color("fill"))
        painter.fillRect(
            QRectF(width * done / whole, top, width * plan / whole, height), color("bar")
        )
        place = width * duty / whole
        painter.setPen(color("text"))
        painter.drawLine(round(place), 1, round(place), round(top + height + 3))
        painter.setFont(font("micro"))
        painter.setPen(color("text2"))
        words = f"{duty:g} JP".replace(".", ",")
        box = QRectF(place - 40, top + height + 2, 80, scaled(16))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


class TrainingTab(QWidget):
    """Reads the training of one person; kept fresh while it is shown."""

    def __init__(self, context: UiContext, employee_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._employee_id = employee_id
        self._credit: PersonCredit | None = None
        today = context.services.session.today()
        years = [str(year) for year in range(today.year, today.year - _YEARS, -1)]
        self.year = ComboField([(year, year) for year in years], self)
        self.year.setAccessibleName(self.tr("Tahun"))
        self.year.setFixedWidth(widened(92))
        self.year.set_value(str(today.year))
        self.headline = make_label("", self, "section")
        self.state = make_label("", self, "small")
        self.years = make_label("", self, "small")
        self.bar = JpBar(self)
        self.info = InfoButton(self.tr("Penjelasan JP"), self)
        self.info.setEnabled(False)
        self.model: RecordTableModel[TrainingLine] = RecordTableModel(_columns(), self, key=_key)
        self.table = TableView(self.model, context, "person-training", self)
        self.table.set_noun(self.tr("pelatihan"))
        self.table.use_no_marks(self.tr("Enter buka kegiatan"))
        self.table.empty.set_text("graduation-cap", self.tr("Belum ada pelatihan yang tercatat"))
        self._build()
        self.info.clicked.connect(self.explain)
        self.year.value_changed.connect(self.refresh)
        self.table.opened.connect(self._open)
        context.bus.changed.connect(self._on_changed)
        self.refresh()

    def _build(self) -> None:
        self.add_button = make_button(self.tr("Sertifikat luar"), self, "plain", "plus")
        self.add_button.setVisible(self._context.services.session.may(Role.ADMIN))
        self.add_button.clicked.connect(self._add)
        card = QFrame(self)
        card.setProperty("kind", "card")
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self.headline, self.state, self.years):
            words.addWidget(label)
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(words)
        row.addWidget(self.info)
        row.addWidget(self.bar, 1)
        row.addWidget(self.year)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(card)
        layout.addWidget(self.table, 1)

    @Slot()
    def refresh(self) -> None:
        """Read JP and activities again."""
        services, person, chosen = self._context.services, self._employee_id, self.year.value()
        if chosen is None:
            return
        year = int(chosen)

        def work(_: TaskContext) -> Found:
            people = services.training_people.of_person(person)
            return people, services.training_credit.person(person, year)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: Found) -> None:
        trainings, credit = found
        self._credit = credit
        self.model.set_records(_lines(trainings, credit))
        self.info.setEnabled(True)
        self.bar.show_credit(credit)
        text = self.tr("{jp} JP diakui tahun {year}")
        self.headline.setText(text.format(jp=plain_text(credit.jp), year=credit.year))
        self.state.setText(self._state_words(credit))
        restyle(self.state, kind="warning" if credit.state.is_warning else "small")
        parts = [f"{year}: {plain_text(jp)} JP" for year, jp in credit.years]
        self.years.setText("  ·  ".join(parts))

    def _state_words(self, credit: PersonCredit) -> str:
        words = {
            DutyState.MET: self.tr("Kewajiban terpenuhi"),
            DutyState.NOT_MET: self.tr("Belum memenuhi {duty} JP"),
            DutyState.WITHIN: self.tr("Dalam batas {duty} JP"),
            DutyState.ABOVE: self.tr("Melebihi batas {duty} JP"),
        }[credit.state].format(duty=plain_text(credit.duty.bar))
        if credit.planned:
            more = self.tr("{planned} JP lagi direncanakan")
            words = f"{words}; {more.format(planned=plain_text(credit.planned))}"
        return words

    @Slot()
    def explain(self) -> None:
        """Show how the JP come about."""
        if self._credit is None:
            return
        title = self.tr("JP tahun {year}").format(year=self._credit.year)
        headline = self.tr("{jp} JP").format(jp=plain_text(self._credit.jp))
        reading = Reading(headline=headline)
        popover = ExplanationPopover(self._credit.explained, title, self, reading)
        popover.open_beside(self.info)

    @Slot()
    def _add(self) -> None:
        self._context.navigation.open("training", tab="certificates", action="add",
                                      employee_id=self._employee_id)  # fmt: skip

    @Slot(object)
    def _open(self, line: TrainingLine) -> None:
        if line.kegiatan_id:
            self._context.navigation.open("training", activity_id=line.kegiatan_id)
        else:
            self._context.navigation.open("training", tab="certificates")

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if Topic.TRAINING in change.topics and self.isVisible():
            self.refresh()


def _lines(trainings: list[PersonTraining], credit: PersonCredit) -> list[TrainingLine]:
    """Return activities of the office, and certificates from elsewhere of the year."""
    lines = [
        TrainingLine(
            day=one.activity.selesai,
            nama=one.activity.judul,
            penyelenggara=one.activity.penyelenggara,
            keadaan=one.participant.status.label,
            hasil=one.hasil,
            hadir=f"{one.attended}/{one.sessions}",
            jp=one.participant.jp_diakui,
            nomor=one.certificate.nomor if one.certificate else "",
            kegiatan_id=one.activity.id,
        )
        for one in trainings
    ]
    outside = translate("TrainingTab", "Sertifikat luar")
    lines += [
        TrainingLine(item.day, item.nama, item.penyelenggara, outside, "", "", item.jp, "", "")
        for item in credit.items
        if item.is_outside
    ]
    return sorted(lines, key=lambda line: line.day, reverse=True)


def _key(line: TrainingLine) -> str:
    return f"{line.kegiatan_id}/{line.day}/{line.nama}"


def _jp_text(line: TrainingLine) -> str:
    return "" if line.jp is None else plain_text(line.jp)


def _columns() -> list[Column[TrainingLine]]:
    return [
        Column("tanggal", translate("TrainingTab", "Selesai"), lambda r: short_date(r.day),
               lambda r: r.day, width=104, elide="none"),
        Column("nama", translate("TrainingTab", "Pelatihan"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=220, strong=True, stretch=True),
        Column("penyelenggara", translate("TrainingTab", "Penyelenggara"),
               lambda r: r.penyelenggara, lambda r: r.penyelenggara, width=136),
        Column("keadaan", translate("TrainingTab", "Keadaan"), lambda r: r.keadaan,
               lambda r: r.keadaan, width=104),
        Column("hadir", translate("TrainingTab", "Sesi"), lambda r: r.hadir, lambda r: r.hadir,
               width=64, numeric=True),
        Column("hasil", translate("TrainingTab", "Hasil"), lambda r: r.hasil, lambda r: r.hasil,
               width=140),
        Column("jp", translate("TrainingTab", "JP"), _jp_text, lambda r: r.jp or 0, width=60,
               numeric=True),
        Column("nomor", translate("TrainingTab", "Nomor sertifikat"), lambda r: r.nomor,
               lambda r: r.nomor, width=212, elide="none"),
    ]  # fmt: skip
