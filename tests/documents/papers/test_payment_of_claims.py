"""To which address a plan sends what it pays back."""

from __future__ import annotations

from dataclasses import replace

from qmsco_desk.documents.papers import order
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Address
from qmsco_desk.model.vocabulary import AddressOf
from tests.documents.matters import official, reviewed, texas

AWAY = Address("12 Elm Street", "", "Waco", "TX", "76701")


def _away(matter: Matter) -> Matter:
    """The first child has an address of its own."""
    first, *others = matter.children
    first = replace(first, address_of=AddressOf.OWN, address=AWAY)
    return replace(matter, children=(first, *others))


def _paid(matter: Matter) -> str:
    said = " ".join(
        render_text.render(order.build(reviewed(matter))).replace("\u00a0", " ").split()
    )
    return said.split("Payment of claims. ")[1].split(". ")[0]


def test_one_who_paid_is_not_paid_at_the_address_of_a_child_who_lives_apart() -> None:
    for start in (texas, official):
        assert _paid(_away(start())).endswith(
            "shall be made to the person who paid them, at that person’s own mailing address as "
            "this Order states it or as that person gives it to the Plan"
        )


def test_where_the_children_live_with_the_parent_their_address_is_that_parents() -> None:
    assert "at the address in paragraph 3.3 unless that person gives" in _paid(texas())


def test_the_words_still_say_who_is_paid() -> None:
    findings = reviewed(_away(texas())).report.findings
    assert "erisa_609.words_claims" not in {finding.id for finding in findings}
