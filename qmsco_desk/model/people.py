"""People and where mail reaches them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from qmsco_desk.model.ask import Ask
from qmsco_desk.model.kinds import BIRTHDAY, LINE, SHORT, Text
from qmsco_desk.model.shapes import EMAIL, PHONE, SSN, STATE, ZIP_CODE
from qmsco_desk.model.vocabulary import AddressOf, CoverageKind, Designation, Gender

_STREET = Text(width=36, most=120)


# Names of the country that no address within it needs.
_AT_HOME = frozenset({"us", "usa", "united states", "united states of america"})


@dataclass(frozen=True, slots=True)
class Address:
    """A mailing address in the United States, or abroad with its country named.

    Abroad, the city's line is written as that country's post has it, with province and postal code;
    state and ZIP code are then neither needed nor printed.
    """

    line1: Annotated[str, Ask("Street or P.O. box", kind=_STREET)] = ""
    line2: Annotated[str, Ask("Apartment or suite", kind=SHORT)] = ""
    city: Annotated[str, Ask("City", kind=Text(width=22, most=80))] = ""
    state: Annotated[str, Ask("State", kind=STATE)] = ""
    zip: Annotated[str, Ask("ZIP code", kind=ZIP_CODE)] = ""
    country: Annotated[str, Ask("Country, if abroad", kind=Text(width=16, most=60))] = ""

    @property
    def is_empty(self) -> bool:
        """True where nothing at all is answered."""
        parts = (self.line1, self.line2, self.city, self.state, self.zip, self.country)
        return not any(parts)

    @property
    def is_abroad(self) -> bool:
        """True where another country than the United States is named."""
        named = self.country.replace(".", "").casefold().strip()
        return bool(named) and named.removeprefix("the ") not in _AT_HOME

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the attributes that mail cannot do without and that are not answered."""
        needed = ("line1", "city") if self.is_abroad else ("line1", "city", "state", "zip")
        return tuple(name for name in needed if not getattr(self, name))

    @property
    def lines(self) -> tuple[str, ...]:
        """The address as written on an envelope, without empty lines."""
        if self.is_abroad:
            return tuple(line for line in (self.line1, self.line2, self.city, self.country) if line)
        last = ", ".join(part for part in (self.city, f"{self.state} {self.zip}".strip()) if part)
        return tuple(line for line in (self.line1, self.line2, last) if line)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's full legal name."""

    first: Annotated[str, Ask("First name", kind=Text(width=16, most=80))] = ""
    middle: Annotated[str, Ask("Middle name", kind=Text(width=14, most=80))] = ""
    last: Annotated[str, Ask("Last name", kind=Text(width=18, most=80))] = ""
    suffix: Annotated[str, Ask("Suffix", kind=Text(width=6, most=12))] = ""
    single: Annotated[
        bool | None,
        Ask("This person has one name", help="It stands as the last name, and prints alone."),
    ] = None

    @property
    def is_empty(self) -> bool:
        """True where neither a first nor a last name is answered."""
        return not (self.first or self.last)

    @property
    def is_whole(self) -> bool:
        """True where first and last name are answered, or the last of a person who has one name."""
        return bool(self.last and (self.first or self.single))

    @property
    def full(self) -> str:
        """The name in running text: "Daniel Alan Reyes Jr."."""
        return " ".join(part for part in (self.first, self.middle, self.last, self.suffix) if part)

    @property
    def listed(self) -> str:
        """The name as a federal form asks for it: "Reyes, Daniel A."."""
        given = " ".join(
            part for part in (self.first, f"{self.middle[0]}." if self.middle else "") if part
        )
        family = " ".join(part for part in (self.last, self.suffix) if part)
        return ", ".join(part for part in (family, given) if part)


@dataclass(frozen=True, slots=True)
class Attorney:
    """Counsel of record, and the block under a signature."""

    name: Annotated[str, Ask("Attorney")] = ""
    firm: Annotated[str, Ask("Firm")] = ""
    bar_number: Annotated[str, Ask("Bar number", kind=SHORT)] = ""
    address: Annotated[Address, Ask("")] = Address()
    phone: Annotated[str, Ask("Telephone", kind=PHONE)] = ""
    email: Annotated[str, Ask("E-mail", kind=EMAIL)] = ""


@dataclass(frozen=True, slots=True)
class Parent:
    """One of the two parents.

    What part each plays (custody, support, plan) is said once, in `Parties`.
    """

    name: Annotated[PersonName, Ask("")] = PersonName()
    designation: Annotated[
        Designation | None, Ask("Called in this case", help="What the caption calls this parent.")
    ] = None
    address: Annotated[
        Address, Ask("Last known mailing address", source="29 U.S.C. 1169(a)(3)(A)")
    ] = Address()
    phone: Annotated[str, Ask("Telephone", kind=PHONE)] = ""
    born: Annotated[date | None, Ask("Date of birth", private=True, kind=BIRTHDAY)] = None
    ssn: Annotated[
        str,
        Ask(
            "Social Security number",
            help="Never printed in the order; confidential papers show the last four digits, or "
            "all if you ask for them.",
            private=True,
            kind=SSN,
        ),
    ] = ""
    represented: Annotated[bool | None, Ask("Represented by counsel")] = None
    counsel: Annotated[Attorney, Ask("Counsel")] = Attorney()


@dataclass(frozen=True, slots=True)
class Child:
    """A child as an alternate recipient (29 U.S.C. 1169(a)(2)(C))."""

    name: Annotated[PersonName, Ask("", source="29 U.S.C. 1169(a)(3)(A)")] = PersonName()
    born: Annotated[date | None, Ask("Date of birth", kind=BIRTHDAY)] = None
    gender: Annotated[
        Gender | None,
        Ask("Gender", help="Printed only on the worksheet, as the federal form asks."),
    ] = None
    ssn: Annotated[
        str,
        Ask(
            "Social Security number",
            help="Never printed in the order; confidential papers show the last four digits, or "
            "all if you ask for them.",
            private=True,
            kind=SSN,
        ),
    ] = ""
    address_of: Annotated[
        AddressOf | None,
        Ask(
            "Mailing address in the order",
            help="The order must give each child's mailing address, or an official's in its place.",
            source="29 U.S.C. 1169(a)(3)(A)",
        ),
    ] = None
    address: Annotated[Address, Ask("Mailing address", source="29 U.S.C. 1169(a)(3)(A)")] = (
        Address()
    )
    coverages: Annotated[
        tuple[CoverageKind, ...],
        Ask(
            "Coverage for this child, if different",
            help="Leave empty to give this child the same coverage as the others.",
            source="29 U.S.C. 1169(a)(3)(B)",
        ),
    ] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone mail is sent to in another's place.

    A representative, a payee, an official, an agency.
    """

    name: Annotated[str, Ask("Name", kind=LINE)] = ""
    address: Annotated[Address, Ask("")] = Address()
    phone: Annotated[str, Ask("Telephone", kind=PHONE)] = ""

    @property
    def is_empty(self) -> bool:
        """True where neither a name nor an address is answered."""
        return not self.name and self.address.is_empty
