"""Addresses as they are copied, told apart; nothing is lost and nothing is guessed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qmsco_desk.interview.address_paste import pasted
from qmsco_desk.interview.address_text import AddressParts, tell_apart
from qmsco_desk.interview.session import Session
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource

STATES = {state.code: state.name for state in Library.load(resource("rules")).states()}


def _parts(text: str) -> tuple[str, ...] | None:
    """Names, attention, both lines, city, postal code and ZIP code, without what is empty."""
    told = tell_apart(text, STATES)
    if told is None:
        return None
    address = (told.line1, told.line2, told.city, told.code, told.zip, told.country)
    return tuple(part for part in (*told.names, *told.attention, *address) if part)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "1201 Main St\nSuite 400\nDallas, TX 75201",
            ("1201 Main St", "Suite 400", "Dallas", "TX", "75201"),
        ),
        (
            "1201 Main St, Suite 400, Dallas, TX 75201-1234",
            ("1201 Main St", "Suite 400", "Dallas", "TX", "75201-1234"),
        ),
        # Without a comma the suite, or the kind of street, says where the city begins.
        (
            "1201 Main St Suite 400 Dallas TX 75201",
            ("1201 Main St", "Suite 400", "Dallas", "TX", "75201"),
        ),
        ("55 Elm Street Fort Worth TX 76102", ("55 Elm Street", "Fort Worth", "TX", "76102")),
        (
            "1600 Pennsylvania Ave NW Washington DC 20500",
            ("1600 Pennsylvania Ave NW", "Washington", "DC", "20500"),
        ),
        ("500 Cedar Ave St Louis MO 63101", ("500 Cedar Ave", "St Louis", "MO", "63101")),
        ("PO Box 12 Houston TX 77001", ("PO Box 12", "Houston", "TX", "77001")),
        # The suite may stand above the street.
        (
            "Suite 400\n1201 Main St\nDallas TX 75201",
            ("1201 Main St", "Suite 400", "Dallas", "TX", "75201"),
        ),
        (
            "4th Floor, 20 W 34th St., New York, NY 10001, United States",
            ("20 W 34th St.", "4th Floor", "New York", "NY", "10001", "United States"),
        ),
        ("12 Elm St #3\nDayton OH 45402", ("12 Elm St", "#3", "Dayton", "OH", "45402")),
        (
            "P.O. Box 9, Christiansted, VI 00820",
            ("P.O. Box 9", "Christiansted", "VI", "00820"),
        ),
        (
            "URB Las Gladiolas\n150 Calle A\nSan Juan PR 00926-3232",
            ("URB Las Gladiolas", "150 Calle A", "San Juan", "PR", "00926-3232"),
        ),
        (
            "123 Marine Corps Dr\nHagåtña, Guam 96910",
            ("123 Marine Corps Dr", "Hagåtña", "GU", "96910"),
        ),
        ("PSC 3 Box 5\nAPO AE 09021", ("PSC 3 Box 5", "APO", "AE", "09021")),
        (
            "Benefit Admin LLC\nAttn: Claims\nPO Box 1234\nDallas, Texas 75201",
            ("Benefit Admin LLC", "Attn: Claims", "PO Box 1234", "Dallas", "TX", "75201"),
        ),
        (
            "c/o Jane Doe\n12 Elm Street Apt. 3\nDayton, Ohio 45402",
            ("c/o Jane Doe", "12 Elm Street", "Apt. 3", "Dayton", "OH", "45402"),
        ),
        (
            "Acme Corp., Inc., 100 N. Main St., San José, CA 95113",
            ("Acme Corp., Inc.", "100 N. Main St.", "San José", "CA", "95113"),
        ),
        (
            "One Main Street, Charleston, West Virginia 25301",
            ("One Main Street", "Charleston", "WV", "25301"),
        ),
        ("5 Elm St, Virginia, MN 55792", ("5 Elm St", "Virginia", "MN", "55792")),
        ("9 Oak St\nNew York, N.Y. 10001\nUSA", ("9 Oak St", "New York", "NY", "10001", "USA")),
        ("123 Main St\n\nDallas\nTexas\n75201", ("123 Main St", "Dallas", "TX", "75201")),
        ("12 Elm St\r\nFt. Worth, tx 76102", ("12 Elm St", "Ft. Worth", "TX", "76102")),
        ("Dallas, TX 75201", ("Dallas", "TX", "75201")),
        ("Dallas, Texas", ("Dallas", "TX")),
    ],
)
def test_an_address_is_told_apart(text: str, parts: tuple[str, ...]) -> None:
    assert _parts(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 Elm Street",
        "hello world",
        "tell me 75201",
        # Main Street in Paul, or “100 Main” in St. Paul.
        "100 Main St Paul MN 55101",
        # Where the street ends, no word says.
        "100 Calle Sol San Juan PR 00901",
        "10 Downing Street\nLondon SW1A 2AA\nUnited Kingdom",
        # Three streets have no room.
        "1 A St\n2 B St\n3 C St\nDallas, TX 75201",
        "Benefit Admin LLC\nDallas, TX 75201",
        "Dallas, TX 75201 and more",
    ],
)
def test_what_cannot_be_told_apart_is_left_alone(text: str) -> None:
    assert tell_apart(text, STATES) is None


WORDS = (
    "12 Elm St Street Suite 400 Apt 3 Dallas TX Texas 75201 75201-1234 PO Box 9 Attn: c/o Jane Roe"
    " LLC Washington DC New York N.Y. USA #5 URB St Paul é"
)
TEXTS = st.lists(
    st.tuples(st.sampled_from(WORDS.split()), st.sampled_from([" ", ", ", "\n", "\n\n"]))
).map(lambda pairs: "".join(f"{word}{after}" for word, after in pairs))


def _letters(*texts: str) -> Counter[str]:
    return Counter(character for text in texts for character in text if character.isalnum())


def _written(told: AddressParts) -> tuple[str, ...]:
    lines = (told.line1, told.line2, told.city, told.state, told.zip, told.country)
    return (*told.names, *told.attention, *lines)


@given(TEXTS | st.text(max_size=80))
@example("1201 Main St, Suite 400, Dallas, TX 75201")
def test_no_character_is_lost_or_made_up(text: str) -> None:
    told = tell_apart(text, STATES)
    assert told is None or _letters(*_written(told)) == _letters(text)


def _paste(session: Session, path: str, text: str, *, over_all: bool = True) -> dict[str, str]:
    """What a paste writes, by the end of each field's path."""
    found = pasted(session, path, text, STATES, over_all=over_all)
    return {} if found is None else {p.rpartition(".")[2]: t for p, t in found.texts.items() if t}


BLOCK = "Benefit Admin LLC\nAttn: Claims\nPO Box 1234\nDallas, TX 75201"


@pytest.fixture
def session() -> Session:
    made = Session()
    made.add("plans")
    return made


def test_a_name_goes_into_its_field_where_that_is_empty(session: Session) -> None:
    path = "plans[0].administrator.address.line1"
    wanted = {"line1": "PO Box 1234", "city": "Dallas", "state": "TX", "zip": "75201"}
    to = {"attention": "Claims"}
    assert _paste(session, path, BLOCK) == wanted | to | {"name": "Benefit Admin LLC"}
    session.put("plans[0].administrator.name", "BENEFIT ADMIN, LLC")
    assert _paste(session, path, BLOCK) == wanted | to
    session.put("plans[0].administrator.name", "Acme Health Plan")
    assert _paste(session, path, BLOCK) == wanted | to | {"line2": "Benefit Admin LLC"}


def test_pasted_into_the_name_the_block_fills_as_well(session: Session) -> None:
    session.put("plans[0].administrator.name", "Acme Health Plan")
    written = _paste(session, "plans[0].administrator.name", BLOCK)
    assert written["name"] == "Benefit Admin LLC"
    assert _paste(session, "plans[0].administrator.name", "Dallas, TX 75201") == {}


def test_counsel_has_a_firm(session: Session) -> None:
    text = "Jane Roe, Esq.\nRoe & Partners, LLP\n900 Congress Avenue\nAustin TX 78701"
    written = _paste(session, "parties.first.counsel.address.city", text)
    assert (written["name"], written["firm"]) == ("Jane Roe, Esq.", "Roe & Partners, LLP")


def test_a_parents_own_name_is_not_said_twice(session: Session) -> None:
    text = "Mia Reyes\n12 Elm Street\nDallas, TX 75201"
    path = "parties.first.address.line1"
    assert _paste(session, path, text)["line2"] == "Mia Reyes"
    session.put_all("name", {"parties.first.name.first": "Mia", "parties.first.name.last": "Reyes"})
    assert "line2" not in _paste(session, path, text)


def test_a_whole_address_takes_the_place_of_another(session: Session) -> None:
    session.put("parties.first.address.line2", "Apt. 9")
    found = pasted(
        session,
        "parties.first.address.line1",
        "12 Elm Street\nDallas, TX 75201 1234",
        STATES,
        over_all=False,
    )
    assert found is not None
    assert found.texts["parties.first.address.line2"] == ""
    assert found.texts["parties.first.address.zip"] == "75201-1234"
    assert found.labels == ("Street or P.O. box", "City", "State", "ZIP code")


def test_less_than_an_address_is_split_only_where_it_stands_alone(session: Session) -> None:
    path = "parties.first.address.city"
    assert _paste(session, path, "Dallas, TX 75201") == {
        "city": "Dallas",
        "state": "TX",
        "zip": "75201",
    }
    # The country is a word of it like any other.
    assert _paste(session, path, "Dallas, TX 75201, USA")["country"] == "USA"
    assert _paste(session, path, "Dallas, TX 75201", over_all=False) == {}
    assert _paste(session, "parties.first.address.line2", "Dallas, TX 75201") == {}
    assert _paste(session, "case.court", "12 Elm Street\nDallas, TX 75201") == {}


def test_what_has_no_room_stays_in_one_piece(session: Session) -> None:
    text = f"{'Claims Department ' * 5}\n12 Elm Street\nDallas, TX 75201"
    session.put("plans[0].administrator.name", "Acme")
    assert _paste(session, "plans[0].administrator.address.line1", text) == {}
