"""Words of numbers, as people type and say them."""
