"""A lit format with one test per page that has console examples."""

import pathlib
import subprocess
import sys

import lit.formats
import lit.Test


class Pages(lit.formats.FileBasedTest):
    def __init__(self, source):
        self.source = pathlib.Path(source)

    def getTestsInDirectory(self, suite, path_in_suite, lit_config, local_config):
        docs = sorted((self.source / "docs").rglob("*.md"))
        for page in [self.source / "README.md", *docs]:
            if "```console" in page.read_text():
                name = str(page.relative_to(self.source)).replace("/", "-")
                test = lit.Test.Test(suite, path_in_suite + (name,), local_config)
                test.page = str(page)
                yield test

    def execute(self, test, lit_config):
        runner = self.source / "test" / "Docs" / "run_examples.py"
        done = subprocess.run(
            [sys.executable, str(runner), test.page],
            env=test.config.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        code = lit.Test.FAIL if done.returncode else lit.Test.PASS
        return lit.Test.Result(code, done.stdout)
