"""The calendar as a telephone subscribes to it."""
