"""Help: the pages on file, what is found in them, the panel that shows them, and the guide."""
