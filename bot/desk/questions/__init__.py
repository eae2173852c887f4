"""The desk's open questions and the answers to them."""
