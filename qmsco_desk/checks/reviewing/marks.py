"""What a page or a figure rests on, and the mark by which it is known to rest on the same again.

Both are a tuple of parts, each with a name and its content as text. A mark is a digest of all of
them, followed by two letters for each part, so that what changed can be named without keeping what
it was: a review tick holds no client's data.
"""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.model import ask
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qmsco_desk.checks.reviewing.answered import ReviewedPage
    from qmsco_desk.checks.trace import Step

_PAGE = "page:"
_FIGURE = "figure:"
_WHOLE = 24  # characters of the digest of all parts
_EACH = 2  # letters for each part
_MOST_PARTS = 87  # as many as a mark has room for
_MOST_LABEL = 140
_ALL = "what it is made of"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a page or a figure rests on: what it is called, and its content."""

    name: str
    content: str


Parts = tuple[Part, ...]
Place = tuple[int, ...]


def page_subject(key: str) -> str:
    """The name under which a page is ticked ("page:plans")."""
    return f"{_PAGE}{key}"


def page_key(subject: str) -> str:
    """The key of the page that a subject is; empty where it is no page."""
    return subject.removeprefix(_PAGE) if subject.startswith(_PAGE) else ""


def figure_label(subject: str) -> str:
    """What the figure is called that a subject is; empty where it is no figure."""
    return subject.removeprefix(_FIGURE).rpartition("#")[0] if subject.startswith(_FIGURE) else ""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def figures(trace: Step) -> dict[str, Step]:
    """Every step below the root of a calculation, by the name under which it is ticked.

    The name is made of the labels from the root down, so that it stays while values, and figures
    elsewhere, change. Of steps with one label in one place, the second has another name than the
    first.
    """
    return {name: step for _, name, step in _below(trace, "", ())}


def figure_subjects(trace: Step) -> dict[Place, str]:
    """The names under which steps are ticked, by place: which part of the root, which of that."""
    return {place: name for place, name, _ in _below(trace, "", ())}


def _below(step: Step, trail: str, above: Place) -> Iterator[tuple[Place, str, Step]]:
    seen: dict[str, int] = {}
    for place, part in enumerate(step.parts):
        same = seen[part.label] = seen.get(part.label, -1) + 1
        own = _digest(f"{trail}\n{part.label}\n{same}")
        yield (*above, place), f"{_FIGURE}{part.label[:_MOST_LABEL]}#{own[:12]}", part
        yield from _below(part, own, (*above, place))


def of_page(page: ReviewedPage, matter: Matter, unreadable: Mapping[str, str]) -> Parts:
    """What a page rests on: the answers and unreadable texts of its fields, and its lists.

    Fields of other pages that decide what it shows are among them.
    """
    return next(of_pages((page,), matter, unreadable))


def of_pages(
    pages: tuple[ReviewedPage, ...], matter: Matter, unreadable: Mapping[str, str]
) -> Iterator[Parts]:
    """The same for several pages, in one walk through the matter."""
    found: dict[str, list[str]] = {name: [] for page in pages for name in _fields(page)}
    for path, spec, value in ask.answers(matter):
        held = found.get(spec.path)
        if held is None:
            continue
        typed = unreadable.get(path)
        if typed is not None:
            held.append(f"{path}~{typed!r}")
        elif value != spec.kind.empty:
            held.append(f"{path}={spec.kind.show(value)!r}")
    specs, repeats = ask.fields(Matter), ask.repeats(Matter)
    for page in pages:
        fields = (Part(specs[name].label, "\n".join(found[name])) for name in _fields(page))
        lists = (
            Part(repeats[f"{name}[]"].ask.label, "\n".join(_lengths(matter, name)))
            for name in page.lists
        )
        yield (*fields, *lists)


def _fields(page: ReviewedPage) -> tuple[str, ...]:
    return *page.patterns, *page.beside


def _lengths(node: object, pattern: str) -> Iterator[str]:
    """How many entries each list has that a pattern stands for."""
    head, bracket, rest = pattern.partition("[].")
    entries = node
    for name in head.split("."):
        entries = getattr(entries, name)
    assert isinstance(entries, tuple)
    if not bracket:
        yield str(len(entries))
        return
    for entry in entries:
        yield ",".join(_lengths(entry, rest))


def of_figure(step: Step) -> Parts:
    """What a figure rests on: its value, how, rule and field, and the tree of each step below."""
    own = (
        Part("its value", step.value),
        Part("how it is computed", f"{step.label}\n{step.how}"),
        Part("the rule it leans on", f"{step.citation}\n{step.provenance!r}"),
        Part("the field it is entered in", step.path or ""),
    )
    return (*own, *(Part(part.label, _tree(part)) for part in step.parts))


def _tree(step: Step) -> str:
    """A step with all below it as text; other trees have other texts."""
    return repr(
        [
            (depth, one.label, one.value, one.how, one.citation, repr(one.provenance), one.path)
            for depth, one in step.walk()
        ]
    )


def mark(parts: Parts) -> str:
    """The mark of what a page or a figure rests on."""
    # Names are for telling; the same answers under another label are the same answers.
    whole = _digest(repr([part.content for part in parts]))[:_WHOLE]
    return f"{whole}:{''.join(map(_letters, parts[:_MOST_PARTS]))}"


def _letters(part: Part) -> str:
    raw = hashlib.sha256(part.content.encode("utf-8", "surrogatepass")).digest()
    return urlsafe_b64encode(raw)[:_EACH].decode("ascii")


def changed(before: str, parts: Parts) -> tuple[str, ...]:
    """What is not as it was when a mark was made, by name; empty where all of it is."""
    now = mark(parts)
    if before == now or before[:_WHOLE] == now[:_WHOLE]:
        return ()
    was, is_now = before[_WHOLE + 1 :], now[_WHOLE + 1 :]
    if len(was) != len(is_now):
        return (_ALL,)
    names = dict.fromkeys(
        part.name
        for place, part in enumerate(parts[:_MOST_PARTS])
        if was[_EACH * place : _EACH * (place + 1)] != is_now[_EACH * place : _EACH * (place + 1)]
    )
    return tuple(names) or (_ALL,)
