"""The Zalo Bot Platform over httpx."""
