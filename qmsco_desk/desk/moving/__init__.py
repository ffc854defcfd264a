"""Matters on their way in: the room in which a table's columns and rows are looked through."""
