"""What the list says of its rows: how many, or why nobody is shown."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.query import ListQuery
from sdm_desktop.services.employees import PeopleList
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.empty_state import EmptyState

Act = Callable[[], None]


def tr(text: str) -> str:
    """Return a text in the language of the program."""
    return QCoreApplication.translate("EmptyPeople", text)


def count_words(result: PeopleList, total: int, *, is_all: bool) -> str:
    """Return "16 dari 86", or what was searched instead; nothing without a filter."""
    if is_all:
        return ""
    if result.suggestion:
        text = tr('Tidak ada yang tepat; menampilkan "{words}"')
        return text.format(words=result.suggestion)
    count = decimal_text(result.count, 0)
    if result.is_capped:
        count = f"{decimal_text(result.count - 1, 0)}+"
    return tr("{count} dari {total}").format(count=count, total=decimal_text(total, 0))


def tell_no_match(empty: EmptyState, query: ListQuery, clear: Act) -> None:
    """Say that the filter fits nobody, and offer to take it away."""
    parts = len(query.terms) + len(query.words)
    title = tr("Tidak ada yang cocok dengan {count} syarat").format(count=parts)
    empty.set_text("list-filter", title, tr("Ubah atau hapus salah satu syarat."))
    button = make_button(tr("Hapus semua"), empty, "plain")
    button.clicked.connect(clear)
    empty.set_buttons([button])


def tell_nobody(empty: EmptyState, steps: tuple[Act, Act] | None) -> None:
    """Say that there are no people yet; `steps` import them or add one."""
    empty.set_text("users", tr("Belum ada pegawai"), tr("Impor dari SIASN atau tambah satu."))
    if steps is None:
        empty.set_buttons([])
        return
    load = make_button(tr("Impor dari SIASN"), empty, "primary", "upload")
    load.clicked.connect(steps[0])
    add = make_button(tr("Tambah"), empty, "plain", "plus")
    add.clicked.connect(steps[1])
    empty.set_buttons([load, add])
