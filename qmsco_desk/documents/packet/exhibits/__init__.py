"""Outside PDFs: read with suspicion, cleaned, and searched for what must not be filed."""
