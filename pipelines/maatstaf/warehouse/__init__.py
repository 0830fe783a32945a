"""Where the rows live: loads a delivery into one immutable file, and answers counts from it."""
