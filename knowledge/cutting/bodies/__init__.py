"""Who is behind a plan: the body in charge of it, and whom to ask."""
