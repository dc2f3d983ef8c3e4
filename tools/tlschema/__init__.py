"""The generators' own library: reading TL, layer differences, the binary table, the stubs. Never shipped."""
