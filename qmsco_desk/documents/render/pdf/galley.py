"""The galley: strips of finished type, and how they are cut into pages.

A block becomes strips (a line of a paragraph, a row of a table). A strip may say that no page may
end after it; so headings keep with their text, paragraphs leave no single line behind, and a
signature is never alone. The strips know their heights, so the number of pages is known before any
is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from math import ceil

from qmsco_desk.documents.render.pdf.sheet import Sheet

Draw = Callable[[Sheet, float], None]  # sheet, top of the strip


class Role(Enum):
    """What a strip is to a signature that follows.

    A line to lean on, a sentence that only leads to what follows, a heading, or a signature.
    """

    NONE = "none"
    TEXT = "text"
    LEAD = "lead"
    HEADING = "heading"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a page that is as wide as the text.

    Attributes:
        height: In points.
        draw: Draws it with its top at a height of the current page.
        before: Space above it, dropped at the top of a page.
        keep: No page may end after it.
        role: What a signature that follows may make of it.
        new_page: It starts a page.
        header: Drawn again where a page starts with this strip (a table's header row).
        split: Cuts it in two, the first no higher than the room given; None if that cannot be done.
        tall: Share of a page from which it may be split.
        snap: On numbered paper: how far below its top its first line of type stands, and which step
            of the numbers that line keeps to.
    """

    height: float
    draw: Draw
    before: float = 0.0
    keep: bool = False
    role: Role = Role.NONE
    new_page: bool = False
    header: Strip | None = None
    split: Callable[[float], tuple[Strip, Strip] | None] | None = None
    tall: float = 1.0
    snap: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip at its height on a page; `repeated` if it was drawn before (a table's header row)."""

    strip: Strip
    top: float
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """Where text stands on pages: top of the first, top of the others, and bottom, in points.

    On numbered paper `first_line` is the height of the first number, with which lines align.
    """

    first_top: float
    top: float
    bottom: float
    first_line: float | None = None

    def snapped(self, strip: Strip, y: float, gap: float) -> float:
        """The gap after which a strip stands with its first line at a number, or between two."""
        if self.first_line is None or strip.snap is None:
            return gap
        base, step = strip.snap
        at = y + gap + base
        steps = max(ceil((at - self.first_line) / step - 0.001), 0)
        return gap + self.first_line + steps * step - at


def nothing(_sheet: Sheet, _top: float) -> None:
    """Draw nothing."""


def empty(height: float) -> Strip:
    """Room with nothing in it."""
    return Strip(height, nothing)


def keep_together(strips: Sequence[Strip]) -> list[Strip]:
    """Strips that stay on one page if one page can hold them."""
    return [replace(strip, keep=True) for strip in strips[:-1]] + list(strips[-1:])


def no_single_lines(strips: Sequence[Strip]) -> list[Strip]:
    """Lines of a paragraph, of which at least two stand on each page."""
    last = len(strips) - 1
    return [
        replace(strip, keep=strip.keep or n == 0 or n == last - 1) if n < last else strip
        for n, strip in enumerate(strips)
    ]


def lean(strips: list[Strip], following: Sequence[Strip], most: float = 620.0) -> None:
    """Keep the signature that follows by what it belongs to.

    A signature stands with two lines of the text above it; a line right under a heading counts as
    two. Signatures under headings and leading sentences of their own (those who approve, below the
    judge) are a group that stays whole and may begin a page: what they sign to stands with them.
    Where a group would be higher than `most` points, its last signatures stay with their own
    heading; where a lone signature and the text would be, it stays with what is nearest.
    """
    height = sum(strip.height + strip.before for strip in following)
    groups: list[tuple[int, float]] = []  # where a group with its heading begins, and how high
    starts: list[tuple[int, float]] = []  # the same of each signature with whatever leads to it
    heading: tuple[int, float] | None = None  # the last heading that a sentence stands under
    texts = headings = 0
    led = False
    n = len(strips)
    while n > 0 and not (texts >= 2 or (texts and headings)):
        strip = strips[n - 1]
        below = strips[n].role if n < len(strips) else None
        if strip.role is Role.SIGNATURE and below is not Role.SIGNATURE:
            starts.append((n, height))
            groups += [heading] if heading is not None else []
        n -= 1
        texts += strip.role is Role.TEXT
        headings += strip.role is Role.HEADING and texts > 0
        height += strip.height + strip.before
        if strip.role is Role.HEADING:
            heading = (n, height) if led else None
        led = strip.role is Role.LEAD
    starts.append((n, height))
    choices = groups or starts
    fitting = [start for start, high in choices if high <= most]
    n = fitting[-1] if fitting else choices[0][0]
    if 0 < n != starts[-1][0]:
        # What was bound before to the text above parts here, or the whole would break anywhere.
        strips[n - 1] = replace(strips[n - 1], keep=False)
    strips[n:] = [replace(strip, keep=True) for strip in strips[n:]]


_LEAST_HALF = 42.0  # points: less of a strip than this is not worth parting it


class _Press:
    """Cuts a galley into pages."""

    def __init__(self, strips: Sequence[Strip], room: Room) -> None:
        self.strips = list(strips)
        self.room = room
        self.pages: list[list[Placed]] = []
        self.page: list[Placed] = []
        self.first = 0  # the strip this page began with
        self.y = room.first_top

    @property
    def capacity(self) -> float:
        return self.room.bottom - self.room.top

    def close(self) -> None:
        """End this page."""
        self.pages.append(self.page)
        self.page = []
        self.y = self.room.top

    def place(self, strip: Strip, gap: float) -> None:
        """Put a strip on this page, under its header if the page begins with it."""
        header = strip.header
        if not self.page and self.pages and header and header.height < 0.4 * self.capacity:
            over = self.room.snapped(header, self.y, 0.0)
            self.page.append(Placed(header, self.y + over, repeated=True))
            self.y += over + header.height
            gap = self.room.snapped(strip, self.y, 0.0)
        self.page.append(Placed(strip, self.y + gap))
        self.y += gap + strip.height

    def run(self) -> list[list[Placed]]:
        """All pages; at least one."""
        n = 0
        while n < len(self.strips):
            strip = self.strips[n]
            if not self.page:
                self.first = n
            elif strip.new_page and n != self.first:
                self.close()
                continue
            gap = self.room.snapped(strip, self.y, strip.before if self.page else 0.0)
            left = self.room.bottom - self.y - gap
            if strip.height <= left + 0.01:
                self.place(strip, gap)
                n += 1
                continue
            n = self.overflow(n, gap, left)
        if self.page or not self.pages:
            self.close()
        return self.pages

    def overflow(self, n: int, gap: float, left: float) -> int:
        """The strip does not fit: split it, or end the page before it. The strip to go on with."""
        strip = self.strips[n]
        if not self.page and strip.header is not None and self.pages:
            left -= strip.header.height
        roomy = left > _LEAST_HALF or not self.page
        if strip.split is not None and roomy and strip.height > strip.tall * self.capacity:
            halves = strip.split(left)
            if halves is not None:
                # Both parts of a table's row stand under its header row.
                head, rest = (replace(half, header=strip.header) for half in halves)
                self.place(head, gap)
                self.strips[n] = replace(rest, keep=strip.keep)
                self.close()
                return n
        if not self.page:
            if self.y > self.room.top:  # the first page is shorter; the next has more room
                self.close()
                return n
            self.place(strip, gap)
            return n + 1
        cut = n
        while cut > self.first and self.strips[cut - 1].keep:
            cut -= 1
        if cut == self.first:
            cut = n  # what should stay together fills the page: it breaks here
        del self.page[len(self.page) - (n - cut) :]
        self.close()
        return cut


def paginate(strips: Sequence[Strip], room: Room) -> list[list[Placed]]:
    """Cut a galley into pages. Every strip is placed exactly once, in order."""
    return _Press(strips, room).run()
