"""What was made before, by the digest of what it was made from."""
