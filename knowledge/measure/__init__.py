"""How well a matcher does on labelled questions, beside plain rankers."""
