"""How that is asked."""
