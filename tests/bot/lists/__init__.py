"""Lists of persons that come as files."""
