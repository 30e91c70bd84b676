"""Unpacks a data package and follows the instructions of its README.

usage: read_package.py ZIP
prints JSON: what each tool found.
"""
import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import cffconvert
import frictionless
import pandas


def run_notebook(path):
    """The variables after running its cells, and their output."""
    notebook = json.loads(path.read_text("utf8"))
    names = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                exec(compile("".join(cell["source"]), cell["id"], "exec"), names)
    return {
        "top_ten": names["top_ten"],
        "evidence": [[chain, body, statement["id"]] for chain, body, statement in names["first_pair"]],
        "printed": printed.getvalue(),
        "format": [notebook["nbformat"], notebook["nbformat_minor"]],
        "outputs": [output for cell in notebook["cells"] for output in cell.get("outputs", [])],
        "cells": len({cell["id"] for cell in notebook["cells"]}) == len(notebook["cells"]),
    }


def problem_of_citation(path):
    try:
        cffconvert.Citation(path.read_text("utf8"), src=str(path)).validate()
    except Exception as problem:
        return str(problem)
    return None


def description(path):
    report = frictionless.validate(str(path))
    return {
        "valid": report.valid,
        "problems": report.flatten(["title", "rowNumber", "fieldName", "message"]),
        "rows": {task.place: task.stats.get("rows") for task in report.tasks},
        "licences": frictionless.Package(str(path)).licenses,
    }


def main(package):
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(package) as files:
        files.extractall(folder)
        os.chdir(folder)
        check = subprocess.run(
            ["sha256sum", "--check", "--strict", "--quiet", "manifest-sha256.txt"], capture_output=True, text=True
        )
        found = {
            "sha256sum": [check.returncode, check.stdout + check.stderr],
            "notebook": run_notebook(Path("headline.ipynb")),
            "citation": problem_of_citation(Path("CITATION.cff")),
            "description": description(Path("datapackage.json")),
            "parquet": {
                path.stem: list(pandas.read_parquet(path).columns) for path in sorted(Path("networks").glob("*.parquet"))
            },
        }
        os.chdir("/")
    json.dump(found, io.TextIOWrapper(sys.stdout.buffer, "utf8"), ensure_ascii=False)


main(sys.argv[1])
