"""The calculation: exact figures, each with the steps that led to it."""
