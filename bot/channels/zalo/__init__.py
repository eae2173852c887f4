"""The Zalo Bot Platform over httpx."""

# Zalo takes 2,000 units; how it counts is not published, so some room is left.
PART_MAX = 1900
