"""The JSON Schema of a jurisdiction's rules file, read off the same forms as the reader's."""

from __future__ import annotations

from typing import Any

from qmsco_desk.law.citation import Source, Status
from qmsco_desk.law.form import Manner, Shape, keys
from qmsco_desk.law.rule_file import KINDS, state_items
from qmsco_desk.law.schema import COST_TESTS, Example

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: dict[Manner, dict[str, Any]] = {
    Manner.TEXT: {"type": "string"},
    Manner.YES_NO: {"type": "boolean"},
    Manner.DATE: {"type": "string", "format": "date"},
    Manner.WHOLE: {"type": "integer"},
    Manner.NUMBER: {"type": "number"},
    Manner.PAGES: {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
}


def state_schema() -> dict[str, Any]:
    """The schema of a file under resources/rules/states/; strange keys are not allowed anywhere."""
    items = {
        key: {"type": "array", "items": {"$ref": f"#/$defs/{form.__name__}"}}
        for key, form in state_items().items()
    }
    return {
        "$schema": _DRAFT,
        "title": "Rules of one jurisdiction",
        "type": "object",
        "properties": {
            "jurisdiction": {"type": "string", "pattern": "^[A-Z]{2}$"},
            "name": {"type": "string"},
            "kind": {"enum": list(KINDS)},
            **items,
            "examples": {"type": "array", "items": _object(Example)},
            "sources": {"type": "object", "additionalProperties": _object(Source)},
        },
        "required": ["jurisdiction", "name", "kind"],
        "additionalProperties": False,
        "$defs": {form.__name__: _entry(form) for form in state_items().values()},
    }


def _entry(form: type) -> dict[str, Any]:
    """An entry of an item: what is sourced names the pages that were read and the day."""
    sourced = {"properties": {"status": {"const": Status.SOURCED.value}}, "required": ["status"]}
    return {**_object(form), "if": sourced, "then": {"required": ["source", "verified_on"]}}


def _object(form: type, **fixed: Any) -> dict[str, Any]:
    """A table: its keys, those that it must have, and no others."""
    properties = {key.word: _of(key.shape) for key in keys(form)}
    return {
        "type": "object",
        "properties": fixed | properties,
        "required": [*fixed, *(key.word for key in keys(form) if key.required)],
        "additionalProperties": False,
    }


def _of(shape: Shape) -> dict[str, Any]:
    """What a value of this shape looks like.

    Raises:
        TypeError: A manner was added to the forms and not here; a test walks them all.
    """
    if shape.manner in _PLAIN:
        return _PLAIN[shape.manner]
    match shape.manner:
        case Manner.WORD:
            words: list[str] = [member.value for member in shape.form]  # type: ignore[attr-defined]
            # Only a firm's own layer confirms; no file does.
            return {"enum": [word for word in words if word != Status.CONFIRMED.value]}
        case Manner.TABLE:
            return _object(shape.form)
        case Manner.TEST:
            return {
                "oneOf": [_object(form, type={"const": word}) for word, form in COST_TESTS.items()]
            }
        case Manner.LIST:
            return {"type": "array", "items": _inner(shape)}
        case Manner.LEVELS:
            tied = _inner(shape)
            return {"type": "array", "items": {"oneOf": [tied["items"], tied]}}
        case Manner.FREE:
            return {"type": "object", "additionalProperties": {}}
        case Manner.PAIRS:
            return {"type": "object", "additionalProperties": _inner(shape)}
        case _:
            raise TypeError(f"no schema is known for {shape.manner}")


def _inner(shape: Shape) -> dict[str, Any]:
    return _of(shape.inner) if shape.inner is not None else {}
