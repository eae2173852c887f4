"""What a message says, slot by slot: pure functions over its words."""
