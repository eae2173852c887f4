"""A wish for somebody of the office: to be called, or written to here."""
