"""The chat page: its form, its lines, and the rehearsal's clock."""
