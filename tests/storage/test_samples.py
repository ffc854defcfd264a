"""The sample matters: one for every jurisdiction on file, complete, at home where it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from qmsco_desk.checks.verdict import Level
from qmsco_desk.errors import MatterFileError, ResourceError
from qmsco_desk.locate import resource
from qmsco_desk.storage import codec
from qmsco_desk.storage.samples import Samples
from tests.checks.by_hand import library, report_of

SAMPLES = Samples(resource("samples"))
CODES = tuple(state.code for state in library().states())


def test_every_jurisdiction_on_file_has_a_sample_and_no_other() -> None:
    assert sorted(SAMPLES.codes()) == sorted(CODES)
    assert SAMPLES.codes()[:3] == ("OH", "TX", "WA")  # written out, with cases of their own


@pytest.mark.parametrize("code", CODES)
def test_the_family_is_at_home_in_the_state(code: str) -> None:
    matter = SAMPLES.family(code)
    addresses = (
        matter.parties.first.address,
        matter.parties.second.address,
        matter.parties.first.counsel.address,
        matter.parties.second.counsel.address,
        matter.work.employer.address,
        matter.plans[0].administrator.address,
    )
    assert {address.state for address in addresses} == {code}
    assert {address.zip for address in addresses} == {addresses[0].zip}
    assert matter.case.state == matter.work.employer.state == code


@pytest.mark.parametrize("code", CODES)
def test_the_samples_court_has_what_its_name_needs(code: str) -> None:
    matter, rules = SAMPLES.family(code), library().rules(code, report_of(SAMPLES.family(code)).on)
    assert rules is not None
    for slot, answer in (("county", matter.case.county), ("division", matter.case.division)):
        needed = f"{{{slot}}}" in rules.court.trial_court
        assert bool(answer) or not needed, slot


@pytest.mark.parametrize("code", CODES)
def test_a_sample_is_complete(code: str) -> None:
    """No error; at most the caption's style, which some states' files do not have, is missing."""
    report = report_of(SAMPLES.matter(code))
    assert [f.id for f in report.findings if f.level is Level.ERROR] == []
    assert {f.id for f in report.findings if f.level is Level.WARNING} <= {"state.caption"}


@pytest.mark.parametrize("code", CODES)
def test_a_sample_survives_the_file(code: str) -> None:
    matter = SAMPLES.matter(code)
    assert codec.decode(codec.encode(matter), "sample.json").matter == matter


def test_there_is_no_sample_of_what_is_not_on_file() -> None:
    with pytest.raises(MatterFileError, match="no sample matter for “ZZ”"):
        SAMPLES.matter("ZZ")


PLACE = """
[TX]
city = "Austin"
zip = "78701"
area_code = "512"
called = ["petitioner", "respondent"]
"""


@pytest.mark.parametrize(
    "places",
    [
        b"",
        b"\xff",
        b"[TX",
        b'TX = "Austin"',
        PLACE.replace("zip", "zap").encode(),
        PLACE.replace("petitioner", "applicant").encode(),
        PLACE.replace(', "respondent"', "").encode(),
        f"{PLACE}proceeding = 'a raffle'".encode(),
    ],
)
def test_broken_places_are_told_in_a_sentence(tmp_path: Path, places: bytes) -> None:
    if places:
        (tmp_path / "places.toml").write_bytes(places)
    with pytest.raises(ResourceError, match=r"\(samples/places\.toml\) cannot be read"):
        Samples(tmp_path).codes()


def test_a_place_as_it_must_be_is_read(tmp_path: Path) -> None:
    (tmp_path / "places.toml").write_text(PLACE, encoding="utf-8")
    assert Samples(tmp_path).codes() == ("TX",)
