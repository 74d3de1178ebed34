"""``python -m fazhi``, for where the command ``fazhi`` is not on the path."""

from fazhi.cli import main

main()
