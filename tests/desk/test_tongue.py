"""Every word that the desk shows can be translated: a made-up language marks each of them."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape, unescape

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.language import speak
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.tongue import CONTEXT, several, tr
from qmsco_desk.desk.window.opening import clauses
from qmsco_desk.desk.window.rail import caption
from qmsco_desk.desk.words_declared import TEMPLATE, Wanted, source, wanted
from qmsco_desk.locate import resources
from qmsco_desk.model import ask
from qmsco_desk.safe.person import person
from tests.desk.framed import Framed, open_window
from tests.desk.screens import each_screen

WANTED = wanted()
OPEN, SHUT = "⟦", "⟧"


def _marked(text: str, *, counts: bool) -> str:
    """A message of a translation in which the text stands in brackets."""
    said = escape(f"{OPEN}{text}{SHUT}")
    form = f"<numerusform>{said}</numerusform>" * 2 if counts else said
    numbered = ' numerus="yes"' if counts else ""
    return (
        f"<message{numbered}><source>{escape(text)}</source>"
        f"<translation>{form}</translation></message>"
    )


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a language in which every text of the template is marked."""
    folder = tmp_path_factory.mktemp("translations")
    messages = "".join(_marked(one.text, counts=one.counts) for one in WANTED)
    made = folder / "desk_de.ts"
    made.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de_DE">'
        f"<context><name>{CONTEXT}</name>{messages}</context></TS>",
        encoding="utf-8",
    )
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, made], check=True, capture_output=True)
    return folder


@pytest.fixture
def marked(qapp: QApplication, language: Path) -> Iterator[None]:
    before = qapp.findChildren(QTranslator)
    assert speak(qapp, "de", language)
    yield
    for one in qapp.findChildren(QTranslator):
        if one not in before:
            qapp.removeTranslator(one)
            one.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot, look: Look, marked: None) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    yield framed
    framed.window.close()


def test_a_text_is_said_in_the_language_and_numbers_have_their_own_form(marked: None) -> None:
    assert tr("Go to field") == f"{OPEN}Go to field{SHUT}"
    assert tr("") == ""
    assert several("%n error", "%n errors", 1) == f"{OPEN}1 errors{SHUT}"


def test_english_needs_no_catalogue() -> None:
    assert several("%n error", "%n errors", 1) == "1 error"
    assert several("%n error", "%n errors", 0) == "0 errors"
    assert tr("Go to field") == "Go to field"


# What is no word of the desk.
_OWN = re.compile(r"[^A-Za-z]*([A-Za-z][^A-Za-z]*)?")
_WORD = re.compile(r"[A-Za-z][\w@.'’-]*")
# Pictures and pages of the checks, of law and of papers, which are English everywhere.
# What stands in the heading and in the first rows of someone's table.
_NOT_ITS_OWN = frozenset(("import-title", "import-samples"))
_WHOLLY_ITS_OWN = frozenset(("rail-steps",))


def _texts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text in sight that is the desk's own to say, and the names that are read aloud."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        match widget:
            case QLabel():
                yield widget, widget.text()
            case QAbstractButton():
                yield widget, widget.text()
            case QLineEdit():
                yield widget, widget.placeholderText()
            case QComboBox():
                yield from ((widget, widget.itemText(n)) for n in range(widget.count()))
            case QTableView() if isinstance(widget.model(), QAbstractItemModel):
                model = widget.model()
                across = Qt.Orientation.Horizontal
                heads = (model.headerData(n, across) for n in range(model.columnCount()))
                yield from ((widget, str(head or "")) for head in heads)
            case QListView() if widget.objectName() in _WHOLLY_ITS_OWN:
                model = widget.model()
                for row in range(model.rowCount()):
                    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                        yield widget, str(model.index(row, 0).data(role) or "")
            case QTabBar():
                yield from ((widget, widget.tabText(n)) for n in range(widget.count()))
        yield widget, widget.toolTip()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget, widget.accessibleName()


def _unmarked(root: QWidget, allowed: Callable[[QWidget, str], bool]) -> list[str]:
    found = []
    for widget, text in _texts(root):
        if _OWN.fullmatch(text) or OPEN in text or allowed(widget, text):
            continue
        found.append(f"{type(widget).__name__} {widget.objectName()}: {text[:80]}")
    return found


class Facts:
    """What may be unmarked: facts of the matter, names of states, texts of the checks and law."""

    def __init__(self, desk: Framed) -> None:
        workspace = desk.window.workspace
        said = [text for state in desk.office.library.states() for text in (state.code, state.name)]
        said.append(person(""))  # a trail names who sits here
        if workspace is not None:
            session = workspace.bridge.session
            said += [session.text(path) for path, _, _ in ask.answers(session.matter)]
            said.append(caption(session.matter))
            said += [finding.sentence for finding in workspace.bridge.report.findings]
            said += [row.title for row in clauses(desk.office)(session.matter)]
        self._words = {word for text in said for word in _WORD.findall(text)}

    def __call__(self, widget: QWidget, text: str) -> bool:
        own = text == "QMSCO Desk" or widget.objectName() in _NOT_ITS_OWN
        return own or all(word in self._words for word in _WORD.findall(text))


def test_every_screen_says_only_what_can_be_translated(desk: Framed) -> None:
    window = desk.window
    wrong: set[str] = set()
    for screen in each_screen(window, QApplication.processEvents):
        if screen.name != "help":  # its pages are English
            facts = Facts(desk)
            wrong |= {f"{screen.name}: {text}" for text in _unmarked(window, facts)}
    assert not wrong, "\n".join(sorted(wrong))


def test_every_menu_and_message_says_only_what_can_be_translated(desk: Framed) -> None:
    window = desk.window
    facts = Facts(desk)
    for menu in window.findChildren(QMenu):
        for action in menu.actions():
            words = action.text()
            assert not words or OPEN in words or facts(menu, words), words


def test_the_template_for_translators_is_up_to_date() -> None:
    template = (resources() / "translations" / TEMPLATE).read_text(encoding="utf-8")
    there = re.findall(r"<source>(.*?)</source>", template, re.DOTALL)
    texts = {unescape(text, {"&quot;": '"', "&apos;": "'"}) for text in there}
    assert texts == {one.text for one in WANTED}, "run `poe strings`"


def test_qts_own_words_come_in_the_same_language(qapp: QApplication, marked: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_english_is_spoken_where_there_is_no_translation(
    qapp: QApplication, language: Path
) -> None:
    assert not speak(qapp, "fr", language)
    assert tr("Go to field") == "Go to field"


def test_qts_tool_reads_the_texts_as_they_are(tmp_path: Path) -> None:
    told = [Wanted('Two\nlines, “quotes” and "others" \\ back', "a"), Wanted("%n texts", "b", True)]
    code = tmp_path / "desk.py"
    code.write_text(source(told), encoding="utf-8")
    made = tmp_path / "desk.ts"
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    subprocess.run([tool, code, "-ts", made], check=True, capture_output=True)
    text = unescape(made.read_text(encoding="utf-8"), {"&quot;": '"'})
    assert all(f"<source>{one.text}</source>" in text for one in told)
    assert text.count('numerus="yes"') == 1
