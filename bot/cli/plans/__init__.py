"""`htx-bot plan …` and `htx-bot evaluate`."""
