"""The distribution of the people in the grid, checked while the evaluator types."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.distribution import (
    CURVE_ORDER,
    DistributionFinding,
    check_distribution,
    guide_curve,
)
from sdm_desktop.domain.evaluation import OrganisationPredikat, Predikat
from sdm_desktop.domain.money import percent, share
from sdm_desktop.domain.rules import Rule
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import info_button, make_label
from sdm_desktop.ui.widgets.distribution_chart import DistributionBars, DistributionChart

WIDTH = 250


def most_allowed(rule: Rule, organisation: OrganisationPredikat) -> tuple[int, int] | None:
    """Return (position in `CURVE_ORDER`, percent) of the pattern's ceiling on its peak."""
    for condition in rule.isi["pola"][organisation.value]["syarat"]:
        classes = condition["kelas"]
        if "maks_persen" in condition and len(classes) == 1:
            return CURVE_ORDER.index(Predikat(classes[0])), int(condition["maks_persen"])
    return None


class Finding(QFrame):
    """One sentence about the pattern, on its tint and with a second line when it is a warning."""

    def __init__(self, icon: str, token: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        is_warning = token == "warn"
        if is_warning:
            self.setProperty("kind", "bar")
            self.setProperty("level", "warning")
        sign = QLabel(self)
        set_icon(sign, icon, token, 15)
        words = make_label(text, self, "strong" if is_warning else "small")
        words.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(words)
        if is_warning:
            advice = make_label(self.tr("Pedoman, tidak menghalangi."), self, "small")
            advice.setWordWrap(True)
            column.addWidget(advice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8 if is_warning else 2, 10, 8 if is_warning else 2)
        layout.setSpacing(8)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)


class DistributionPane(QFrame):
    """Chart, findings and the choice of capaian organisasi; `organisation_chosen` tells it."""

    organisation_chosen = Signal(object)
    predikat_chosen = Signal(object)
    explain = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._rule: Rule | None = None
        self._organisation: OrganisationPredikat | None = None
        self._predikat: list[Predikat] = []
        self._people = 0
        self._told: list[tuple[str, str, str]] = []
        self._chart = DistributionChart(self)
        self._chart.set_interactive(is_interactive=True)
        self._chart.activated.connect(self.predikat_chosen)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(6)
        self._build()
        self.restyle()

    @property
    def content(self) -> QVBoxLayout:
        """Return the layout of what scrolls, for more below the findings."""
        return self._content

    @property
    def foot(self) -> QVBoxLayout:
        """Return the layout of the pinned foot."""
        return self._foot

    @property
    def first(self) -> QWidget:
        """Return where the focus goes when it comes to the pane."""
        return self._choice if self._choice.isEnabled() else self._chart

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(6)
        head = QHBoxLayout()
        title = QLabel(self.tr("Distribusi predikat"), self)
        title.setProperty("kind", "section")
        head.addWidget(title, 1)
        self.info = info_button(self.tr("Jelaskan pola distribusi"), self)
        self.info.clicked.connect(self.explain)
        head.addWidget(self.info)
        layout.addLayout(head)
        layout.addLayout(self._build_organisation())
        self._rated = QLabel(self)
        self._rated.setProperty("kind", "small")
        layout.addWidget(self._rated)
        layout.addWidget(self._build_scrolled(), 1)
        self._foot = QVBoxLayout()
        layout.addLayout(self._foot)

    def _build_scrolled(self) -> QScrollArea:
        inside = QWidget(self)
        inside.setObjectName("scrolled")
        self._content = QVBoxLayout(inside)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(6)
        self._content.addWidget(self._chart)
        self._content.addLayout(self._findings)
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _build_organisation(self) -> QHBoxLayout:
        self._choice = QComboBox(self)
        self._choice.setProperty("small", True)
        self._choice.addItem(self.tr("Belum ditetapkan"), None)
        for value in OrganisationPredikat:
            self._choice.addItem(value.label, value.value)
        self._choice.setAccessibleName(self.tr("Capaian kinerja organisasi"))
        self._choice.activated.connect(self._on_chosen)
        label = QLabel(self.tr("Organisasi"), self)
        label.setProperty("kind", "small")
        label.setBuddy(self._choice)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self._choice, 1)
        return row

    def set_rule(self, rule: Rule) -> None:
        """Check against this version of DISTRIBUSI."""
        self._rule = rule
        self._show()

    def set_organisation(
        self, organisation: OrganisationPredikat | None, *, may_choose: bool
    ) -> None:
        """Show the capaian organisasi of the unit."""
        self._organisation = organisation
        value = organisation.value if organisation else None
        self._choice.setCurrentIndex(max(0, self._choice.findData(value)))
        self._choice.setEnabled(may_choose)
        self._choice.setToolTip(
            "" if may_choose else self.tr("Ditetapkan oleh staf kepegawaian atau pimpinan unit.")
        )
        self._show()

    def set_predikat(self, predikat: Sequence[Predikat], people: int) -> None:
        """Show these predikat of `people` people who are to be rated."""
        self._predikat = list(predikat)
        self._people = people
        self._show()

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.setFixedWidth(widened(WIDTH))
        self._chart.restyle()
        self.update()

    def _show(self) -> None:
        counts = Counter(self._predikat)
        bars = tuple(counts[predikat] for predikat in CURVE_ORDER)
        text = self.tr("{rated} dari {people} dinilai")
        self._rated.setText(text.format(rated=len(self._predikat), people=self._people))
        if self._rule is None or self._organisation is None:
            self._chart.set_bars(DistributionBars(bars))
            self._show_findings([], counts)
            return
        guide = guide_curve(self._rule, self._organisation)
        limit = most_allowed(self._rule, self._organisation)
        self._chart.set_bars(DistributionBars(bars, guide, limit))
        found = check_distribution(self._rule, self._organisation, counts)
        self._show_findings(found, counts)

    def _show_findings(
        self, findings: Sequence[DistributionFinding], counts: Counter[Predikat]
    ) -> None:
        lines = self._lines(findings, counts)
        if lines == self._told:  # at most keys nothing changes here
            return
        self._told = lines
        while self._findings.count():
            item = self._findings.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for sign, token, text in lines:
            self._findings.addWidget(Finding(sign, token, text, self))

    def _lines(
        self, findings: Sequence[DistributionFinding], counts: Counter[Predikat]
    ) -> list[tuple[str, str, str]]:
        """Return icon, colour and words of what is to be said about the pattern."""
        lines = []
        if self._organisation is None:
            text = self.tr("Capaian organisasi belum ditetapkan; pola belum dapat diperiksa.")
            lines.append(("info", "text2", text))
        for finding in findings:
            if finding.is_information:
                lines.append(("info", "text2", finding.message))
            else:
                lines.append(("triangle-alert", "warn", self._words(finding, counts)))
        if self._organisation and self._predikat and not findings:
            lines.append(("circle-check", "ok", self.tr("Sejalan dengan pola acuan.")))
        return lines

    def _words(self, finding: DistributionFinding, counts: Counter[Predikat]) -> str:
        limit = None
        if self._rule and self._organisation and "_MAX_" in finding.code:
            limit = most_allowed(self._rule, self._organisation)
        if limit is None:
            return finding.message
        peak = CURVE_ORDER[limit[0]]
        text = self.tr("{predikat} {count} dari {total} ({part}), acuan paling banyak {most} %")
        return text.format(
            predikat=peak.label,
            count=counts[peak],
            total=counts.total(),
            part=percent(share(counts[peak], counts.total())),
            most=limit[1],
        )

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        value = self._choice.itemData(place)
        if value is not None and (not self._organisation or value != self._organisation.value):
            self.organisation_chosen.emit(OrganisationPredikat(value))
        elif value is None:
            self.set_organisation(self._organisation, may_choose=True)
