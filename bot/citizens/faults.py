"""What a log may say about a fault."""

from traceback import walk_tb


def name_of(fault: BaseException) -> str:
    """Return a fault's type and the place it arose; never its message, which may hold what people wrote."""
    while isinstance(fault, BaseExceptionGroup):
        fault = fault.exceptions[0]
    frames = [
        f"{frame.f_code.co_filename.rpartition('/')[2]}:{line}"
        for frame, line in walk_tb(fault.__traceback__)
    ]
    return f"{type(fault).__name__} at {frames[-1]}" if frames else type(fault).__name__
