"""Where the firm's own word and the rules on file have parted since it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.reads import LAW
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import listing
from qmsco_desk.checks.standing import OF_EMPLOYMENT
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict
from qmsco_desk.law.firm import has_lapsed, is_overtaken
from qmsco_desk.law.rule_file import state_items
from qmsco_desk.law.telling import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.law.schema import Entry


@check(
    "state.firm_overtaken",
    title="The firm's own rules were set against the rules on file now",
    level=Level.WARNING,
    reads=LAW,
    why="The law may have changed since the firm put its own rule in the place of the one on file.",
    fix="Compare the two in the state library; then set the firm's rule anew, or take it back.",
)
def overtaken(case: Case) -> Iterator[Verdict]:
    """The firm's own rule is applied, and the one that it replaced has changed."""
    yield from _verdicts(
        case,
        is_overtaken,
        "The firm's own rule is applied, and the one on file has changed since: {}.",
    )


@check(
    "state.firm_lapsed",
    title="What the firm confirmed is what is on file now",
    level=Level.NOTE,
    reads=LAW,
    why="A confirmation holds for the text that was read, not for another.",
    fix="Read the rule on file now in the state library, and confirm it anew.",
)
def lapsed(case: Case) -> Iterator[Verdict]:
    """A rule is applied in another text than the one that the firm confirmed."""
    yield from _verdicts(
        case,
        has_lapsed,
        "The firm confirmed another text than the one on file: {}.",
    )


def _verdicts(case: Case, parted: Callable[[Entry], bool], sentence: str) -> Iterator[Verdict]:
    """One verdict for each of the two states, naming the items."""
    seen = False
    for rules, employment, path in (
        (case.issuing, False, "case.state"),
        (case.employment, True, "work.employer.state"),
    ):
        keys = [
            key
            for key in (state_items() if rules is not None else ())
            if (key in OF_EMPLOYMENT) is employment and parted(getattr(rules, key))
        ]
        if rules is not None and keys:
            seen = True
            where = path if case.matter.work.employer.state else "case.state"
            titles = [told.title.lower() for told in tell(rules) if told.key in keys]
            yield NotMet(
                sentence.format(f"{listing(titles)} ({rules.name})"),
                (where,),
                rules=tuple(f"state:{key}" for key in keys),
            )
    if not seen:
        yield Met()
