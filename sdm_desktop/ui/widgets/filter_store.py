"""Where a filter bar keeps its filters: own ones on this PC, shared ones in the office."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from sdm_desktop.domain.saved_filters import MOST, SavedFilter, moved, read_filters, written
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext


class FilterStore(QObject):
    """`changed` tells that there are other filters; shared ones are read and written off thread."""

    changed = Signal()

    def __init__(self, context: UiContext, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._name = name
        self.own = self._read_own()
        self.shared: list[SavedFilter] = []
        context.bus.changed.connect(self._on_changed)
        self._read_shared()

    @property
    def may_share(self) -> bool:
        """Return whether the user may change what the office shares."""
        return self._context.services.session.may(Role.ADMIN)

    def filters(self, *, shared: bool) -> list[SavedFilter]:
        """Return one of the two lists."""
        return self.shared if shared else self.own

    def save(self, new: SavedFilter, *, shared: bool) -> None:
        """Add a filter; of the own ones the oldest beyond 30 are dropped."""
        others = [one for one in self.filters(shared=shared) if one.name != new.name]
        self._write([*others, new], shared=shared)

    def remove(self, name: str, *, shared: bool) -> None:
        """Drop a filter."""
        kept = [one for one in self.filters(shared=shared) if one.name != name]
        self._write(kept, shared=shared)

    def rename(self, name: str, new_name: str, *, shared: bool) -> None:
        """Give a filter another name; it keeps its place."""
        found = [
            SavedFilter(new_name, one.text, one.layout) if one.name == name else one
            for one in self.filters(shared=shared)
        ]
        self._write(found, shared=shared)

    def move(self, name: str, step: int, *, shared: bool) -> None:
        """Move a filter up (-1) or down (+1)."""
        self._write(moved(self.filters(shared=shared), name, step), shared=shared)

    def _write(self, filters: Sequence[SavedFilter], *, shared: bool) -> None:
        if shared:
            self._write_shared(filters)
            return
        self.own = list(filters)[-MOST:]
        text = json.dumps(written(self.own), ensure_ascii=False)
        self._context.preferences.set_state(self._own_key(), text)
        self.changed.emit()

    def _write_shared(self, filters: Sequence[SavedFilter]) -> None:
        service, name = self._context.services.saved_filters, self._name

        def work(_: TaskContext) -> Change:
            return service.store(name, filters)

        self.shared = list(filters)
        self.changed.emit()
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self._read_shared()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if Topic.SETTINGS in change.topics:
            self._read_shared()

    def _read_shared(self) -> None:
        service, name = self._context.services.saved_filters, self._name

        def work(_: TaskContext) -> list[SavedFilter]:
            return service.of(name)

        self._context.tasks.run(work).succeeded.connect(self._on_shared)

    @Slot(object)
    def _on_shared(self, filters: list[SavedFilter]) -> None:
        self.shared = filters
        self.changed.emit()

    def _own_key(self) -> str:
        return f"filters/{self._name}/{self._context.services.session.user.nama_pengguna}"

    def _read_own(self) -> list[SavedFilter]:
        preferences = self._context.preferences
        text = preferences.state(self._own_key()) or preferences.state(f"filters/{self._name}")
        try:
            return read_filters(json.loads(text or "[]"))
        except ValueError:
            return []
