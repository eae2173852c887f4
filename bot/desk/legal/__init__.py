"""The papers for the legal officer, on the desk."""
