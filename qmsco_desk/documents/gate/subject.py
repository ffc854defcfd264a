"""What is inspected: a file's facts, its name, the court's profile, and what its builder knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qmsco_desk.documents.gate.facts import Facts
    from qmsco_desk.documents.gate.known import Known
    from qmsco_desk.documents.gate.profile import Profile


@dataclass(frozen=True, slots=True)
class Subject:
    """One finished file before the clerk's gate."""

    facts: Facts
    file_name: str
    profile: Profile
    known: Known
