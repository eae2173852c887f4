"""Who was awarded what."""
