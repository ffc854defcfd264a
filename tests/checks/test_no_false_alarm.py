"""The complete sample matter of every jurisdiction raises no alarm that is not true."""

import pytest

from qmsco_desk.checks.verdict import Level
from qmsco_desk.locate import resource
from qmsco_desk.storage.samples import Samples
from tests.checks.by_hand import case_of, report_of, sample

CODES = Samples(resource("samples")).codes()


@pytest.mark.parametrize("code", CODES)
def test_a_complete_matter_is_asked_only_for_what_its_state_s_file_cannot_give(code: str) -> None:
    """Where no caption is on file the drafter types the style; nothing else is wrong anywhere."""
    matter = sample(code)
    rules = case_of(matter).issuing
    assert rules is not None
    expected = [] if rules.court.caption_for(matter.case.proceeding) else ["case.style"]
    alarms = [each for each in report_of(matter).findings if each.level is not Level.NOTE]
    assert [path for each in alarms for path in each.paths] == expected, alarms


@pytest.mark.parametrize("code", CODES)
def test_no_contradiction_is_seen_in_a_matter_that_has_none(code: str) -> None:
    """Of the matter's own checks only the birthday on February 29 speaks, and that is one."""
    found = {each.id for each in report_of(sample(code)).findings if each.id.startswith("matter.")}
    assert found <= {"matter.leap_birthday"}


@pytest.mark.parametrize("code", CODES)
def test_what_is_not_confirmed_of_one_state_is_said_once(code: str) -> None:
    matter = sample(code)
    assert matter.employment_state == matter.case.state
    said = [each for each in report_of(matter).findings if each.id == "state.unconfirmed"]
    assert len(said) <= 1
