"""The PostgreSQL server: how we speak with it, and what it may sample of us."""
