"""Speaks to a language server: opens a document, prints its diagnostics."""

import json
import subprocess
import sys


def message(body):
    text = json.dumps({"jsonrpc": "2.0", **body})
    return f"Content-Length: {len(text)}\r\n\r\n{text}".encode()


text = open(sys.argv[2]).read()
document = {"uri": "test:///a.mlir", "languageId": "mlir", "version": 1, "text": text}
session = b"".join(
    message(body)
    for body in [
        {"id": 0, "method": "initialize", "params": {"capabilities": {}}},
        {"method": "initialized", "params": {}},
        {"method": "textDocument/didOpen", "params": {"textDocument": document}},
        {"id": 1, "method": "shutdown"},
        {"method": "exit"},
    ]
)
done = subprocess.run([sys.argv[1]], input=session, stdout=subprocess.PIPE, timeout=60)
for part in done.stdout.decode().split("Content-Length")[1:]:
    body = json.loads(part[part.index("{") :])
    for diagnostic in body.get("params", {}).get("diagnostics", []):
        print(diagnostic["message"])
print("exit", done.returncode)
