"""In words: the form in which a state's courts take a paper."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from qmsco_desk.law.schema import Asked, FilingForm, PageSize
from qmsco_desk.model.money import percent_text

_ASKED = MappingProxyType(
    {
        Asked.REQUIRED: "required",
        Asked.IF_FEASIBLE: "required where it can be done",
        Asked.PREFERRED: "preferred, not required",
    }
)
_SIZES = MappingProxyType({PageSize.LETTER: "letter, 8.5 by 11 inches"})


def form_sentences(item: FilingForm) -> tuple[str, ...]:
    """What the rule says of each thing it speaks of: the file first, then the page."""
    return (*_of_the_file(item), *_of_the_page(item))


def _of_the_file(item: FilingForm) -> Iterator[str]:
    if item.system:
        yield f"Papers are filed through {item.system}."
    if item.text_searchable is not None:
        yield f"Text that can be searched: {_ASKED[item.text_searchable]}."
    if item.pdf_a is not None:
        yield f"PDF/A: {_ASKED[item.pdf_a]}."
    if item.most_megabytes is not None:
        yield f"A file holds at most {item.most_megabytes} megabytes."
    for says, sentence in (
        (item.converted, "A file is converted from the paper itself, not scanned."),
        (item.exhibits_bookmarked, "Each electronic exhibit has a bookmark."),
        (item.unlocked, "A file has no password and no lock on copying or printing."),
        (item.flattened, "A file has no live fields and no active content."),
        (item.fonts_embedded, "The type that is used is embedded in the file."),
        (item.one_document, "Each file holds one document."),
    ):
        if says:
            yield sentence
    if item.barred_in_names:
        yield f"The name of a file may not hold any of these: {item.barred_in_names}"


def _of_the_page(item: FilingForm) -> Iterator[str]:
    if item.page_size is not None:
        yield f"Pages are {_SIZES[item.page_size]}."
    margins = [
        f"{inches_words(inches)} at the {side}"
        for side, inches in (
            ("top", item.top_margin),
            ("left", item.left_margin),
            ("right", item.right_margin),
        )
        if inches is not None
    ]
    if margins:
        yield f"Every page keeps a margin of at least {_and(margins)}."
    if item.least_type is not None:
        yield f"Type is at least {item.least_type} points."
    if item.line_numbers:
        yield "Papers stand on line-numbered pleading paper."
    if item.numbers_an_inch is not None:
        yield f"At least {item.numbers_an_inch} lines an inch are numbered."
    if item.page_numbers:
        yield "Every page is numbered in Arabic figures."
    if item.title_in_foot:
        yield "The paper’s title stands in the foot of every page."
    if item.black_on_white:
        yield "Pages are black on white."
    if item.scan_resolution is not None:
        yield f"What is scanned has {item.scan_resolution} dots an inch."


def inches_words(inches: Decimal) -> str:
    """A measure as it is said: "1 inch", "0.5 inch"."""
    return f"{percent_text(inches)} inch{'es' if inches > 1 else ''}"


def _and(things: list[str]) -> str:
    *others, last = things
    return f"{', '.join(others)} and {last}" if others else last
