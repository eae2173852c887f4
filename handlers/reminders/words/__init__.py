"""How people speak of reminders beside something else."""
