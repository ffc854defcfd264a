"""Review ticks: which pages and figures somebody has found right, and which of them still hold.

A tick holds while its subject rests on what it rested on then. It is stale as soon as any of that
is different, and holds again when the difference is undone; nobody has to tell it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.reviewing.marks import (
    changed,
    figure_label,
    figures,
    mark,
    of_figure,
    of_page,
    of_pages,
    page_key,
    page_subject,
)
from qmsco_desk.errors import InputError
from qmsco_desk.model.ask import entries
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.kinds import SHORT
from qmsco_desk.model.matter import MOST_ENTRIES, MOST_ENTRIES_IN_ALL
from qmsco_desk.model.reviewing import Tick

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from qmsco_desk.checks.reviewing.answered import ReviewedPage
    from qmsco_desk.checks.reviewing.marks import Parts
    from qmsco_desk.checks.trace import Step
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.reviewing import Review


@dataclass(frozen=True, slots=True)
class Reviewable:
    """All that can be ticked.

    Attributes:
        matter: The matter, with its ticks.
        unreadable: Text that could not be read, as typed, by path.
        pages: The pages of the interview.
        trace: The calculation's root step.
    """

    matter: Matter
    unreadable: Mapping[str, str]
    pages: tuple[ReviewedPage, ...]
    trace: Step

    def page(self, key: str) -> ReviewedPage | None:
        """A page by its key; None where there is none."""
        return next((page for page in self.pages if page.key == key), None)

    def parts(self, subject: str) -> Parts | None:
        """What a page or a figure rests on; None where there is no such thing."""
        page = self.page(page_key(subject))
        if page is not None:
            return of_page(page, self.matter, self.unreadable)
        step = figures(self.trace).get(subject)
        return of_figure(step) if step is not None else None

    def title(self, subject: str) -> str:
        """What a subject is called."""
        page = self.page(page_key(subject))
        return page.title if page is not None else figure_label(subject) or subject


@dataclass(frozen=True, slots=True)
class Standing:
    """How a tick stands now.

    Attributes:
        subject: What was ticked ("page:plans").
        title: What that is called.
        by: Who ticked it, as initials.
        on: When; None where the file does not say.
        changed: What is different since, by name; empty while the tick holds.
        gone: True where there is no such page or figure any more.
    """

    subject: str
    title: str
    by: str
    on: date | None
    changed: tuple[str, ...] = ()
    gone: bool = False

    @property
    def stale(self) -> bool:
        """Whether what it rests on is different now."""
        return bool(self.changed)

    @property
    def signed(self) -> str:
        """Who and when: "A.B., November 21, 2026"."""
        return ", ".join(part for part in (self.by, in_words(self.on) if self.on else "") if part)


def standings(given: Reviewable) -> dict[str, Standing]:
    """Every tick of a matter by its subject; the last of several on one subject counts.

    Only what is ticked is looked at: a matter without ticks costs nothing.
    """
    ticks = {tick.of: tick for tick in given.matter.review.ticks}
    pages = tuple(page for page in given.pages if page_subject(page.key) in ticks)
    rests: dict[str, Parts] = {
        page_subject(page.key): parts
        for page, parts in zip(pages, of_pages(pages, given.matter, given.unreadable), strict=True)
    }
    if len(rests) < len(ticks):
        steps = figures(given.trace)
        rests.update((name, of_figure(steps[name])) for name in ticks if name in steps)
    return {name: _standing(tick, given, rests.get(name)) for name, tick in ticks.items()}


def _standing(tick: Tick, given: Reviewable, parts: Parts | None) -> Standing:
    gone = parts is None
    differs = ("it is not there any more",) if parts is None else changed(tick.mark, parts)
    return Standing(tick.of, given.title(tick.of), tick.by, tick.on, differs, gone)


def ticked(given: Reviewable, subject: str, *, by: str, on: date) -> Review:
    """The drafter's notes with a page or a figure ticked as it stands; an older tick of it goes.

    Args:
        given: What can be ticked.
        subject: The page or figure.
        by: Who looked at it, as initials.
        on: The day.

    Raises:
        InputError: Nobody answers for it, there is no such page or figure, or the matter is full.
    """
    initials = SHORT.read(by)
    if not initials:
        raise InputError("Somebody has to answer for it.", "Write your initials.")
    parts = given.parts(subject)
    if parts is None:
        raise InputError("There is no such page or figure in this matter.")
    kept = without(given.matter.review, subject).ticks
    full = len(kept) >= MOST_ENTRIES or (
        len(kept) == len(given.matter.review.ticks) and entries(given.matter) >= MOST_ENTRIES_IN_ALL
    )
    if full:
        raise InputError("No more can be ticked: a matter holds no more entries.")
    return replace(given.matter.review, ticks=(*kept, Tick(subject, mark(parts), initials, on)))


def without(review: Review, subject: str) -> Review:
    """The drafter's notes without a tick."""
    return replace(review, ticks=tuple(tick for tick in review.ticks if tick.of != subject))
