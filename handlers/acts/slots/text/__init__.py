"""A text as words and marks, made once and read by every reader of slots."""
