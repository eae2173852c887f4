"""What registering costs, who reads what is given and how long it is kept."""
