"""Beranda: what must I do now."""
