"""The options that all programs have, and what they say of the machine."""

import argparse
import datetime
import os


def parser(description):
    result = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = result.add_argument
    last = max(os.sched_getaffinity(0))
    add("--core", type=int, default=last, help=f"core to run on ({last})")
    add("--seconds", type=float, default=0.2, help="per timing (0.2)")
    add("--json", metavar="FILE", help="write the results")
    add("--svg", metavar="FILE", help="draw them")
    add(
        "--update-docs",
        action="store_true",
        help="put tables and chart into docs/benchmarks",
    )
    return result


def contest_parser(description):
    """Also for programs with competitors."""
    result = parser(description)
    add = result.add_argument
    add("--rounds", type=int, default=3, help="turns of each competitor (3)")
    add(
        "--processes",
        type=int,
        default=1,
        help="start all competitors anew so many times (1)",
    )
    add(
        "--only",
        default="",
        metavar="WORDS",
        help="cases that contain one of these words, separated by commas",
    )
    add(
        "--without",
        default="",
        metavar="WORDS",
        help="leave out competitors whose name contains one of these words",
    )
    add("--prepare", action="store_true", help="build everything, time nothing")
    return result


def wanted(names, only):
    words = [word for word in only.split(",") if word]
    return [n for n in names if not words or any(word in n for word in words)]


def unwanted(competitors, without):
    words = [word for word in without.split(",") if word]
    return [c for c in competitors if not any(word in c.name for word in words)]


INTERESTING = ("avx2", "avx_vnni", "avx512_vnni", "avx512_bf16", "amx_int8", "amx_bf16")


def describe(facts):
    """The machine as the JSON files name it."""
    return {
        "cpu": facts["name"],
        "features": [flag for flag in INTERESTING if flag in facts["flags"]],
        "date": datetime.date.today().isoformat(),
    }


def machine_line(facts):
    shown = describe(facts)
    return f"{shown['cpu']}, with {', '.join(shown['features'])}; {shown['date']}."
