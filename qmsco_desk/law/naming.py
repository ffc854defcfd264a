"""How a sentence speaks of a jurisdiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qmsco_desk.law.schema import StateRules

# English puts an article before a district and before a group of islands, and before no other.
_DISTRICT = "district"
_ISLANDS = "Islands"


def state_called(rules: StateRules) -> str:
    """A jurisdiction's name in running text, with an article before a district or islands alone."""
    article = rules.kind == _DISTRICT or rules.name.endswith(_ISLANDS)
    return f"the {rules.name}" if article else rules.name
