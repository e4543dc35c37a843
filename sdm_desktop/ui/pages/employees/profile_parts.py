"""Pieces of a person's page that the pane and the full page share."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from sdm_desktop.domain.dates import add_months, long_date, months_text
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import FIELD_BY_NAME, FieldKind
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.field_text import field_label, field_text
from sdm_desktop.domain.golongan import pangkat_of
from sdm_desktop.domain.money import rupiah
from sdm_desktop.services.employee_profile import EmployeeProfile
from sdm_desktop.ui import theme
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.shapes import draw_shape, shape_color
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.chips import Chip
from sdm_desktop.ui.widgets.explanation import Reading
from sdm_desktop.ui.widgets.value_list import Value, ValueList

YEARS_SHOWN = 4
SHAPE_ROOM = 14
YEAR_GAP = 12
LETTER_MONTHS = 2


def tr(text: str) -> str:
    """Return a text of a person's page in the language of the program."""
    return QCoreApplication.translate("PersonParts", text)


def person_chips(row: QHBoxLayout, profile: EmployeeProfile, parent: QWidget) -> None:
    """Show status, golongan and whether active, in place of the chips shown before."""
    person = profile.employee
    while row.count():
        item = row.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.deleteLater()
    if person.status is not None:
        row.addWidget(Chip(person.status.label, parent, tone="accent"))
    if person.gol_akhir:
        words = f"{person.gol_akhir} {pangkat_of(person.gol_akhir)}".strip()
        row.addWidget(Chip(words, parent))
    if profile.is_active:
        row.addWidget(Chip(tr("Aktif"), parent, tone="ok", mark="dot"))
    else:
        row.addWidget(Chip(person.kedudukan_hukum or tr("Tidak aktif"), parent))
    row.addStretch(1)


class NoticeBar(QFrame):
    """A sentence on the warning tint with one link."""

    action_wanted = Signal()

    def __init__(self, text: str, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setProperty("level", "warning")
        sign = QLabel(self)
        set_icon(sign, "triangle-alert", "warn", 15)
        words = make_label(text, self)
        words.setWordWrap(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 5, 8, 5)
        line.setSpacing(8)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        if action:
            link = make_button(action, self, "link")
            link.clicked.connect(self.action_wanted)
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)


def warning_bar(profile: EmployeeProfile, parent: QWidget, *, can_edit: bool) -> NoticeBar | None:
    """Return the bar that says what is wrong or missing, None when nothing is."""
    texts = [finding.message for finding in profile.findings]
    if profile.missing:
        labels = [field_label(name) for name in profile.missing]
        shown = ", ".join(labels[:3])
        more = tr(" dan {count} lainnya").format(count=len(labels) - 3) if len(labels) > 3 else ""
        texts.append(tr("{fields} belum diisi.").format(fields=shown + more))
    if not texts:
        return None
    extra = tr(" ({count} catatan lain)").format(count=len(texts) - 1) if len(texts) > 1 else ""
    bar = NoticeBar(texts[0] + extra, tr("Lengkapi") if can_edit else "", parent)
    bar.setToolTip("\n".join(texts))
    return bar


def field_value(person: Employee, name: str) -> Value:
    """Return one stored field as a line."""
    value = getattr(person, name)
    words = "" if value in ("", None) else field_text(name, value)
    if FIELD_BY_NAME[name].kind in (FieldKind.SEX, FieldKind.FLAG):
        words = words.capitalize()
    return Value(field_label(name), words)


def computed_values(profile: EmployeeProfile) -> list[Value]:
    """Return masa kerja, gaji, KGB and pension with their reasons."""
    return [
        _computed(profile, "masa_kerja", tr("Masa kerja")),
        _computed(profile, "gaji", tr("Gaji pokok")),
        _computed(profile, "kgb", tr("KGB berikutnya")),
        _computed(profile, "pensiun", tr("TMT pensiun")),
    ]


def _computed(profile: EmployeeProfile, name: str, label: str) -> Value:
    explained: Explained | None = getattr(profile, name)
    if explained is None:
        return Value(label, profile.reasons.get(name, ""))
    result = explained.result
    note = ""
    if name == "masa_kerja":
        text = months_text(result["tahun"] * 12 + result["bulan"])
        headline = text
    elif name == "gaji":
        text = headline = rupiah(result["gaji_pokok"])
    elif name == "kgb":
        text = long_date(result["kgb_berikut_tmt"])
        headline = f"{text}, {rupiah(result['gaji_pokok_baru'])}"
        letter = add_months(result["kgb_berikut_tmt"], -LETTER_MONTHS)
        note = tr("Surat terbit paling lambat {day}").format(day=long_date(letter))
    else:
        text = long_date(result["tmt_pensiun"])
        headline = text
        note = tr("Batas usia pensiun {years} tahun").format(years=result["bup"])
    subject = f"{profile.nama_lengkap}, NIP {profile.employee.nip}"
    reading = Reading(headline, note, "warn" if name == "kgb" else "text2", subject)
    return Value(label, text, explained, reading)


def fill_summary(values: ValueList, profile: EmployeeProfile) -> None:
    """Write what the office asks for most."""
    person = profile.employee
    unit = profile.unit_path.rsplit(" / ", 1)[-1]
    values.add_heading(tr("Jabatan"))
    values.add_value(Value(tr("Jabatan"), person.jabatan_nama))
    values.add_value(Value(tr("Unit"), unit))
    values.add_value(field_value(person, "tmt_jabatan"))
    values.add_value(field_value(person, "kelas_jabatan"))
    values.add_heading(tr("Pangkat dan gaji"))
    values.add_value(field_value(person, "tmt_golongan"))
    for value in computed_values(profile):
        values.add_value(value)
    values.add_heading(tr("Pendidikan"))
    parts = (person.tingkat_pendidikan, person.jurusan)
    words = " ".join(part for part in parts if part)
    year = f", {person.tahun_lulus}" if person.tahun_lulus else ""
    values.add_value(Value(tr("Terakhir"), words + year if words else ""))


class PredikatRow(QWidget):
    """The predikat of the last four years, each year over its shape and word."""

    def __init__(self, profile: EmployeeProfile, parent: QWidget) -> None:
        super().__init__(parent)
        self._years = list(profile.predikat.items())[-YEARS_SHOWN:]
        words = (f"{year} {predikat.label}" for year, predikat in self._years)
        self.setAccessibleName(", ".join(words) or tr("Belum ada predikat"))

    def _fitting(self) -> list[tuple[int, Predikat, int]]:
        """Return the latest years that fit side by side, each with its width."""
        metrics = QFontMetrics(theme.font("micro"))
        widths = [
            SHAPE_ROOM + metrics.horizontalAdvance(predikat.label) + YEAR_GAP
            for _, predikat in self._years
        ]
        first = 0
        while sum(widths[first:]) - YEAR_GAP > self.width() and first < len(widths) - 1:
            first += 1
        shown = zip(self._years[first:], widths[first:], strict=True)
        return [(year, predikat, width) for (year, predikat), width in shown]

    def sizeHint(self) -> QSize:
        """Qt: two lines."""
        return QSize(200, theme.scaled(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the years side by side."""
        painter = QPainter(self)
        line = theme.scaled(16)
        if not self._years:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("text3"))
            painter.drawText(0, line - 3, tr("Belum ada evaluasi final"))
        left = 0
        for year, predikat, width in self._fitting():
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("text2"))
            painter.drawText(left, line - 3, str(year))
            shape = predikat.value.lower()
            _draw_shape_at(painter, left, line + 5, shape)
            painter.setPen(shape_color(shape))
            painter.setFont(theme.font("micro"))
            painter.drawText(left + SHAPE_ROOM, 2 * line, predikat.label)
            left += width
        painter.end()


def _draw_shape_at(painter: QPainter, left: int, top: int, shape: str) -> None:
    draw_shape(painter, QRectF(left, top + 1, 10, 10), shape)
