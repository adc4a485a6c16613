"""Limits that the system keeps a process to: https://man7.org/linux/man-pages/man2/getrlimit.2.html."""


def limit_process(**most: int) -> None:
    """Have this process ended, or refused, beyond what each resource says, by its name without `RLIMIT_` in lower case:
    `data=` and `as_=` are bytes of memory, `fsize=` bytes of a file, `core=` of a core dump, `cpu=` seconds.

    What the operator allows less of stays as it is. Nothing is limited on a system that knows no such limits.
    """
    try:
        import resource
    except ImportError:
        return
    for name, limit in most.items():
        kind = getattr(resource, f"RLIMIT_{name.strip('_').upper()}")
        _, hard = resource.getrlimit(kind)
        least = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (least, least))
