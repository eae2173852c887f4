"""Pages over HTTP and in a browser, and the files that are uploaded."""
