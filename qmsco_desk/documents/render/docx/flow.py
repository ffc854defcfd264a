"""Paragraphs and tables one after the other, as they stand in the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qmsco_desk.documents.render.docx.labels import Labels
from qmsco_desk.documents.render.docx.xml import (
    Node,
    is_paragraph,
    keep_with_next,
    node,
    set_property,
    spacer,
    spacing,
    twips,
)

if TYPE_CHECKING:
    from qmsco_desk.documents.render.look import Look

_MOST_KEPT = 540.0  # points: signatures that are higher in all lean on their heading alone


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of the file: its bytes, and the element that awaits its name there."""

    data: bytes
    reference: Node


@dataclass(slots=True)
class Shared:
    """What all parts of one document draw upon: labels, pictures, numbers of its elements."""

    look: Look
    labels: Labels = field(default_factory=Labels)
    drawings: list[Drawing] = field(default_factory=list)
    _last_id: int = 0

    def new_id(self) -> int:
        """A number that no other element of the document bears."""
        self._last_id += 1
        return self._last_id


@dataclass(slots=True)
class _Laid:
    """An element, and what a signature that follows may make of it."""

    element: Node
    lines: int = 0  # of text that a signature may lean on
    heading: bool = False
    signature: float = 0.0  # height of places to sign


class Flow:
    """The elements of a body in the order of reading."""

    def __init__(self) -> None:
        self._laid: list[_Laid] = []
        self._new_page = False

    @property
    def elements(self) -> list[Node]:
        """All elements, ended by a paragraph as Word wants it."""
        if self._laid and not is_paragraph(self._laid[-1].element):
            self._laid.append(_Laid(spacer(1.0)))
        return [laid.element for laid in self._laid]

    def add(self, element: Node, *, lines: int = 1, heading: bool = False) -> None:
        """Add a paragraph, of about so many lines."""
        if self._new_page:
            set_property(element, node("pageBreakBefore"))
        if self._new_page or not self._laid:
            # Nothing stands above it from which it would have to be parted.
            set_property(element, spacing(before=0))
        self._new_page = False
        self._laid.append(_Laid(element, lines, heading))

    def add_table(
        self, table: Node, gap: float, *, keep: bool = False, signature: float = 0.0
    ) -> None:
        """Add a table with room above it.

        Args:
            table: The table.
            gap: Points above it.
            keep: It stays with the paragraph above.
            signature: How high it is, if it is places to sign.
        """
        last = self._laid[-1].element if self._laid else None
        if self._new_page or last is None or not is_paragraph(last):
            if self._new_page or last is not None:
                room = spacer(1.0 if self._new_page else gap, keep=True)
                self.add(room, lines=0)
        elif gap:
            self._room_below(gap)
        if keep and self._laid:
            keep_with_next(self._laid[-1].element)
        self._laid.append(_Laid(table, 0 if signature else 2, signature=signature))

    def space(self, points: float) -> None:
        """Leave room below what stands there; at a page's end it takes none of the next page."""
        if self._laid and is_paragraph(self._laid[-1].element) and not self._new_page:
            self._room_below(points)
        else:
            self.add(spacer(points), lines=0)

    def new_page(self) -> None:
        """The next element starts a page."""
        self._new_page = True

    def _room_below(self, points: float) -> None:
        """Add to the room below the last paragraph."""
        last = self._laid[-1].element
        had = last.pPr.find(node("spacing").tag)
        name = node("spacing", after=0).attrib.keys()[0]
        before = int(had.get(name) or 0) if had is not None else 0
        set_property(last, node("spacing", after=before + twips(points)))

    def lean(self, height: float) -> None:
        """Keep the places to sign that follow with two lines of what stands above them.

        A heading with a line of text counts as two lines; a heading alone does not, so that it is
        joined, with the places to sign before it, to the text above them.
        """
        near: int | None = None  # where the search stood when it met other places to sign
        lines, headings, at = 0, 0, len(self._laid)
        while at > 0 and not (lines >= 2 or (lines and headings)):
            at -= 1
            laid = self._laid[at]
            if laid.signature and near is None:
                near = at + 1
            height += laid.signature
            lines += 0 if laid.heading else laid.lines
            headings += laid.heading
        if near is not None and height > _MOST_KEPT:
            at = near
        for laid in self._laid[at:]:
            keep_with_next(laid.element)
