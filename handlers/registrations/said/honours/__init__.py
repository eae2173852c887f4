"""The unit's title as it is spoken of: another one, or the one that was just named."""
