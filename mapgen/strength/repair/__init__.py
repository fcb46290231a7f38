"""What it would take to mend an argument: repairs, their fair shares, the smallest set, what must hold."""
