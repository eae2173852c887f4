"""How people say who leaves the list, what somebody is not, and what holds in the end."""
