"""The answer to the open step: believed, doubted, or asked about once more."""
