"""The desk's view of the journal."""
