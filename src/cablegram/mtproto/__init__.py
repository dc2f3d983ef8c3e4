"""MTProto without input or output, for both roles: framing, key exchange, sessions, connections."""
