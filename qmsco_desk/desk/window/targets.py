"""What Find can find: every field, step and finding, every action and every jurisdiction."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from qmsco_desk.desk.panels.words import LEVELS
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.sought import Kind, Target
from qmsco_desk.errors import PathError
from qmsco_desk.interview.words import full_label
from qmsco_desk.law.telling import tell
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from qmsco_desk.checks.report import Report
    from qmsco_desk.desk.window.actions import Actions, Entry
    from qmsco_desk.interview.page import Page
    from qmsco_desk.law.schema import StateRules


def of_actions(
    entries: tuple[Entry, ...], actions: Actions, uncover: Callable[[], None]
) -> Iterator[Target]:
    """Every action that can be used now, with its shortcut.

    Also those that need the matter in sight, where a room lies over it: `uncover` leaves it first.
    """

    def leave_and(trigger: Callable[[], None]) -> None:
        uncover()
        trigger()

    for entry in entries:
        made = actions[entry.name]
        behind = actions.waits_behind(entry)
        if made.isEnabled() or behind:
            does = partial(leave_and, made.trigger) if behind else made.trigger
            keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            place = tr("Action · {keys}").format(keys=keys) if keys else tr("Action")
            yield Target(entry.words, place, entry.icon or "current", does, Kind.ACTION)


def of_steps(pages: tuple[Page, ...], go: Callable[[int], None]) -> Iterator[Target]:
    """Every step."""
    for number, page in enumerate(pages):
        place = tr("Step {number} of {pages}").format(number=number + 1, pages=len(pages))
        yield Target(tr(page.title), place, "chevron-right", partial(go, number), Kind.STEP)


def of_findings(report: Report, go: Callable[[str], None]) -> Iterator[Target]:
    """Every finding that leads to a field."""
    for finding in report.findings:
        if finding.paths:
            yield Target(
                finding.sentence,
                f"{tr(LEVELS[finding.level].one).capitalize()} \N{MIDDLE DOT} {finding.citation}",
                finding.level.value,
                partial(go, finding.paths[0]),
                Kind.FINDING,
            )


def of_fields(
    pages: tuple[Page, ...], matter: Matter, go: Callable[[str], None]
) -> Iterator[Target]:
    """Every field, once for each entry of a list that it stands in."""
    specs = ask.fields(Matter)
    for page in pages:
        within = tr("Field in {title}").format(title=tr(page.title))
        for group in page.groups:
            # The heading that it stands under is searched too: “packet”, “service”.
            place = f"{within} \N{MIDDLE DOT} {tr(group.title)}" if group.title else within
            for pattern in group.paths:
                for path in _present(pattern, matter):
                    label = full_label(specs[pattern], path, matter, tr)
                    yield Target(label, place, "edit", partial(go, path), Kind.FIELD)


def of_rules(issuing: StateRules | None, go: Callable[[], None]) -> Iterator[Target]:
    """Every item on file for the issuing state."""
    if issuing is not None:
        for told in tell(issuing):
            yield Target(
                told.title,
                tr("{name}: rule on file").format(name=issuing.name),
                "law",
                go,
                Kind.LAW,
            )


def of_states(names: Mapping[str, str], go: Callable[[str], None]) -> Iterator[Target]:
    """Every jurisdiction of the state library."""
    for code, name in names.items():
        place = tr("State library · {code}").format(code=code)
        yield Target(name, place, "law", partial(go, code), Kind.LAW)


def _present(pattern: str, matter: Matter) -> Iterator[str]:
    """The paths that a pattern stands for in a matter."""
    head, bracket, rest = pattern.partition("[]")
    if not bracket:
        yield pattern
        return
    try:
        entries = paths.get_at(matter, head)
    except PathError:
        return
    for index in range(len(entries)):
        yield from _present(f"{head}[{index}]{rest}", matter)
