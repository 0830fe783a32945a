"""Turns what the desk published into the parts of a page; every number here has passed the desk."""
