"""Helps to make a first mapping: proposes what headings, codes and retention terms most likely mean."""
