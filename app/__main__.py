"""`python -m app` is `coverline`."""

from app.cli import main

main()
