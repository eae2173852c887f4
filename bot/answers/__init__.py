"""Answers by the staff in a plan's matcher, checked before they are published."""
