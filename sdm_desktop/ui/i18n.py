"""The language of the program: Indonesian in the code, Qt's own texts, English as a catalogue."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

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


def install_language(app: QCoreApplication, language: str = "id") -> list[QTranslator]:
    """Make numbers, dates and texts Indonesian, or English where a catalogue was compiled.

    Call it before the first widget. Returns the translators in use.
    """
    QLocale.setDefault(QLocale("id_ID"))
    translators: list[QTranslator] = []
    if language == "en":
        translators += _english(app)
    else:
        translators.append(QtTexts(app))
    for translator in translators:
        app.installTranslator(translator)
    return translators


def can_speak(language: str) -> bool:
    """Return whether the texts of a language are there."""
    return language == "id" or resource("i18n", f"{language}.qm").is_file()


def _english(parent: QObject) -> list[QTranslator]:
    result = []
    own = QTranslator(parent)
    if own.load(str(resource("i18n", "en.qm"))):
        result.append(own)
    qt = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load("qtbase_en", folder):
        result.append(qt)
    return result
