"""`htx-bot check`: settings and plan folders, and the risks an operator is warned of."""
