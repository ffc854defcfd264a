"""The form in which a state's courts take papers: the file, the page and the name of the file."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from qmsco_desk.law.schema.entry import Entry


class Asked(Enum):
    """How strongly a court asks for a quality of a file."""

    REQUIRED = "required"
    IF_FEASIBLE = "if_feasible"
    PREFERRED = "preferred"


class PageSize(Enum):
    """The size of a page: letter is 8.5 by 11 inches."""

    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingForm(Entry):
    """The form in which the state's trial courts take a paper, on line or on paper.

    A rule binds only in what it says: what it does not speak of is None here, which is no leave.

    Attributes:
        system: The system that papers are filed through, by its name.
        text_searchable: Whether the words of a file can be searched and copied.
        converted: Whether a file is made from the paper's own words and not scanned.
        exhibits_bookmarked: Whether each exhibit has a bookmark.
        pdf_a: Whether a file is PDF/A, the form of PDF that keeps.
        page_size: The size of every page.
        most_megabytes: The largest file; a megabyte is a million bytes.
        unlocked: Whether a file must be free of passwords and of locks on copying and printing.
        flattened: Whether a file must be free of live fields and active content.
        fonts_embedded: Whether the type that is used travels in the file.
        black_on_white: Whether pages are black on white.
        barred_in_names: Characters that a file's name may not hold; spaces only part them.
        one_document: Whether each file holds one document.
        top_margin: Free at the top of every page, in inches.
        left_margin: Free at the left of every page, in inches.
        right_margin: Free at the right of every page, in inches.
        least_type: The smallest type, in points.
        line_numbers: Whether papers stand on line-numbered pleading paper.
        numbers_an_inch: The fewest numbers of lines in an inch of height.
        page_numbers: Whether every page bears its number in Arabic figures.
        title_in_foot: Whether the paper's title stands in the foot of every page.
        scan_resolution: Of pages that are scanned, in dots an inch.
    """

    system: str = ""
    text_searchable: Asked | None = None
    converted: bool | None = None
    exhibits_bookmarked: bool | None = None
    pdf_a: Asked | None = None
    page_size: PageSize | None = None
    most_megabytes: int | None = None
    unlocked: bool | None = None
    flattened: bool | None = None
    fonts_embedded: bool | None = None
    black_on_white: bool | None = None
    barred_in_names: str = ""
    one_document: bool | None = None
    top_margin: Decimal | None = None
    left_margin: Decimal | None = None
    right_margin: Decimal | None = None
    least_type: int | None = None
    line_numbers: bool | None = None
    numbers_an_inch: int | None = None
    page_numbers: bool | None = None
    title_in_foot: bool | None = None
    scan_resolution: int | None = None
