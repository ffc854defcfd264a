"""What papers that are filed with a court may show of people, as the court's own rule has it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qmsco_desk.law.schema.entry import Entry


class NameShown(Enum):
    """How a filed paper names a minor."""

    FULL = "full"
    INITIALS = "initials"
    LEFT_OUT = "left_out"


class DateShown(Enum):
    """How a filed paper gives a minor's date of birth."""

    FULL = "full"
    YEAR = "year"
    LEFT_OUT = "left_out"


class AddressShown(Enum):
    """Whether a filed paper gives a minor's home address."""

    FULL = "full"
    LEFT_OUT = "left_out"


class NumberShown(Enum):
    """How much of a number that identifies someone a filed paper shows."""

    LAST_FOUR = "last_four"
    LEFT_OUT = "left_out"


class OrderOn(Enum):
    """What an order is about, where a rule excepts orders by their subject."""

    CHILD_SUPPORT = "child_support"
    PARENTAL_RESPONSIBILITY = "parental_responsibility"
    TIME_SHARING = "time_sharing"


class ChildFact(Enum):
    """A fact of a child that a paper must state."""

    NAME = "name"
    BIRTH_DATE = "birth_date"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingPrivacy(Entry):
    """What papers filed with the state's courts may show, and how the rest reaches the court.

    A rule binds only in what it says: what it does not speak of is None here, which is neither
    leave to show the thing nor a duty to hide it.

    Attributes:
        minor_name: A minor's name.
        named_in_orders_on: Orders in which a minor is named in full all the same.
        minor_birth_date: A minor's date of birth.
        minor_address: A minor's home address.
        ssn: Social Security numbers.
        account_numbers: Numbers of financial accounts.
        ein: Employer identification numbers.
        license_numbers: Numbers of driver's and other licenses.
        unless_required: Whether the rule gives way where a statute or another rule requires what
            it would keep out.
        form: The court's confidential form for what is left out.
        form_required: Whether that form is filed with or before an order of this kind, whatever
            else is in the papers.
        legend: What a paper that is filed unredacted carries, word for word.
        legend_place: Where the legend stands.
        withholding_order_states: What an order to withhold must state of each child.
    """

    minor_name: NameShown | None = None
    named_in_orders_on: tuple[OrderOn, ...] = ()
    minor_birth_date: DateShown | None = None
    minor_address: AddressShown | None = None
    ssn: NumberShown | None = None
    account_numbers: NumberShown | None = None
    ein: NumberShown | None = None
    license_numbers: NumberShown | None = None
    unless_required: bool | None = None
    form: str = ""
    form_required: bool | None = None
    legend: str = ""
    legend_place: str = ""
    withholding_order_states: tuple[ChildFact, ...] = ()
