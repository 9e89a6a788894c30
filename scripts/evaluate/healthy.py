"""Opens files with tools independent of Countersign. Reads a path a line, writes one line of JSON for each.

{"name": …, "tool": …, "healthy": true|false|null}: null where the tool is not installed.
"""

import email
import email.policy
import io
import json
import os
import subprocess
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")
PICTURES = "png jpg jpeg gif bmp tif tiff webp".split()


def word(path):
    import docx

    docx.Document(path)


def package(path):
    import zipfile
    from xml.dom import minidom

    with zipfile.ZipFile(path) as found:
        for name in found.namelist():
            content = found.read(name)
            if name.endswith((".xml", ".rels")):
                minidom.parseString(content)


def binary_sheet(path):
    import pyxlsb

    pyxlsb.open_workbook(path).close()


def sheet(path):
    import openpyxl

    openpyxl.load_workbook(path).close()


def slides(path):
    import pptx

    pptx.Presentation(path)


def odf(path):
    from odf.opendocument import load

    load(path)


def old_sheet(path):
    import xlrd

    xlrd.open_workbook(path, logfile=open(os.devnull, "w"))


def ole(path):
    import olefile

    with olefile.OleFileIO(path, raise_defects=olefile.DEFECT_INCORRECT) as found:
        for stream in found.listdir():
            found.openstream(stream).read()


def message(path):
    import extract_msg

    extract_msg.openMsg(path).close()


def mail(path):
    with open(path, "rb") as file:
        whole = email.message_from_binary_file(file, policy=email.policy.default)
    for part in whole.walk():
        if part.defects:
            raise ValueError("defects")
        if part.is_multipart():
            continue
        if part.get_content_maintype() == "text":
            part.get_content()
        attached(part.get_filename() or "", part.get_payload(decode=True) or b"")


def attached(name, content):
    """A mail is only as healthy as what is attached to it."""
    kind = name.rsplit(".", 1)[-1].lower()
    if kind in PICTURES:
        from PIL import Image

        Image.open(io.BytesIO(content)).load()
    elif kind in BY_EXTENSION and kind != "eml":
        with tempfile.NamedTemporaryFile(suffix="." + kind) as file:
            file.write(content)
            file.flush()
            BY_EXTENSION[kind][1](file.name)


def run(*command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    if done.returncode != 0:
        raise ValueError("complaint")


TOOLS = {
    "python-docx": (word, "docx"),
    "zipfile": (package, "docm dotx"),
    "pyxlsb": (binary_sheet, "xlsb"),
    "openpyxl": (sheet, "xlsx xlsm"),
    "python-pptx": (slides, "pptx pptm ppsx"),
    "odfpy": (odf, "odt ods odp odg ott ots otp"),
    "xlrd": (old_sheet, "xls"),
    "olefile": (ole, "doc dot ppt"),
    "extract-msg": (message, "msg"),
    "python email": (mail, "eml"),
    "qpdf --check": (lambda path: run("qpdf", "--check", path), "pdf"),
    "unrtf": (lambda path: run("unrtf", "--quiet", "--nopict", "--text", path), "rtf"),
}
BY_EXTENSION = {one: (tool, way) for tool, (way, kinds) in TOOLS.items() for one in kinds.split()}

# Libraries print complaints of their own.
answers, sys.stdout = sys.stdout, sys.stderr
for line in sys.stdin:
    name = line.rstrip("\n")
    tool, way = BY_EXTENSION.get(name.rsplit(".", 1)[-1].lower(), ("", None))
    healthy = None
    if way:
        try:
            way(name)
            healthy = True
        except (ImportError, FileNotFoundError):
            pass
        except Exception:
            healthy = False
    print(json.dumps({"name": name, "tool": tool, "healthy": healthy}), file=answers, flush=True)
