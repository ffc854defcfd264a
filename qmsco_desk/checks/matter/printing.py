"""What would not come out on paper as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.reads import WORDS
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import asked
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict
from qmsco_desk.checks.words.letters import unprintable
from qmsco_desk.model.ask import answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter

_SHOWN_MOST = 6


def _not_printed(matter: Matter) -> tuple[str, ...]:
    """Where answers are kept that are neither asked nor printed now."""
    parties = matter.parties
    kept = (
        ("agency.", matter.agency.involved),
        ("underlying.", matter.underlying.separate),
        ("parties.first.counsel.", parties.first.represented),
        ("parties.second.counsel.", parties.second.represented),
    )
    return tuple(prefix for prefix, answer in kept if not answer)


@check(
    "printing.letters",
    title="Every letter can be printed",
    level=Level.ERROR,
    reads=WORDS,
    why="An empty square stands on the paper in the place of each, and nobody can tell what was"
    " meant.",
    fix="Write it in Latin letters, as official papers do.",
)
def letters_printable(case: Case) -> Iterator[Verdict]:
    """Each field with the characters that the embedded type does not have."""
    passed_over, found = _not_printed(case.matter), False
    for path, _, value in answers(case.matter, but="review"):
        lost = unprintable(value) if isinstance(value, str) else ()
        if not lost or path.startswith(passed_over or ("\n",)):
            continue
        found = True
        shown = " ".join(lost[:_SHOWN_MOST]) + (" …" if len(lost) > _SHOWN_MOST else "")
        yield NotMet(f"{asked(path)} holds what the papers cannot print: {shown}.", (path,))
    if not found:
        yield Met()
