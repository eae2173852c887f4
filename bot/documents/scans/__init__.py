"""Pages that are pictures: rendered, read by an engine of the system's, set upright."""
