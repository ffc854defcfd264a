"""Every command of the command line, in the order in which help lists them."""

from __future__ import annotations

from qmsco_desk.cli import (
    calculate,
    check,
    compare,
    deadlines,
    kept_versions,
    sample,
    schema,
    states,
    trail,
    what_if,
)
from qmsco_desk.cli import export_matter as exporting
from qmsco_desk.cli import import_matters as importing
from qmsco_desk.cli import print_papers as printing

COMMANDS = (
    *(check, deadlines, calculate, what_if, printing, compare),
    *(kept_versions, trail),
    *(importing, exporting, states, sample, schema),
)
