"""Addresses at home and abroad, as mail needs them and as an envelope has them."""

import pytest

from qmsco_desk.model.people import Address

HOME = Address("12 Elm Street", "Apt. 3", "Dayton", "OH", "45402")
ABROAD = Address("88 Rue Cartier", "", "Montréal QC  H2K 4C4", country="Canada")


def test_an_address_at_home_needs_state_and_zip_code() -> None:
    assert HOME.missing == ()
    assert Address("12 Elm Street", "", "Dayton").missing == ("state", "zip")
    assert HOME.lines == ("12 Elm Street", "Apt. 3", "Dayton, OH 45402")


def test_an_address_abroad_needs_neither_and_ends_with_its_country() -> None:
    assert ABROAD.is_abroad
    assert ABROAD.missing == ()
    assert ABROAD.lines == ("88 Rue Cartier", "Montréal QC  H2K 4C4", "Canada")
    assert Address(country="Canada").missing == ("line1", "city")


def test_a_country_alone_is_an_address_begun() -> None:
    assert not Address(country="Canada").is_empty
    assert Address().is_empty


@pytest.mark.parametrize("named", ["USA", "U.S.A.", "us", "United States", "the United States"])
def test_the_country_of_every_order_is_not_abroad(named: str) -> None:
    address = Address("12 Elm Street", "", "Dayton", "OH", "45402", named)
    assert not address.is_abroad
    assert address.lines == ("12 Elm Street", "Dayton, OH 45402")
