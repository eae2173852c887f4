"""What a message says about a registration, read from free Vietnamese text."""
