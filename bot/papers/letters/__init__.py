"""Letters that invite units to register."""
