"""From what arrived to what is answered: stored, opened, finished, many in one transaction."""
