"""Each rule of the catalogue, both ways, from the data in tests/cases."""

import pytest

from qmsco_desk.checks.catalogue import CHECKS
from tests.checks.cases import DataCase, brought, load

CASES = load()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.start}: {case.name}")
def test_a_case_brings_what_it_expects_and_nothing_else(case: DataCase):
    new, _, after = brought(case)
    shown = {
        finding.id: "open" if finding.open else finding.level.value
        for finding in sorted(new, key=lambda finding: finding.level.value, reverse=True)
    }
    assert shown == dict(case.expect), "\n".join(finding.sentence for finding in new)
    assert not {finding.id for finding in after.findings} & set(case.gone)
    for words in case.says:
        assert any(words in finding.sentence for finding in new), [f.sentence for f in new]


def test_names_of_cases_are_unique():
    names = [(case.start, case.name) for case in CASES]
    assert len(names) == len(set(names))


# What the samples say already, or the states' rules never bring up; see test_review. What the firm
# said is in no shipped rule; see test_firm_at_work.
BY_TEST = {
    "filing.form",
    "state.limit",
    "state.priority",
    "state.enforce",
    "state.unconfirmed",
    "state.firm_overtaken",
    "state.firm_lapsed",
    "state.coverage_ends",
}


def test_every_check_has_a_case_that_makes_it_speak():
    spoken = {check_id for case in CASES for check_id, _ in case.expect} | BY_TEST
    assert {check.id for check in CHECKS} - spoken == set()
