"""Which editor a field has: its kind decides, and nothing else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.desk.fields.editors_address import AddressEditor
from qmsco_desk.desk.fields.editors_choice import (
    ComboEditor,
    RadioEditor,
    SegmentEditor,
    SeveralEditor,
    YesNoEditor,
)
from qmsco_desk.desk.fields.editors_day import DayEditor
from qmsco_desk.desk.fields.editors_masked import MaskedEditor
from qmsco_desk.desk.fields.editors_money import MoneyEditor
from qmsco_desk.desk.fields.editors_text import (
    LineEditor,
    LongEditor,
    NumberEditor,
    StateEditor,
)
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview.address_paste import is_address_line
from qmsco_desk.model.kinds import (
    Amount,
    Choice,
    Count,
    Day,
    Percent,
    Several,
    Text,
    YesNo,
)
from qmsco_desk.model.shapes import Identifier, Jurisdiction

if TYPE_CHECKING:
    from qmsco_desk.desk.fields.editing import Editor
    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.model.ask import FieldSpec

# Up to this many choices are seen at once; more open as a list.
_SEEN_AT_ONCE = 4
# Answers of so few letters stand side by side.
_BRIEF = 3
# Jurisdictions whose rules are applied; the states of mailing addresses are plain postal codes.
_RULED_BY = ("case.state", "work.employer.state")


def _closed_editor(
    kind: YesNo | Choice | Several, path: str, given: Surroundings, *, compact: bool
) -> Editor:
    """An editor for a closed question, by how many answers there are and how long they are."""
    match kind:
        case YesNo():
            return YesNoEditor(path, given.look)
        case Several():
            return SeveralEditor(path, kind)
    options = list(kind.options)
    if all(len(option.label) <= _BRIEF for option in options):
        answers = tuple((str(option.value), tr(option.label)) for option in options)
        return SegmentEditor(path, answers, given.look)
    if compact or len(options) > _SEEN_AT_ONCE:
        return ComboEditor(path, kind)
    return RadioEditor(path, kind, given.look)


def editor_for(
    spec: FieldSpec,
    path: str,
    given: Surroundings,
    *,
    compact: bool = False,
    own_period: bool = True,
) -> Editor:
    """A new editor for the field at a path.

    Its control has the path as its object name. `compact` is for the cell of a grid, where a choice
    always opens as a list; an amount there may leave its period to the whole grid.
    """
    match spec.kind:
        case Amount():
            return MoneyEditor(path, spec.kind, own_period=own_period)
        case Percent():
            return NumberEditor(path, spec.kind, unit="%")
        case Count():
            return NumberEditor(path, spec.kind)
        case YesNo() | Choice() | Several():
            return _closed_editor(spec.kind, path, given, compact=compact)
        case Jurisdiction() if path in _RULED_BY:
            return StateEditor(path, spec.kind, given)
        case Text(lines=True):
            return LongEditor(path, spec.kind)
        case Identifier():
            return MaskedEditor(path, spec, given.look)
        case _ if spec.ask.private:
            return MaskedEditor(path, spec, given.look, given.today)
        case Text() if is_address_line(path):
            return AddressEditor(path, spec.kind, given)
        case Day():
            return DayEditor(path, spec.kind, given.today)
        case _:
            shown = tr("e.g. {example}").format(example=spec.ask.example)
            example = shown if spec.ask.example else ""
            return LineEditor(path, spec.kind, example)
