"""Any matter at all: one to start from, with some answers changed to whatever their fields take."""

from __future__ import annotations

from random import Random

from qmsco_desk.errors import DeskError
from qmsco_desk.model import kinds
from qmsco_desk.model.matter import Matter
from tests.checks.answers import SPECS, TEXTS, WORDS, texts
from tests.checks.by_hand import given
from tests.checks.cases import with_entry

# Answers at the edge of what a field takes, and words that a paper's own language could trip over.
EDGES: dict[type, tuple[str, ...]] = {
    kinds.Day: ("1900-01-01", "2200-12-31", "2024-02-29"),
    kinds.Amount: ("99999999.99 weekly", "0.01 annual", "0 monthly"),
    kinds.Count: ("0", "40", "99"),
    kinds.Percent: ("100", "33.333"),
}
TRIPS = (
    *("x" * 2_000, "1" * 300, "-", "{braces} {see right} {table children} * [x]", "a\nb\n\n* c"),
    *("漢字 ÿ É ß ﬁ", "<b>&amp;</b> <a href='x'>", "“…”—–  §", "100% $1"),
)


def any_matter(random: Random, start: Matter) -> Matter:
    """A matter with up to a dozen answers changed to whatever their fields take."""
    matter = start
    for _ in range(random.randint(1, 12)):
        spec = random.choice(SPECS)
        path = spec.path.replace("[]", f"[{random.choice((0, 0, 1))}]")
        options = (*texts(spec), *EDGES.get(type(spec.kind), ()))
        if texts(spec) == WORDS and type(spec.kind) not in TEXTS:
            options += TRIPS
        try:
            matter = given(with_entry(matter, path), {path: random.choice(options)})
        except (DeskError, IndexError):
            continue  # refused where it was typed, or two entries past the end of a list
    return matter
