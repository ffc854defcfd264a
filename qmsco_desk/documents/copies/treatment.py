"""What a public copy does with each kind of thing, as the court's rule has it or as care has it.

A rule binds only in what it says. Where it says nothing, and where no rule is on file, a public
copy uses the most protective treatment: what is not known is never leave to show something.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import AddressShown, DateShown, NameShown, NumberShown, OrderOn

if TYPE_CHECKING:
    from qmsco_desk.law.schema import FilingPrivacy, StateRules


class Kind(Enum):
    """What can be kept out of a public file, and what people call it."""

    NAME = "the children’s names"
    HOME = "the children’s home address"
    BIRTH = "dates of birth"
    SSN = "Social Security numbers"
    ACCOUNT = "account numbers"
    EIN = "employer identification numbers"
    LICENSE = "license numbers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """What is done with each kind.

    Attributes:
        rule: The court's rule; None where none is on file.
        silent: The kinds that the rule does not speak of, which are left out all the same.
        named_by_exception: The rule keeps children's names out of papers, but not of this one.
    """

    names: NameShown
    births: DateShown
    homes: AddressShown
    ssn: NumberShown
    accounts: NumberShown
    eins: NumberShown
    licenses: NumberShown
    rule: FilingPrivacy | None
    silent: frozenset[Kind]
    named_by_exception: bool


def treatment(rules: StateRules | None, *, order: bool) -> Treatment:
    """What the public copy of a paper shows.

    Args:
        rules: The issuing state's rules on the law's day; None while they are not on file.
        order: Whether the paper is an order on child support, which some rules except.
    """
    rule = rules.filing_privacy if rules else None
    if rule is not None and rule.status is Status.UNKNOWN:
        rule = None
    kept_out = rule is not None and rule.minor_name in (NameShown.INITIALS, NameShown.LEFT_OUT)
    excepted = (
        rule is not None and order and kept_out and OrderOn.CHILD_SUPPORT in rule.named_in_orders_on
    )
    names = rule.minor_name if rule else None
    says = {
        Kind.NAME: names,
        Kind.BIRTH: rule.minor_birth_date if rule else None,
        Kind.HOME: rule.minor_address if rule else None,
        Kind.SSN: rule.ssn if rule else None,
        Kind.ACCOUNT: rule.account_numbers if rule else None,
        Kind.EIN: rule.ein if rule else None,
        Kind.LICENSE: rule.license_numbers if rule else None,
    }
    return Treatment(
        names=NameShown.FULL if excepted else names or NameShown.LEFT_OUT,
        births=(rule.minor_birth_date if rule else None) or DateShown.LEFT_OUT,
        homes=(rule.minor_address if rule else None) or AddressShown.LEFT_OUT,
        ssn=(rule.ssn if rule else None) or NumberShown.LEFT_OUT,
        accounts=(rule.account_numbers if rule else None) or NumberShown.LEFT_OUT,
        eins=(rule.ein if rule else None) or NumberShown.LEFT_OUT,
        licenses=(rule.license_numbers if rule else None) or NumberShown.LEFT_OUT,
        rule=rule,
        silent=frozenset(kind for kind, said in says.items() if said is None),
        named_by_exception=excepted,
    )
