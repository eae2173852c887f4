"""The connection, its errors, and how a database comes to the present version."""
