"""Documents as Word files: real styles, real numbering, the words of the printed page."""
