"""The clerk's gate: a finished file is held against what a court's filing system asks of it."""
