"""The registry of rule calculators."""
