"""One clause: its words with the matter's facts, the library's words, and what is said of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.clause_said import ClauseSaid, Said
from qmsco_desk.desk.pages.fact_chooser import FactChooser
from qmsco_desk.desk.pages.fact_text import FactText, called
from qmsco_desk.desk.pages.library_words import LibraryWords
from qmsco_desk.desk.style.controls import CheckBox
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.desk.fields.surroundings import ClauseRow
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.model.support import ClauseChange

_BRACED = re.compile(r"\{([^{}\n]+)\}")
_KEYS = "Ctrl+Space"
_BESIDE = 100  # characters: with that much room the library's words stand beside the drafter's


class ClauseDetail(QWidget):
    """The right side of the clause editor.

    Signals:
        edited: The clause's text as it is stored, after a key stroke.
        left_out: Whether the clause is to be left out.
        reset_wanted: The library's words are wanted back.
    """

    edited = Signal(str)
    left_out = Signal(bool)
    reset_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row: ClauseRow | None = None
        self._change: ClauseChange | None = None
        self._refused = ""
        self._title = Words("", "heading")
        self._state = Words("", "help", most=84)
        self.text = FactText(44, least=8, most=30)
        self.text.setObjectName("clauses.text")
        self.text.setAccessibleDescription(
            tr("Facts of the matter are one piece each; the arrow keys step over them.")
        )
        self.text.edited.connect(self.edited)
        self.text.left.connect(self._on_left)
        self._insert = QPushButton()
        self._insert.setObjectName("clauses.insert")
        self._insert.setText(tr("Insert a fact"))
        self._insert.setToolTip(f"{tr('Insert a fact')} ({_KEYS})")
        self._insert.clicked.connect(self._on_insert)
        shortcut = QShortcut(QKeySequence(_KEYS), self.text)
        shortcut.activated.connect(self._on_insert)
        self._chooser = FactChooser(self)
        self._chooser.chosen.connect(self._on_fact)
        self._reset = QPushButton(tr("Use the library’s words"))
        self._reset.setObjectName("clauses.reset")
        self._reset.clicked.connect(self.reset_wanted)
        self._left_out = CheckBox(tr("Leave this clause out of the order"))
        self._left_out.setObjectName("clauses.left_out")
        self._left_out.clicked.connect(self.left_out)
        self.said = ClauseSaid(look)
        self._library = LibraryWords(look)
        self._library.setObjectName("clauses.library")
        self._arrange()
        look.changed.connect(self._draw)
        self._draw()

    def _arrange(self) -> None:
        own = QVBoxLayout()
        own.setSpacing(Space.SMALL)
        own.addWidget(self.text)
        buttons = FlowLine(Space.SMALL, Space.HAIR)
        buttons.add(self._insert)
        buttons.add(self._reset)
        own.addLayout(buttons)
        own.addWidget(self._left_out)
        own.addWidget(self.said)
        own.addStretch()
        self._aside = QWidget()
        aside = QVBoxLayout(self._aside)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(Space.SMALL)
        aside.addWidget(Words(tr("The library’s words, your changes marked"), "label"))
        aside.addWidget(self._library)
        aside.addStretch()
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both.setSpacing(Space.MEDIUM)
        self._both.addLayout(own, 1)
        self._both.addWidget(self._aside, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(self._title)
        whole.addWidget(self._state)
        whole.addLayout(self._both, 1)

    @Slot()
    def _draw(self) -> None:
        self._reset.setIcon(self._look.icon("reset", "text"))
        self._insert.setIcon(self._look.icon("plus", "accent"))
        for button in (self._reset, self._insert):
            mark(button, kind="add")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With room enough the library's words stand beside the drafter's, else under them."""
        super().resizeEvent(event)
        wide = self.width() >= self.fontMetrics().averageCharWidth() * _BESIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._both.direction() != way:
            self._both.setDirection(way)

    def show_clause(self, row: ClauseRow, change: ClauseChange) -> None:
        """Shows a clause with the drafter's change, if there is one."""
        same = self._row is not None and self._row.id == row.id
        self._row, self._change = row, change
        out = bool(change.left_out)
        self._title.setText(row.title)
        self.text.setAccessibleName(tr("Words of “{clause}”").format(clause=row.title))
        # Nothing moves under her hands: what she types is shown as she typed it, and a clause
        # that she emptied to write it anew stays empty until she leaves it.
        typed = self.text.stored()
        emptied = same and not typed.strip() and not change.text and self.text.hasFocus()
        if not same:
            self._refused = ""
        kept = emptied or bool(self._refused) or (change.text or row.text).strip() == typed.strip()
        self.text.show_stored(typed if kept else change.text or row.text, row.facts)
        self.text.setReadOnly(out)
        self._insert.setEnabled(not out)
        self._left_out.setVisible(row.optional or out)
        self._left_out.setChecked(out)
        self._reset.setVisible(bool(change.text))
        self._aside.setVisible(bool(change.text))
        if change.text:
            self._library.compare(filled(row.text, row.facts), filled(change.text, row.facts))
        if emptied:
            said = tr("Nothing is typed: the order has the library’s words.")
        elif out:
            said = tr("Left out of the order.")
        elif change.text:
            said = tr("Changed by you. A fact in a frame still follows your answers.")
        else:
            said = tr("The library’s words. A fact in a frame follows your answers.")
        self._state.setText(said)

    def refuse(self, why: str) -> None:
        """Says why what is typed cannot be kept, until it can; empty: it can."""
        self._refused = why
        if why:
            self._reset.show()

    def lost_facts(self) -> tuple[str, ...]:
        """The facts that the library's words have and the drafter's no longer do."""
        if self._row is None:
            return ()
        own = set(_BRACED.findall(self.text.stored()))
        wanted = dict.fromkeys(_BRACED.findall(self._row.text))
        return tuple(name for name in wanted if name in self._row.facts and name not in own)

    def say(self, findings: tuple[Said, ...]) -> None:
        """Says what the checks found in this clause, and what the text itself shows."""
        said = list(findings)
        if self._refused:
            told = tr("{why} What you typed is not in the order yet.")
            said.insert(0, Said("error", told.format(why=self._refused)))
        lost = self.lost_facts() if not self.text.isReadOnly() else ()
        if lost and self._row is not None:
            names = "; ".join(f"{called(name)} ({self._row.facts[name]})" for name in lost)
            told = tr("The library’s words have a fact that yours no longer have: {facts}.")
            said.append(Said("warning", told.format(facts=names)))
        loose = self.text.loose_braces()
        if loose:
            told = tr("{braces} names no fact and is printed as it stands.")
            said.append(Said("note", told.format(braces=", ".join(dict.fromkeys(loose)))))
        self.said.say(tuple(said), aloud=self.text.hasFocus())

    @Slot()
    def _on_left(self) -> None:
        if self._row is not None and self._change is not None:
            self.show_clause(self._row, self._change)

    @Slot()
    def _on_insert(self) -> None:
        if self._row is None or self.text.isReadOnly():
            return
        first = list(dict.fromkeys(_BRACED.findall(self._row.text)))
        names = [name for name in first if name in self._row.facts]
        names += [name for name in self._row.facts if name not in names]
        facts = self._row.facts
        at = self.text.viewport().mapToGlobal(self.text.cursorRect().bottomLeft())
        self._chooser.ask([(name, called(name), facts[name]) for name in names], at)

    @Slot(str)
    def _on_fact(self, name: str) -> None:
        self.text.setFocus()
        self.text.insert_fact(name)


def filled(text: str, facts: Mapping[str, str]) -> str:
    """A stored text with its facts in words."""
    return _BRACED.sub(lambda braced: facts.get(braced[1], braced[0]), text)
