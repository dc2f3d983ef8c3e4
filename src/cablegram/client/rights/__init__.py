"""A client with fewer rights: `rules` says what a request may, `guard` asks before anything is sent."""
