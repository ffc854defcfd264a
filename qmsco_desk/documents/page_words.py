"""The words that a renderer itself puts on a page, in the language of the document."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands on pages beside the paper's own words.

    Attributes:
        draft: The mark across each page of a draft.
        page_of: The number at the foot, with places for the page and for how many there are.
    """

    draft: str
    page_of: str

    def page(self, number: int, count: int) -> str:
        """The number of a page: "Page 2 of 3"."""
        return self.page_of.format(page=number, count=count)


_WORDS = MappingProxyType(
    {
        "en": PageWords("DRAFT", "Page {page} of {count}"),
        "es": PageWords("BORRADOR", "Página {page} de {count}"),
    }
)


def page_words(language: str) -> PageWords:
    """The words for a language tag such as "es-US"; English where it has none of its own."""
    return _WORDS.get(language.partition("-")[0], _WORDS["en"])
