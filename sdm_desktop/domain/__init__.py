"""Rules and records; no Qt, no ORM, no I/O, no clock."""
