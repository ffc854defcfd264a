"""One file from several pieces: documents of ours, outside PDFs, and documents that list them.

Every piece is set before anything is drawn, so each page knows its number and how many there are,
and a table of contents knows the pages that it names. One sheet draws all pages, so a face that
several pieces share is embedded once, and one tree names the structure of the whole file.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from itertools import accumulate, islice
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from qmsco_desk.documents.blocks import Document
from qmsco_desk.documents.render.look import LETTER, look_of
from qmsco_desk.documents.render.pdf.archive import Called
from qmsco_desk.documents.render.pdf.blocks import set_blocks
from qmsco_desk.documents.render.pdf.furniture import Furniture, Numbers, bates_numbers
from qmsco_desk.documents.render.pdf.galley import Placed, paginate
from qmsco_desk.documents.render.pdf.outside import OutsidePage, pages_of
from qmsco_desk.documents.render.pdf.pieces import Contents, Outside, Piece, Rendered
from qmsco_desk.documents.render.pdf.pleading import Pleading
from qmsco_desk.documents.render.pdf.setting import Frame
from qmsco_desk.documents.render.pdf.sheet import Sheet
from qmsco_desk.documents.render.pdf.tags import Tag, finish

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Contents", "Outside", "Piece", "Rendered", "render_packet"]

_ROUNDS = 12  # for contents to settle; each adds a page at most, so a few are enough

# Two files cannot be set at once: a font's file is read through one cursor.
_ONE_AT_A_TIME = Lock()


class _Leaves(Protocol):
    """A piece that was set: its pages are known but not drawn."""

    tag: Tag
    title: str
    language: str

    @property
    def count(self) -> int:
        """How many pages."""

    def draw(self, sheet: Sheet, n: int, numbers: Numbers) -> None:
        """Draw a page, from 0."""


@dataclass(slots=True)
class _Set:
    """A document of ours."""

    tag: Tag
    title: str
    language: str
    furniture: Furniture | Pleading
    pages: list[list[Placed]]

    @staticmethod
    def of(document: Document, tag: Tag, *, stamped: bool) -> _Set:
        look = look_of(document)
        furniture: Furniture | Pleading
        if look.numbered:
            furniture = Pleading.of(document)
        else:
            furniture = Furniture.of(document, look, stamped=stamped)
        frame = Frame(furniture.look, furniture.left, furniture.width, tag)
        room = furniture.room(stamp=document.stamp_room)
        pages = paginate(set_blocks(document.blocks, frame), room)
        return _Set(tag, document.title, document.language, furniture, pages)

    @property
    def count(self) -> int:
        return len(self.pages)

    def draw(self, sheet: Sheet, n: int, numbers: Numbers) -> None:
        """One page in the order in which it is copied out: head, text, foot."""
        sheet.turn(self.furniture.size)
        self.furniture.draw_before(sheet, first=n == 0)
        for placed in self.pages[n]:
            if placed.repeated:
                with sheet.decoration():
                    placed.strip.draw(sheet, placed.top)
            else:
                placed.strip.draw(sheet, placed.top)
        self.furniture.draw_after(sheet, numbers)
        sheet.end_page()


@dataclass(slots=True)
class _Inlaid:
    """An outside PDF: each page is one element, a paragraph of words or a figure without any."""

    tag: Tag
    title: str
    language: str
    pages: tuple[OutsidePage, ...]
    stamped: bool

    @property
    def count(self) -> int:
        return len(self.pages)

    def draw(self, sheet: Sheet, n: int, numbers: Numbers) -> None:
        """One page above our foot; a page that is too wide for ours has one on its long side."""
        page = self.pages[n]
        lies = page.width > max(page.height, LETTER[0])
        size = (LETTER[1], LETTER[0]) if lies else LETTER
        furniture = Furniture.of_outside(self.title, size, self.language, stamped=self.stamped)
        sheet.turn(size)
        room = furniture.foot_top - 6
        scale, left, low = page.fitted(sheet.width, room)
        low += sheet.height - room
        element = self.tag.add("P" if page.has_text else "Figure")
        if not page.has_text:
            element.alternative = (
                f"{self.title}, page {n + 1} of {len(self.pages)}: a picture of a page, "
                "without words that can be read out"
            )
            x0, y0, x1, y1 = page.box
            element.box = (
                x0 * scale + left, y0 * scale + low, x1 * scale + left, y1 * scale + low,
            )  # fmt: skip
        with sheet.figure(element):
            sheet.inlay(page, scale, left, low)
        furniture.draw_after(sheet, numbers)
        sheet.end_page()


def render_packet(
    pieces: Sequence[Piece],
    *,
    title: str,
    language: str = "en-US",
    bates: str = "",
    go_on: Callable[[], bool] = lambda: True,
) -> Rendered | None:
    """The pieces as one tagged file, or None if `go_on` said to stop.

    The same pieces always give the same bytes.

    Args:
        pieces: In the order of their pages.
        title: Title of the file, for its metadata; holds no client data.
        language: BCP 47 tag of the file; pieces in another language say so themselves.
        bates: Number stamped on the first page ("COLE000001"); each further page counts on.
            Nothing is stamped without one.
        go_on: Asked before each piece is set and before each is drawn.

    Raises:
        ResourceError: when a font's file is missing.
        pikepdf.PdfError: when an outside PDF cannot be read.
    """
    with _ONE_AT_A_TIME, ExitStack() as files:
        root = Tag("Document")
        leaves = _set_all(pieces, files, language, stamped=bool(bates.strip()), go_on=go_on)
        if leaves is None:
            return None
        for piece in leaves:
            root.kids.append(piece.tag)
            piece.tag.title = piece.title
            piece.tag.language = "" if piece.language == language else piece.language
        sheet = Sheet()
        named = [not (isinstance(piece, Outside) and piece.tabbed) for piece in pieces]
        begins = _draw_all(leaves, sheet, bates, named, go_on)
        if begins is None or not go_on():
            return None
        pdf = finish(sheet.pages(), root, sheet.outline, Called(title, language), sheet.inlays)
        return Rendered(pdf, sheet.page, tuple(sheet.places), begins)


def render_alone(document: Document) -> Rendered:
    """A document as a file of its own."""
    with _ONE_AT_A_TIME:
        root = Tag("Document")
        sheet = Sheet()
        begins = _draw_all([_Set.of(document, root, stamped=False)], sheet, "", [False])
        assert begins is not None, "nobody said to stop"
        pdf = finish(sheet.pages(), root, sheet.outline, Called(document.title, document.language))
        return Rendered(pdf, sheet.page, tuple(sheet.places), begins)


def _set_all(
    pieces: Sequence[Piece],
    files: ExitStack,
    language: str,
    *,
    stamped: bool,
    go_on: Callable[[], bool],
) -> list[_Leaves] | None:
    """Every piece set, contents again and again until no piece moves; None if told to stop."""
    leaves: list[_Leaves | None] = []
    for piece in pieces:
        if not go_on():
            return None
        if isinstance(piece, Contents):
            leaves.append(None)
        else:
            leaves.append(_set(piece, files, language, stamped=stamped))
    counts = [1 if piece is None else piece.count for piece in leaves]
    made: dict[int, _Set] = {}
    for turn in range(_ROUNDS):
        begins = _begins(counts)
        for n, piece in enumerate(pieces):
            if isinstance(piece, Contents):
                made[n] = _Set.of(piece.make(begins), Tag("Part"), stamped=stamped)
        # After a few rounds contents only grow: a page too many is left empty rather than that
        # the numbers chase one another.
        held = counts if turn > 2 else [0] * len(counts)
        for n, one in made.items():
            one.pages += [[] for _ in range(held[n] - one.count)]
        now = [made[n].count if n in made else count for n, count in enumerate(counts)]
        if now == counts:
            break
        counts = now
    return [made[n] if piece is None else piece for n, piece in enumerate(leaves)]


def _set(piece: Document | Outside, files: ExitStack, language: str, *, stamped: bool) -> _Leaves:
    if isinstance(piece, Document):
        return _Set.of(piece, Tag("Part"), stamped=stamped)
    source, pages = pages_of(piece.pdf)
    files.enter_context(source)
    return _Inlaid(Tag("Part"), piece.title, language, pages, stamped)


def _begins(counts: Sequence[int]) -> tuple[int, ...]:
    """The first page of each piece, from 1."""
    return tuple(islice(accumulate(counts, initial=1), len(counts)))


def _draw_all(
    leaves: Sequence[_Leaves],
    sheet: Sheet,
    bates: str,
    named: Sequence[bool],
    go_on: Callable[[], bool] = lambda: True,
) -> tuple[int, ...] | None:
    """Draw every page; where pieces are named, each is a bookmark over those of its headings."""
    counts = [piece.count for piece in leaves]
    total = sum(counts)
    numbers = bates_numbers(bates)
    for piece, bears_name in zip(leaves, named, strict=True):
        if not go_on():
            return None
        if bears_name and piece.count:
            sheet.begin_piece(piece.title)
        for n in range(piece.count):
            piece.draw(sheet, n, Numbers(sheet.page + 1, total, next(numbers)))
    return _begins(counts)
