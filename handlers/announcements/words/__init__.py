"""The words people answer an announcement with."""
