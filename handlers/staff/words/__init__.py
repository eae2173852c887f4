"""The words the staff ask with."""
