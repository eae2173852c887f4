"""Lists of persons that come as files: read within limits, and never kept."""
