"""The neutral document: what a paper says and how it is built, without fonts or file formats.

Builders (`order`, `worksheet`, ...) make these values; every renderer turns them into one
format. All are frozen, so a document may cross a thread and two equal documents print alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qmsco_desk.checks.trace import Bar


class Emphasis(Enum):
    """How a run of text is set apart."""

    NONE = "none"
    BOLD = "bold"
    ITALIC = "italic"


class Mark(Enum):
    """What became of words from one version of a paper to the next; a redline marks them."""

    NONE = "none"
    INSERTED = "inserted"
    DELETED = "deleted"


class ParaStyle(Enum):
    """Role of a paragraph; each renderer decides what the role looks like."""

    BODY = "body"  # first line indented, the running text of an order
    PLAIN = "plain"  # no indent
    CENTERED = "centered"
    SMALL = "small"  # notes, legends and instructions
    QUOTE = "quote"  # indented on both sides
    NOTICE = "notice"  # a framed statement that must not be overlooked
    LARGE = "large"  # signs to be read off one by one and typed


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text.

    Attributes:
        text: The words as typed; never markup. A line break starts a new line.
        emphasis: How it is set apart.
        blank: True for an answer that is still missing. `text` then names what belongs there
            ("docket number"); a renderer shows a visible blank and reads it out as such.
        path: Field of the matter the words come from, so that a reader can go back to it.
        mark: In a redline, whether the words were inserted or deleted.
        clause: Id of the clause of the order whose own words these are; None for all others.
    """

    text: str
    emphasis: Emphasis = Emphasis.NONE
    blank: bool = False
    path: str | None = None
    mark: Mark = Mark.NONE
    clause: str | None = None


Spans = tuple[Span, ...]


def spans(*parts: str | Span) -> Spans:
    """Text with strings wrapped as plain spans; empty strings are dropped."""
    return tuple(Span(part) if isinstance(part, str) else part for part in parts if part != "")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, bookmarked. Level 1 is the title of the paper; levels nest without gaps.

    In a redline `mark` says that it was inserted or deleted.
    """

    level: int
    text: str
    centered: bool = False
    number: str = ""
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph."""

    spans: Spans
    style: ParaStyle = ParaStyle.BODY
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: its label as printed ("12.", "(a)"), its paragraphs or nested lists.

    In a redline `mark` says that the label was inserted or deleted.
    """

    label: str
    blocks: tuple[Block, ...]
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list whose labels the builder decided, so that references to a number cannot drift."""

    items: tuple[Item, ...]
    level: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: share of the width (relative), and whether figures align right."""

    title: str
    share: int = 1
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with header cells; `row_headers` makes the first cell of each row a header too.

    `caption` names the table for a reader who cannot see it and is printed above it when
    `show_caption` is true. A row may break over pages; the header row is repeated. In a redline
    `mark` says that the whole table was inserted or deleted.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Spans, ...], ...]
    caption: str = ""
    show_caption: bool = False
    row_headers: bool = False
    total_rows: int = 0  # how many rows at the end are totals, set apart by a rule
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class Box:
    """One labelled box of a form: small label above, the answer below. `tick` makes it a check box.

    `width` is in twelfths of the line. `lines` reserves height for handwriting when the answer is
    empty.
    """

    label: str
    answer: Spans = ()
    width: int = 12
    lines: int = 1
    tick: bool | None = None


@dataclass(frozen=True, slots=True)
class FormGrid:
    """Rows of boxes, as on a federal form. The boxes of a row fill twelve twelfths."""

    rows: tuple[tuple[Box, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of a form's response: check box, printed number, words, and fill-ins below."""

    label: str
    text: Spans
    ticked: bool = False
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """A group of check-box lines; `keep_with_next` keeps it whole, and by what follows."""

    choices: tuple[Choice, ...]
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class CaptionBlock:
    """The caption of a court paper: court above, style of the case at left, number at right.

    `divider` is repeated line by line between left and right, as the court has it (")", "§", or ""
    for a plain rule). It is decoration: readers of the text do not hear it. `attorney` stands above
    the court, at the left: who files the paper, line by line; empty where the paper has none.
    """

    court: tuple[Spans, ...]
    style: tuple[Spans, ...]
    right: tuple[Spans, ...]
    divider: str = ")"
    attorney: tuple[Spans, ...] = ()


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """A place to sign: what stands above the line, and the lines below it (name, role, bar number).

    It is never split and never stands alone on a page. In a copy that nobody signs `elsewhere` says
    where the signature is, in place of the line to sign on. A signature that is typed stands on the
    line as `signed`, with its day as `signed_on`.
    """

    lead: Spans
    below: tuple[Spans, ...]
    dated: bool = False
    elsewhere: Spans = ()
    signed: Spans = ()
    signed_on: Spans = ()

    @property
    def lines(self) -> tuple[Spans, ...]:
        """Every line of words in it, empty ones too, in the order of reading."""
        return (self.lead, self.elsewhere, self.signed, *self.below, self.signed_on)


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signature blocks, set in pairs; a judge's, which is alone, stands at the right."""

    blocks: tuple[SignatureBlock, ...]
    at_right: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawn bar of a calculation, with the words that stand in for it."""

    bar: Bar
    alternative: str


@dataclass(frozen=True, slots=True)
class Steps:
    """A calculation, printed: each line indented by depth."""

    lines: tuple[StepLine, ...]


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step as printed: what, how much, how, whose rule and how well that rule is verified."""

    depth: int
    label: str
    value: str
    how: str
    citation: str
    provenance: str = ""

    @property
    def note(self) -> str:
        """What stands in small type under the step: how, then whose rule and how well verified."""
        rule = "; ".join(part for part in (self.citation, self.provenance) if part)
        return " ".join(part for part in (self.how.strip(), f"[{rule}]" if rule else "") if part)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts a page."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty room, in lines of body text (the clerk's stamp, a pause between parts)."""

    lines: int = 1


Block = (
    Heading
    | Para
    | Numbered
    | Table
    | FormGrid
    | Choices
    | CaptionBlock
    | Signatures
    | Picture
    | Steps
    | PageBreak
    | Gap
)


class Face(Enum):
    """Which type a paper is set in.

    Court papers in serif, forms and worksheets in sans, papers for a lay reader in a larger sans.
    """

    COURT = "court"
    FORM = "form"
    EASY = "easy"
    TITLE = "title"  # a title page or an exhibit's tab: few words, large


@dataclass(frozen=True, slots=True)
class Document:
    """A paper, ready for any renderer.

    Attributes:
        name: Short name used for files and choices on the command line ("order").
        title: Title of the paper, for metadata and the window; holds no client data.
        blocks: The content in reading order.
        running_head: Small line at the head of each page after the first (each page for forms).
        running_foot: Small line at the left of each page's foot; the renderer adds "Page x of y".
        legend: A line printed on every page that says what the paper is not, or how confidential it
            is.
        draft: Prints DRAFT across every page.
        language: BCP 47 tag of the words.
        stamp_room: Leaves the upper right corner of page 1 free for the clerk's stamp.
        landscape: The pages lie on their long side, for a table of many columns.
        pleading: Set on line-numbered pleading paper.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    face: Face = Face.COURT
    running_head: str = ""
    running_foot: str = ""
    legend: str = ""
    draft: bool = False
    language: str = "en-US"
    stamp_room: bool = False
    landscape: bool = False
    pleading: bool = False
