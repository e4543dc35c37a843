"""The language of the program: Indonesian in the code, Qt's own texts, English as a catalogue."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from sdm_desktop.runtime.paths import resource
from sdm_desktop.ui.qt_texts import QT_TEXTS

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}


class QtTexts(QTranslator):
    """Says Qt's standard texts in Indonesian, because Qt ships no Indonesian catalogue."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Return that there is something to translate."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the Indonesian words, or None so that other catalogues are asked."""
        _ = (context, disambiguation, n)
        return QT_TEXTS.get(source)


class Catalogue(QTranslator):
    """A Qt catalogue read from its `.ts` source, so that no file has to be built first."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = read_catalogue(path)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Return whether nothing is translated."""
        return not self._texts

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the translation, None where there is none; `n` chooses the plural form."""
        _ = disambiguation
        forms = self._texts.get((context, source))
        if forms is None:
            return None
        return forms[0] if n in (-1, 1) or len(forms) == 1 else forms[1]


def read_catalogue(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return (context, source) → translation, or singular and plural, of the finished texts."""
    from xml.etree import ElementTree as Tree

    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    if not path.is_file():
        return texts
    for context in Tree.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished"):
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            texts[name, message.findtext("source", "")] = forms or (translation.text or "",)
    return texts


def install_language(app: QCoreApplication, language: str = "id") -> list[QTranslator]:
    """Make numbers, dates and texts Indonesian, or texts English where they are translated.

    Call it before the first widget. Returns the translators in use.
    """
    QLocale.setDefault(QLocale("id_ID"))
    own = Catalogue(catalogue_path(language), app) if language != "id" else QtTexts(app)
    app.installTranslator(own)
    return [own]


def catalogue_path(language: str) -> Path:
    """Return where the translations into a language lie."""
    return resource("i18n", f"{language}.ts")


def can_speak(language: str) -> bool:
    """Return whether the texts of a language are there."""
    return language == "id" or bool(read_catalogue(catalogue_path(language)))
