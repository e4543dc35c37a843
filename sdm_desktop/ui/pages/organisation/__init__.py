"""Units, posts, bezetting and the organisation chart."""
