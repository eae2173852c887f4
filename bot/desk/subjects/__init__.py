"""People whose data others have told: found, shown, copied, erased; their requests."""
