"""How far two colours stand apart."""

from __future__ import annotations

from decimal import Decimal


def _luminance(colour: str) -> Decimal:
    """Relative luminance by WCAG 2.2."""
    parts = (Decimal(int(colour[i : i + 2], 16)) / 255 for i in (1, 3, 5))
    red, green, blue = (
        part / Decimal("12.92")
        if part <= Decimal("0.04045")
        else ((part + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")
        for part in parts
    )
    return Decimal("0.2126") * red + Decimal("0.7152") * green + Decimal("0.0722") * blue


def contrast(one: str, other: str) -> Decimal:
    """How far two colours stand apart, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + Decimal("0.05")) / (darker + Decimal("0.05"))
