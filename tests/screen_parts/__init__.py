"""What `tests.screens` takes pictures of, one module per area.

A module has `admin(camera)`, `penilai(camera)` or both; the office is open when they are called.
"""
