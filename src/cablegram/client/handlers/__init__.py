"""What handlers are given and what they keep: states, scenes, dependencies."""
