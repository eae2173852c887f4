"""Real stores, and rows in them."""
