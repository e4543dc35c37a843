"""The evaluations page."""
