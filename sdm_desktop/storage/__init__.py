"""The encrypted office file: queries in, records out."""
