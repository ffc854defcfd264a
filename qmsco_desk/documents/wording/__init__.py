"""The words of papers: the library of clauses, its small language, the facts it may name."""
