"""Frozen records in, PDF bytes out."""
