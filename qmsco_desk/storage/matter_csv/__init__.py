"""Matters to start from, as the rows of a spreadsheet: columns, mapping, reading, template."""
