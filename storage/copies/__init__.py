"""A whole database as a value: read in one snapshot, written into an empty one."""
