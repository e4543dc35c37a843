"""Leave: requests, decisions, who is away, holidays."""
