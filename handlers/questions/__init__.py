"""A question about a plan: answer with the clause cited, offer, or say it is silent."""
