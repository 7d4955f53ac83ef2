"""Competitors in processes of their own, timed in turns.

A competitor is a program that holds cases, loaded and ready to run. It reads
one command per line and answers with one line, "@" and JSON:

    (start)             {"ready": [case...], "call_us": ..., "version": ...,
                         "absent": {case: "why it is not ready"}}
                        or {"missing": "why it cannot take part"}
    time CASE SECONDS   {"best_us": ..., "median_us": ..., "runs": n, "ghz": ...}
    result CASE PATH    {} (the output is in the file)

Processes keep thread pools and allocators apart; the turns let all of them meet
the same changes of the clock. All run on one core, one at a time.
"""

import json
import os
import select
import subprocess
import tempfile



def threads_environment(threads):
    """What tells a competitor how many threads to use. How several wait for
    each other is left to the library."""
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    result = {name: str(threads) for name in names}
    return result if threads > 1 else result | {"OMP_WAIT_POLICY": "passive"}


# Seconds of a run above which one turn is enough.
SLOW = 0.2


class Missing(Exception):
    """A competitor that is not installed, or cannot run this case."""


class Inexact(Exception):
    """A result that is wrong, from a competitor that is timed all the same."""


class Competitor:
    """One process; starts when first asked."""

    def __init__(self, name, command, environment=None):
        self.name = name
        self.command = [str(word) for word in command]
        self.environment = environment or {}
        self.process = None
        self.facts = {}

    def start(self, core, patience):
        if core is not None:
            command = ["taskset", "-c", str(core)] + self.command
        else:
            command = self.command
        # A file, for a library's chatter would fill a pipe.
        self.chatter = tempfile.TemporaryFile()
        try:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self.chatter,
                env={**os.environ, **(self.environment or threads_environment(1))},
            )
        except OSError as error:
            raise Missing(str(error)) from error
        self.unread = b""
        self.facts = self.answer(patience)
        if "missing" in self.facts:
            self.stop()
            raise Missing(self.facts["missing"])

    def ask(self, *words, patience=120):
        line = " ".join(str(word) for word in words) + "\n"
        try:
            self.process.stdin.write(line.encode())
            self.process.stdin.flush()
        except OSError as error:
            raise Missing(f"{self.name} stopped: {error}") from error
        return self.answer(patience)

    def answer(self, patience):
        output = self.process.stdout.fileno()
        while True:
            while b"\n" in self.unread:
                line, self.unread = self.unread.split(b"\n", 1)
                if line.startswith(b"@"):
                    answer = json.loads(line[1:])
                    if "error" in answer:
                        raise Missing(answer["error"])
                    return answer
            if not select.select([output], [], [], patience)[0]:
                self.stop()
                raise Missing(f"no answer within {patience} s")
            more = os.read(output, 65536)
            if not more:
                raise Missing(self.last_words())
            self.unread += more

    def last_words(self):
        self.process.wait()
        self.chatter.seek(0)
        text = self.chatter.read().decode(errors="replace")
        lines = [line for line in text.splitlines() if line.strip()]
        return lines[-1].strip() if lines else f"ended with {self.process.returncode}"

    def stop(self):
        if self.process:
            self.process.kill()
            self.process.communicate()
            self.process = None


class Sample:
    """The best of all runs of one competitor on one case."""

    def __init__(self):
        self.best_us = float("inf")
        self.medians = []
        self.ghz = None
        self.runs = 0
        self.call_us = 0.0
        self.inexact = ""

    def add(self, answer, call_us):
        self.runs += answer["runs"]
        self.medians.append(answer["median_us"])
        if answer["best_us"] < self.best_us:
            self.best_us = answer["best_us"]
            self.ghz = answer.get("ghz")
            self.call_us = call_us

    def net_us(self):
        """Without the cost of a call that does nothing: a peer that is called
        from Python is not charged for it."""
        return max(self.best_us - self.call_us, 0.001)

    def to_json(self):
        return {
            "best_us": round(self.best_us, 3),
            "median_us": round(sorted(self.medians)[len(self.medians) // 2], 3),
            "call_us": round(self.call_us, 3),
            "ghz": self.ghz and round(self.ghz, 3),
            "runs": self.runs,
            "inexact": self.inexact or None,
        }


class Contest:
    """Runs competitors over cases; keeps samples and the reasons of absence."""

    """`core` is a number, or several that competitors share, as "0,1"."""

    def __init__(self, core=None, seconds=0.2, rounds=3, processes=1, patience=300):
        self.core = core
        self.seconds = seconds
        self.rounds = rounds
        self.processes = processes
        self.patience = patience
        self.samples = {}
        self.missing = {}
        self.versions = {}

    def run(self, competitors, cases, check=None):
        """`check(competitor, case)` runs once for each pair, before its first
        timing; what it raises as Missing excludes the pair, Inexact marks it."""
        checked = set()
        for _ in range(self.processes):
            present = [c for c in competitors if self.start(c)]
            try:
                for case in cases:
                    self.time_case(present, case, check, checked)
            finally:
                for competitor in present:
                    competitor.stop()

    def rehearse(self, competitors):
        """Starts each once: what it compiles for itself is then in place."""
        for competitor in competitors:
            self.start(competitor)
            competitor.stop()

    def start(self, competitor):
        try:
            competitor.start(self.core, self.patience)
            if "version" in competitor.facts:
                self.versions[competitor.name] = competitor.facts["version"]
            return True
        except Missing as reason:
            self.missing[competitor.name] = str(reason)
            return False

    def time_case(self, competitors, case, check, checked):
        able = []
        for competitor in competitors:
            key = (case, competitor.name)
            if competitor.process is None:
                continue
            if case not in competitor.facts["ready"]:
                why = competitor.facts.get("absent", {}).get(case, "not supported")
                self.missing[f"{competitor.name}, {case}"] = why
                continue
            try:
                if check and key not in checked:
                    checked.add(key)
                    check(competitor, case)
                able.append(competitor)
            except Inexact as reason:
                self.samples[key] = Sample()
                self.samples[key].inexact = str(reason)
                able.append(competitor)
            except Missing as reason:
                self.missing[f"{competitor.name}, {case}"] = str(reason)
        for turn in range(self.rounds):
            for competitor in list(able):
                sample = self.samples.get((case, competitor.name))
                if turn > 0 and sample and sample.best_us > SLOW * 1e6:
                    continue
                try:
                    answer = competitor.ask("time", case, self.seconds)
                except Missing as reason:
                    self.missing[f"{competitor.name}, {case}"] = str(reason)
                    competitor.stop()
                    able.remove(competitor)
                    continue
                key = (case, competitor.name)
                sample = self.samples.setdefault(key, Sample())
                sample.add(answer, competitor.facts.get("call_us", 0.0))

    def get(self, case, name):
        return self.samples.get((case, name))
