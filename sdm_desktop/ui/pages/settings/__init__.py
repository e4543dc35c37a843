"""Pengaturan: office, users, look, rules, backups, audit trail."""
