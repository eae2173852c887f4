"""Days, hours, events: when something is, and when it is to be told."""
