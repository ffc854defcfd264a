"""What a reviewer is told: what is open on which step, what is assumed, what law is unverified."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.checks.putting_aside import put_aside
from qmsco_desk.checks.reviewing.assumed import assumed
from qmsco_desk.checks.reviewing.content import ReviewContent, collected
from qmsco_desk.checks.reviewing.ticks import Reviewable, ticked
from qmsco_desk.checks.verdict import Level
from qmsco_desk.interview.answered import answered, reviewed_pages
from qmsco_desk.interview.pages import page_of
from qmsco_desk.model import paths
from qmsco_desk.model.ask import fields, repeats
from qmsco_desk.model.matter import Matter
from tests.any_matters import any_matter
from tests.checks.by_hand import case_of, report_of, sample
from tests.lanes import many

DAY = date(2026, 11, 22)


def of(matter: Matter, unreadable: dict[str, str] | None = None) -> ReviewContent:
    return collected(matter, report_of(matter), answered(matter, unreadable or {}))


@settings(max_examples=many(25, 1_000), deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(("TX", "AL", "WA")))
def test_every_finding_stands_once_on_the_page_that_it_leads_to(seed: int, code: str) -> None:
    matter = any_matter(random.Random(seed), sample(code))
    content = of(matter)
    findings = report_of(matter).findings
    assert sorted(map(repr, content.open)) == sorted(map(repr, findings))
    for page in content.pages:
        for finding in page.open:
            leads_to = page_of(finding.paths[0])
            assert leads_to is not None
            assert leads_to.key == page.page.key
    for finding in content.elsewhere:
        assert not finding.paths or page_of(finding.paths[0]) is None
    for level in Level:
        assert content.count(level) == sum(one.level is level for one in findings)


def test_what_was_put_aside_is_told_and_is_open_no_more() -> None:
    matter = sample("TX")
    report = report_of(matter)
    finding = report.findings[-1]
    notes = put_aside(matter, report, finding, reason="The clerk asks for it.", by="A.B.", on=DAY)
    content = of(replace(matter, review=notes))
    assert [one.finding for one in content.put_aside] == [finding]
    assert finding not in content.open


def test_ticks_stand_on_their_pages_stale_ones_by_themselves_and_figures_apart() -> None:
    matter = sample("TX")
    trace = case_of(matter).calculation.trace
    for subject in ("page:case", "page:plans"):
        given_one = Reviewable(matter, {}, reviewed_pages(), trace)
        matter = replace(matter, review=ticked(given_one, subject, by="A.B.", on=DAY))
    changed = paths.set_at(matter, "plans[0].group_number", "X-1")
    content = of(changed)
    assert [one.subject for one in content.ticks] == ["page:case", "page:plans"]
    assert [one.subject for one in content.stale] == ["page:plans"]
    assert len(content.not_reviewed) == len(content.pages) - 2
    assert content.figures == ()
    assert of(matter).stale == ()


def test_unreadable_texts_are_open_on_their_page() -> None:
    content = of(sample("TX"), {"case.hearing_on": "31 Feb"})
    assert [(one.path, one.words) for one in content.unreadable] == [("case.hearing_on", "31 Feb")]


@pytest.mark.parametrize("code", ["TX", "AL", "OH"])
def test_every_assumption_is_of_a_field_that_is_empty_and_stands_on_a_page(code: str) -> None:
    matter = sample(code)
    told = assumed(matter, DAY)
    # What a finding asks for is missing, and not taken for granted.
    missing = {finding.paths[0] for finding in report_of(matter).findings if finding.paths}
    assert {one.path for page in of(matter).pages for one in page.assumed} == {
        one.path for one in told if one.path not in missing
    }
    for one in told:
        assert paths.pattern(one.path) in fields(Matter)
        assert one.sentence.endswith(".")
        if one.path != "clauses.special":  # the clauses' list has no field of its own
            spec = fields(Matter)[paths.pattern(one.path)]
            assert paths.get_at(matter, one.path) == spec.kind.empty, one.path


def test_an_answer_takes_an_assumptions_place() -> None:
    matter = sample("TX")
    assert "case.law_as_of" in {one.path for one in assumed(matter, DAY)}
    dated = paths.set_at(matter, "case.law_as_of", DAY)
    assert "case.law_as_of" not in {one.path for one in assumed(dated, DAY)}
    assert repeats(Matter)["clauses.changes[]"] is not None


def test_of_an_empty_matter_little_is_assumed() -> None:
    assert [one.path for one in assumed(Matter(), DAY)] == ["case.law_as_of"]


def test_law_that_is_not_verified_is_told_once_with_what_leans_on_it() -> None:
    content = of(sample("AL"))
    rules = [(one.provenance.jurisdiction, one.provenance.rule) for one in content.leaning]
    assert len(rules) == len(set(rules))
    assert ("AL", "reasonable_cost") in rules
    for one in content.leaning:
        assert not one.provenance.status.verified
        assert one.what
        assert len(one.what) == len(set(one.what))
    verified = [one for one in of(sample("TX")).leaning if one.provenance.rule == "reasonable_cost"]
    assert verified == []


def test_it_is_collected_while_one_waits() -> None:
    matter = sample("TX")
    report = report_of(matter)
    began = time.perf_counter()
    collected(matter, report, answered(matter, {}))
    # A few thousandths of a second; a machine that is busy takes longer.
    assert time.perf_counter() - began < 0.5
