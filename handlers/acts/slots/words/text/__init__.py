"""Words around what is said: forwarded, asserted, turned down."""
