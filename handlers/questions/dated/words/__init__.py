"""The words of questions about days, years and the subject of a plan; folded."""
