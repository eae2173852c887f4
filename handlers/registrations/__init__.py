"""The registration dialog and what becomes of a registration afterwards."""
