"""The words by which people ask what stands in a plan, and where."""
