"""What stands beside the page: findings, calculation, law, preview and the watch list."""
