"""A document in each format: only here is known how a file is made."""
