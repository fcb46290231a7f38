"""What happens when the machine fails: disks, streams, memory, names, other programs."""
