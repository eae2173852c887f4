"""Several copies of the program on one PostgreSQL: killed, frozen, and without their database."""
