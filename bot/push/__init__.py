"""Browsers told of new messages on the page (web push), where the extra "push" is installed."""
