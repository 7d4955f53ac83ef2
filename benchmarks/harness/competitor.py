"""The side of a competitor in Python in the protocol of contest.py."""

import json
import sys
import time


def answer(**facts):
    print("@" + json.dumps(facts), file=REPLIES, flush=True)


# Libraries print where they like; only answers go to the real output.
REPLIES = sys.stdout
sys.stdout = sys.stderr


def measure(run, seconds):
    """The best and the median of many runs, in microseconds; short runs in
    groups of about ten."""
    run()
    start = time.perf_counter()
    run()
    group = max(1, int(10e-6 / max(time.perf_counter() - start, 1e-7)))
    times = []
    end = time.perf_counter() + seconds
    while True:
        start = time.perf_counter()
        for _ in range(group):
            run()
        now = time.perf_counter()
        times.append((now - start) / group * 1e6)
        if now > end:
            break
    times.sort()
    return times[0], times[len(times) // 2], group * len(times)


def compete(cases, empty=None, **facts):
    """`cases` maps a name to (run, result): a function of no arguments, and one
    that returns the output's bytes. `empty` runs a model that does nothing."""
    call = measure(empty, 0.1)[0] if empty else 0.0
    answer(ready=sorted(cases), call_us=call, **facts)
    for line in sys.stdin:
        command, name, *rest = line.split()
        if name not in cases:
            answer(error=f"no case {name}")
            continue
        run, result = cases[name]
        try:
            if command == "time":
                best, median, runs = measure(run, float(rest[0]))
                answer(best_us=best, median_us=median, runs=runs)
            elif command == "result":
                run()
                with open(rest[0], "wb") as file:
                    file.write(result())
                answer()
            else:
                answer(error=f"no command {command}")
        except Exception as problem:  # whatever the peer throws ends this case
            answer(error=" ".join(str(problem).split())[:300])


def absent(why):
    answer(missing=why)
    sys.exit(0)
