"""Layout: where the boxes and lines of a map are drawn, the same for the same map. No HTML, no colour."""
