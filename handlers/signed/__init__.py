"""The signed sheet that comes back as a picture or a PDF."""
