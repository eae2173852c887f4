"""Reading what people type: yes and no, names, phones, days, and what frames a value."""
