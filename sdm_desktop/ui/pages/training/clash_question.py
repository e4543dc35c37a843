"""Asking whether something is stored although it clashes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.training_conflict_words import summary
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import ClashError
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.ask_reason import AskReason


def ask_despite(
    context: UiContext, error: ClashError, act: Callable[[str], Change], parent: QWidget
) -> AskReason:
    """Return the question; every clash is named, the act is done with the reason."""
    words = (
        QCoreApplication.translate("ClashQuestion", "Simpan meskipun bentrok"),
        QCoreApplication.translate("ClashQuestion", "Simpan dengan alasan"),
    )
    told = [line.sentence for line in summary(error.conflicts)]
    return AskReason(context, words, act, parent, told)
