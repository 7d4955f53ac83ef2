"""Runs the examples of one Markdown page and compares what they print.

A fenced block whose info string is a language and a file name
(```mlir scale.mlir) is written to that file. A ```console block is run line by
line: `$ ` starts a command (a trailing backslash continues it), the lines under
it must appear in its output in this order; a line `...` skips, and `...` inside
a line stands for any text. A command must succeed unless its last expected
line is `[exit N]`. Blocks without a file name and other languages are prose.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile


def blocks(text):
    for match in re.finditer(r"^```(\w*) *([^\n]*)\n(.*?)^```", text, re.M | re.S):
        yield match.group(1), match.group(2).strip(), match.group(3)


def commands(body):
    command, expected = None, []
    lines = iter(body.splitlines())
    for line in lines:
        if line.startswith("$ "):
            if command:
                yield command, expected
            command, expected = line[2:], []
            while command.endswith("\\"):
                command = command[:-1] + next(lines).lstrip("> ")
        elif line.strip():
            expected.append(line.strip())
    if command:
        yield command, expected


def matches(expected, output):
    """The first expected line that does not appear in order, or None."""
    at = 0
    for want in expected:
        if want == "...":
            continue
        pattern = re.compile(".*".join(re.escape(p) for p in want.split("...")))
        while at < len(output) and not pattern.search(output[at]):
            at += 1
        if at == len(output):
            return want
        at += 1
    return None


def main(page, folder):
    ran = 0
    for language, name, body in blocks(pathlib.Path(page).read_text()):
        if name and language != "console":
            (pathlib.Path(folder) / name).write_text(body)
        if language != "console":
            continue
        for command, expected in commands(body):
            status = 0
            if expected and (m := re.fullmatch(r"\[exit (\d+)\]", expected[-1])):
                status = int(m.group(1))
                expected = expected[:-1]
            done = subprocess.run(
                ["bash", "-c", command], cwd=folder, text=True,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )
            missing = matches(expected, done.stdout.splitlines())
            if done.returncode != status or missing:
                print(f"{page}: $ {command}\nexit {done.returncode}, expected {status}")
                if missing:
                    print(f"missing from the output: {missing}")
                print(done.stdout)
                return 1
            ran += 1
    print(f"{ran} commands ran")
    return 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        sys.exit(main(os.path.abspath(sys.argv[1]), scratch))
