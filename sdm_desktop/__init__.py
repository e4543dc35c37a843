"""SDM Desktop: offline HR work for the civil service of an Indonesian city."""

__version__ = "0.1.0"
