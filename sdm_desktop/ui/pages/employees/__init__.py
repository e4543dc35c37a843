"""The people of the office: list, one person, entry form."""
