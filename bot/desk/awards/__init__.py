"""The results of a campaign at the desk."""
