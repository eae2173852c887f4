"""A plan that nobody has taught is judged by the words of its own sections."""
