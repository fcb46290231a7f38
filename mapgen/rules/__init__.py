"""check(): what is weak, wrong or missing in an argument map. One file per rule, one folder per family."""
