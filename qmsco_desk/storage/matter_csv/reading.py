"""The rows of a table as matters; a cell that cannot be read makes its row a bad one.

Each cell goes through its field's own kind, as a typed answer does. Sentences name row and column,
never what stands there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from qmsco_desk.errors import InputError, MatterFileError
from qmsco_desk.model import paths
from qmsco_desk.model.kinds import Amount, Choice, Day, Percent, read_period
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Child
from qmsco_desk.model.plans import Plan
from qmsco_desk.model.vocabulary import Side
from qmsco_desk.storage.codec import mark
from qmsco_desk.storage.matter_csv.columns import MOST_CHILDREN, OTHER, PARTICIPANT, Column, by_key
from qmsco_desk.storage.matter_csv.mapping import Mapping, problems
from qmsco_desk.storage.matter_csv.sheet import Sheet
from qmsco_desk.storage.tables import BadRow

_MOST_CELL = 8_000
# A date's own sentences may name the dates that it could be, and so what stands in the cell.
_DAYS = "Expected a date that can be read in one way only, such as 11/21/2026 or Nov 21, 2026."
_PERIODS = "Expected how often it falls due: weekly, biweekly, semimonthly, monthly or annual."
# A comma that does not part thousands: “1.850,00”, “12,50”.
_FOREIGN = re.compile(r"\.\d*,|,(?!\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row and what became of it.

    Attributes:
        number: As a spreadsheet counts.
        cells: What stands there.
        matter: The matter; None where the row is left out.
        faults: Why it is left out: places of cells, None for the row as a whole, with a sentence.
        noted: What is odd about a row that is taken; may be empty.
    """

    number: int
    cells: tuple[str, ...]
    matter: Matter | None
    faults: tuple[tuple[int | None, str], ...] = ()
    noted: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Every row of a table, read by a mapping."""

    sheet: Sheet
    mapping: Mapping
    rows: tuple[ReadRow, ...]

    @property
    def good(self) -> tuple[ReadRow, ...]:
        """The rows that are matters."""
        return tuple(row for row in self.rows if row.matter is not None)

    @property
    def bad(self) -> tuple[BadRow, ...]:
        """What is wrong in the others, cell by cell."""
        return tuple(
            BadRow(row.number, "" if place is None else self.sheet.called(place), why)
            for row in self.rows
            for place, why in row.faults
        )

    @property
    def noted(self) -> tuple[BadRow, ...]:
        """What is odd about rows that are taken."""
        return tuple(BadRow(row.number, "", row.noted) for row in self.rows if row.noted)


def read(
    sheet: Sheet, mapping: Mapping, wanted: Callable[[], bool] = lambda: True
) -> Reading | None:
    """Every row of a table; None where `wanted` says, in between, that nobody waits any more.

    Raises:
        MatterFileError: The mapping leads nowhere, or twice to one field.
    """
    for problem in problems(sheet, mapping):
        raise MatterFileError(f"“{sheet.name}” cannot be imported: {problem}")
    by_place = tuple((n, by_key()[key]) for n, key in enumerate(mapping) if key)
    rows: list[ReadRow] = []
    first: dict[str, int] = {}
    cases: dict[tuple[str, str], int] = {}
    for number, cells in sheet.rows:
        if not wanted():
            return None
        rows.append(_once(_row(number, cells, len(sheet.heads), by_place), first, cases))
    return Reading(sheet, mapping, tuple(rows))


def _once(row: ReadRow, first: dict[str, int], cases: dict[tuple[str, str], int]) -> ReadRow:
    """A row that says what an earlier one says is left out; one of the same case is noted."""
    if row.matter is None:
        return row
    earlier = first.setdefault(mark(row.matter), row.number)
    if earlier != row.number:
        said = f"It says the same as row {earlier}."
        return replace(row, matter=None, faults=((None, said),))
    case = row.matter.case
    if case.number:
        same = cases.setdefault((case.state, case.number.casefold()), row.number)
        if same != row.number:
            return replace(row, noted=f"It has the case number of row {same}.")
    return row


def _row(
    number: int, cells: tuple[str, ...], width: int, by_place: tuple[tuple[int, Column], ...]
) -> ReadRow:
    faults: list[tuple[int | None, str]] = []
    if any(cells[width:]):
        faults.append((None, "It has more cells than the first row has columns."))
    periods = {
        column.path: (place, cells[place])
        for place, column in by_place
        if column.is_period and place < len(cells) and cells[place]
    }
    values: dict[str, Any] = {}
    for place, column in by_place:
        text = cells[place] if place < len(cells) else ""
        if not text or column.is_period:
            continue
        period_at, period = periods.pop(column.path, (place, ""))
        if period and read_period(period) is None:
            faults.append((period_at, _PERIODS))
            continue
        try:
            value = read_cell(column, text, period)
        except InputError as error:
            faults.append((place, str(error)))
        else:
            if value != column.spec.kind.empty:
                values[column.path] = value
    if not values and not faults:
        faults.append((None, "Nothing in it answers a field."))
    matter = None if faults else _matter(values)
    return ReadRow(number, cells, matter, tuple(faults))


def read_cell(column: Column, text: str, period: str = "") -> Any:
    """The answer in a cell.

    Args:
        column: The field.
        text: The cell.
        period: How often an amount falls due, where another cell says so.

    Raises:
        InputError: It cannot be read as what the field asks for.
    """
    kind = column.spec.kind
    if len(text) > _MOST_CELL:
        raise InputError(f"The cell holds more than {_MOST_CELL:,} characters.")
    if isinstance(kind, Choice):
        return kind.read(_spelled(kind, column.words.get(text.casefold(), text)))
    if isinstance(kind, Amount | Percent) and _FOREIGN.search(text):
        raise InputError("Write cents after a point, and thousands with a comma: 1,850.00.")
    if isinstance(kind, Day):
        try:
            return kind.read(text)
        except InputError as error:
            raise InputError(_DAYS) from error
    return kind.read(f"{text} {_named(period)}" if period else text)


def _named(period: str) -> str:
    known = read_period(period)
    return str(known.value) if known is not None else period


def _spelled(kind: Choice, text: str) -> str:
    """A choice as its list spells it; tables are typed in capitals or without."""
    for option in kind.options:
        if text.casefold() in (str(option.value).casefold(), option.label.casefold()):
            return str(option.value)
    return text


def _matter(values: dict[str, Any]) -> Matter:
    """The matter of a row. Children and plans that nothing is said of are not there."""
    if any(path.startswith((f"{PARTICIPANT}.", f"{OTHER}.")) for path in values):
        # The columns themselves are called after the participant and the other parent.
        values = {**values, "parties.participant": Side.FIRST}
    tree: dict[paths.Part, Any] = {}
    for path, value in values.items():
        *way, name = paths.parse(path)
        node = tree
        for part in way:
            node = node.setdefault(part, {})
        node[name] = value
    empty = Matter(children=(Child(),) * MOST_CHILDREN, plans=(Plan(),))
    matter: Matter = _filled(empty, tree)
    children = tuple(child for child in matter.children if child != Child())
    plans = tuple(plan for plan in matter.plans if plan != Plan())
    return replace(matter, children=children, plans=plans)


def _filled(node: Any, tree: Any) -> Any:
    """A record with the answers of a tree; each record is made anew once, however many it has."""
    if not isinstance(tree, dict):
        return tree
    if isinstance(node, tuple):
        return tuple(_filled(entry, tree.get(place, {})) for place, entry in enumerate(node))
    return replace(node, **{name: _filled(getattr(node, name), sub) for name, sub in tree.items()})
