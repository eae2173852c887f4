"""A fake Zalo Bot Platform that refuses what the real one refuses."""
