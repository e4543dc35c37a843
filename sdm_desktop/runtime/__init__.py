"""Paths, logging and crash file."""
