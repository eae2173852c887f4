"""The desk's plans: list, upload, review, activation."""
