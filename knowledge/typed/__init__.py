"""What people type, brought to plain words: composition, spelling, numbers, politeness."""
