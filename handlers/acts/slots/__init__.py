"""What a message says besides what it wants; each reader says what the text says, nothing else."""
