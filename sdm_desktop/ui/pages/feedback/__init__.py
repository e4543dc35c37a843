"""The page Umpan Balik Masyarakat."""
