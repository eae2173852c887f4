"""Questions for the staff, their answers, and how many were asked."""
