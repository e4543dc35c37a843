"""One package per area; pages never import each other."""
