"""Papers: a matter and its report become neutral documents; renderers turn those into files."""
