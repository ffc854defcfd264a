"""Papers on their way out: the list of them, saving and printing."""
