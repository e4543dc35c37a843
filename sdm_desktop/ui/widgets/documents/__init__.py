"""Documents and photos of people, shown by several pages."""
