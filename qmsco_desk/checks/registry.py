"""How a check is declared: one decorated function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from qmsco_desk.checks.case import Case
from qmsco_desk.checks.verdict import Level, Verdict

CheckFunction = Callable[[Case], Iterable[Verdict]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check and what it says about itself.

    Attributes:
        id: Unique, dotted: where it lives and what it looks at.
        title: The rule as a statement that holds for a good order.
        level: How much a NotMet matters.
        rules: Ids of federal rules it applies ("E-8"), or "state:<item>" for an item of the state's
        file. The first one gives the citation; the least verified of them the provenance.
        reads: Prefixes of the matter's paths it looks at; changing anything else never changes its
            verdict.
        why: Why the rule matters, and to whom.
        fix: Where and how it is mended, for verdicts that do not say so themselves.
        run: The function; it yields verdicts, one for each thing looked at.
    """

    id: str
    title: str
    level: Level
    rules: tuple[str, ...]
    reads: tuple[str, ...]
    why: str
    fix: str
    run: CheckFunction

    def reads_field(self, path_pattern: str) -> bool:
        """Whether a field, by its path without indexes, is among those that it looks at."""
        return any(
            path_pattern == prefix or path_pattern.startswith((f"{prefix}.", f"{prefix}["))
            for prefix in self.reads
        )


def check(
    id: str,
    *,
    title: str,
    level: Level,
    reads: tuple[str, ...],
    why: str,
    fix: str,
    rules: tuple[str, ...] = (),
) -> Callable[[CheckFunction], Check]:
    """Declares the decorated function as a check.

    The module attribute becomes the `Check` itself.
    """

    def declare(function: CheckFunction) -> Check:
        return Check(id, title, level, rules, reads, why, fix, function)

    return declare
