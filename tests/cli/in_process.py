"""Runs a command in this process: the real entry, with streams of its own."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from unittest.mock import patch

from qmsco_desk.cli.main import run


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind. Streams are text as the program wrote it."""

    status: int
    out: str
    err: str


def command(*arguments: str, stdin: bytes = b"") -> Ran:
    """The exit status and the streams of `qmsco-desk ARGUMENTS`."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    typed = io.TextIOWrapper(io.BytesIO(stdin))
    with patch.object(sys, "stdin", typed), redirect_stdout(out), redirect_stderr(err):
        status = run([*arguments], _no_desk)
    texts = []
    for stream in (out, err):
        stream.flush()
        assert isinstance(stream.buffer, io.BytesIO)
        texts.append(stream.buffer.getvalue().decode("utf-8"))
    return Ran(status, *texts)


def _no_desk(matter: object) -> int:
    raise AssertionError(f"the desk was opened with {matter}")
