"""One file a format, written sorted and at once or not at all."""
