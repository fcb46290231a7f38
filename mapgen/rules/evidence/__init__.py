"""Rules on the evidence: in whom, with what, against what and how surely something was seen."""
