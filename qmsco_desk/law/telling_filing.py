"""In words: what papers that are filed with a state's courts may show of people."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from qmsco_desk.law.schema import (
    AddressShown,
    ChildFact,
    DateShown,
    FilingPrivacy,
    NameShown,
    NumberShown,
    OrderOn,
)

SHOWN_WORDS = MappingProxyType(
    {
        NameShown.FULL: "in full",
        NameShown.INITIALS: "initials only",
        NameShown.LEFT_OUT: "left out",
        DateShown.FULL: "in full",
        DateShown.YEAR: "the year only",
        DateShown.LEFT_OUT: "left out",
        AddressShown.FULL: "in full",
        AddressShown.LEFT_OUT: "left out",
        NumberShown.LAST_FOUR: "the last four digits only",
        NumberShown.LEFT_OUT: "left out",
    }
)
_ORDER_WORDS = MappingProxyType(
    {
        OrderOn.CHILD_SUPPORT: "child support",
        OrderOn.PARENTAL_RESPONSIBILITY: "parental responsibility",
        OrderOn.TIME_SHARING: "time-sharing",
    }
)
_FACT_WORDS = MappingProxyType({ChildFact.NAME: "name", ChildFact.BIRTH_DATE: "date of birth"})
_NAME = "A minor’s name"


def filing_sentences(item: FilingPrivacy) -> tuple[str, ...]:
    """What the rule says of each thing it speaks of, and what becomes of what is left out."""
    return tuple(_sentences(item))


def _sentences(item: FilingPrivacy) -> Iterator[str]:
    for what, shown in (
        (_NAME, item.minor_name),
        ("A minor’s date of birth", item.minor_birth_date),
        ("A minor’s home address", item.minor_address),
        ("Social Security numbers", item.ssn),
        ("Account numbers", item.account_numbers),
        ("Employer identification numbers", item.ein),
        ("License numbers", item.license_numbers),
    ):
        if shown is not None:
            yield f"{what}: {SHOWN_WORDS[shown]}."
        if what is _NAME and item.named_in_orders_on:
            orders = _either(_ORDER_WORDS[each] for each in item.named_in_orders_on)
            yield f"In orders on {orders} a minor is named in full."
    if item.unless_required:
        yield "The rule gives way where a statute or rule requires what it keeps out."
    if item.unless_required is False:
        yield "The rule does not give way to what a statute or rule requires."
    if item.form:
        yield f"What is left out goes on the court’s {item.form}."
    if item.form_required:
        yield "The form is filed before the order."
    if item.legend:
        place = f" {item.legend_place}" if item.legend_place else ""
        yield f"A paper filed unredacted carries “{item.legend}”{place}."
    if item.withholding_order_states:
        facts = " and ".join(_FACT_WORDS[each] for each in item.withholding_order_states)
        yield f"An order to withhold must state each child’s {facts}."


def _either(things: Iterator[str]) -> str:
    """Things of which any will do: "time-sharing, parental responsibility or child support"."""
    *others, last = things
    return f"{', '.join(others)} or {last}" if others else last
