"""Translators between a messaging platform and our neutral messages."""
