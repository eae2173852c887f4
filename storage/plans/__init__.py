"""The plans put into use: their content, which is in force, which campaigns are closed."""
