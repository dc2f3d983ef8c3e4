"""What the commands do, one module for each group; their options stand in ``cli/app.py``."""
