"""What the steps of the migration keep to themselves."""
