"""Other copies of the program beside this one, on one PostgreSQL."""
