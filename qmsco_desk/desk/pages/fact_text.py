"""A text with facts of the matter in it: each is one locked piece, in words, that nobody can halve.

What is stored has each fact as its name in braces; what is shown and read aloud has its words. The
words are real text, so that they wrap, are found and are read out; that they are one piece is held
by where the caret may stand and by mending what an edit left in halves.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QMimeData, QRectF, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)

from qmsco_desk.desk.fields.editors_text import GrowingText
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QFocusEvent, QPaintEvent, QTextFragment

_NAME = QTextFormat.Property.UserProperty.value + 1  # the fact's name
_NUMBER = _NAME + 1  # tells neighbours of one name apart
_BRACED = re.compile(r"\{([^{}\n]+)\}")
_KIND = "application/x-qmsco-clause"  # a piece of a clause on its way within the program
_MOVE = QTextCursor.MoveOperation
_KEEP, _LET = QTextCursor.MoveMode.KeepAnchor, QTextCursor.MoveMode.MoveAnchor
_KEYS = QKeySequence.StandardKey
# What each key of deletion takes away, as a movement of the caret.
_TAKES = (
    (_KEYS.DeleteStartOfWord, _MOVE.PreviousWord),
    (_KEYS.DeleteEndOfWord, _MOVE.NextWord),
    (_KEYS.Backspace, _MOVE.PreviousCharacter),
    (_KEYS.Delete, _MOVE.NextCharacter),
)


class Chip(NamedTuple):
    """A fact in the text: its name, and where its words begin and end."""

    name: str
    start: int
    end: int


class FactText(GrowingText):
    """Edits a text with facts.

    Signals:
        edited: The text as it is stored, after the person changed it.
        left: The keyboard went elsewhere.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(self, characters: int, least: int, most: int) -> None:
        super().__init__(characters, least, most)
        self._facts: Mapping[str, str] = {}
        self._next = 1
        self._at = 0
        self._showing = False
        # The matter's own undo covers what is typed here.
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(self._on_changed)
        self.cursorPositionChanged.connect(self._on_moved)

    # What is shown and what is stored

    def show_stored(self, text: str, facts: Mapping[str, str]) -> None:
        """Shows a stored text, its facts in words; the caret stays where it was if it can."""
        self._facts = facts
        if self.stored() == text and all(self._whole(chip) for chip in self.chips()):
            return
        caret = self.textCursor().position()
        self._showing = True
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._put(cursor, text)
        self._showing = False
        cursor.setPosition(min(caret, max(self.document().characterCount() - 1, 0)))
        self.setTextCursor(cursor)

    def stored(self) -> str:
        """The text with each fact as its name in braces."""
        return self._stored(0, self.document().characterCount())

    def chips(self) -> tuple[Chip, ...]:
        """The facts in the text, in order."""
        return tuple(self._chips())

    def insert_fact(self, name: str) -> None:
        """Puts a fact where the caret is, in place of what is selected."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self._put(cursor, f"{{{name}}}")
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def loose_braces(self) -> tuple[str, ...]:
        """What stands in braces and is the name of no fact; it is printed as it stands."""
        typed = "".join(text if not name else "\n" for name, _, text in self._runs())
        return tuple(match[0] for match in _BRACED.finditer(typed) if match[1] not in self._facts)

    # Inside

    def _put(self, cursor: QTextCursor, text: str) -> None:
        """Inserts a stored text; braces around the name of a fact become its words."""
        at = 0
        for match in _BRACED.finditer(text):
            if match[1] not in self._facts:
                continue
            cursor.insertText(text[at : match.start()], QTextCharFormat())
            cursor.insertText(self._facts[match[1]], self._format(match[1]))
            at = match.end()
        cursor.insertText(text[at:], QTextCharFormat())

    def _format(self, name: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setProperty(_NAME, name)
        look.setProperty(_NUMBER, self._next)
        look.setToolTip(tr("Fact: {fact}").format(fact=called(name)))
        self._next += 1
        return look

    def _fragments(self) -> Iterator[QTextFragment]:
        block = self.document().begin()
        while block.isValid():
            part = block.begin()
            while not part.atEnd():
                yield part.fragment()
                part += 1
            block = block.next()

    def _runs(self) -> Iterator[tuple[str, int, str]]:
        """Name, beginning and words of each stretch of one kind; plain text has no name."""

        def kind(fragment: QTextFragment) -> tuple[int, int]:
            # A paragraph's end parts stretches of plain text; their positions do not follow.
            look = fragment.charFormat()
            return look.intProperty(_NUMBER), 0 if look.hasProperty(_NUMBER) else id(fragment)

        for _, group in groupby(list(self._fragments()), kind):
            parts = list(group)
            name = parts[0].charFormat().stringProperty(_NAME)
            yield name, parts[0].position(), "".join(part.text() for part in parts)

    def _chips(self) -> Iterator[Chip]:
        for name, start, text in self._runs():
            if name:
                yield Chip(name, start, start + len(text.encode("utf-16-le")) // 2)

    def _text(self, start: int, end: int) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        return cursor.selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n")

    def _stored(self, start: int, end: int) -> str:
        end = min(end, self.document().characterCount() - 1)
        parts: list[str] = []
        at = start
        for chip in self._chips():
            if chip.start >= start and chip.end <= end:
                parts += [self._text(at, chip.start), f"{{{chip.name}}}"]
                at = chip.end
        return "".join((*parts, self._text(at, end)))

    def _whole(self, chip: Chip) -> bool:
        return self._text(chip.start, chip.end) == self._facts.get(chip.name)

    def _around(self, position: int) -> Chip | None:
        """The fact that a position stands in the middle of."""
        return next((chip for chip in self._chips() if chip.start < position < chip.end), None)

    @Slot()
    def _on_changed(self) -> None:
        if self._showing:
            return
        self._showing = True
        self._mend()
        self._showing = False
        self.edited.emit(self.stored())

    def _mend(self) -> None:
        """Takes away what is left of a fact, and frees what was typed at its edge."""
        for chip in reversed(self.chips()):
            words, text = self._facts.get(chip.name, ""), self._text(chip.start, chip.end)
            if text == words:
                continue
            cursor = QTextCursor(self.document())
            if words and (text.startswith(words) or text.endswith(words)):
                wide = len(words.encode("utf-16-le")) // 2
                at_end = text.startswith(words)
                cursor.setPosition(chip.start + wide if at_end else chip.start)
                cursor.setPosition(chip.end if at_end else chip.end - wide, _KEEP)
                cursor.setCharFormat(QTextCharFormat())
            else:
                cursor.setPosition(chip.start)
                cursor.setPosition(chip.end, _KEEP)
                cursor.removeSelectedText()

    @Slot()
    def _on_moved(self) -> None:
        """Keeps the caret, and the ends of what is selected, out of facts."""
        if self._showing:
            return
        cursor = self.textCursor()
        position, anchor = cursor.position(), cursor.anchor()
        inside, held = self._around(position), self._around(anchor)
        if inside is not None or held is not None:
            if held is not None and position != anchor:
                anchor = held.start if position > anchor else held.end
            if inside is not None:
                forward = position > (anchor if position != cursor.anchor() else self._at)
                position = inside.end if forward else inside.start
            moved = QTextCursor(cursor)
            moved.setPosition(anchor if cursor.hasSelection() else position)
            moved.setPosition(position, _KEEP)
            self._at = position
            self.setTextCursor(moved)
            return
        self._at = position
        if cursor.charFormat().hasProperty(_NUMBER) and not cursor.hasSelection():
            # What is typed beside a fact is no part of it.
            self.setCurrentCharFormat(QTextCharFormat())

    # Keys, clipboard, paint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A deletion takes a fact as a whole; everything else is as in any text."""
        if not self.isReadOnly():
            for key, move in _TAKES:
                if event.matches(key):
                    self._take(move)
                    return
        super().keyPressEvent(event)

    def _take(self, move: QTextCursor.MoveOperation) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            start = cursor.position()
            cursor.movePosition(move, _KEEP)
            chip = self._around(cursor.position())
            if chip is not None:
                cursor.setPosition(start, _LET)
                cursor.setPosition(chip.end if cursor.position() < chip.end else chip.start, _KEEP)
        cursor.removeSelectedText()
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is cut or copied: its words for other programs, the facts for a clause."""
        cursor = self.textCursor()
        data = QMimeData()
        data.setText(self._text(cursor.selectionStart(), cursor.selectionEnd()))
        stored = self._stored(cursor.selectionStart(), cursor.selectionEnd())
        data.setData(_KIND, QByteArray(stored.encode()))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text and pieces of clauses."""
        return source.hasText() or source.hasFormat(_KIND)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes; facts of a clause stay facts."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if source.hasFormat(_KIND):
            self._put(cursor, bytes(source.data(_KIND).data()).decode())
        else:
            cursor.insertText(source.text(), QTextCharFormat())
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed in braces and names a fact becomes that fact."""
        super().focusOutEvent(event)
        typed = (text for name, _, text in self._runs() if not name)
        if any(match[1] in self._facts for text in typed for match in _BRACED.finditer(text)):
            stored = self.stored()
            self._showing = True
            self.clear()
            self._showing = False
            self.show_stored(stored, self._facts)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws a frame around each fact, and then the words."""
        # Measured before anything is drawn: a painter that is left open takes the program with it.
        shown = QRectF(event.rect())
        frames = [
            rect for chip in self._chips() for rect in self._rects(chip) if rect.intersects(shown)
        ]
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        for rect in frames:
            painter.drawRoundedRect(rect, 3, 3)
        painter.end()
        super().paintEvent(event)

    def _rects(self, chip: Chip) -> Iterator[QRectF]:
        """Where a fact's words stand, a rectangle a line."""
        block: QTextBlock = self.document().findBlock(chip.start)
        origin = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        start, end = chip.start - block.position(), chip.end - block.position()
        layout = block.layout()
        for n in range(layout.lineCount()):
            line = layout.lineAt(n)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            # PySide gives a position with the place; words that run from right to left end left.
            left, right = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
            yield QRectF(
                origin.x() + left - 1.5,
                origin.y() + line.y() + 0.5,
                # No further at its end: a colon or a full stop often follows at once.
                right - left + 1.5,
                line.height() - 1,
            )


def _x(place: object) -> float:
    value = place[0] if isinstance(place, tuple) else place
    assert isinstance(value, int | float)
    return float(value)


def called(name: str) -> str:
    """What a fact is called in a list."""
    return name.replace("_", " ")
