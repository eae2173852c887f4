"""What the clerk puts right in a registration, links to a unit, or enters for somebody."""
