"""The kinds of events beyond messages: each module has what a handler waits for, beside what it is given."""
