"""A text of TOML as plain values, whatever the text is."""

from __future__ import annotations

import tomllib
from decimal import Decimal, InvalidOperation
from typing import Any


def tables(text: str) -> dict[str, Any]:
    """The tables of a text, numbers exact. TOML itself refuses a key that is written twice.

    Raises:
        tomllib.TOMLDecodeError: It is no TOML, or stands deeper or has longer numbers than can be
            read, which the parser tells in other ways.
    """
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError:
        raise
    except RecursionError as error:
        raise tomllib.TOMLDecodeError("lists or tables stand too deep") from error
    except (ValueError, InvalidOperation) as error:
        raise tomllib.TOMLDecodeError("a number has too many digits") from error
