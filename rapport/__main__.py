"""`python -m rapport`."""

import sys

from rapport.cli.program import main

sys.exit(main())
