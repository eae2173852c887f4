"""Strict fake platforms on localhost, with the faults of real ones."""
