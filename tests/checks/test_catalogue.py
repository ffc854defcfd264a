"""What every check of the catalogue says about itself."""

import re

import pytest

from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.registry import Check
from qmsco_desk.law.schema import StateRules
from tests.checks.by_hand import TODAY, library

EACH = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)


def test_ids_are_unique():
    assert len({check.id for check in CHECKS}) == len(CHECKS)


@EACH
def test_a_check_speaks_in_whole_sentences(check: Check):
    assert re.fullmatch(r"[a-z0-9_]+\.[a-z0-9_]+", check.id)
    assert check.title[0].isupper()
    assert not check.title.endswith(".")
    for words in (check.why, check.fix):
        assert words[0].isupper()
        assert words.endswith(".")


@EACH
def test_the_rules_of_a_check_are_on_file(check: Check):
    federal = {rule.id for rule in library().federal(TODAY).rules}
    for rule in check.rules:
        if rule.startswith("state:"):
            assert rule.removeprefix("state:") in StateRules.__dataclass_fields__
        else:
            assert rule in federal
