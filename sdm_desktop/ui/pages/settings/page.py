"""Pengaturan, one tab per subject; a tab is built when first shown."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.navigation import HoldsUnsaved
from sdm_desktop.ui.pages.settings.about import AboutTab
from sdm_desktop.ui.pages.settings.backup import BackupTab
from sdm_desktop.ui.pages.settings.document_kinds import DocumentKindsTab
from sdm_desktop.ui.pages.settings.log import LogTab
from sdm_desktop.ui.pages.settings.look import LookTab
from sdm_desktop.ui.pages.settings.office import OfficeTab
from sdm_desktop.ui.pages.settings.own_fields import OwnFieldsTab
from sdm_desktop.ui.pages.settings.rules import RulesTab
from sdm_desktop.ui.pages.settings.users import UsersTab
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.tabs import TabRow


class SettingsPage(QWidget):
    """Tabs by key: office, users, fields, documents, look, rules, backup, log, about."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._built: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self._shown = self._wanted = ""
        self._makers = self._tabs_of(context.services.session.user.peran)
        titles = {
            "office": self.tr("Kantor dan kop"),
            "users": self.tr("Pengguna"),
            "fields": self.tr("Kolom tambahan"),
            "documents": self.tr("Jenis dokumen"),
            "look": self.tr("Tampilan"),
            "rules": self.tr("Aturan"),
            "backup": self.tr("Cadangan dan pemeriksaan"),
            "log": self.tr("Catatan perubahan"),
            "about": self.tr("Tentang"),
        }
        self.tabs = TabRow([(key, titles[key]) for key in self._makers], self)
        self._stack = QStackedWidget(self)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(make_label(self.tr("Pengaturan"), self, "title"))
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._show)
        context.bus.changed.connect(self._on_changed)
        self._show(self.tabs.current)

    def open_with(self, **arguments: Any) -> None:
        """Show the tab named by `tab`."""
        self.tabs.choose(str(arguments.get("tab", "")))

    def unsaved(self) -> str:
        """Return what is typed on the shown tab and not stored."""
        tab = self._built.get(self._shown)
        return tab.unsaved() if isinstance(tab, HoldsUnsaved) else ""

    def discard(self) -> None:
        """Show again what is stored."""
        tab = self._built.get(self._shown)
        if isinstance(tab, HoldsUnsaved):
            tab.discard()

    def tab(self, key: str) -> QWidget:
        """Return a tab, built now if it was not yet."""
        if key not in self._built:
            tab = self._makers[key](self._context, self)
            self._built[key] = tab
            self._stack.addWidget(tab)
        return self._built[key]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_stale(self.tabs.current)

    @Slot(str)
    def _show(self, key: str) -> None:
        words = self.unsaved() if key != self._shown else ""
        if words:
            self._wanted = key
            self.tabs.choose(self._shown)
            title, button = self.tr("Buang perubahan?"), self.tr("Buang")
            dialog = ConfirmDialog(title, words, button, self)
            dialog.accepted.connect(self._show_wanted)
            open_dialog(dialog)
            return
        self._shown = key
        self._stack.setCurrentWidget(self.tab(key))
        if self.isVisible():
            self._refresh_if_stale(key)

    @Slot()
    def _show_wanted(self) -> None:
        self.discard()
        self.tabs.choose(self._wanted)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        for key, tab in self._built.items():
            topics: frozenset[Topic] = getattr(tab, "topics", frozenset())
            if topics & change.topics:
                self._stale.add(key)
        if self.isVisible():
            self._refresh_if_stale(self.tabs.current)

    def _refresh_if_stale(self, key: str) -> None:
        tab = self._built[key]
        is_typed = isinstance(tab, HoldsUnsaved) and bool(tab.unsaved())
        if key in self._stale and not is_typed:
            self._stale.discard(key)
            cast("Any", tab).refresh()

    def _tabs_of(self, role: Role) -> dict[str, Callable[[UiContext, QWidget], QWidget]]:
        makers: dict[str, Callable[[UiContext, QWidget], QWidget]] = {}
        if role is Role.ADMIN:
            makers |= {"office": OfficeTab, "users": UsersTab, "fields": OwnFieldsTab}
            makers["documents"] = DocumentKindsTab
        makers |= {"look": LookTab, "rules": RulesTab}
        if role is Role.ADMIN:
            makers["backup"] = BackupTab
        if role in (Role.ADMIN, Role.AUDITOR):
            makers["log"] = LogTab
        return makers | {"about": AboutTab}
