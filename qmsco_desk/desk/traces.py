"""Keeps the toolkit from leaving names of folders and files behind.

Qt writes the folders that its file dialogs were in to settings that all of its programs share. A
desktop's own dialogs also enter the chosen file into its list of recent documents. Folders and
files are often named for a client.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEYS = ("FileDialog/history", "FileDialog/lastVisited", "FileDialog/shortcuts")


def leave_none() -> None:
    """Has Qt write no settings of its own, and no desktop a list of recent documents.

    Where settings lie in a registry they cannot be led elsewhere: there `FileDialog` puts back what
    was there. Dialogs of Windows and macOS are the system's own, with what the system remembers.
    """
    if sys.platform in ("win32", "darwin"):
        return
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@contextmanager
def _put_back() -> Iterator[None]:
    """What Qt remembers of folders is afterwards as it was before."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    before = {key: settings.value(key) for key in _KEYS}
    try:
        yield
    finally:
        settings.sync()
        for key, value in before.items():
            if value is None:
                settings.remove(key)
            else:
                settings.setValue(key, value)
        settings.sync()


class FileDialog:
    """The questions for files and folders, as `QFileDialog` has them, without what it remembers."""

    @staticmethod
    def open_name(parent: QWidget, title: str, folder: str, kinds: str) -> str:
        """A file that is there; empty where none was chosen."""
        with _put_back():
            return QFileDialog.getOpenFileName(parent, title, folder, kinds)[0]

    @staticmethod
    def open_names(parent: QWidget, title: str, folder: str, kinds: str) -> list[str]:
        """Files that are there; none where none was chosen."""
        with _put_back():
            return QFileDialog.getOpenFileNames(parent, title, folder, kinds)[0]

    @staticmethod
    def save_name(parent: QWidget, title: str, suggested: str, kinds: str) -> tuple[str, str]:
        """A file to write, and the kind that was chosen; empty where none was."""
        with _put_back():
            return QFileDialog.getSaveFileName(parent, title, suggested, kinds)

    @staticmethod
    def folder(parent: QWidget, title: str, folder: str) -> str:
        """A folder; empty where none was chosen."""
        with _put_back():
            return QFileDialog.getExistingDirectory(parent, title, folder)
