"""Messages: sending, changing, reading, with text markup, buttons and files."""
