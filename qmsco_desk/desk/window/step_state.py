"""How far each step of the interview is, from what was answered and what the checks found."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qmsco_desk.checks.verdict import Finding, Level
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.errors import PathError
from qmsco_desk.interview.page import Wording
from qmsco_desk.interview.pages import page_of
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qmsco_desk.checks.report import Report
    from qmsco_desk.interview.page import Page


class StepState(Enum):
    """The state of a step; the value names its icon, the second its colour, the third its word."""

    OPEN = ("open", "muted", "")
    DONE = ("done", "done", "done")
    NEEDED = ("open", "warning", "needed")
    WARNINGS = ("warning", "warning", "warnings")
    ERRORS = ("error", "error", "errors")
    UNREADABLE = ("error", "error", "unreadable")


_UNFINISHED = (StepState.NEEDED, StepState.ERRORS, StepState.UNREADABLE)


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step's state with the words that say it."""

    state: StepState
    words: str = ""


def touched(page: Page, matter: Matter, unreadable: Mapping[str, str]) -> bool:
    """Whether anything on a page was answered."""
    if any(page.holds(path) for path in unreadable):
        return True
    empty = Matter()
    if any(paths.get_at(matter, path) for path in page.lists if "[]" not in path):
        return True
    return any(
        paths.get_at(matter, path) != paths.get_at(empty, path)
        for path in page.paths
        if "[]" not in path and path in ask.fields(Matter)
    )


def asks_nothing(page: Page) -> bool:
    """Whether a step is complete as it comes: the clauses are, with the library's words."""
    return any(isinstance(item, Wording) for group in page.groups for item in group.items)


def by_page(findings: tuple[Finding, ...]) -> Mapping[str, list[Finding]]:
    """Findings by the key of the page that they lead to."""
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        page = _leads_to(finding.paths[0]) if finding.paths else None
        if page is not None:
            found[page.key].append(finding)
    return found


def _leads_to(path: str) -> Page | None:
    try:
        return page_of(path)
    except PathError:
        return None


def progress(
    pages: tuple[Page, ...], matter: Matter, unreadable: Mapping[str, str], report: Report
) -> tuple[StepProgress, ...]:
    """The state of every step. The last, where papers are printed, is not done before the others.

    A step that nobody has begun keeps it open where a finding leads there.
    """
    found = by_page(report.findings)
    *others, last = (_of_page(page, matter, unreadable, found.get(page.key, [])) for page in pages)
    unfinished = any(
        one.state in _UNFINISHED or (one.state is StepState.OPEN and page.key in found)
        for page, one in zip(pages, others, strict=False)
    )
    if last.state is StepState.DONE and unfinished:
        last = StepProgress(StepState.OPEN)
    return (*others, last)


def of_untouched(
    pages: tuple[Page, ...], matter: Matter, unreadable: Mapping[str, str], report: Report
) -> frozenset[Finding]:
    """Findings that lead to a step nobody has begun: needed, but no mistakes of anyone yet."""
    found = by_page(report.findings)
    fresh = (page for page in pages if not touched(page, matter, unreadable))
    return frozenset(finding for page in fresh for finding in found.get(page.key, ()))


def _lacks_answer(finding: Finding, matter: Matter) -> bool:
    """Whether a finding leads to a field that is not answered."""
    try:
        return any(paths.get_at(matter, path) in (None, "", ()) for path in finding.paths)
    except PathError:
        return False


def _of_page(
    page: Page, matter: Matter, unreadable: Mapping[str, str], found: list[Finding]
) -> StepProgress:
    """The state of a step. A page nobody has touched shows no problems: nothing nags."""
    if not touched(page, matter, unreadable):
        if asks_nothing(page) and matter != Matter():
            return StepProgress(StepState.DONE, tr("standard"))
        return StepProgress(StepState.OPEN)
    unread = sum(page.holds(path) for path in unreadable)
    if unread:
        return StepProgress(StepState.UNREADABLE, tr("{count} unreadable").format(count=unread))
    errors = [f for f in found if f.level is Level.ERROR]
    # Where every answer is there, what is open is the law's to say: the step has nothing to ask.
    needed = [
        f for f in found if f.open and f.level is not Level.ERROR and _lacks_answer(f, matter)
    ]
    warnings = [f for f in found if f.level is Level.WARNING and not f.open]
    if errors:
        return StepProgress(StepState.ERRORS, several("%n error", "%n errors", len(errors)))
    if warnings:
        return StepProgress(StepState.WARNINGS, several("%n warning", "%n warnings", len(warnings)))
    if needed:
        return StepProgress(StepState.NEEDED, tr("{count} open").format(count=len(needed)))
    return StepProgress(StepState.DONE, "done")
