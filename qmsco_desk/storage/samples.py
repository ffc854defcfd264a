"""The sample matters: some written out whole, the others one fictional family placed in a state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qmsco_desk.errors import MatterFileError, ResourceError
from qmsco_desk.law.toml_text import tables
from qmsco_desk.model.vocabulary import Designation, Proceeding
from qmsco_desk.storage import matter_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qmsco_desk.model.earnings import Employer
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Address, Parent
    from qmsco_desk.model.plans import Plan

_FAMILY, _PLACES = "family.json", "places.toml"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the family lives in a state, and what a caption there calls the parents.

    Attributes:
        code: Postal code.
        county: County, parish or borough; empty where there is none.
        city: A city.
        zip: A ZIP code of it.
        area_code: A telephone area code of it.
        division: Division or judicial district of the court; empty where its name has none.
        called: What a caption calls the first and the second parent.
        proceeding: The kind of case; a divorce, unless the court on file hears none.
        decree: Title of the order that this one carries out; the family's own where empty.
    """

    code: str
    county: str
    city: str
    zip: str
    area_code: str
    division: str
    called: tuple[Designation, Designation]
    proceeding: Proceeding
    decree: str


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """The sample matters in a folder: `XX.json` written out, `family.json` with `places.toml`."""

    folder: Path

    def codes(self) -> tuple[str, ...]:
        """Postal codes of the states with a sample; those that are written out come first."""
        written = self._written()
        return (*sorted(written), *sorted(set(self._places()) - set(written)))

    def matter(self, code: str) -> Matter:
        """The complete, fictional sample matter of a state.

        Raises:
            MatterFileError: There is none for that state.
        """
        if code in self._written():
            return matter_file.open_file(self.folder / f"{code}.json").matter
        return self.family(code)

    def family(self, code: str) -> Matter:
        """The one fictional family, placed in a state; the same figures in every state.

        Raises:
            MatterFileError: The state has no place for it.
        """
        places = self._places()
        if code not in places:
            raise MatterFileError(
                f"There is no sample matter for “{code[:20]}”.",
                f"There is one for: {', '.join(sorted(self.codes()))}.",
            )
        return _placed(matter_file.open_file(self.folder / _FAMILY).matter, places[code])

    def _written(self) -> tuple[str, ...]:
        return tuple(path.stem for path in self.folder.glob("*.json") if path.name != _FAMILY)

    def _places(self) -> Mapping[str, Place]:
        try:
            table = tables((self.folder / _PLACES).read_text(encoding="utf-8"))
            return {code: _place(code, each) for code, each in table.items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise ResourceError(
                "The places of the sample matters (samples/places.toml) cannot be read.",
                "Install QMSCO Desk again.",
            ) from error


def _place(code: str, table: Mapping[str, Any]) -> Place:
    """A state's place; what is missing or unknown raises as the look-up does."""
    called = {each.value: each for each in Designation}
    kinds = {each.value: each for each in Proceeding}
    first, second = table["called"]
    return Place(
        code=code,
        county=str(table.get("county", "")),
        city=str(table["city"]),
        zip=str(table["zip"]),
        area_code=str(table["area_code"]),
        division=str(table.get("division", "")),
        called=(called[first], called[second]),
        proceeding=kinds[table.get("proceeding", Proceeding.MARRIAGE.value)],
        decree=str(table.get("decree", "")),
    )


def _placed(matter: Matter, place: Place) -> Matter:
    """The family at home in a place: its court, its addresses, its employer and its plan."""
    first, second = matter.parties.first, matter.parties.second
    return replace(
        matter,
        case=replace(
            matter.case,
            state=place.code,
            county=place.county,
            division=place.division,
            proceeding=place.proceeding,
        ),
        underlying=replace(matter.underlying, title=place.decree or matter.underlying.title),
        parties=replace(
            matter.parties,
            first=_parent(first, place, place.called[0]),
            second=_parent(second, place, place.called[1]),
        ),
        work=replace(matter.work, employer=_employer(matter.work.employer, place)),
        plans=tuple(_plan(plan, place) for plan in matter.plans),
    )


def _parent(parent: Parent, place: Place, called: Designation) -> Parent:
    counsel = parent.counsel
    return replace(
        parent,
        designation=called,
        address=_address(parent.address, place),
        phone=_phone(parent.phone, place),
        counsel=replace(
            counsel, address=_address(counsel.address, place), phone=_phone(counsel.phone, place)
        ),
    )


def _employer(employer: Employer, place: Place) -> Employer:
    return replace(
        employer,
        address=_address(employer.address, place),
        phone=_phone(employer.phone, place),
        state=place.code,
    )


def _plan(plan: Plan, place: Place) -> Plan:
    who = plan.administrator
    return replace(
        plan,
        administrator=replace(
            who,
            address=_address(who.address, place),
            phone=_phone(who.phone, place),
            fax=_phone(who.fax, place),
        ),
    )


def _address(address: Address, place: Place) -> Address:
    return replace(address, city=place.city, state=place.code, zip=place.zip)


def _phone(number: str, place: Place) -> str:
    """A number in the place's area: the family's own hold the last seven figures ("-555-0131")."""
    return f"{place.area_code}{number}" if number else ""
