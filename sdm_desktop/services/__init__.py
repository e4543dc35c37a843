"""Use cases: permission, rules, transaction, audit, change."""
