"""Pelatihan: the calendar, activities with their people, certificates, catalogue."""
