"""Runs a command and kills it: kill_after.py SECONDS SIGNAL COMMAND...

Fails when the command ends by itself before.
"""

import signal
import subprocess
import sys

process = subprocess.Popen(sys.argv[3:])
try:
    code = process.wait(timeout=float(sys.argv[1]))
    sys.exit(f"the command ended by itself with {code}")
except subprocess.TimeoutExpired:
    process.send_signal(getattr(signal, sys.argv[2]))
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        sys.exit("the command did not end")
