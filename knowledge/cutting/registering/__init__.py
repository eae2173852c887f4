"""Until when, and for what, a document says that one registers."""
