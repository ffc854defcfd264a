"""What the address book and the firm's profile put into a matter, and what they leave alone."""

from __future__ import annotations

from dataclasses import replace

from qmsco_desk.interview import books
from qmsco_desk.interview.page import Book, Group, Ours, Repeat
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.interview.session import Session
from qmsco_desk.model.address_book import KINDS, BookEntry, at
from qmsco_desk.model.firm import FirmAttorney, FirmProfile
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Attorney
from qmsco_desk.model.plans import Administrator, Plan
from qmsco_desk.model.vocabulary import Side, SignatureStyle

FIRM = FirmProfile(
    name="Hale LLP", attorneys=(FirmAttorney("Rosa Hale"), FirmAttorney("Ben Ortiz"))
)


def _items(groups: tuple[Group, ...]) -> list[object]:
    found: list[object] = []
    for group in groups:
        for item in group.items:
            found.append(item)
            if isinstance(item, Repeat):
                found.extend(_items(item.groups))
    return found


def test_every_place_of_every_kind_is_offered_on_a_page_beside_its_own_fields() -> None:
    offered = {}
    for page in PAGES:
        for item in _items(page.groups):
            if isinstance(item, Book):
                _, place = at(item.place)
                assert set(place.paths.values()) <= set(page.paths), item.place
                offered[item.place] = page.key
    assert set(offered) == {place.path for kind in KINDS for place in kind.places}


def test_both_parents_may_be_the_firms_client() -> None:
    sides = [one.side for page in PAGES for one in _items(page.groups) if isinstance(one, Ours)]
    assert sides == [Side.FIRST, Side.SECOND]


def test_an_entry_takes_the_place_of_another_and_says_what_goes() -> None:
    kind, place = at("plans[].administrator")
    matter = Matter(
        plans=(Plan(), Plan(administrator=Administrator(name="Old", fax="512-555-0100")))
    )
    session = Session(matter)
    entry = BookEntry("administrator", (("name", "New"), ("phone", "512-555-0142")))
    texts = books.filling(entry, kind, place, (1,), session)
    assert texts == {
        "plans[1].administrator.name": "New",
        "plans[1].administrator.phone": "512-555-0142",
        "plans[1].administrator.fax": "",
    }
    assert books.replaced(texts, session) == (
        books.Replaced("Plan administrator", "Old", "New"),
        books.Replaced("Fax", "512-555-0100", ""),
    )


def test_a_court_without_its_state_leaves_the_state() -> None:
    kind, place = at("case")
    session = Session()
    session.put("case.state", "QQ")
    session.put("case.judge", "Hon. Someone")
    entry = BookEntry("court", (("court", "Family Court"),))
    texts = books.filling(entry, kind, place, (), session)
    assert texts == {"case.court": "Family Court", "case.judge": ""}


def test_an_officials_place_has_no_fax_and_takes_the_rest() -> None:
    kind, place = at("parties.official")
    entry = BookEntry("agency", (("name", "Child Support"), ("fax", "512-555-0100")))
    texts = books.filling(entry, kind, place, (), Session())
    assert texts == {"parties.official.name": "Child Support"}


def test_a_new_matter_begins_with_what_the_firm_usually_answers() -> None:
    begun = books.begun(Matter(), default_state="QQ", signature_style="typed")
    assert begun.case.state == "QQ"
    assert begun.signing.counsel_style is SignatureStyle.TYPED
    own = replace(begun, case=replace(begun.case, state="ZZ"))
    assert books.begun(own, default_state="QQ", signature_style="line") == own
    assert books.begun(Matter()) == Matter()


def test_the_preparers_side_gets_the_firms_block_and_nobodys_counsel_is_replaced() -> None:
    matter = replace(Matter(), signing=replace(Matter().signing, prepared_by_first=False))
    filled = books.with_counsel(matter, FIRM)
    assert filled.parties.second.counsel == FIRM.counsel()
    assert filled.parties.second.represented is True
    assert filled.parties.first == Matter().parties.first
    assert books.with_counsel(Matter(), FIRM) == Matter()
    assert books.with_counsel(matter, FirmProfile()) == matter
    taken = replace(matter.parties.second, counsel=Attorney(name="Someone"))
    named = replace(matter, parties=replace(matter.parties, second=taken))
    assert books.with_counsel(named, FIRM) == named


def test_another_attorney_of_the_firm_takes_the_block() -> None:
    texts = books.acting_for(Side.FIRST, FIRM, 1, Matter())
    assert texts["parties.first.counsel.name"] == "Ben Ortiz"
    assert texts["signing.prepared_by_first"] == "yes"
    assert not any(path.startswith("parties.second") for path in texts)
