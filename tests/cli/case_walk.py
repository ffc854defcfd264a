"""Cases drawn by a walk over the published schema, so that what is drawn never lags behind it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from qmsco_desk.law.plain import plain
from qmsco_desk.storage import case_file
from qmsco_desk.storage.case_form import AmountText, PostalCode
from tests.rules.shipped import CODES, LIBRARY

SCHEMA = case_file.schema()
LABELS = ("this", "A", "2", "ORDER of 2019", "O’Brien ÿ 漢字", "\u202eabc", "a\x07b", " ", "x" * 80)


def _pattern(annotated: Any) -> str:
    """The pattern that the schema publishes for a kind of text."""
    return str(annotated.__metadata__[0].pattern)


def _amount(random: Random) -> str:
    typical = f"{random.randrange(3000)}.{random.randrange(100):02}"
    edge = random.choice(("0", "0.00", "0.01", "1.5", "99999999.99", "00000000", "1234567"))
    return random.choice((typical, typical, typical, edge))


TEXTS: dict[str, Callable[[Random], str]] = {
    _pattern(AmountText): _amount,
    _pattern(PostalCode): lambda random: random.choice((*CODES, *CODES, "ZZ")),
}


class Walk:
    """One walk: the same seed draws the same case.

    `full` gives every key a value, and no list is empty; else keys are left out, null and at their
    bounds as it comes.
    """

    def __init__(self, random: Random, *, full: bool = False, rules: bool = True) -> None:
        self.random = random
        self.full = full
        self.rules = rules

    def case(self) -> dict[str, Any]:
        made: dict[str, Any] = self.value(SCHEMA)
        return made

    def value(self, schema: dict[str, Any], key: str = "") -> Any:
        if "$ref" in schema:
            return self.value(SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]], key)
        if "anyOf" in schema:
            ways = [way for way in schema["anyOf"] if not self.full or way != {"type": "null"}]
            return self.value(self.random.choice(ways), key)
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        return getattr(self, f"_{schema['type']}")(schema, key)

    def _null(self, schema: dict[str, Any], key: str) -> None:
        del schema, key

    def _boolean(self, schema: dict[str, Any], key: str) -> bool:
        del schema, key
        return self.random.random() < 0.5

    def _integer(self, schema: dict[str, Any], key: str) -> int:
        del key
        low, high = schema["minimum"], schema["maximum"]
        return self.random.choice((low, low + 1, low + 2, self.random.randint(low, high), high))

    def _string(self, schema: dict[str, Any], key: str) -> str:
        del key
        if "pattern" in schema:
            return TEXTS[schema["pattern"]](self.random)
        if schema.get("format") == "date":
            near = date(2026, 11, 21) + timedelta(days=self.random.randint(-4000, 400))
            far = date(self.random.choice((1900, 2199)), 2, 28)
            return self.random.choice((near, near, near, far)).isoformat()
        return self.random.choice(LABELS)

    def _array(self, schema: dict[str, Any], key: str) -> list[Any]:
        most = schema["maxItems"] if self.random.random() < 0.02 else 4
        length = self.random.randint(1 if self.full else 0, most)
        return [self.value(schema["items"], key) for _ in range(length)]

    def _object(self, schema: dict[str, Any], key: str) -> dict[str, Any]:
        if "properties" not in schema:
            return self._rule(key)
        needed = schema.get("required", ())
        return {
            name: self.value(each, name)
            for name, each in schema["properties"].items()
            if (name in needed or self.full or self.random.random() < 0.7)
            and (name != "rules" or (self.rules and self.random.random() < 0.3))
        }

    def _rule(self, key: str) -> dict[str, Any]:
        """Another jurisdiction's own rule, as a file writes it."""
        rules = LIBRARY.rules(self.random.choice(CODES), date(2026, 11, 21))
        return plain(getattr(rules, key))
