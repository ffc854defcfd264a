"""What a file is put together from: our documents, outside PDFs, and documents that list them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.documents.render.pdf.sheet import Place


@dataclass(frozen=True, slots=True)
class Outside:
    """A PDF that came from elsewhere; its pages are laid into letter pages of ours.

    Attributes:
        pdf: The file: readable without a password, its annotations and form fields flattened into
            its pages.
        title: What it is called in bookmarks, at the foot of its pages and for screen readers.
        tabbed: A tab stands before it, which bears the bookmark of both.
    """

    pdf: bytes
    title: str
    tabbed: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """A document that needs to know where the pieces stand: a table of contents.

    Attributes:
        make: Makes the document from the first page of each piece (from 1, this one's included);
            called again until no piece moves.
    """

    make: Callable[[tuple[int, ...]], Document]


Piece = Document | Outside | Contents


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF.

    Attributes:
        pdf: The file.
        pages: How many pages it has.
        places: Where the words of each field stand.
        begins: The first page of each piece, from 1.
    """

    pdf: bytes
    pages: int
    places: tuple[Place, ...]
    begins: tuple[int, ...] = (1,)
