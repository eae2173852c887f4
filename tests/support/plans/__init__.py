"""Plans and documents invented for tests."""
