"""Every slot that the wording library may use: a closed set of facts of the matter."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.wording.slots_coverage import COVERAGE
from qmsco_desk.documents.wording.slots_filing import FILING
from qmsco_desk.documents.wording.slots_people import PEOPLE, Fill
from qmsco_desk.documents.wording.slots_serving import SERVING

if TYPE_CHECKING:
    from collections.abc import Mapping

SLOTS: Mapping[str, Fill] = MappingProxyType({**PEOPLE, **COVERAGE, **FILING, **SERVING})


def is_slot(name: str) -> bool:
    """Whether a name between braces is a slot."""
    return name in SLOTS
