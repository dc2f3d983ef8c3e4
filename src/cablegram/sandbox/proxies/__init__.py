"""Ways in: the proxies that a sandbox offers, so that a client is tried through each without other software."""
