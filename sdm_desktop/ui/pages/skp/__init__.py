"""The page of SKP."""
