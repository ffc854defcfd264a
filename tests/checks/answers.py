"""Answers of every kind, as a person might type them, for tests that change any field."""

from qmsco_desk.model import kinds
from qmsco_desk.model.ask import FieldSpec, fields
from qmsco_desk.model.matter import Matter

SPECS = list(fields(Matter).values())
WORDS = ("", "Q", "M.", "Elena", "No right to benefits, retroactive, until age 30 by Dr. Ito.")
TEXTS = {
    kinds.YesNo: ("", "yes", "no"),
    kinds.Day: ("", "2012-02-29", "2026-11-21", "2031-01-01"),
    kinds.Amount: ("", "0 weekly", "52.00 monthly", "90000 weekly"),
    kinds.Percent: ("", "0", "33.3"),
    kinds.Count: ("", "1", "3", "26"),
}


def texts(spec: FieldSpec) -> tuple[str, ...]:
    """Answers that a field may be given, the empty one among them."""
    match spec.kind:
        case kinds.Choice(options=options) | kinds.Several(options=options):
            return ("", *(str(option.value) for option in options))
        case kind:
            return TEXTS.get(type(kind), WORDS)
