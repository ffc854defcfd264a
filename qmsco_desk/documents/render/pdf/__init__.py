"""A document as PDF: set in a galley, cut into pages, drawn, tagged."""
