"""Reading what people type: commands, yes and no, names, phones, days, and what frames a value."""
