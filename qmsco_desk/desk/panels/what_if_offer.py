"""Which answers a what-if offers first, and how any other field of the matter is found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.of_matter import figures_of
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import PathError
from qmsco_desk.interview import words
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.calc.figures import CoverageFigure

_PAY = "work.participant"
_OTHER = "work.other_parent"
_TIERS = ("with_children", "employee_only", "without_children", "current")
_ALWAYS = ("with_children", "employee_only", "current")
_INCOMES = ("gross", "net", "adjusted_gross", "rule_income")


@dataclass(frozen=True, slots=True)
class Offer:
    """A field that is offered, and what it is called among those beside it."""

    path: str
    label: str


@dataclass(frozen=True, slots=True)
class Offers:
    """Fields that belong together under a title."""

    title: str
    fields: tuple[Offer, ...]


def offered(matter: Matter) -> tuple[Offers, ...]:
    """The inputs that most often decide: premiums, pay, states, support, the facts of the limit."""
    groups = [
        *_premiums(matter),
        Offers(tr("The participant’s pay"), tuple(_pay(matter))),
        Offers(tr("The other parent"), tuple(_incomes(matter, _OTHER))),
        Offers(tr("Whose law"), _named(matter, "work.employer.state", "case.state")),
        Offers(tr("Ordered support"), tuple(_support(matter))),
        Offers(
            tr("Facts of the federal limit"),
            _named(matter, f"{_PAY}.second_family", f"{_PAY}.arrears_over_12_weeks"),
        ),
    ]
    return tuple(group for group in groups if group.fields)


def reachable(matter: Matter) -> dict[str, str]:
    """Every field by its full name, those of the next entry of each list among them."""
    found: dict[str, str] = {}
    for pattern, spec in ask.fields(Matter).items():
        for path in _real(matter, pattern):
            label = words.full_label(spec, path, matter, tr)
            found.setdefault(
                label if _exists(matter, path) else tr("New: {label}").format(label=label), path
            )
    return found


def named(matter: Matter, path: str) -> str:
    """The full name of a field, as `reachable` has it."""
    label = words.full_label(ask.fields(Matter)[paths.pattern(path)], path, matter, tr)
    return label if _exists(matter, path) else tr("New: {label}").format(label=label)


def _real(matter: Matter, pattern: str) -> Iterator[str]:
    head, bracket, rest = pattern.partition("[]")
    if not bracket:
        yield pattern
        return
    count = len(paths.get_at(matter, head)) if _exists(matter, head) else 0
    for index in range(count + 1):
        yield from _real(matter, f"{head}[{index}]{rest}")


def _exists(matter: Matter, path: str) -> bool:
    try:
        paths.get_at(matter, path)
    except PathError:
        return False
    return True


def _named(matter: Matter, *fields: str) -> tuple[Offer, ...]:
    specs = ask.fields(Matter)
    return tuple(
        Offer(path, words.field_label(specs[paths.pattern(path)], matter, tr)) for path in fields
    )


def _answered(matter: Matter, path: str) -> bool:
    return paths.get_at(matter, path) is not None


def _premiums(matter: Matter) -> Iterator[Offers]:
    """The tiers of each coverage that is ordered."""
    ordered = [figure for figure in figures_of(matter).coverages if figure.ordered]
    for figure in ordered:
        tiers = [
            f"{figure.at}.{tier}"
            for tier in _TIERS
            if tier in _ALWAYS or _answered(matter, f"{figure.at}.{tier}")
        ]
        yield Offers(_premium_title(matter, figure), _named(matter, *tiers))


def _premium_title(matter: Matter, figure: CoverageFigure) -> str:
    title = tr("{label} premium").format(label=tr(figure.kind.label))
    if len(matter.plans) < 2:
        return title
    index = paths.parse(figure.at)[1]
    assert isinstance(index, int)
    return f"{title}, {words.entry_name('plans', index, matter)}"


def _pay(matter: Matter) -> Iterator[Offer]:
    yield from _incomes(matter, f"{_PAY}.income")
    yield from _named(matter, f"{_PAY}.disposable")


def _incomes(matter: Matter, at: str) -> Iterator[Offer]:
    """Gross income, and whatever other income the state's rule had asked for."""
    shown = [
        f"{at}.{income}"
        for income in _INCOMES
        if income == "gross" or _answered(matter, f"{at}.{income}")
    ]
    yield from _named(matter, *shown)


def _support(matter: Matter) -> Iterator[Offer]:
    for index, row in enumerate(matter.withholding.obligations):
        kind = (
            tr(row.kind.label)
            if row.kind
            else tr("Ordered support {number}").format(number=index + 1)
        )
        label = (
            tr("{kind}, order {order}").format(kind=kind, order=row.order) if row.order else kind
        )
        yield Offer(f"withholding.obligations[{index}].amount", label)
