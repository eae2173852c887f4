"""Which section of a text nobody has taught the matcher answers a question."""
