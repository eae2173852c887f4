"""A Zalo Official Account: the permission it has given us, and what its messages cost."""
