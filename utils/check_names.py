"""Checks that one pass is one file, one test and one name.

For every `def FooBarPass : Pass<"quantx-foo-bar"` in
include/quantx/<Stage>/Passes.td there must be lib/<Stage>/FooBar.cpp and
test/<Stage>/foo-bar.mlir, and the test must name the flag.
"""

import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
wrong = []
count = 0
for td in sorted(root.glob("include/quantx/**/Passes.td")):
    stage = td.parent.relative_to(root / "include" / "quantx")
    text = td.read_text()
    for definition, flag in re.findall(r'def\s+(\w+)\s*:\s*Pass<\s*"([\w-]+)"', text):
        count += 1
        words = flag.removeprefix("quantx-")
        camel = "".join(word.capitalize() for word in words.split("-"))
        if not flag.startswith("quantx-"):
            wrong.append(f"{td}: flag {flag} does not start with quantx-")
        if definition.lower() != camel.lower() + "pass":
            wrong.append(f"{td}: {definition} should be {camel}Pass")
        sources = [p.stem.lower() for p in (root / "lib" / stage).glob("*.cpp")]
        if camel.lower() not in sources:
            wrong.append(f"{flag}: no lib/{stage}/{camel}.cpp")
        test = root / "test" / stage / f"{words}.mlir"
        if not test.exists() or flag not in test.read_text():
            wrong.append(f"{flag}: no test/{stage}/{words}.mlir that names it")
if count == 0:
    wrong.append("no pass definition found")
print("\n".join(wrong) or f"{count} passes, each one file, one test, one name")
sys.exit(bool(wrong))
