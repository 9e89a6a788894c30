"""Reads files of git clones, bare or with a work tree."""

import csv
import io
import re
import subprocess
from pathlib import Path

csv.field_size_limit(10**9)


class Clone:
    """One clone in the folder of clones: its name is owner+name."""

    def __init__(self, clones, repository):
        self.git = ["git", "-C", str(Path(clones, repository.replace("/", "+")))]

    def __enter__(self):
        pipe = subprocess.PIPE
        self.reader = subprocess.Popen([*self.git, "cat-file", "--batch"], stdin=pipe, stdout=pipe)
        return self

    def __exit__(self, *_):
        self.reader.communicate()

    def files(self, wanted, unwanted="$^"):
        command = [*self.git, "ls-tree", "-r", "-z", "--name-only", "HEAD"]
        names = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf8", "replace").split("\0")
        return sorted(name for name in names if re.search(wanted, name) and not re.search(unwanted, name))

    def bytes(self, path):
        self.reader.stdin.write(f"HEAD:{path}\n".encode())
        self.reader.stdin.flush()
        head = self.reader.stdout.readline().split()
        if head[1:2] != [b"blob"]:
            raise FileNotFoundError(path)
        return self.reader.stdout.read(int(head[2]) + 1)[:-1]

    def text(self, path):
        return self.bytes(path).decode("utf-8-sig", "replace").replace("\r", "")

    def table(self, path):
        return table(self.bytes(path))


def table(data):
    """The rows of a CSV file with a line of column names."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig", "replace"))))
