"""Everything that a reviewer reads of a matter, collected once for review page and review sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.reviewing.assumed import Assumption, assumed
from qmsco_desk.checks.reviewing.marks import page_subject
from qmsco_desk.checks.reviewing.ticks import Reviewable, Standing, standings
from qmsco_desk.law.telling import item_title
from qmsco_desk.model.paths import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qmsco_desk.checks.putting_aside import PutAside
    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.reviewing.answered import Answer, Answered, ReviewedPage
    from qmsco_desk.checks.verdict import Finding, Level
    from qmsco_desk.law.citation import Provenance
    from qmsco_desk.model.matter import Matter


@dataclass(frozen=True, slots=True)
class Leaning:
    """A rule that is not verified, and what leans on it.

    Attributes:
        title: What the rule is about ("Reasonable cost"); empty for federal law, which is cited.
        provenance: The rule, its citation and how it stands.
        what: Figures and findings that lean on it, as they are called; never empty.
    """

    title: str
    provenance: Provenance
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageReview:
    """A page of the interview under review.

    Attributes:
        page: The page.
        answers: What is answered on it, in reading order.
        open: Findings that stand and lead to it.
        assumed: What is taken where it is left empty.
        tick: Its tick; None where nobody has ticked it.
    """

    page: ReviewedPage
    answers: tuple[Answer, ...]
    open: tuple[Finding, ...]
    assumed: tuple[Assumption, ...]
    tick: Standing | None

    @property
    def subject(self) -> str:
        """The name under which the page is ticked."""
        return page_subject(self.page.key)

    @property
    def unreadable(self) -> tuple[Answer, ...]:
        """Texts that cannot be read as answers."""
        return tuple(answer for answer in self.answers if answer.unreadable)


@dataclass(frozen=True, slots=True)
class ReviewContent:
    """The review of a matter.

    Attributes:
        pages: Every page, in the interview's order.
        elsewhere: Findings that stand and lead to no page.
        put_aside: Findings that the drafter put aside, each with reason, initials and day.
        figures: Ticks on figures of the calculation, and on what is there no more.
        leaning: Rules that are not verified, with what leans on them.
    """

    pages: tuple[PageReview, ...]
    elsewhere: tuple[Finding, ...]
    put_aside: tuple[PutAside, ...]
    figures: tuple[Standing, ...]
    leaning: tuple[Leaning, ...]

    @property
    def open(self) -> tuple[Finding, ...]:
        """Every finding that stands, page by page, then those that lead to none."""
        return (*(one for page in self.pages for one in page.open), *self.elsewhere)

    def count(self, level: Level) -> int:
        """How many findings of a level stand."""
        return sum(finding.level is level for finding in self.open)

    @property
    def unreadable(self) -> tuple[Answer, ...]:
        """Every text that cannot be read as an answer."""
        return tuple(answer for page in self.pages for answer in page.unreadable)

    @property
    def assumed(self) -> tuple[Assumption, ...]:
        """Everything that is taken for granted."""
        return tuple(one for page in self.pages for one in page.assumed)

    @property
    def ticks(self) -> tuple[Standing, ...]:
        """Every tick: pages in the interview's order, then figures."""
        return (*(page.tick for page in self.pages if page.tick is not None), *self.figures)

    @property
    def stale(self) -> tuple[Standing, ...]:
        """Ticks that hold no more."""
        return tuple(tick for tick in self.ticks if tick.stale)

    @property
    def not_reviewed(self) -> tuple[PageReview, ...]:
        """Pages that nobody has ticked."""
        return tuple(page for page in self.pages if page.tick is None)


def collected(matter: Matter, report: Report, answered: Answered) -> ReviewContent:
    """What there is to review.

    Args:
        matter: The matter, with its ticks.
        report: Its review, with the calculation and what was put aside.
        answered: Its answers, page by page.
    """
    pages = tuple(each.page for each in answered.pages)
    given = Reviewable(matter, answered.unreadable, pages, report.calculation.trace)
    ticks = standings(given)
    place = {name: page.key for page in pages for name in (*page.lists, *page.patterns)}
    found, elsewhere = _by_page(report.findings, place)
    taken: dict[str, list[Assumption]] = {}
    asked_for = {finding.paths[0] for finding in report.findings if finding.paths}
    for one in assumed(matter, report.on):
        if one.path in asked_for:
            # What a finding asks for is missing, and nobody takes it for granted.
            continue
        taken.setdefault(place.get(pattern(one.path), ""), []).append(one)
    reviewed = tuple(
        PageReview(
            page=each.page,
            answers=each.answers,
            open=tuple(found.get(each.page.key, ())),
            assumed=tuple(taken.get(each.page.key, ())),
            tick=ticks.pop(page_subject(each.page.key), None),
        )
        for each in answered.pages
    )
    return ReviewContent(
        pages=reviewed,
        elsewhere=elsewhere,
        put_aside=report.dismissed,
        figures=tuple(ticks.values()),
        leaning=tuple(_leaning(report)),
    )


def _by_page(
    findings: Iterable[Finding], place: dict[str, str]
) -> tuple[dict[str, list[Finding]], tuple[Finding, ...]]:
    """Findings by the key of the page that their first field stands on; then those on none."""
    found: dict[str, list[Finding]] = {}
    elsewhere = []
    for finding in findings:
        key = _page_of(pattern(finding.paths[0]), place) if finding.paths else ""
        if key:
            found.setdefault(key, []).append(finding)
        else:
            elsewhere.append(finding)
    return found, tuple(elsewhere)


def _page_of(wanted: str, place: dict[str, str]) -> str:
    """The page of a field, a list, an entry or a part of the matter; empty where there is none."""
    key = place.get(wanted) or place.get(wanted.removesuffix("[]"))
    if key:
        return key
    within = (f"{wanted}.", f"{wanted}[")
    return next((key for name, key in place.items() if name.startswith(within)), "")


def _leaning(report: Report) -> Iterator[Leaning]:
    """Rules that are not verified, first those of the calculation, each once."""
    found: dict[tuple[str, str], tuple[Provenance, dict[str, None]]] = {}
    for provenance, what in _leant_on(report):
        if provenance is None or provenance.status.verified:
            continue
        rule = (provenance.jurisdiction, provenance.rule)
        found.setdefault(rule, (provenance, {}))[1][what] = None
    for provenance, told in found.values():
        title = "" if provenance.jurisdiction == "US" else item_title(provenance.rule)
        yield Leaning(title, provenance, tuple(told))


def _leant_on(report: Report) -> Iterator[tuple[Provenance | None, str]]:
    for _, step in report.calculation.trace.walk():
        yield step.provenance, step.label
    for finding in report.findings:
        yield finding.provenance, finding.sentence
    for aside in report.dismissed:
        yield aside.finding.provenance, aside.finding.sentence
