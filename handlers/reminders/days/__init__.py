"""A day that is spoken of: how long until it, whether it is what it is called, or exists."""
