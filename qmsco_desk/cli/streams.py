"""Standard input, output and error of a command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO, TextIO

# Exit statuses: nothing found; the matter has errors; the input cannot be used.
CLEAN, ERRORS_FOUND, UNUSABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Streams:
    """The three streams of a command."""

    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO

    def say(self, text: str = "") -> None:
        """Writes a line of the result."""
        self.stdout.write(f"{text}\n")

    def fail(self, sentence: str) -> None:
        """Writes one line that says what is wrong."""
        self.stderr.write(" ".join(f"qmsco-desk: {sentence}".split()) + "\n")
