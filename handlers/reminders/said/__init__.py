"""What people say about reminders and the calendar in their own words: done, or answered."""
