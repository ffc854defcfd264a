"""The table of ZIP codes, against codes that anyone can look up."""

import pytest

from qmsco_desk.checks.zip_codes import is_postal_code, states_of
from qmsco_desk.locate import resource
from qmsco_desk.storage.samples import Samples


@pytest.mark.parametrize(
    ("zip_code", "states"),
    [
        ("10001", ("NY",)),  # New York, the General Post Office
        ("20500", ("DC", "MD", "VA")),  # Washington; offices of the federal government around it
        ("60601-1234", ("IL",)),  # Chicago
        ("06390", ("CT", "NY")),  # Fishers Island is New York's, all around it Connecticut's
        ("00601", ("PR",)),  # Adjuntas
        ("09012", ("AE",)),  # the armed forces in Europe
        ("34002", ("AA",)),  # in the Americas
        ("96201", ("AP",)),  # in the Pacific
        ("96910", ("FM", "GU", "MH", "MP", "PW")),  # Guam, the Marianas, the associated states
        ("00001", ()),
    ],
)
def test_a_zip_code_tells_its_states(zip_code: str, states: tuple[str, ...]) -> None:
    assert tuple(sorted(states_of(zip_code))) == states


def test_the_places_of_the_samples_are_where_their_zip_codes_say() -> None:
    samples = Samples(resource("samples"))
    for code in samples.codes():
        address = samples.matter(code).parties.first.address
        assert address.state in states_of(address.zip), code


@pytest.mark.parametrize(
    ("code", "known"), [("TX", True), ("AE", True), ("ON", False), ("", False)]
)
def test_postal_codes(code: str, known: bool) -> None:
    assert is_postal_code(code) is known
