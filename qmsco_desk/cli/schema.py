"""`qmsco-desk schema`: the JSON Schema of the program's file forms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qmsco_desk.cli.streams import CLEAN, Streams
from qmsco_desk.law.form_schema import state_schema
from qmsco_desk.storage import case_file, case_result, codec, firm_rules

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.office import Office

_SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "matter": codec.schema,
    "case": case_file.schema,
    "result": case_result.schema,
    "state": state_schema,
    "firm": firm_rules.schema,
}


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "schema",
        help="print the JSON Schema of a file form",
        description="Prints the JSON Schema of a matter file, of a case for “calculate” and "
        "of its result, of a state’s rules file, or of the file of the firm’s own rules.",
    )
    parser.add_argument("form", choices=tuple(_SCHEMAS), help="which form")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    del start  # a schema needs no rules
    streams.say(json.dumps(_SCHEMAS[chosen.form](), indent=2))
    return CLEAN
