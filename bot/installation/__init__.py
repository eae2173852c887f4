"""What belongs to one installation: its keys, its database, its files' owner."""
