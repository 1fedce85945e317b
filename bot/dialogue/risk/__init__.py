"""What a message means for danger after those before it, and how long signs are remembered."""
