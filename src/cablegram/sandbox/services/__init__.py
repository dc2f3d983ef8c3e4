"""What the sandbox answers, one module for each job; ``serving.dispatch.load`` imports all that is here."""
