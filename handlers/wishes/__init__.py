"""A wish about one's own data, reminders or registration, in plain words."""
