"""What copies and the confidential sheet say of themselves: `resources/wording/sheets`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.errors import RulesError
from qmsco_desk.law.toml_text import tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_SLOT = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class CopyWords:
    """The sentences by name."""

    sentences: Mapping[str, str]

    def say(self, name: str, **slots: str) -> str:
        """A sentence with its slots filled; what fills them is not read again.

        Raises:
            KeyError: There is no such sentence, or a slot of it is not given.
        """
        return _SLOT.sub(lambda match: slots[match[1]], self.sentences[name])


@lru_cache(maxsize=8)
def copy_words(folder: Path) -> CopyWords:
    """The words of the copies, from the folder of all wording.

    Raises:
        RulesError: The file cannot be used; it is named with what is wrong.
    """
    path = folder / "sheets" / "copies.toml"
    try:
        table = tables(path.read_text(encoding="utf-8"))
        return CopyWords(
            MappingProxyType({key: " ".join(text.split()) for key, text in table.items()})
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, AttributeError) as error:
        raise RulesError((f"wording/sheets/{path.name}: {error}",)) from error
