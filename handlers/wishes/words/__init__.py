"""How people speak where their own data or registration is at stake."""
