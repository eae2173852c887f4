"""The registration form: one table of its fields, and how a step is asked and read."""
