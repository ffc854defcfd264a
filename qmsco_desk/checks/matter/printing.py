"""What would not come out on paper as it was typed."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from qmsco_desk.checks.letters import unprintable
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import asked
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter

_SHOWN_MOST = 6


def _texts(node: Any, path: str) -> Iterator[tuple[str, str]]:
    """Path and text of every answer in words."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, tuple):
        for index, entry in enumerate(node):
            yield from _texts(entry, f"{path}[{index}]")
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            below = f"{path}.{field.name}" if path else field.name
            yield from _texts(getattr(node, field.name), below)


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
    reads=(
        "case",
        "underlying",
        "agency",
        "parties",
        "children",
        "work",
        "plans",
        "coverage",
        "costs",
        "withholding",
        "findings",
        "clauses",
        "signing",
    ),
    why="An empty square stands on the paper in the place of each, and nobody can tell what was"
    " meant.",
    fix="Write it in Latin letters, as official papers do.",
)
def letters_printable(case: Case) -> Iterator[Verdict]:
    """Each field with the characters that the embedded type does not have."""
    passed_over, found = _not_printed(case.matter), False
    for path, text in _texts(case.matter, ""):
        lost = unprintable(text)
        if not lost or path.startswith(passed_over or ("\n",)):
            continue
        found = True
        shown = " ".join(lost[:_SHOWN_MOST]) + (" …" if len(lost) > _SHOWN_MOST else "")
        yield NotMet(f"{asked(path)} holds what the papers cannot print: {shown}.", (path,))
    if not found:
        yield Met()
