"""Rows of several wrapped texts, measured and painted: what the lists at the right are made of.

A list stays a list (one row, one item, read out as one), and still shows a sentence with its reason
under it, figures at the right and links that can be clicked.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from qmsco_desk.desk.style.look import Look, Space

_WRAP = Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_ENDLESS = 100_000


class Tone(Enum):
    """What a text is there for, as a role of the theme's colours."""

    TEXT = "text"
    QUIET = "muted"
    LINK = "accent"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a row.

    Attributes:
        text: The words.
        tone: What they are there for.
        scale: Size beside the list's own font.
        bold: Semibold.
        right: A text that stands at the right of the same line, such as a figure.
        right_tone: What that text is there for.
        above: Space above, in pixels.
        links: Words that can be clicked, each with what it does; they stand where `text` would.
        does: What a click on the text itself does; it is then drawn as a link that wraps.
        icon: An icon before the text, as high as its line and in its colour.
    """

    text: str = ""
    tone: Tone = Tone.TEXT
    scale: float = 1.0
    bold: bool = False
    right: str = ""
    right_tone: Tone = Tone.TEXT
    above: int = 2
    links: tuple[tuple[str, str], ...] = ()
    does: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece with the rectangles of its text, its right text and its links."""

    piece: Piece
    rect: QRect
    right: QRect
    links: tuple[tuple[str, QRect], ...]


def font_of(piece: Piece, base: QFont) -> QFont:
    """The font of a piece."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * piece.scale)
    if piece.bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def place(pieces: tuple[Piece, ...], base: QFont, left: int, top: int, width: int) -> list[Placed]:
    """The pieces one under another in a column of a width."""
    placed = []
    for piece in pieces:
        metrics = QFontMetrics(font_of(piece, base))
        top += piece.above
        right = QRect()
        room = width
        if piece.right:
            # A long right text (an unresolved reason) takes at most half of the line.
            wanted = min(metrics.horizontalAdvance(piece.right) + 2, width // 2)
            right = metrics.boundingRect(
                QRect(left + width - wanted, top, wanted, _ENDLESS), _WRAP | _RIGHT, piece.right
            )
            right = QRect(left + width - wanted, top, wanted, right.height())
            room = width - wanted - Space.ROW
        if piece.links:
            rect, links = _place_links(piece.links, metrics, left, top, room)
        else:
            after = left + _icon_room(piece, metrics)
            room -= after - left
            rect = metrics.boundingRect(
                QRect(after, top, room, _ENDLESS), _WRAP | _LEFT, piece.text
            )
            rect = QRect(after, top, room, rect.height())
            links = ((piece.does, rect),) if piece.does else ()
        placed.append(Placed(piece, rect, right, links))
        # A row that is scrolled half out of sight stands above nought, so nought is no least.
        top = (max(rect.bottom(), right.bottom()) if piece.right else rect.bottom()) + 1
    return placed


def _icon_room(piece: Piece, metrics: QFontMetrics) -> int:
    """Width that the icon before a text takes, with the gap after it."""
    return metrics.height() + Space.HAIR if piece.icon else 0


def _place_links(
    words: tuple[tuple[str, str], ...], metrics: QFontMetrics, left: int, top: int, room: int
) -> tuple[QRect, tuple[tuple[str, QRect], ...]]:
    """Links side by side, on a new line where the room ends."""
    gap = metrics.horizontalAdvance("    ")
    x, y = left, top
    found = []
    for text, does in words:
        width = metrics.horizontalAdvance(text)
        if x > left and x + width > left + room:
            x, y = left, y + metrics.lineSpacing() + 2
        found.append((does, QRect(x, y, width, metrics.height())))
        x += width + gap
    return QRect(left, top, room, y - top + metrics.height()), tuple(found)


def height(placed: list[Placed], top: int) -> int:
    """From `top` to the lower edge of the last piece."""
    return max((max(p.rect.bottom(), p.right.bottom()) for p in placed), default=top) + 1 - top


def paint(painter: QPainter, placed: list[Placed], base: QFont, look: Look) -> None:
    """Draws what was placed."""
    for one in placed:
        piece = one.piece
        font = font_of(piece, base)
        painter.setFont(font)
        if piece.links:
            painter.setPen(look.colour(Tone.LINK.value))
            for (text, _), (_, rect) in zip(piece.links, one.links, strict=True):
                painter.drawText(rect, _LEFT, text)
            continue
        if piece.does and piece.tone is not Tone.LINK:
            font.setUnderline(True)
            painter.setFont(font)
        if piece.icon:
            metrics = QFontMetrics(font)
            side, before = metrics.height(), _icon_room(piece, metrics)
            there = QRect(one.rect.left() - before, one.rect.top(), side, side)
            look.icon(piece.icon, piece.tone.value).paint(painter, there)
        painter.setPen(look.colour(piece.tone.value))
        painter.drawText(one.rect, _WRAP | _LEFT, piece.text)
        if piece.right:
            painter.setPen(look.colour(piece.right_tone.value))
            painter.drawText(one.right, _WRAP | _RIGHT, piece.right)


def link_at(placed: list[Placed], point: QPoint) -> str | None:
    """What the link under a point does, or None."""
    for one in placed:
        for does, rect in one.links:
            if rect.adjusted(-2, -2, 2, 2).contains(point):
                return does
    return None
