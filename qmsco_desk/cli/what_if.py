"""`qmsco-desk what-if`: a matter's outcomes beside those with other answers."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk.checks.what_if.scenario import Scenario
from qmsco_desk.cli.opening import Opening, declare_secrets
from qmsco_desk.cli.streams import CLEAN, Streams
from qmsco_desk.cli.what_if_json import as_plain
from qmsco_desk.cli.what_if_text import as_text
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qmsco_desk.office import Office

_MOST = 3  # scenarios that a screen has room for
_CALLED = "What if"

_EPILOG = """\
examples:
  qmsco-desk what-if family.json --set "plans[0].coverages[0].with_children=280 biweekly"
  qmsco-desk what-if family.json --set case.state=OH --then --set case.state=NY
  qmsco-desk what-if family.json --set "withholding.obligations[1].kind=child_support_arrears" \\
                                 --set "withholding.obligations[1].amount=50 monthly"

A value is read as the page of the desk reads it: an amount with how often it is due, yes or no, a
date, a postal code. A blank value takes the answer back. The entry after the last one of a list is
added. The matter's file is only read.

“qmsco-desk schema matter” lists the fields; a mistyped one is answered with the nearest."""


class _Set(argparse.Action):
    """`--set PATH=VALUE`, in the scenario that `--then` began last."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Splits the path from its value at the first sign of equality."""
        del option_string
        path, sign, text = str(values).partition("=")
        if not sign:
            parser.error(f"--set needs a path, “=” and a value, not “{path[:40]}”")
        *before, last = namespace.scenarios or ((),)
        namespace.scenarios = (*before, (*last, (path.strip(), text)))


class _Then(argparse.Action):
    """`--then` begins another scenario."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Refuses one without a change, and more than a screen has room for."""
        del values, option_string
        if not namespace.scenarios or not namespace.scenarios[-1]:
            parser.error("--then stands between two scenarios, each with a --set of its own")
        if len(namespace.scenarios) == _MOST:
            parser.error(f"at most {_MOST} scenarios are set beside a matter")
        namespace.scenarios = (*namespace.scenarios, ())


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "what-if",
        help="change answers without touching the matter, and see the outcomes side by side",
        description="Shows what a matter comes to beside what it would come to with other answers: "
        "limit, cost, reasonable cost, withholding, enrollment and findings. The matter stays as it"
        " is.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("matter", type=Path, metavar="MATTER", help="a matter file")
    parser.add_argument(
        "--set",
        action=_Set,
        metavar="PATH=VALUE",
        help="an answer that would be otherwise; as many as are wanted",
    )
    parser.add_argument(
        "--then", action=_Then, nargs=0, help=f"begin another scenario, {_MOST} at the most"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how outcomes are written"
    )
    declare_secrets(parser)
    parser.set_defaults(run=_run, scenarios=())


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    groups: tuple[tuple[tuple[str, str], ...], ...] = chosen.scenarios
    if not all(groups):
        raise DeskError("The last --then begins a scenario without a --set of its own.")
    if not groups:
        raise DeskError(
            "Nothing is changed, so there is nothing to set side by side.",
            "Give at least one --set PATH=VALUE.",
        )
    names = (_CALLED,) if len(groups) == 1 else tuple(f"{_CALLED} {n + 1}" for n in range(_MOST))
    scenarios = tuple(Scenario(name, changes) for name, changes in zip(names, groups, strict=False))
    office = start()
    matter = Opening(office.safe, chosen, streams).read(chosen.matter).file.matter
    what_if = office.what_if(matter, scenarios)
    if chosen.format == "json":
        plain = as_plain(what_if, matter, office.law_as_of(matter))
        streams.say(json.dumps(plain, indent=2))
    else:
        streams.say(as_text(what_if, matter))
    return CLEAN
