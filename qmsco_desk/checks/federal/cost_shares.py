"""45 CFR 303.31: the cost is allocated between the parents, and measured as the state does."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from qmsco_desk.checks.curing import together
from qmsco_desk.checks.reads import LAW
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import parent_called
from qmsco_desk.checks.verdict import Cure, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.drafted import denies, orders_sentences, quoted
from qmsco_desk.law.schema import PercentOfIncome
from qmsco_desk.model.money import percent_text
from qmsco_desk.model.vocabulary import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter

_HUNDRED = Decimal(100)


@check(
    "costs.shares",
    title="The parents' shares of premiums and of unreimbursed expenses add up to 100 percent",
    level=Level.WARNING,
    rules=("R-5",),
    reads=(
        "costs.premium_first",
        "costs.premium_second",
        "costs.expenses_first",
        "costs.expenses_second",
        "parties.first.name",
        "parties.second.name",
    ),
    why="A cost that is allocated to no one is what parents come back to court for.",
    fix="Give both parents' shares on the page of costs; each pair adds up to 100.",
)
def shares(case: Case) -> Iterator[Verdict]:
    """Both pairs of shares: answered, and adding up."""
    costs = case.matter.costs
    pairs = (
        ("premiums", "premium", costs.premium_first, costs.premium_second),
        ("unreimbursed expenses", "expenses", costs.expenses_first, costs.expenses_second),
    )
    needed: list[tuple[str, tuple[str, ...]]] = []
    cures: list[Cure | None] = []
    for called, name, first, second in pairs:
        if first is None or second is None:
            paths = (("first", first), ("second", second))
            cures.append(_the_rest(case.matter, called, name, first, second))
            needed.append(
                (called, tuple(f"costs.{name}_{s}" for s, share in paths if share is None))
            )
        elif first + second != _HUNDRED:
            off = first + second - _HUNDRED
            yield NotMet(
                f"The parents' shares of {called} add up to {percent_text(first + second)} percent,"
                f" {percent_text(abs(off))} too {'much' if off > 0 else 'little'}.",
                (f"costs.{name}_first", f"costs.{name}_second"),
            )
        else:
            yield Met()
    if needed:
        yield NotMet(
            "Still needed: the parents' shares of"
            f" {' and of '.join(words for words, _ in needed)}.",
            tuple(path for _, paths in needed for path in paths),
            cure=together(cures),
        )


def _the_rest(
    matter: Matter, called: str, name: str, first: Decimal | None, second: Decimal | None
) -> Cure | None:
    """What one parent's share leaves for the other, of all that there is to share."""
    share = second if first is None else first
    if share is None:
        return None
    side = Side.FIRST if first is None else Side.SECOND
    rest = percent_text(_HUNDRED - share)
    return Cure(
        f"Let {parent_called(matter, side)} bear {rest} percent of {called}",
        ((f"costs.{name}_{side.value}", rest),),
    )


_MEASURE = re.compile(
    r"\b(\d{1,2}(?:\.\d+)?|five) ?(?:%|percent\b)[^,;]{0,60}?"
    r"\b(?:income|resources|earnings|net|gross)\b",
    re.IGNORECASE,
)
_REASONABLE = re.compile(
    r"\breasonable\b[^;]{0,80}\b(?:cost|coverage|premium)|303\.31", re.IGNORECASE
)


@check(
    "costs.measure_in_words",
    title="The drafter's words measure reasonable cost as the state does",
    level=Level.WARNING,
    rules=("state:reasonable_cost", "R-3", "R-7"),
    reads=(*LAW, "coverage.other", "clauses"),
    why="Five percent of gross income is only the federal default; each state sets its own"
    " percentage, income and cost, and the court goes by those.",
    fix="Take the figure out, or give the state's own, which the calculation shows.",
)
def measure_in_words(case: Case) -> Iterator[Verdict]:
    """A percentage of income called reasonable, against those of the state's own tests."""
    if case.issuing is None or not case.issuing.reasonable_cost.tests:
        yield NotApplicable("No test of the state is on file.")
        return
    own = {
        test.percent
        for test in case.issuing.reasonable_cost.tests
        if isinstance(test, PercentOfIncome)
    }
    found = False
    for path, sentence in orders_sentences(case.matter):
        if not _REASONABLE.search(sentence) or denies(sentence):
            continue
        said = [_percent(figure) for figure in _MEASURE.findall(sentence)]
        if said and not own.intersection(said):
            found = True
            yield NotMet(
                f"The order measures reasonable cost by {percent_text(said[0])} percent of income,"
                f" which is not the state's own measure: {quoted(sentence)}.",
                (path,),
            )
    if not found:
        yield Met()


def _percent(figure: str) -> Decimal:
    return Decimal(5) if figure.lower() == "five" else Decimal(figure)
