"""The rows of the review page: steps with their ticks, and everything said on each of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from qmsco_desk.desk.panels.row_list import HEADING, ICON, INDENT, PIECES, VALUE
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.panels.words import LEVELS, short_date
from qmsco_desk.desk.reviews import told
from qmsco_desk.desk.tongue import tr
from qmsco_desk.law.telling import STATUS_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qmsco_desk.checks.putting_aside import PutAside
    from qmsco_desk.checks.reviewing.answered import Answer
    from qmsco_desk.checks.reviewing.assumed import Assumption
    from qmsco_desk.checks.reviewing.content import Leaning, PageReview, ReviewContent
    from qmsco_desk.checks.reviewing.ticks import Standing
    from qmsco_desk.checks.verdict import Finding

GO, TICK, LAW, STEPS = "go", "tick", "law", "steps"
_LONGEST = 400  # characters of an answer; all of it stands in its field


class Sort(Enum):
    """What a row is about; the filter shows one sort, or all."""

    EVERYTHING = "Everything"
    OPEN = "Open"
    STALE = "Changed since"
    ASIDE = "Put aside"
    ASSUMED = "Taken for granted"
    UNVERIFIED = "Not verified"


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A row.

    Attributes:
        key: The same while its words change.
        sort: What it is about; `EVERYTHING` for an answer and for a heading.
        pieces: Its texts.
        icon: Name and colour role of its icon.
        spoken: What a screen reader says.
        path: The field that it leads to; empty where it leads to none.
        subject: The page or figure that it ticks.
        rule: Jurisdiction and item of the rule that it leads to.
        head: True for a step or the title of a group.
    """

    key: tuple[object, ...]
    sort: Sort
    pieces: tuple[Piece, ...]
    icon: tuple[str, str] = ("", "")
    spoken: str = ""
    path: str = ""
    subject: str = ""
    rule: tuple[str, str] = ("", "")
    head: bool = False

    @property
    def selectable(self) -> bool:
        """A title of a group is not; a step is, since it can be ticked."""
        return not self.head or bool(self.subject)

    @property
    def searched(self) -> str:
        """The words in which Search looks."""
        parts = (f"{piece.text} {piece.right}" for piece in self.pieces)
        return " ".join((*parts, self.spoken)).casefold()

    def answer(self, role: int, *, unfolded: bool) -> Any:
        """What it says in a role."""
        del unfolded
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.pieces[0].text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken
            case _:
                return {
                    int(PIECES): self.pieces,
                    int(ICON): None if self.head and not self.subject else self.icon,
                    int(INDENT): 0,
                    int(HEADING): True if self.head and not self.subject else None,
                    int(VALUE): self,
                }.get(role)


def rows(content: ReviewContent, state_name: Callable[[str], str]) -> tuple[ReviewRow, ...]:
    """Every row, in reading order: what was put aside, each step, figures, law.

    Args:
        content: What there is to review.
        state_name: The name of a jurisdiction by its postal code.
    """
    out: list[ReviewRow] = []
    if content.put_aside:
        out.append(_title("aside", tr("Put aside"), Sort.ASIDE))
        out += [_aside(one, place) for place, one in enumerate(content.put_aside)]
    for place, page in enumerate(content.pages, 1):
        out += _page(page, place)
    if content.elsewhere:
        out.append(_title("elsewhere", tr("On no step"), Sort.OPEN))
        out += [_finding(one, place) for place, one in enumerate(content.elsewhere)]
    if content.figures:
        out.append(_title("figures", tr("Figures of the calculation"), Sort.STALE))
        out += [_figure(one) for one in content.figures]
    if content.leaning:
        out.append(_title("law", tr("Law that is not verified"), Sort.UNVERIFIED))
        out += [_leaning(one, state_name) for one in content.leaning]
    return tuple(out)


def _title(key: str, words: str, sort: Sort) -> ReviewRow:
    piece = Piece(words, bold=True, scale=1.15, above=12)
    return ReviewRow(("title", key), sort, (piece,), spoken=words, head=True)


def _page(page: PageReview, place: int) -> Iterator[ReviewRow]:
    yield _step(page, place)
    for number, answer in enumerate(page.unreadable):
        yield _unreadable(answer, number)
    for number, finding in enumerate(page.open):
        yield _finding(finding, number)
    for one in page.assumed:
        yield _assumed(one)
    before = ""
    for answer in page.answers:
        yield _answer(answer, answer.within if answer.within != before else "")
        before = answer.within


def _step(page: PageReview, place: int) -> ReviewRow:
    """A step with its tick and the way to change that."""
    tick = page.tick
    title = f"{place}. {tr(page.page.title)}"
    said = told(tick) if tick is not None else tr("Not reviewed")
    tone, icon = _tick_look(tick)
    held = tick is not None and not tick.stale
    act = tr("Take back") if held else tr("Review again") if tick else tr("Mark reviewed")
    pieces = (
        Piece(title, bold=True, scale=1.15, above=12),
        Piece(said, tone, scale=0.92),
        Piece(links=((act, TICK), (tr("Go to step"), GO)), scale=0.92),
    )
    stale = tick is not None and tick.stale
    sort = Sort.STALE if stale else Sort.EVERYTHING
    first = page.page.patterns[0] if page.page.patterns else ""
    return ReviewRow(
        ("step", page.page.key),
        sort,
        pieces,
        icon,
        f"{title}: {said}",
        path=first.partition("[]")[0],
        subject=page.subject,
        head=True,
    )


def _tick_look(tick: Standing | None) -> tuple[Tone, tuple[str, str]]:
    if tick is None:
        return Tone.QUIET, ("open", "muted")
    return (Tone.WARNING, ("stale", "warning")) if tick.stale else (Tone.DONE, ("eye", "done"))


def _answer(answer: Answer, within: str) -> ReviewRow:
    """What is asked, as a link to it, and the answer at the right; first the group it stands in."""
    words = answer.words
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}\N{HORIZONTAL ELLIPSIS}"
    head = (Piece(within, Tone.QUIET, scale=0.92, bold=True, above=6),) if within else ()
    line = Piece(answer.label, Tone.LINK, right=shown, above=0, does=GO)
    kept = (Piece(tr("Kept, and not asked now"), Tone.QUIET, scale=0.92),) if answer.kept else ()
    parts = (answer.within, f"{answer.label}: {words}", kept[0].text if kept else "")
    return ReviewRow(
        ("answer", answer.path),
        Sort.EVERYTHING,
        (*head, line, *kept),
        spoken=", ".join(part for part in parts if part),
        path=answer.path,
    )


def _unreadable(answer: Answer, number: int) -> ReviewRow:
    said = tr("{label}: “{words}” cannot be read as an answer").format(
        label=answer.label, words=answer.words
    )
    pieces = (Piece(said), _ways((tr("Go to field"), GO)))
    return ReviewRow(
        ("unreadable", answer.path, number),
        Sort.OPEN,
        pieces,
        ("error", "error"),
        said,
        answer.path,
    )


def _ways(*links: tuple[str, str]) -> Piece:
    return Piece(links=links, scale=0.92)


def _finding(finding: Finding, number: int) -> ReviewRow:
    """A finding that stands, with its rule."""
    level = finding.level
    name = tr(LEVELS[level].one)
    cited = (Piece(finding.citation, Tone.QUIET, scale=0.92),) if finding.citation else ()
    way = (_ways((tr("Go to field"), GO)),) if finding.paths else ()
    path = finding.paths[0] if finding.paths else ""
    return ReviewRow(
        ("finding", finding.id, path, number),
        Sort.OPEN,
        (Piece(finding.sentence), *cited, *way),
        (level.value, level.value),
        f"{name}: {finding.sentence}",
        path,
    )


def _aside(one: PutAside, number: int) -> ReviewRow:
    finding, said_of = one.finding, one.dismissal
    day = f", {short_date(said_of.on)}" if said_of.on else ""
    why = tr("Put aside by {who}: {reason}").format(who=f"{said_of.by}{day}", reason=said_of.reason)
    way = (_ways((tr("Go to field"), GO)),) if finding.paths else ()
    return ReviewRow(
        ("aside", finding.id, number),
        Sort.ASIDE,
        (Piece(finding.sentence), Piece(why, Tone.QUIET, scale=0.92), *way),
        ("aside", "muted"),
        f"{finding.sentence} {why}",
        finding.paths[0] if finding.paths else "",
    )


def _assumed(one: Assumption) -> ReviewRow:
    said = tr("Taken for granted: {what}").format(what=one.sentence)
    pieces = (Piece(said, Tone.TEXT), _ways((tr("Go to field"), GO)))
    return ReviewRow(("assumed", one.path), Sort.ASSUMED, pieces, ("open", "muted"), said, one.path)


def _figure(one: Standing) -> ReviewRow:
    """A figure that was ticked, and whether it still is what it was."""
    said = told(one)
    tone, icon = _tick_look(one)
    act = tr("Review again") if one.stale and not one.gone else tr("Take back")
    links = ((act, TICK),) if one.gone else ((act, TICK), (tr("Show the calculation"), STEPS))
    return ReviewRow(
        ("figure", one.subject),
        Sort.STALE if one.stale else Sort.EVERYTHING,
        (Piece(one.title), Piece(said, tone, scale=0.92), _ways(*links)),
        icon,
        f"{one.title}: {said}",
        subject=one.subject,
    )


def _leaning(one: Leaning, state_name: Callable[[str], str]) -> ReviewRow:
    """A rule that is not verified: whose, which, how it stands, and what leans on it."""
    rule = one.provenance
    federal = rule.jurisdiction == "US"
    name = tr("Federal law") if federal else state_name(rule.jurisdiction)
    called = f"{name}: {one.title}" if one.title else name
    stands = tr("Rule {verified}").format(verified=tr(STATUS_WORDS[rule.status]))
    leans = tr("Leaning on it: {what}").format(what="; ".join(one.what))
    cited = (Piece(rule.citation, Tone.QUIET, scale=0.92),) if rule.citation else ()
    way = () if federal else (_ways((tr("Open in the state library"), LAW)),)
    return ReviewRow(
        ("law", rule.jurisdiction, rule.rule),
        Sort.UNVERIFIED,
        (
            Piece(called, bold=True),
            *cited,
            Piece(stands, Tone.WARNING, scale=0.92, icon="unknown"),
            Piece(leans, scale=0.92),
            *way,
        ),
        ("law", "muted"),
        f"{called}. {stands}. {leans}",
        rule=("", "") if federal else (rule.jurisdiction, rule.rule),
    )


def filtered(every: tuple[ReviewRow, ...], sort: Sort, words: str) -> tuple[ReviewRow, ...]:
    """The rows of a sort that hold all the words, each below the title that it stands under."""
    wanted = words.casefold().split()
    out: list[ReviewRow] = []
    head: ReviewRow | None = None
    for row in every:
        hit = (sort is Sort.EVERYTHING or row.sort is sort) and all(
            word in row.searched for word in wanted
        )
        if row.head:
            # A step is something to read by itself; the title of a group is not.
            head = None if hit and row.subject else row
            if head is None:
                out.append(row)
        elif hit:
            if head is not None:
                out.append(head)
                head = None
            out.append(row)
    return tuple(out)
