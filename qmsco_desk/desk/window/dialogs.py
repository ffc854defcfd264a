"""The two windows of the Help menu. Neither stops the work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk import __version__
from qmsco_desk.desk.style.look import Space, label
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.actions import MENUS, Entry

# Keys that belong to a part of the window rather than to a menu.
_OTHER_KEYS = (
    ("In a masked field", "Show it while the key is held", "F8"),
    ("In a clause", "Choose a fact to put in", "Ctrl+Space"),
    ("In tables of entries", "Add an entry", "Ctrl+Return"),
    ("In tables of entries", "Remove the entry", "Ctrl+Shift+Delete"),
    ("In tables of entries", "Move the entry up", "Ctrl+Shift+Up"),
    ("In tables of entries", "Move the entry down", "Ctrl+Shift+Down"),
    ("In findings", "Go to the field", "Return"),
    ("In findings", "Show why, and how to mend it", "Right"),
    ("In findings", "Hide it again", "Left"),
    ("In the calculation", "Unfold a step", "Right"),
    ("In the calculation", "Fold a step", "Left"),
    ("In the calculation", "Go to where a figure was entered", "Return"),
    ("In what if", "Take the matter’s own answer again", "Ctrl+R"),
    ("In what if", "Take all of them again", "Ctrl+Shift+R"),
    ("In what if", "Show where a figure comes from", "Return"),
    ("In what if", "Leave its steps", "Esc"),
    ("In deadlines", "Go to the field", "Return"),
    ("In deadlines", "Show how the day is counted", "Right"),
    ("In deadlines", "Hide it again", "Left"),
    ("In the preview", "Search the paper", "Ctrl+F"),
    ("In the preview", "Go to the next place found", "F3"),
    ("In the preview", "Go to the place found before", "Shift+F3"),
    ("In the preview", "Go to a page by its number", "Ctrl+G"),
    ("In the preview", "Select the words of the page", "Ctrl+A"),
    ("In the preview", "Copy the words of the page", "Ctrl+Shift+C"),
    ("In the preview", "Copy what is selected", "Ctrl+C"),
    ("In the packet’s list", "Move the entry up", "Alt+Up"),
    ("In the packet’s list", "Move the entry down", "Alt+Down"),
    ("In the packet’s list", "Name the entry", "F2"),
    ("In comparing", "Go to the next page with a change", "F8"),
    ("In comparing", "Go to the page before with a change", "Shift+F8"),
    ("In help", "Go back", "Alt+Left"),
    ("In help", "Go forward", "Alt+Right"),
    ("In help", "Close help", "Esc"),
    ("In the state library", "Open the jurisdiction", "Return"),
    ("In the state library", "Pick it for comparing, or put it back", "Space"),
    ("In the state library", "Go back", "Alt+Left"),
    ("At home", "Open the selected matter", "Return"),
    ("At home", "Take the selected matter off the list", "Delete"),
)


def shortcuts() -> tuple[tuple[str, str, str], ...]:
    """Every shortcut: where it belongs, what it does, its keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    rows = []
    for title, items in MENUS:
        for item in items:
            if isinstance(item, Entry) and item.keys:
                keys = tr(" or ").join(QKeySequence(k).toString(native) for k in item.keys)
                rows.append((tr(title).replace("&", ""), item.words, keys))
    for where, does, keys in _OTHER_KEYS:
        rows.append((tr(where), tr(does), QKeySequence(keys).toString(native)))
    return tuple(rows)


class _HelpDialog(QDialog):
    """A window with a title and a close button."""

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.MEDIUM)
        self.column.setSpacing(Space.ROW)

    def close_button(self) -> None:
        """Puts the button at the foot."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)


class ShortcutsDialog(_HelpDialog):
    """Every shortcut in one table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("shortcuts-dialog", tr("Shortcuts"), parent)
        rows = shortcuts()
        table = QTableWidget(len(rows), 3)
        table.setObjectName("shortcuts-table")
        table.setAccessibleName(tr("Shortcuts"))
        table.setHorizontalHeaderLabels((tr("Where"), tr("What it does"), tr("Keys")))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        table.horizontalHeader().setDefaultAlignment(left)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.setItem(row, column, QTableWidgetItem(text))
        table.resizeColumnsToContents()
        table.horizontalHeader().setStretchLastSection(True)
        self.column.addWidget(table)
        self.close_button()
        self.resize(620, 560)


class AboutDialog(_HelpDialog):
    """Version, license, what changed."""

    def __init__(self, changelog: str, parent: QWidget) -> None:
        super().__init__("about-dialog", tr("About QMSCO Desk"), parent)
        self.column.addWidget(label(tr("QMSCO Desk"), "title"))
        self.column.addWidget(label(tr("Version {version}").format(version=__version__), "purpose"))
        self.column.addWidget(
            label(
                tr(
                    "Drafts, checks and prints a Qualified Medical Child Support Order. An order is"
                    " intended to be qualified; whether it is, the plan administrator decides. The"
                    " program opens no network connection."
                ),
                wrap=True,
            )
        )
        self.column.addWidget(
            label(
                tr(
                    "License: Apache License 2.0. Qt and PySide6 are used under the GNU Lesser"
                    " General Public License 3; the Liberation fonts under the SIL Open Font"
                    " License 1.1."
                ),
                "help",
                wrap=True,
            )
        )
        self.column.addWidget(label(tr("What changed"), "group"))
        # Read as Markdown by Qt itself; it is the program's own file.
        shown = QTextBrowser()
        shown.setObjectName("about-changes")
        shown.setAccessibleName(tr("What changed"))
        shown.setMarkdown(changelog)
        shown.setOpenLinks(False)
        self.column.addWidget(shown, 1)
        self.close_button()
        self.resize(640, 560)
