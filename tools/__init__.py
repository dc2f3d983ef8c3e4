"""Generators and drift checks. Never shipped."""
