"""Faults of single pages: size, text that can be searched, type, numbers, margins, the stamp."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from qmsco_desk.checks.speaking import capital
from qmsco_desk.documents.gate.fault import (
    GOOD_PRACTICE,
    SHOULD,
    Ground,
    Level,
    some,
)
from qmsco_desk.documents.printed import pages_named
from qmsco_desk.law.telling_filing_form import inches_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.documents.gate.facts import Page
    from qmsco_desk.documents.gate.fault import Fault
    from qmsco_desk.documents.gate.subject import Subject

_LETTER = (612.0, 792.0)  # points
_NEAR = 3.0  # points: what a printer's driver rounds away
_POINTS = 72  # in an inch
_TYPE_NEAR = 0.25  # points


def faults(subject: Subject) -> Iterator[Fault]:
    """Faults of single pages."""
    yield from _sizes(subject)
    yield from _text(subject)
    yield from _type(subject)
    yield from _numbers(subject)
    yield from _margins(subject)
    yield from _looked_at(subject)


def _near(page: Page, size: tuple[float, float]) -> bool:
    return abs(page.width - size[0]) <= _NEAR and abs(page.height - size[1]) <= _NEAR


def _sizes(subject: Subject) -> Iterator[Fault]:
    lying = [page.number for page in subject.facts.pages if _near(page, _LETTER[::-1])]
    if lying:
        yield SHOULD.fault(
            "page.lying",
            f"{capital(pages_named(lying))} {_be(lying, 'lies', 'lie')} on the long side.",
            "Set it upright, or file it as an exhibit.",
            pages=lying,
        )
    other = [
        page
        for page in subject.facts.pages
        if not (_near(page, _LETTER) or page.number in lying) and page.drawn.whole
    ]

    def size(page: Page) -> tuple[str, str]:
        return (_inches(page.width), _inches(page.height))

    for (width, height), group in groupby(sorted(other, key=size), key=size):
        pages = [page.number for page in group]
        yield subject.profile.asks(subject.profile.form.page_size is not None, SHOULD).fault(
            "page.size",
            f"{capital(pages_named(pages))} {_be(pages, 'is', 'are')} not letter size (8.5 by 11"
            f" inches), but {width} by {height}.",
            "Print on letter paper, fitted to the page.",
            pages=pages,
        )


def _inches(points: float) -> str:
    """A length in inches to two places: "8.27"."""
    return f"{points / _POINTS:.2f}".rstrip("0").rstrip(".")


def _text(subject: Subject) -> Iterator[Fault]:
    bare = [page for page in subject.facts.pages if not page.drawn.words and page.drawn.whole]
    empty = [page.number for page in bare if not (page.drawn.pictures or page.drawn.marks)]
    if empty:
        yield SHOULD.fault(
            "page.empty",
            f"{capital(pages_named(empty))} {_be(empty, 'is', 'are')} empty.",
            "Leave it out, or let it say that it is left blank on purpose.",
            pages=empty,
        )
    unsearchable = {page.number for page in bare} - set(empty)
    ground = subject.profile.asks(subject.profile.form.text_searchable, SHOULD)
    for part in subject.known.parts:
        own = sorted(page for page in unsearchable if part.exhibit and part.holds(page))
        unsearchable -= set(own)
        if own:
            yield ground.fault(
                "exhibit.text",
                f"{part.title} cannot be searched on {pages_named(own)}: there is a picture and"
                " no text.",
                "Run text recognition (OCR) over the exhibit, or convert it from its original.",
                pages=own,
            )
    if unsearchable:
        pages = sorted(unsearchable)
        yield ground.fault(
            "page.text",
            f"{capital(pages_named(pages))} cannot be searched: no text can be read from"
            f" {_be(pages, 'it', 'them')}.",
            "Run text recognition (OCR) over it, or convert it from its original.",
            pages=pages,
        )


def _type(subject: Subject) -> Iterator[Fault]:
    loose = [page for page in subject.facts.pages if page.drawn.loose_type]
    if loose:
        names = sorted({name for page in loose for name in page.drawn.loose_type})
        pages = [page.number for page in loose]
        yield subject.profile.asks(subject.profile.form.fonts_embedded, SHOULD).fault(
            "file.fonts",
            f"Type that is not embedded is used on {pages_named(pages)}: {some(names)}.",
            "Print it to a new PDF with its fonts embedded.",
            pages=pages,
        )
    least = subject.profile.form.least_type
    if least is None:
        return
    for part in subject.known.parts:
        if not part.court_paper:
            continue
        own = [page for page in subject.facts.pages if part.holds(page.number)]
        usual = _usual(own)
        if usual is not None and usual < least - _TYPE_NEAR:
            yield subject.profile.asks(True, SHOULD).fault(
                "page.type",
                f"The type of {part.title} is smaller than {least} points.",
                "Print the paper in larger type.",
                pages=(page.number for page in own),
            )


def _usual(pages: list[Page]) -> float | None:
    """The size in which most of some pages is set; None where nothing is set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        sizes.update(page.drawn.sizes)
    return max(sizes, key=lambda size: (sizes[size], size), default=None)


def _numbers(subject: Subject) -> Iterator[Fault]:
    asked = subject.profile.form.page_numbers
    if subject.facts.count == 1 and not asked:
        return
    bare = [page.number for page in subject.facts.pages if page.drawn.whole and not _bears(page)]
    if bare:
        yield subject.profile.asks(asked, SHOULD).fault(
            "page.numbers",
            f"{capital(pages_named(bare))} {_be(bare, 'bears', 'bear')} no page number that runs"
            " through the file.",
            "Print the papers together as one packet, which numbers every page.",
            pages=bare,
        )


def _bears(page: Page) -> bool:
    """Whether the page's number stands by itself near its upper or lower edge."""
    return re.search(rf"(?<![\d.,-]){page.number}(?![\d,-])", page.drawn.edge) is not None


def _margins(subject: Subject) -> Iterator[Fault]:
    pages, known, top = subject.facts.pages, subject.known, subject.profile.form.top_margin
    if top is not None:
        within = [
            page.number
            for page in pages
            if page.drawn.highest is not None
            and not page.turned
            and page.drawn.highest < float(top) * _POINTS - _NEAR
        ]
        if within:
            yield subject.profile.asks(True, SHOULD).fault(
                "page.margin",
                f"Text stands within the {inches_words(top)} at the top of {pages_named(within)}"
                " that the court keeps free.",
                "Move what stands there down, or print it smaller on its page.",
                pages=within,
            )
    first = pages[0] if pages else None
    alone = len(known.parts) == 1 and known.parts[0].court_paper
    filed = known.public or alone or not known.parts
    if first and first.drawn.corner and not first.turned and filed:
        front = any(part.front and part.holds(1) for part in known.parts)
        yield Ground(Level.SHOULD, GOOD_PRACTICE).fault(
            "page.stamp",
            "Text stands in the upper right corner of the first page, where the clerk’s stamp"
            " goes.",
            "File the papers one by one, without a cover; each leaves that corner free."
            if front
            else "Begin with a court paper, which leaves that corner free.",
            pages=(1,),
        )


def _looked_at(subject: Subject) -> Iterator[Fault]:
    """What was too large to be looked at is said, and never passed over."""
    part = [page.number for page in subject.facts.pages if not page.drawn.whole]
    if part or len(subject.facts.pages) < subject.facts.count:
        pages = part or [len(subject.facts.pages) + 1]
        yield SHOULD.fault(
            "page.unseen",
            f"The file is too large to be gone through: from page {pages[0]} on it was not"
            " checked.",
            "Divide it, and check each part.",
            pages=pages,
        )


def _be(pages: list[int], one: str, many: str) -> str:
    return one if len(pages) == 1 else many
