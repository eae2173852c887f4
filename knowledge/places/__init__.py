"""The communes of the country, of today and of before, found by what people type."""
