"""The use cases, as both front ends use them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qmsco_desk.documents import catalogue
from qmsco_desk.errors import MatterFileError
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import get_at
from qmsco_desk.office import Office
from tests.saved import save


@pytest.fixture
def office(today: date) -> Office:
    return Office.start(today)


def test_an_empty_matter_is_reviewed_and_printed(office: Office) -> None:
    report = office.review(Matter())
    assert report.has_errors
    for name in catalogue.names():
        document = office.document(name, Matter(), report)
        # A state's requirements are as they are, whatever the matter lacks.
        assert document.draft or name == "requirements"
        assert office.pdf(document).startswith(b"%PDF")


def test_saved_opened_and_printed_gives_the_same_text(office: Office, tmp_path: Path) -> None:
    for code in office.samples():
        matter = office.sample(code)
        path = tmp_path / f"{code}.json"
        save(office, path, matter)
        again = office.safe.read(path).file.matter
        assert again == matter
        for name in catalogue.names():
            texts = {
                office.text(office.document(name, m, office.review(m))) for m in (matter, again)
            }
            assert len(texts) == 1


def test_what_is_opened_or_saved_is_remembered_by_place_only(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "m.json"
    save(office, path, office.sample(office.samples()[0]))
    listed = office.recent.find(office.recent.all())
    assert [entry.path for entry in listed] == [path.resolve()]


def test_a_review_is_pure(office: Office) -> None:
    matter = office.sample(office.samples()[0])
    assert office.review(matter) == office.review(matter)


def test_a_sample_that_is_not_there(office: Office) -> None:
    with pytest.raises(MatterFileError, match="no sample matter for “ZZ”"):
        office.sample("ZZ")


def test_samples_are_clean_and_not_drafts(office: Office) -> None:
    for code in office.samples():
        matter = office.sample(code)
        report = office.review(matter)
        assert not report.has_errors, [finding.sentence for finding in report.findings]
        assert not office.document("order", matter, report).draft


@pytest.mark.parametrize("code", ["CT", "FL", "WI"])
def test_a_sample_answers_what_its_own_states_rules_turn_on(office: Office, code: str) -> None:
    """With it, nothing that the rules ask is open; without it, nothing is answered in vain."""
    matter = office.sample(code)
    asked = office.asked_by_rules(matter)
    for path in ("low_income", "near_poverty", "rule_income"):
        own = f"work.participant.income.{path}"
        assert (get_at(matter, own) is not None) == (own in asked), path
