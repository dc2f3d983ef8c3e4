"""Files: upload, download, and which file a message carries."""
