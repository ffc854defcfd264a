"""How long a review takes, from nothing and after a key stroke, and what each part of it takes.

The goals are 2 ms for a sample and 16 ms for the largest matter, so that it runs as one types. The
yardstick is the matter's own file read by Python's JSON reader and written again; in each group the
figure in brackets is the ratio to the fastest.
"""

from __future__ import annotations

import json
from itertools import cycle
from typing import TYPE_CHECKING, Any

import pytest

from qmsco_desk.checks.calc.calculate import calculate
from qmsco_desk.checks.calc.of_matter import figures_of
from qmsco_desk.checks.engine import review
from qmsco_desk.documents.papers import order
from qmsco_desk.office import Office
from qmsco_desk.storage import codec
from tests.checks.by_hand import TODAY, case_of, given, sample, wording
from tests.checks.largest import largest

if TYPE_CHECKING:
    from qmsco_desk.model.matter import Matter

MATTERS = {"sample (goal 2 ms)": sample("TX"), "largest (goal 16 ms)": largest("TX")}
EACH = pytest.mark.parametrize("which", MATTERS)


@pytest.fixture
def matter(which: str, benchmark: Any) -> Matter:
    benchmark.group = which
    return MATTERS[which]


def whole(matter: Matter) -> int:
    """Figures, words and checks, with no review before: how many findings."""
    return len(review(case_of(matter)).findings)


@EACH
def test_yardstick_json(benchmark: Any, matter: Matter) -> None:
    text = codec.encode(matter)
    assert benchmark(lambda: json.dumps(json.loads(text)))


@EACH
def test_whole(benchmark: Any, matter: Matter) -> None:
    assert benchmark(whole, matter) == whole(matter)


@EACH
def test_part_calculation(benchmark: Any, matter: Matter) -> None:
    case = case_of(matter)
    benchmark(lambda: calculate(figures_of(matter), case.federal, case.issuing, case.employment))


@EACH
def test_part_words(benchmark: Any, matter: Matter) -> None:
    case = case_of(matter)
    benchmark(order.words, matter, wording(), case.issuing, case.employment)


@EACH
def test_part_checks(benchmark: Any, matter: Matter) -> None:
    benchmark(review, case_of(matter))


@EACH
@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("case.number", ("2026-1", "2026-12")),
        ("parties.first.name.first", ("Dan", "Dani")),
        ("clauses.special", ("The parents shall talk.", "The parents shall talk it over.")),
        ("plans[0].coverages[0].with_children", ("230.00 biweekly", "231.00 biweekly")),
    ],
)
def test_key_stroke(
    benchmark: Any, matter: Matter, path: str, typed: tuple[str, str], office: Office
) -> None:
    """The review of the desk, which builds on the one before."""
    turns = cycle([given(matter, {path: text}) for text in typed])
    benchmark(lambda: office.review(next(turns)))


@pytest.fixture(scope="module")
def office() -> Office:
    return Office.start(TODAY)
