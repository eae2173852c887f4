"""Papers for the legal officer: the record of processing, the impact assessment, the breach."""
