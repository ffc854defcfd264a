"""A check declares what it looks at: changing anything else never changes its verdict."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.registry import Check
from qmsco_desk.checks.verdict import Verdict
from qmsco_desk.errors import InputError
from qmsco_desk.model.ask import fields, repeats
from qmsco_desk.model.matter import Matter
from tests.checks.answers import SPECS, texts
from tests.checks.by_hand import case_of, given
from tests.checks.cases import load, with_entry
from tests.lanes import many

STARTS = [case.matter() for case in load()]


def verdicts(matter: Matter) -> dict[str, tuple[Verdict, ...]]:
    case = case_of(matter)
    return {check.id: tuple(check.run(case)) for check in CHECKS}


@settings(max_examples=many(150, 5_000))
@drawn(st.data())
def test_a_field_that_a_check_does_not_read_never_changes_its_verdict(data: st.DataObject):
    start = data.draw(st.sampled_from(STARTS))
    spec = data.draw(st.sampled_from(SPECS))
    text = data.draw(st.sampled_from(texts(spec)))
    path = spec.path.replace("[]", "[0]")
    try:
        changed = given(with_entry(start, path), {path: text})
    except InputError:
        return
    before, after = verdicts(start), verdicts(changed)
    for check in CHECKS:
        if not check.reads_field(spec.path):
            assert after[check.id] == before[check.id], (check.id, path, text)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_what_a_check_reads_is_in_the_matter(check: Check):
    known = {*fields(Matter), *repeats(Matter)}
    for prefix in check.reads:
        assert any(
            path == prefix or path.startswith((f"{prefix}.", f"{prefix}[")) for path in known
        )
