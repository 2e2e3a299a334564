// Removed once the room has its first file.
