"""The words by which a message says whose value it holds."""
