"""The safe of this computer: its keys, its list of matters and its log, where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.safe.person import person
from qmsco_desk.safe.safe import Safe
from qmsco_desk.storage import places
from qmsco_desk.storage.log import Log
from qmsco_desk.storage.matters_list import MattersList
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from qmsco_desk.storage.preferences import Preferences


def this_desk(preferences: Preferences, now: Callable[[], datetime]) -> Safe:
    """The safe of whoever is logged in; nothing of it is read yet."""
    keys = Keys(places.keys_file(), Keychain(), lambda: now().date())
    return Safe(
        keys,
        MattersList(places.matters_file(), keys, places.recent_file()),
        Log(places.log_file(), now),
        who=lambda: person(preferences.get("initials")),
        now=now,
    )
