"""What a message says about a registration, wherever it is said, and what becomes of it."""
