"""Reads a result file as benchmarks/README.md describes it and prints its
shape: names and counts, no times."""

import json
import sys

document = json.load(open(sys.argv[1]))
assert document["version"] == 1
assert document["machine"]["cpu"] and "features" in document["machine"]
print("benchmark:", document["benchmark"])
results = document["results"]
if document["benchmark"] == "machine":
    for row in results["peaks"]:
        known = "gops" in row
        assert not known or row["gops"] > row["ops_per_cycle"] / 10 > 0
        print("peak:", row["leaf"], "measured" if known else "absent")
    for row in results["read_bandwidth"]:
        assert row["gb_per_s"] > 0
        print("buffer:", row["bytes"])
else:
    for row in results:
        for name, sample in row["times"].items():
            assert 0 < sample["best_us"] <= sample["median_us"]
            assert sample["runs"] > 0
        print("case:", row["case"], "timed:", ", ".join(sorted(row["times"])))
for name in sorted(document["missing"]):
    print("missing:", name)
