"""What one column of a table shows, how it sorts and how it is copied."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

R = TypeVar("R")
AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
RECORD_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """How one column reads a record.

    `key` names the column in settings and queries. `text` is what the cell shows, `sort_key` what
    orders it (None: not sortable). `width` is in pixels at 100 %. `shape` draws a status shape
    before the text and `tone` names the colour token of both. `copied` is the text for Excel where
    it differs from the screen. `strong` marks the column that names the record, `stretch` takes
    spare width, `elide` says where long text is cut ("none": NIP and dates, never).
    """

    key: str
    title: str
    text: Callable[[R], str]
    sort_key: Callable[[R], Any] | None = None
    numeric: bool = False
    width: int = 120
    shape: Callable[[R], str] | None = None
    default: bool = True
    tone: "str | Callable[[R], str]" = "text"
    copied: Callable[[R], str] | None = None
    strong: bool = False
    stretch: bool = False
    elide: Literal["right", "middle", "none"] = "right"

    def copy_text(self, record: R) -> str:
        """Return the text of this cell for a worksheet."""
        return (self.copied or self.text)(record)

    def tone_of(self, record: R) -> str:
        """Return the colour token of this cell."""
        return self.tone if isinstance(self.tone, str) else self.tone(record)
