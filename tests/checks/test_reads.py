"""A check declares what it looks at: changing anything else never changes its verdict."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from qmsco_desk.checks.case import Case
from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.reads import CALCULATION, LAW, WORDS
from qmsco_desk.checks.registry import Check
from qmsco_desk.checks.verdict import Verdict
from qmsco_desk.errors import InputError
from qmsco_desk.model.ask import fields, repeats
from qmsco_desk.model.matter import Matter
from tests.checks.answers import SPECS, texts
from tests.checks.by_hand import case_of, given
from tests.checks.cases import load, with_entry
from tests.checks.looking import KNOWN, own, places, records, watched
from tests.lanes import many

CASES = load()
STARTS = [case.matter() for case in CASES]
# What a case holds besides the matter, and the answers that it is made from.
MADE_FROM = {
    "calculation": CALCULATION,
    "text": WORDS,
    "federal": ("case.law_as_of",),
    "on": ("case.law_as_of",),
    "issuing": ("case.state", "case.law_as_of"),
    "employment": LAW,
}


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


def declares(check: Check, path: str) -> bool:
    """Whether a check says that it reads an answer; who reads entries reads their list."""
    return check.reads_field(path) or any(each.startswith(f"{path}[") for each in check.reads)


def test_what_a_check_looks_at_in_any_case_it_declares(monkeypatch: pytest.MonkeyPatch):
    matters = [own(start) for start in STARTS]
    cases = [case_of(matter) for matter in matters]
    where = [dict(places(matter)) for matter in matters]
    looked = watched(
        monkeypatch, {Case, *(type(each) for matter in matters for each in records(matter))}
    )
    undeclared = {}
    for check in CHECKS:
        reads = {path for path in KNOWN if declares(check, path)}
        made = {name for name, paths in MADE_FROM.items() if not all(map(check.reads_field, paths))}
        for case, matter_places, start in zip(cases, where, CASES, strict=True):
            looked.clear()
            tuple(check.run(case))
            seen = {matter_places[each] for each in looked & matter_places.keys()} - reads
            seen |= {name for record, name in looked if record == id(case) and name in made}
            for path in seen:
                undeclared.setdefault((check.id, path), start.name)
    assert undeclared == {}
