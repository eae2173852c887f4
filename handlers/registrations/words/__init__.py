"""The words by which people mend and complete what they register."""
