"""Connections to CDN data centers, which are not trusted."""
