"""Calculators: every rule that turns inputs into an explained result, behind one registry."""
