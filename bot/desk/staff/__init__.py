"""The desk's page about the staff."""
