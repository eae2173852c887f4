"""`htx-bot doctor`: what is looked at, and what the operator reads about it."""
