"""The shop chat: what a customer asked for, which products fit, and what is said."""
