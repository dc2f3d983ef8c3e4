"""Where data centers are when their known addresses do not answer."""
