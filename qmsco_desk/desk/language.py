"""Which language the desk speaks: the system's, where a translation of it is on file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from qmsco_desk.locate import resources

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def translations() -> Path:
    """The folder of the desk's translations; it may be missing where there is none."""
    return resources() / "translations"


def speak(application: QApplication, language: str = "", folder: Path | None = None) -> bool:
    """Loads the desk's translation, and that of Qt's own buttons and dialogs with it.

    Args:
        application: Keeps what is loaded, for as long as it runs.
        language: A language's code ("es", "pt_BR"); empty for the system's.
        folder: Where the translations are, in place of the program's own folder.

    Returns:
        Whether there was one. English is spoken where there is none; Qt's words stay English
        then as well, so that no window mixes two languages.
    """
    locale = QLocale(language) if language else QLocale.system()
    own = QTranslator(application)
    if not own.load(locale, "desk", "_", str(folder or translations()), ".qm"):
        own.deleteLater()
        return False
    application.installTranslator(own)
    qt = QTranslator(application)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    return True
