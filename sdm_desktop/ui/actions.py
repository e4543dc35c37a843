"""Every act with a key or a menu entry, in one table: menus, tooltips and the key sheet read it."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from sdm_desktop.domain.users import Role
from sdm_desktop.ui.icons import icon

_ALL = frozenset(Role)
_ADMIN = frozenset({Role.ADMIN})


class ActionId(Enum):
    """The acts of the program."""

    SEARCH = auto()
    HOME = auto()
    EMPLOYEES = auto()
    EVALUATIONS = auto()
    CALCULATORS = auto()
    REPORTS = auto()
    SETTINGS = auto()
    IMPORT = auto()
    UNDO = auto()
    REDO = auto()
    BACK_UP = auto()
    SIDEBAR = auto()
    LARGER = auto()
    SMALLER = auto()
    NEXT_THEME = auto()
    SHORTCUTS = auto()
    LOCK = auto()
    LOG_OUT = auto()
    QUIT = auto()
    FIND = auto()
    NEW = auto()
    EDIT = auto()
    DELETE = auto()
    SAVE = auto()
    PRINT = auto()
    EXPORT = auto()
    REFRESH = auto()
    COPY = auto()
    PASTE = auto()
    SELECT_ALL = auto()


class Group(Enum):
    """Where the key sheet lists an act."""

    PROGRAM = str(QT_TRANSLATE_NOOP("Actions", "Seluruh program"))
    PAGES = str(QT_TRANSLATE_NOOP("Actions", "Halaman"))
    WORK = str(QT_TRANSLATE_NOOP("Actions", "Di dalam halaman"))

    @property
    def label(self) -> str:
        """Return the heading in the language of the program."""
        return QCoreApplication.translate("Actions", self.value)


@dataclass(frozen=True, slots=True)
class ActionInfo:
    """One act; `page` names the page it opens."""

    text: str
    icon: str = ""
    shortcut: str = ""
    roles: frozenset[Role] = _ALL
    group: Group = Group.PROGRAM
    page: str = ""

    @property
    def label(self) -> str:
        """Return the words in the language of the program."""
        return QCoreApplication.translate("Actions", self.text)

    @property
    def key_text(self) -> str:
        """Return the key as printed on key caps."""
        return QKeySequence(self.shortcut).toString(QKeySequence.SequenceFormat.NativeText)


ACTIONS: dict[ActionId, ActionInfo] = {
    ActionId.SEARCH: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Cari nama, NIP, halaman, tindakan")), "search", "Ctrl+K"
    ),
    ActionId.HOME: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Buka Beranda")),
        "house",
        "Ctrl+1",
        group=Group.PAGES,
        page="home",
    ),
    ActionId.EMPLOYEES: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Buka Pegawai")),
        "users",
        "Ctrl+2",
        frozenset({Role.ADMIN, Role.PIMPINAN, Role.AUDITOR}),
        Group.PAGES,
        "employees",
    ),
    ActionId.EVALUATIONS: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Buka Evaluasi Kinerja")),
        "clipboard-check",
        "Ctrl+3",
        group=Group.PAGES,
        page="evaluations",
    ),
    ActionId.CALCULATORS: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Buka Kalkulator")),
        "calculator",
        "Ctrl+4",
        group=Group.PAGES,
        page="calculators",
    ),
    ActionId.REPORTS: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Buka Laporan")),
        "file-text",
        "Ctrl+5",
        group=Group.PAGES,
        page="reports",
    ),
    ActionId.SETTINGS: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Buka Pengaturan")),
        "settings",
        "Ctrl+,",
        group=Group.PAGES,
        page="settings",
    ),
    ActionId.IMPORT: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Impor data")),
        "upload",
        "Ctrl+I",
        _ADMIN,
        Group.PAGES,
        "imports",
    ),
    ActionId.UNDO: ActionInfo(str(QT_TRANSLATE_NOOP("Actions", "Urungkan")), "undo-2", "Ctrl+Z"),
    ActionId.REDO: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Ulangi")), "redo-2", "Ctrl+Shift+Z"
    ),
    ActionId.BACK_UP: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Cadangkan sekarang")),
        "database-backup",
        "Ctrl+Shift+S",
        _ADMIN,
    ),
    ActionId.SIDEBAR: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Ciutkan atau buka bilah sisi")),
        "panel-left-close",
        "Ctrl+B",
    ),
    ActionId.LARGER: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Perbesar tulisan")), "a-large-small", "Ctrl++"
    ),
    ActionId.SMALLER: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Perkecil tulisan")), "a-large-small", "Ctrl+-"
    ),
    ActionId.NEXT_THEME: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Ganti tema: terang, gelap, kontras")),
        "contrast",
        "Ctrl+Shift+T",
    ),
    ActionId.SHORTCUTS: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Semua tombol")), "keyboard", "F1"
    ),
    ActionId.LOCK: ActionInfo(str(QT_TRANSLATE_NOOP("Actions", "Kunci")), "lock", "Ctrl+L"),
    ActionId.LOG_OUT: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Keluar dari akun")), "log-out", "Ctrl+Shift+L"
    ),
    ActionId.QUIT: ActionInfo(str(QT_TRANSLATE_NOOP("Actions", "Tutup program")), "x", "Ctrl+Q"),
    ActionId.FIND: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Cari di halaman ini")),
        "search",
        "Ctrl+F",
        group=Group.WORK,
    ),
    ActionId.NEW: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Tambah")), "plus", "Ctrl+N", group=Group.WORK
    ),
    ActionId.EDIT: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Ubah")), "pencil", "F2", group=Group.WORK
    ),
    ActionId.DELETE: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Hapus")), "trash-2", "Del", group=Group.WORK
    ),
    ActionId.SAVE: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Simpan")), "save", "Ctrl+S", group=Group.WORK
    ),
    ActionId.PRINT: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Cetak")), "printer", "Ctrl+P", group=Group.WORK
    ),
    ActionId.EXPORT: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Ekspor yang tampil")),
        "download",
        "Ctrl+E",
        group=Group.WORK,
    ),
    ActionId.REFRESH: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Muat ulang")), "refresh-cw", "F5", group=Group.WORK
    ),
    ActionId.COPY: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Salin sebagai sel")),
        "copy",
        "Ctrl+C",
        group=Group.WORK,
    ),
    ActionId.PASTE: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Tempel dari Excel")),
        "clipboard-list",
        "Ctrl+V",
        group=Group.WORK,
    ),
    ActionId.SELECT_ALL: ActionInfo(
        str(QT_TRANSLATE_NOOP("Actions", "Tandai semua")), "list-checks", "Ctrl+A", group=Group.WORK
    ),
}


def actions_for(role: Role) -> list[ActionId]:
    """Return what a role may do, in the order of the table."""
    return [key for key, info in ACTIONS.items() if role in info.roles]


def make_action(key: ActionId, parent: QObject) -> QAction:
    """Return a `QAction` with text, icon, key and tooltip; connect its `triggered` yourself.

    Acts inside a page answer to their key only while the focus is in that page.
    """
    info = ACTIONS[key]
    action = QAction(info.label, parent)
    action.setData(key)
    if info.icon:
        action.setIcon(icon(info.icon))
    action.setShortcut(QKeySequence(info.shortcut))
    action.setToolTip(f"{info.label} ({info.key_text})")
    if info.group is Group.WORK:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action
