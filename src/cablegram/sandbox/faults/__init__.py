"""What goes wrong on purpose: refused requests, broken links, a server that breaks the protocol."""
