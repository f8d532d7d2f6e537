"""What only the command line can get wrong."""


class UsageError(Exception):
    """The command asks for something that doesn't exist or can't be combined; the message says what does or can."""
