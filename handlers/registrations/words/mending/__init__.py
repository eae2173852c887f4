"""Words of what mends several things at once."""
