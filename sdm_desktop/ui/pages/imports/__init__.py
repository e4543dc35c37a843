"""The imports page."""
