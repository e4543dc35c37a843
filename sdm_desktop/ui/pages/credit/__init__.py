"""Angka kredit of functional posts."""
