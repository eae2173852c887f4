"""Which sections answer a question, or that none does."""
