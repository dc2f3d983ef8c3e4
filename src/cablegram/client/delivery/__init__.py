"""Durable delivery: updates that are kept until they were handled. See ``inbox``."""
