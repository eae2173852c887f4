"""How we talk: pure functions from a person's state and message to replies and effects."""
