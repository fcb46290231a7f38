"""Several compiled maps set side by side: the works they share, and what each says of the same thing."""
