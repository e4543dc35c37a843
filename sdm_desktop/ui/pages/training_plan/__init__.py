"""Needs, plans, money and partners of training."""
