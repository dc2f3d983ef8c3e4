"""What the sandbox answers, one module for each job; ``dispatch.load`` imports them all."""
