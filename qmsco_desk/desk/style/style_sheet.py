"""The one style sheet, made from a theme's colours and the size of the text.

Widgets say what they are by a dynamic property, never how they look:

    role      title, purpose, group, label, help, problem, heading, figure     of a QLabel
              reading: text that takes the keyboard, to be selected and copied
    kind      primary, link, add, entry, fold                                  of a QPushButton
    surface   raised, card, foot, rule                                         of a QFrame
    list      bare, plain                          of a QListView; drawn: a QTableView that marks
                                                   its current cell itself
    problem   true                                                             of an editor
    tabs      wide, tight                                                      of a QTabBar
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qmsco_desk.desk.style.colours import Colours

_TEXT = """
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {border}; padding: 4px 6px; }}
QLabel[role="title"] {{ font-size: {title}pt; font-weight: 600; }}
QLabel[role="purpose"] {{ color: {muted}; }}
QLabel[role="group"] {{ font-size: {group}pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-weight: 600; }}
QLabel[role="help"] {{ font-size: {help}pt; color: {muted}; }}
QLabel[role="problem"] {{ font-size: {help}pt; color: {error}; }}
QLabel[role="stale"] {{ font-size: {help}pt; color: {warning}; }}
QLabel[role="reading"] {{ border: 2px solid transparent; border-radius: 3px; }}
QLabel[role="reading"]:focus {{ border: 2px solid {accent}; }}
QFrame[surface="raised"] {{ background: {surface}; }}
QFrame[surface="card"] {{
    background: {window}; border: 1px solid {divider}; border-radius: 6px;
}}
QFrame[surface="foot"] {{ background: {window}; border: none; border-top: 1px solid {divider}; }}
QFrame[surface="side"] {{ background: {window}; }}
QFrame[surface="side"][overlay="true"] {{ border: 1px solid {border}; border-top: none; }}
QFrame[surface="popup"] {{
    background: {window}; border: 1px solid {border}; border-radius: 8px;
}}
QFrame[surface="rule"] {{ background: {divider}; border: none; }}
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox {{
    background: {field}; color: {text}; border: 1px solid {border}; border-radius: 4px;
    padding: 5px 7px; placeholder-text-color: {muted};
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QPlainTextEdit, QTextEdit {{ padding: 2px 4px; }}
QTextBrowser {{ border: 2px solid transparent; border-radius: 0; padding: 0; }}
QTextBrowser:focus {{ border: 2px solid {accent}; padding: 0; }}
QLineEdit:focus, QSpinBox:focus {{ border: 2px solid {accent}; padding: 4px 6px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {accent}; padding: 1px 3px; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] {{ border-color: {error}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QLineEdit:read-only, QPlainTextEdit:read-only {{
    background: {surface}; color: {muted};
}}
"""

_BUTTONS = """
QPushButton {{
    background: {window}; color: {text}; border: 1px solid {border}; border-radius: 4px;
    padding: 6px 14px; min-height: 1.2em;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {selected}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {muted}; border-color: {divider}; }}
QPushButton[kind="primary"] {{
    background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600;
}}
QPushButton[kind="primary"]:hover {{ border-color: {text}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; padding: 5px 13px; }}
QPushButton[kind="primary"]:disabled {{
    background: {surface}; color: {muted}; border: 1px solid {divider};
}}
QPushButton[kind="link"] {{
    background: transparent; color: {accent}; border: 1px solid transparent; padding: 3px 4px;
    text-align: left;
}}
QPushButton[kind="link"][flush="true"] {{ padding-left: 1px; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {accent}; padding: 2px 3px; }}
QPushButton[kind="link"][flush="true"]:focus {{ padding-left: 0; }}
QPushButton[kind="figure"], QPushButton[kind="quiet"] {{
    background: transparent; color: {accent}; border: 1px solid transparent; padding: 3px 0;
    text-align: right;
}}
QPushButton[kind="quiet"] {{ color: {muted}; }}
QPushButton[kind="figure"]:hover, QPushButton[kind="quiet"]:hover {{
    color: {accent}; text-decoration: underline;
}}
QPushButton[kind="figure"]:focus, QPushButton[kind="quiet"]:focus {{
    border: 2px solid {accent}; padding: 2px 0;
}}
QPushButton[kind="add"] {{ padding: 4px 12px 4px 8px; }}
QPushButton[kind="add"]:focus {{ padding: 3px 11px 3px 7px; }}
QPushButton[kind="entry"], QPushButton[kind="fold"] {{
    background: transparent; border: 1px solid transparent; padding: 5px 8px 5px 4px;
    text-align: left; font-weight: 600;
}}
QPushButton[kind="fold"] {{ color: {accent}; font-size: {group}pt; }}
QPushButton[kind="entry"]:hover, QPushButton[kind="fold"]:hover {{ background: {hover}; }}
QPushButton[kind="entry"]:focus, QPushButton[kind="fold"]:focus {{
    border: 2px solid {accent}; padding: 4px 7px 4px 3px;
}}
QToolButton {{
    background: transparent; color: {text}; border: 1px solid transparent; border-radius: 4px;
    padding: 4px;
}}
QPushButton, QToolButton {{ qproperty-iconSize: {icon}px {icon}px; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[kind="inline"] {{ padding: 0; border: none; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {selected}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 3px; }}
QToolButton:disabled {{ color: {muted}; }}
QToolButton[kind="choice"] {{ border: 1px solid {divider}; padding: 3px 7px; }}
QToolButton[kind="choice"]:checked {{ border-color: {accent}; font-weight: 600; }}
QToolButton[kind="choice"]:focus {{ border: 2px solid {accent}; padding: 2px 6px; }}
QToolButton[kind="choice"][beside="icon"] {{ padding: 3px 2px 3px 8px; }}
QToolButton[kind="choice"][beside="icon"]:focus {{ padding: 2px 1px 2px 7px; }}
QLineEdit QToolButton, QLineEdit QToolButton:hover, QLineEdit QToolButton:pressed {{
    background: transparent; border: none; padding: 0;
}}
"""

_LISTS = """
QListView, QTableView, QTreeView {{
    background: {field}; color: {text}; border: 1px solid {divider}; border-radius: 4px;
    selection-background-color: {selected}; selection-color: {text}; outline: none;
    gridline-color: {divider};
}}
QListView:focus, QTableView:focus, QTreeView:focus {{ border: 2px solid {accent}; }}
/* What stands in a table does not cover the edge that shows it has the keyboard. */
QTableView {{ padding: 1px; }}
QTableView:focus {{ padding: 0; }}
QListView[list="bare"] {{ background: transparent; }}
QListView[list="bare"], QListView[list="plain"] {{
    border: 2px solid transparent; border-radius: 0;
}}
QListView[list="bare"]:focus, QListView[list="plain"]:focus {{ border: 2px solid {accent}; }}
QListView::item, QTableView::item {{ padding: 6px 8px; }}
QListView::item:hover, QTableView::item:hover {{ background: {hover}; color: {text}; }}
QListView::item:selected, QTableView::item:selected {{ background: {selected}; color: {text}; }}
QTableView[list="drawn"] {{ selection-background-color: transparent; }}
QTableView[list="drawn"]::item:selected, QTableView[list="drawn"]::item:hover {{
    background: transparent;
}}
QHeaderView {{ background: {field}; border: none; }}
QHeaderView::section {{
    background: {field}; color: {muted}; border: none; border-bottom: 1px solid {divider};
    padding: 6px 8px; font-weight: 600; text-align: left;
}}
QComboBox QAbstractItemView {{ border: 1px solid {border}; padding: 2px; }}
QComboBox QAbstractItemView::item {{ padding: 5px 8px; min-height: 1.3em; }}
"""

_FRAME = """
QMenuBar {{ background: {surface}; color: {text}; padding: 2px 4px; }}
QMenuBar::item {{ background: transparent; padding: 5px 9px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {window}; color: {text}; border: 1px solid {border}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selected}; color: {text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {divider}; margin: 4px 8px; }}
QStatusBar {{ background: {surface}; color: {muted}; border-top: 1px solid {divider}; }}
QStatusBar::item {{ border: none; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {border}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {divider}; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{
    background: transparent; color: {muted}; border: none; border-bottom: 2px solid transparent;
    padding: 8px 12px 6px 12px;
}}
QTabBar[tabs="tight"]::tab {{ padding: 8px 4px 6px 4px; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QDockWidget {{ color: {text}; }}
QDockWidget::title {{ background: {surface}; padding: 6px 8px; }}
QSplitter::handle {{ background: {divider}; }}
QMainWindow::separator {{ background: {divider}; width: 1px; height: 1px; }}
QProgressBar {{
    background: {hover}; color: {text}; border: none; border-radius: 3px; text-align: center;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
"""


def sheet(colours: Colours, size: float) -> str:
    """The style sheet for a theme; `size` is the size of plain text in points."""
    roles = {name: getattr(colours, name) for name in type(colours).__slots__}
    sizes = {"title": size * 1.6, "group": size * 1.15, "help": size * 0.92}
    shown = {name: f"{points:.1f}" for name, points in sizes.items()}
    # An icon is as high as the text beside it, at any zoom.
    shown["icon"] = str(max(16, round(size * 1.6)))
    return "".join((_TEXT, _FIELDS, _BUTTONS, _LISTS, _FRAME)).format(**roles, **shown)
