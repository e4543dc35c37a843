"""Everything before the workplace: first run, log-in, lock, trouble with the file."""
