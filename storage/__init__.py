"""What we remember: the application's questions to its database, in the application's words."""
