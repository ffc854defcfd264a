"""What the caption needs: a court of competent jurisdiction, its county, the case and its style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.reads import LAW
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import listing
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict
from qmsco_desk.law.naming import state_called
from qmsco_desk.model.vocabulary import Proceeding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.law.schema import StateRules

# What a draft can be reviewed without: the clerk gives a number, and the preview shows the form.
_MAY_COME = ("case.number", "case.style", "case.proceeding")


def _turns(rules: StateRules) -> bool:
    """Whether the state's caption for one kind of proceeding is another than for the next."""
    return len({rules.court.caption_for(kind) for kind in Proceeding}) > 1


@check(
    "state.caption",
    title="The caption names the court, the county and the case",
    level=Level.ERROR,
    rules=("E-5", "state:court"),
    reads=(
        *LAW,
        "case.court",
        "case.county",
        "case.division",
        "case.proceeding",
        "case.number",
        "case.style",
    ),
    why="Only an order of a court or agency binds the plan, and the clerk files it by its caption.",
    fix="Complete the page of the case and court.",
)
def caption(case: Case) -> Iterator[Verdict]:
    """What is missing, in one finding; a case number alone may still be to come."""
    facts, rules = case.matter.case, case.issuing
    court = rules.court.trial_court if rules else ""
    missing = [
        (words, path)
        for answer, words, path in (
            (facts.court or court, "the court", "case.court"),
            (facts.county or (court and "{county}" not in court), "the county", "case.county"),
            (
                facts.court or facts.division or "{division}" not in court,
                "the division or judicial district",
                "case.division",
            ),
            (facts.number, "the case number", "case.number"),
        )
        if not answer
    ]
    if rules and not facts.style and not rules.court.caption_for(facts.proceeding):
        missing.append(
            (
                f"the style of the case (no usual form is on file for {state_called(rules)})",
                "case.style",
            )
        )
    elif rules and not facts.style and facts.proceeding is None and _turns(rules):
        missing.append(("the kind of proceeding, on which its form turns", "case.proceeding"))
    if not missing:
        yield Met()
        return
    needed = any(path not in _MAY_COME for _, path in missing)
    yield NotMet(
        f"The caption still needs {listing(words for words, _ in missing)}.",
        tuple(path for _, path in missing),
        level=None if needed else Level.WARNING,
    )
