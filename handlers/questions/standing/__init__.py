"""Whether something stands in the plan, and where what was just said does."""
