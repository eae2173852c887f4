"""A fake Bot API that refuses what the real one refuses."""
