"""The list of printable characters, held against the embedded faces themselves."""

import sys
import unicodedata

import pytest

from qmsco_desk.checks.words.letters import unprintable
from qmsco_desk.documents.render.pdf.fonts import font, lacking

FACES = [
    font(family, bold=bold, italic=italic)
    for family in ("Serif", "Sans", "Mono")
    for bold in (False, True)
    for italic in (False, True)
]


def test_the_list_is_what_every_face_can_set() -> None:
    # In composed form, as every text of a matter is kept.
    letters = "".join(
        chr(code)
        for code in range(0x80, sys.maxunicode + 1)
        if unicodedata.normalize("NFC", chr(code)) == chr(code)
        and unicodedata.category(chr(code)) != "Cs"
    )
    lost = set().union(*(lacking(letters, face) for face in FACES))
    assert set(unprintable(letters)) == lost


@pytest.mark.parametrize("name", ["Zoë", "O’Brien", "Nuñez-Łukasz", "Nguyễn", "Αθηνά", "Ольга"])
def test_names_in_latin_greek_and_cyrillic_letters_are_printable(name: str) -> None:
    assert unprintable(name) == ()


@pytest.mark.parametrize("name", ["שרה", "محمد", "陽子", "🙂"])
def test_names_in_other_letters_are_not(name: str) -> None:
    assert unprintable(name) == tuple(dict.fromkeys(name))
