"""Which answers of a matter a table can bring, and what their columns are called.

The list names paths; every heading is the label that the field's own declaration carries, after
what it belongs to: "Child 2: Date of birth". A table says who the participant is by its columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from qmsco_desk.model import paths
from qmsco_desk.model.ask import FieldSpec, fields
from qmsco_desk.model.kinds import Amount
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import Side

MOST_CHILDREN = 6
PARTICIPANT, OTHER = "parties.first", "parties.second"
# Words for the two parents, who are the first and the second in a matter begun from a table.
_WHO = {"participant": Side.FIRST.value, "other parent": Side.SECOND.value}
_EVERY = ", how often"


@dataclass(frozen=True, slots=True)
class Column:
    """One column that a table can have.

    Attributes:
        path: The field it answers.
        heading: What the template calls it.
        group: What the field belongs to ("Child 2").
        spec: The field's declaration.
        is_period: It says only how often the amount of its path falls due.
        words: What a cell may say in place of a code, in small letters.
    """

    path: str
    heading: str
    group: str
    spec: FieldSpec
    is_period: bool = False
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What a kept mapping calls it: its path, and what of it."""
        return f"{self.path}.period" if self.is_period else self.path


_NAME = ("name.first", "name.middle", "name.last", "name.suffix")
_ADDRESS = (
    *("address.line1", "address.line2", "address.city"),
    *("address.state", "address.zip", "address.country"),
)
_PARENT = (*_NAME, "designation", *_ADDRESS, "phone", "born", "ssn")
_CHILD = (*_NAME, "born", "gender", "ssn", "address_of")
_PLAN = ("name", "kind", "group_number", "insurer", "dependent_age", "enrolled")
# What a field belongs to, where its path begins, and the rest of the path of each.
_GROUPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Case", "case", ("state", "court", "county", "division", "number", "hearing_on")),
    ("Participant", PARTICIPANT, _PARENT),
    ("Other parent", OTHER, _PARENT),
    ("Case", "parties", ("custodial", "obligor")),
    *((f"Child {n + 1}", f"children[{n}]", _CHILD) for n in range(MOST_CHILDREN)),
    ("Employer", "work.employer", ("name", "ein", *_ADDRESS, "attention", "phone", "state")),
    ("Participant", "work.participant", ("income.gross", "income.net")),
    ("Other parent", "work.other_parent", ("gross", "net")),
    ("Plan", "plans[0]", _PLAN),
    (
        "Plan administrator",
        "plans[0].administrator",
        ("name", "attention", *_ADDRESS, "phone", "fax", "email"),
    ),
)


@cache
def columns() -> tuple[Column, ...]:
    """Every column, in the order of the template."""
    return tuple(_declared())


@cache
def by_key() -> dict[str, Column]:
    """Every column by what a kept mapping calls it."""
    return {column.key: column for column in columns()}


def _declared() -> Iterator[Column]:
    specs = fields(Matter)
    for group, root, names in _GROUPS:
        for name in names:
            path = f"{root}.{name}"
            spec = specs[paths.pattern(path)]
            heading = _heading(group, spec.ask.label)
            words = _WHO if name in ("custodial", "obligor") else {}
            yield Column(path, heading, group, spec, words=words)
            if isinstance(spec.kind, Amount):
                yield Column(path, heading + _EVERY, group, spec, is_period=True)


def _heading(group: str, label: str) -> str:
    """The label after its group, where it does not begin with it: "Plan name"."""
    return label if label.startswith(group) else f"{group}: {label}"
