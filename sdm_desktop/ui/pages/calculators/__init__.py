"""One door to every rule: inputs, result, and why."""
