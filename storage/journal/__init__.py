"""The audit journal and the chain of hashes that keeps it whole."""
