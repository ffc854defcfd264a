"""What a finished file says about itself, as plain values that the checks read."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the code of a page draws.

    Attributes:
        words: The page's own text, in the order in which it is drawn.
        furniture: Text of running heads, feet and other decoration.
        edge: Text that stands within an inch of the upper or the lower edge.
        pictures: Whether a picture is drawn.
        marks: Whether anything is drawn at all, decoration apart.
        loose_type: Names of the type that is used and not embedded.
        highest: How far the highest text stands from the upper edge, in points; None without text.
        corner: Whether text stands where the clerk puts the stamp on a first page.
        sizes: How many characters are set in each size of type, in points.
        whole: Whether all of the code could be gone through.
    """

    words: str = ""
    furniture: str = ""
    edge: str = ""
    pictures: bool = False
    marks: bool = False
    loose_type: frozenset[str] = frozenset()
    highest: float | None = None
    corner: bool = False
    sizes: Mapping[float, int] = field(default_factory=lambda: MappingProxyType({}))
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1, its size as it stands upright in points, and what it draws."""

    number: int
    width: float
    height: float
    turned: bool
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark: its words, and the page it points to, from 1; None where it points to none."""

    title: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says about itself.

    Attributes:
        size: In bytes.
        pages: Every page that was looked at.
        count: How many pages there are.
        protected: Whether it is encrypted, with or without a password to open it.
        damaged: Whether it had to be mended to be read.
        title: Title in its properties.
        language: Language of its text.
        tagged: Whether it has a tree of structure.
        pdf_ua: Whether it says that it is PDF/UA.
        pdf_a: Which PDF/A it says that it is ("2B"); "" for none.
        properties: Author, subject and the like, by name, as far as they say anything.
        metadata: Everything that its properties and metadata say, for a search.
        bookmarks: In order, whatever their depth.
        scripts: Where scripts stand ("the file itself", "page 3").
        actions: Where anything else happens by itself or at a click, other than going to a page.
        fields: How many fields can be filled in.
        attachments: How many files are attached.
        layers: Whether it has layers that can be switched.
        links: Pages with links that lead out of the file.
        comments: Pages with comments or marks laid over them.
        redactions: Pages with a redaction that is marked and not carried out.
    """

    size: int
    pages: tuple[Page, ...] = ()
    count: int = 0
    protected: bool = False
    damaged: bool = False
    title: str = ""
    language: str = ""
    tagged: bool = False
    pdf_ua: bool = False
    pdf_a: str = ""
    properties: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    metadata: str = ""
    bookmarks: tuple[Bookmark, ...] = ()
    scripts: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    fields: int = 0
    attachments: int = 0
    layers: bool = False
    links: tuple[int, ...] = ()
    comments: tuple[int, ...] = ()
    redactions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that cannot be looked into: why, as a sentence, and what to do about it."""

    id: str
    what: str
    cure: str
    locked: bool = False
