"""In which order help is read: every page under its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.desk.help.written import STEPS, escaped
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qmsco_desk.desk.help.shelf import HelpPage

INDEX = "index"
_STEP_PAGES = tuple(STEPS + page.key for page in PAGES)
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "To begin with",
        (
            "getting-started",
            "home",
            "firm",
            "sealing",
            "safety",
            "sharing",
            "recovery",
            "faults",
            "moving",
            "find",
            "shortcuts",
        ),
    ),
    ("The order", ("steps", *_STEP_PAGES, "fields")),
    ("Beside the order", ("findings", "calculation", "what-if", "law", "deadlines")),
    ("Papers", ("papers", "clauses-and-compare", "review", "history")),
    ("Law", ("library", "coverage", "glossary")),
    ("On the command line", ("calculate", "what-if-json", "states-json")),
)
_OTHERS = "More"
LAST = frozenset(("coverage", *GROUPS[-1][1], INDEX))
"""Pages for looking things up; in a search the others come first."""


def listed() -> tuple[str, ...]:
    """Every page that has a place in the list."""
    return tuple(name for _, names in GROUPS for name in names)


def contents(pages: Mapping[str, HelpPage]) -> str:
    """All pages as lists of links, as Markdown."""
    known = {INDEX, *listed()}
    more = tuple(name for name in pages if name not in known)
    lines: list[str] = []
    for title, names in (*GROUPS, (_OTHERS, more)):
        there = [name for name in names if name in pages]
        if there:
            lines += ["", f"## {escaped(tr(title))}", ""]
            lines += [_link(pages[name]) for name in there]
    return "\n".join(lines)


def steps(pages: Mapping[str, HelpPage]) -> str:
    """The steps as a list of links, as Markdown."""
    return "\n".join(_link(pages[name]) for name in _STEP_PAGES if name in pages)


def _link(page: HelpPage) -> str:
    return f"- [{escaped(page.title)}]({page.name}.md)"
