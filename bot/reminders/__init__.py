"""The reminder calendar at work: the tick, corrections, and what a late one says."""
