"""A Zalo Official Account over httpx; experimental: no part of it has met the real service."""
