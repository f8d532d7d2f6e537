"""From the rows of a shop's file to products: one module a kind of field."""
