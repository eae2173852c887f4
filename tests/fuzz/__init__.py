"""What comes from outside, made up by the thousand: `pytest tests/fuzz --hypothesis-profile=fuzz`."""
