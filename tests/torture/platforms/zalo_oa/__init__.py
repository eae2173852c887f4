"""A fake Official Account API that refuses what the real one is believed to refuse."""
