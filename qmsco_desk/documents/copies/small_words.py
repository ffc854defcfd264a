"""First names that are words of any sentence."""

from __future__ import annotations

from typing import Final

# In small letters each of these is the word more often than the name.
WORDS_THAT_ARE_NAMES: Final = frozenset(
    (
        *("amber", "angel", "any", "are", "ash", "autumn", "basil", "bay", "bear", "bell"),
        *("bishop", "blue", "brand", "bud", "can", "charity", "christian", "coal", "colt"),
        *("constant", "cooper", "coral", "crew", "daisy", "dale", "dawn", "destiny", "don"),
        *("ember", "ever", "fern", "fisher", "ford", "fox", "gale", "gay", "gray", "grey"),
        *("harmony", "haven", "hazel", "heath", "heather", "her", "holly", "honor", "honour"),
        *("iris", "ivory", "ivy", "jade", "jasmine", "jay", "jean", "jet", "jewel", "journey"),
        *("june", "knight", "lance", "lark", "legend", "liberty", "lily", "mason", "matt"),
        *("max", "melody", "mercy", "merit", "mike", "min", "miracle", "nick", "noble", "nova"),
        *("oak", "ocean", "olive", "opal", "pearl", "penny", "per", "phoenix", "pilot"),
        *("piper", "poppy", "porter", "precious", "prince", "princess", "promise", "queen"),
        *("raven", "ray", "reed", "reign", "remedy", "ridge", "river", "rob", "robin", "rocky"),
        *("rod", "roger", "royal", "ruby", "rusty", "sailor", "sandy", "scout", "see"),
        *("serenity", "sky", "son", "sterling", "stone", "story", "sun", "sunny", "tan"),
        *("tanner", "teal", "temple", "the", "tony", "trace", "treasure", "trinity", "true"),
        *("unity", "van", "victor", "viola", "violet", "wade", "walker", "warren", "won"),
        *("wren", "zen"),
    )
)
