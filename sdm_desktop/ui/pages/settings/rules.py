"""The rules the program calculates with: versions, legal basis, how sure they are."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QWidget

from sdm_desktop.domain.dates import long_date, short_date
from sdm_desktop.domain.rules import Rule, RuleBook
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.settings.cards import make_card
from sdm_desktop.ui.pages.settings.rule_dialog import RuleDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.chips import Chip
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate

_TONES = {"C": "ok", "C2": "ok", "R": "warn", "D": "warn"}


def confidence_words(level: str) -> str:
    """Return what a confidence mark means."""
    words = {
        "C": translate("RulesTab", "Pasti"),
        "C2": translate("RulesTab", "Pasti, dua sumber"),
        "R": translate("RulesTab", "Perlu dikonfirmasi"),
        "D": translate("RulesTab", "Ketetapan kantor"),
    }
    return words.get(level, level)


class RulesTab(QWidget):
    """All versions at the left, the chosen one in full at the right."""

    topics = frozenset({Topic.RULES})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rule: Rule | None = None
        self.model = RecordTableModel(_columns(), self, key=_key_of)
        self.table = TableView(self.model, context, "rules", self)
        self.table.set_noun(self.tr("versi aturan"))
        self._detail = self._make_detail()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.table, 1)
        row.addWidget(self._detail)
        self.table.current_changed.connect(self._show)
        self._may_write = context.services.session.may(Role.ADMIN)
        self.edit_button.setVisible(self._may_write)
        self.edit_button.setEnabled(False)
        self.edit_button.clicked.connect(self.edit)
        self.table.opened.connect(self._on_opened)
        self.refresh()

    @Slot()
    def edit(self) -> None:
        """Open the current version for changes."""
        if self._rule is not None and self._may_write:
            choices = [(level, confidence_words(level)) for level in _TONES]
            open_dialog(RuleDialog(self._context, self._rule, choices, self))

    @Slot(object)
    def _on_opened(self, rule: Rule) -> None:
        self._show(rule)
        self.edit()

    def refresh(self) -> None:
        """Read all rules."""
        rules = self._context.services.rules

        def work(_: TaskContext) -> RuleBook:
            return rules.book()

        self._context.tasks.run(work).succeeded.connect(self._on_book)

    @property
    def shown_title(self) -> str:
        """Return the name of the rule shown in full."""
        return self._title.text()

    def _make_detail(self) -> QFrame:
        card, column = make_card(self)
        card.setFixedWidth(380)
        self._title = make_label(self.tr("Pilih satu aturan"), card, "section")
        self._title.setWordWrap(True)
        self._chip = Chip("", parent=card)
        self._chip.setVisible(False)
        self._basis = make_label("", card)
        self._basis.setWordWrap(True)
        self._validity = make_label("", card, "context")
        self._validity.setWordWrap(True)
        self._note = make_label("", card, "small")
        self._note.setWordWrap(True)
        self._content = QPlainTextEdit(card)
        self._content.setReadOnly(True)
        self._content.setAccessibleName(self.tr("Isi aturan"))
        chip_row = QHBoxLayout()
        chip_row.addWidget(self._chip)
        chip_row.addStretch(1)
        column.addWidget(self._title)
        column.addLayout(chip_row)
        for part in (self._basis, self._validity, self._note):
            column.addWidget(part)
        column.addWidget(self._content, 1)
        self.edit_button = make_button(self.tr("Ubah aturan…"), card, "plain", "pencil")
        column.addWidget(self.edit_button)
        return card

    @Slot(object)
    def _on_book(self, book: RuleBook) -> None:
        self.model.set_records(book.all())
        if self._rule is not None:
            version = self._rule.version
            self._show(next((r for r in book.all() if r.version == version), None))

    @Slot(object)
    def _show(self, rule: Rule | None) -> None:
        if rule is None:
            return
        self._rule = rule
        self.edit_button.setEnabled(True)
        self._title.setText(rule.nama)
        tone = _TONES.get(rule.keyakinan, "text2")
        self._chip.set_chip(confidence_words(rule.keyakinan), tone=tone)
        self._chip.setVisible(True)
        self._basis.setText(rule.dasar_hukum)
        start = long_date(rule.berlaku_mulai)
        words = (
            self.tr("Berlaku {start} sampai {end}").format(
                start=start, end=long_date(rule.berlaku_sampai)
            )
            if rule.berlaku_sampai
            else self.tr("Berlaku sejak {start}").format(start=start)
        )
        self._validity.setText(words)
        self._note.setText(rule.catatan)
        self._content.setPlainText("\n".join(plain_lines(rule.isi)))


def plain_lines(value: object, depth: int = 0) -> Iterator[str]:
    """Return the table of a rule as indented lines "name: value"."""
    indent = "    " * depth
    if isinstance(value, Mapping):
        for name, part in value.items():
            if isinstance(part, Mapping) or _is_table(part):
                yield f"{indent}{name}:"
                yield from plain_lines(part, depth + 1)
            else:
                yield f"{indent}{name}: {_plain(part)}"
    elif _is_table(value):
        for number, part in enumerate(value, 1):
            yield f"{indent}{number}."
            yield from plain_lines(part, depth + 1)
    else:
        yield f"{indent}{_plain(value)}"


def _is_table(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, list | tuple) and any(
        isinstance(part, Mapping | list | tuple) for part in value
    )


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_plain(part) for part in value) or "–"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return "–" if value is None else str(value)


def _key_of(rule: Rule) -> str:
    return rule.version


def _columns() -> list[Column[Rule]]:
    def until(rule: Rule) -> str:
        return short_date(rule.berlaku_sampai) if rule.berlaku_sampai else "–"

    return [
        Column("nama", translate("RulesTab", "Aturan"), lambda r: r.nama, lambda r: r.nama,
               width=250, strong=True, stretch=True),
        Column("kode", translate("RulesTab", "Kode"), lambda r: r.kode, lambda r: r.kode,
               width=130, default=False),
        Column("mulai", translate("RulesTab", "Mulai"), lambda r: short_date(r.berlaku_mulai),
               lambda r: r.berlaku_mulai, width=94, elide="none"),
        Column("sampai", translate("RulesTab", "Sampai"), until, width=94, elide="none"),
        Column("dasar", translate("RulesTab", "Dasar hukum"), lambda r: r.dasar_hukum,
               lambda r: r.dasar_hukum, width=130),
        Column("keyakinan", translate("RulesTab", "Keyakinan"),
               lambda r: confidence_words(r.keyakinan), lambda r: r.keyakinan, width=126,
               tone=lambda r: _TONES.get(r.keyakinan, "text2")),
    ]  # fmt: skip
