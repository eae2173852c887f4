"""What steps need beside the database, as it was when they were written.

The rule: nothing here is changed, and nothing outside `storage/migrations` imported. What the
program does otherwise from some day on is a step of its own, which goes over the stored rows.
"""
