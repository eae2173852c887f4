"""Words of what is said at a question and is no answer to it."""
