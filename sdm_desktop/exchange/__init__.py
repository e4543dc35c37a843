"""Foreign files in and out: rows to drafts and row errors."""
