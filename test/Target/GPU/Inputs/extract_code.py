"""Writes the code in a gpu.binary of a module to a file: extract_code.py IN OUT"""

import re
import sys

text = open(sys.argv[1]).read()
code = re.search(r'assembly = "((?:[^"\\]|\\.)*)"', text).group(1)
code = re.sub(r"\\([0-9A-F]{2})", lambda m: chr(int(m.group(1), 16)), code)
open(sys.argv[2], "w").write(code.rstrip("\0"))
