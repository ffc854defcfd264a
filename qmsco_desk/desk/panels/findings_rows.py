"""Findings as rows under headings: sieved, grouped by level or by step, those put aside last."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from qmsco_desk.checks.verdict import Level
from qmsco_desk.desk.panels.row_list import EDITOR, FOLDED, HEADING, ICON, PIECES, VALUE
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.panels.words import (
    ASIDE,
    LATER,
    LEVELS,
    counted,
    reliance,
    reliance_tone,
    short_date,
)
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import PathError
from qmsco_desk.interview.pages import PAGES, page_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.interview.page import Page
    from qmsco_desk.model.reviewing import Dismissal

GO = "go"
STEPS = "steps"
WHY = "fold"
FIX = "fix"
LAW = "law"
PUT_ASIDE = "aside"
TAKE_BACK = "back"
COPY = "copy"
_SMALL = 0.92
_LATER_ICON = ("open", "muted")
_ASIDE_ICON = ("aside", "muted")


class Show(Enum):
    """Which findings are shown."""

    ALL = "all"
    ERRORS = "errors"
    WARNINGS = "warnings"
    NOTES = "notes"
    PAGE = "page"


class By(Enum):
    """What they are grouped by."""

    LEVEL = "level"
    STEP = "step"


LEVEL_OF = {Show.ERRORS: Level.ERROR, Show.WARNINGS: Level.WARNING, Show.NOTES: Level.NOTE}


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is wanted of the findings.

    Attributes:
        show: Which of them.
        text: Words that each one shown holds.
        by: What they are grouped by.
        page: The page on screen, for those of this page.
    """

    show: Show = Show.ALL
    text: str = ""
    by: By = By.LEVEL
    page: Page | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A finding as the panel knows it.

    Attributes:
        finding: The finding.
        later: It is about a step that nobody has begun.
        aside: Why it was put aside, where it was.
        before: Why it was put aside before what it says changed, where that was so.
    """

    finding: Finding
    later: bool = False
    aside: Dismissal | None = None
    before: Dismissal | None = None

    @property
    def page(self) -> Page | None:
        """The page that its first field stands on."""
        return _page(self.finding.paths[0]) if self.finding.paths else None

    def passes(self, sieve: Sieve) -> bool:
        """Whether it is among those wanted."""
        match sieve.show:
            case Show.ALL:
                wanted = True
            case Show.PAGE:
                wanted = sieve.page is not None and self.page is sieve.page
            case level:
                standing = not self.later and self.aside is None
                wanted = standing and self.finding.level is LEVEL_OF[level]
        return wanted and (not sieve.text or self._holds(sieve.text))

    def _holds(self, text: str) -> bool:
        one = self.finding
        said = [one.sentence, one.citation, one.why, one.fix, one.cure.label if one.cure else ""]
        if self.page is not None:
            said.append(tr(self.page.title))
        if self.aside is not None:
            said += [self.aside.reason, self.aside.by]
        whole = "\n".join(said).casefold()
        return all(word in whole for word in text.casefold().split())


@lru_cache(maxsize=4096)
def _page(path: str) -> Page | None:
    try:
        return page_of(path)
    except PathError:
        return None


def items_of(report: Report, later: frozenset[Finding]) -> tuple[Item, ...]:
    """All findings of a report, those put aside among them."""
    before = {each.finding: each.dismissal for each in report.changed_since}
    standing = (Item(f, f in later, before=before.get(f)) for f in report.findings)
    aside = (Item(each.finding, aside=each.dismissal) for each in report.dismissed)
    return (*standing, *aside)


def count_of(items: tuple[Item, ...], show: Show, page: Page | None) -> int:
    """How many stand of those that would be shown; what was put aside is not counted."""
    sieve = Sieve(show, page=page)
    return sum(item.aside is None and item.passes(sieve) for item in items)


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The name of a group, with how many stand in it and what they are."""

    key: Hashable
    said: str
    means: str = ""

    @property
    def selectable(self) -> bool:
        """It is not."""
        return False

    def answer(self, role: int, *, unfolded: bool) -> Any:
        """Its words."""
        del unfolded
        pieces = [Piece(self.said, bold=True, above=6)]
        if self.means:
            pieces.append(Piece(self.means, Tone.QUIET, scale=_SMALL))
        return {
            int(PIECES): tuple(pieces),
            int(HEADING): True,
            int(Qt.ItemDataRole.DisplayRole): self.said,
        }.get(role)


@dataclass(frozen=True, slots=True)
class EditorRow:
    """Room under a finding for the reason why it is put aside."""

    of: Hashable

    @property
    def key(self) -> Hashable:
        """One for each finding."""
        return ("editor", self.of)

    @property
    def selectable(self) -> bool:
        """The widget in it takes the keyboard, not the row."""
        return False

    def answer(self, role: int, *, unfolded: bool) -> Any:
        """Nothing in words."""
        del unfolded
        return True if role == EDITOR else None


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding; the key stays the same while its words change."""

    key: Hashable
    item: Item

    @property
    def selectable(self) -> bool:
        """It is."""
        return True

    def answer(self, role: int, *, unfolded: bool) -> Any:
        """Words for eyes and for a screen reader."""
        finding = self.item.finding
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return finding.sentence
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken()
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return f"{finding.why} {finding.fix}".strip()
            case _:
                folds = finding.why or finding.fix
                return {
                    int(PIECES): _pieces(self.item, unfolded=unfolded),
                    int(FOLDED): not unfolded if folds else None,
                    int(VALUE): self.item,
                    int(ICON): _icon(self.item),
                }.get(role)

    def _spoken(self) -> str:
        finding, item = self.item.finding, self.item
        words = ASIDE if item.aside else LATER if item.later else LEVELS[finding.level]
        parts = [f"{tr(words.one)}: {finding.sentence} {finding.citation}".strip()]
        if more := reliance(finding.provenance):
            parts.append(more)
        if item.aside is not None:
            parts.append(_put_aside_words(item.aside))
        if item.before is not None:
            parts.append(_changed_words(item.before))
        if finding.cure is not None and item.aside is None:
            parts.append(fix_words(finding.cure.label))
        return ". ".join(part.rstrip(".") for part in parts)


def fix_words(label: str) -> str:
    """What the step that mends a finding is called."""
    return tr("Fix it: {step}").format(step=label)


def _put_aside_words(dismissal: Dismissal) -> str:
    if dismissal.on is None:
        words = tr("Put aside by {initials}: {reason}")
    else:
        words = tr("Put aside on {day} by {initials}: {reason}")
    return _of(dismissal, words)


def _changed_words(dismissal: Dismissal) -> str:
    if dismissal.on is None:
        words = tr("Put aside before by {initials}, and changed since: {reason}")
    else:
        words = tr("Put aside on {day} by {initials}, and changed since: {reason}")
    return _of(dismissal, words)


def _of(dismissal: Dismissal, words: str) -> str:
    day = short_date(dismissal.on) if dismissal.on else ""
    reason = " ".join(dismissal.reason.split())
    return words.format(day=day, initials=dismissal.by, reason=reason)


def _icon(item: Item) -> tuple[str, str]:
    if item.aside is not None:
        return _ASIDE_ICON
    if item.later:
        return _LATER_ICON
    return item.finding.level.value, item.finding.level.value


def _pieces(item: Item, *, unfolded: bool) -> tuple[Piece, ...]:
    finding = item.finding
    pieces = [Piece(finding.sentence, Tone.QUIET if item.aside else Tone.TEXT)]
    if item.aside is not None:
        pieces.append(Piece(_put_aside_words(item.aside), scale=_SMALL))
    if item.before is not None:
        pieces.append(Piece(_changed_words(item.before), Tone.QUIET, scale=_SMALL))
    if finding.citation:
        pieces.append(Piece(finding.citation, Tone.QUIET, scale=_SMALL, does=LAW))
    if words := reliance(finding.provenance):
        pieces.append(Piece(words, reliance_tone(finding.provenance), scale=_SMALL))
    if unfolded:
        pieces += _more(finding)
    if finding.cure is not None and item.aside is None:
        fix = fix_words(finding.cure.label)
        pieces.append(Piece(fix, Tone.LINK, bold=True, scale=_SMALL, above=4, does=FIX))
    pieces.append(Piece(links=tuple(_links(item, unfolded=unfolded)), scale=_SMALL, above=4))
    return tuple(pieces)


def _more(finding: Finding) -> Iterator[Piece]:
    """Why it matters and how it is mended, where it is unfolded."""
    if finding.why:
        yield Piece(finding.why, scale=_SMALL, above=6)
    if finding.fix:
        mend = tr("To mend it: {how}").format(how=finding.fix)
        yield Piece(mend, scale=_SMALL, above=6)
    if finding.provenance and finding.provenance.note:
        note = tr("About the rule: {note}").format(note=finding.provenance.note)
        yield Piece(note, Tone.QUIET, scale=_SMALL, above=6)


def _links(item: Item, *, unfolded: bool) -> Iterator[tuple[str, str]]:
    finding = item.finding
    if finding.paths:
        yield tr("Go to field"), GO
    if finding.step:
        yield tr("Show the calculation"), STEPS
    if finding.why or finding.fix:
        yield tr("Less") if unfolded else tr("Why"), WHY
    if item.aside is not None:
        yield tr("Take back"), TAKE_BACK
    else:
        yield tr("Put aside\N{HORIZONTAL ELLIPSIS}"), PUT_ASIDE


def rows_of(items: tuple[Item, ...], sieve: Sieve) -> tuple[HeadingRow | FindingRow, ...]:
    """The rows wanted, each group under its heading."""
    wanted = [item for item in items if item.passes(sieve)]
    groups = _by_step(wanted) if sieve.by is By.STEP else _by_level(wanted)
    seen: Counter[Hashable] = Counter()
    rows: list[HeadingRow | FindingRow] = []
    for heading, members in groups:
        if members:
            rows.append(heading)
        for item in members:
            key = (item.finding.id, item.finding.paths)
            rows.append(FindingRow((*key, seen[key]), item))
            seen[key] += 1
    return tuple(rows)


_Groups = list[tuple[HeadingRow, list[Item]]]


def _by_level(items: list[Item]) -> _Groups:
    """By level; what is needed on steps not begun, and what was put aside, at the end."""
    standing = [item for item in items if item.aside is None]
    groups: _Groups = []
    for level in Level:
        members = [i for i in standing if i.finding.level is level and not i.later]
        words = LEVELS[level]
        said = counted(len(members), words.one, words.many)
        groups.append((HeadingRow((level,), said, tr(words.means)), members))
    later = [i for level in Level for i in standing if i.later and i.finding.level is level]
    said = counted(len(later), LATER.one, LATER.many)
    groups.append((HeadingRow(("later",), said, tr(LATER.means)), later))
    return [*groups, _aside(items)]


def _by_step(items: list[Item]) -> _Groups:
    """By the page of the first field, in the order of the pages; the worst of each first."""
    standing = [item for item in items if item.aside is None]
    groups: _Groups = []
    for page in (*PAGES, None):
        members = [item for item in standing if item.page is page]
        title = tr(page.title) if page else tr("The matter as a whole")
        said = tr("{step}: {count}").format(step=title, count=len(members))
        groups.append((HeadingRow(("step", page.key if page else ""), said), members))
    return [*groups, _aside(items)]


def _aside(items: list[Item]) -> tuple[HeadingRow, list[Item]]:
    members = [item for item in items if item.aside is not None]
    said = counted(len(members), ASIDE.one, ASIDE.many)
    return HeadingRow(("aside",), said, tr(ASIDE.means)), members


def with_text(sieve: Sieve, text: str) -> Sieve:
    """The same, for other words."""
    return replace(sieve, text=text.strip())
