"""The fields of the form by subject: each with its words, its reader and its entry together.

The rule: a new field is one entry, in the tuple of its subject and at the place where it is read.
Here alone Vietnamese stands beside code: whoever adds a question writes it, and what is said to an
answer that cannot be read, where the answer is read.
"""
