#!/usr/bin/env python3
"""Compares what `cuenta` reads of a page of HTML with what a browser shows of it.

    navegador.py CUENTA [HTML|FOLDER ...]        without files: ../shared/archive beside the package

The browser is Chromium without a window: a copy of the page, with a script at its end that prints `document.body.innerText`, is loaded from
disk without network, the page's own scripts and styles from elsewhere left out. For each file: recall and precision of the words as a bag
and in order, and what only one side has. Words of `cuenta` are those of all of its blocks, furniture included; the marks of lists, which a
browser draws and does not hand out, are left out. Exit status 1 when recall or precision is below .995.
"""
import base64
import difflib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

PROBE = b"""
<script>
(function () {
  // A browser without a window cannot be asked; what it shows is left in the tree that it prints.
  var text = document.body.innerText;
  var bytes = new TextEncoder().encode(text), letters = '';
  for (var i = 0; i < bytes.length; i++) letters += String.fromCharCode(bytes[i]);
  document.documentElement.innerHTML = '<body>INNERTEXT[' + btoa(letters) + ']</body>';
})();
</script>
"""


def shown(path):
    data = path.read_bytes()
    data = re.sub(rb"(?is)<script\b.*?</script\s*>", b"", data)
    with tempfile.TemporaryDirectory() as scratch:
        page = pathlib.Path(scratch) / "page.html"
        page.write_bytes(data + PROBE)
        browser = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
        if browser is None:
            sys.exit("needs chromium in the path")
        run = subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={scratch}/profile",
             "--virtual-time-budget=10000", "--dump-dom", page.as_uri()], capture_output=True, timeout=300)
    found = re.search(rb"INNERTEXT\[([A-Za-z0-9+/=]*)\]", run.stdout)
    if not found:
        sys.exit(f"{path.name}: the browser printed no text: {run.stderr.decode()[-300:]}")
    return base64.b64decode(found.group(1)).decode()


def read(cuenta, path):
    run = subprocess.run([cuenta, "inspect", str(path), "--as", "json"], capture_output=True)
    if run.returncode:
        sys.exit(f"{path.name}: {run.stderr.decode()}")
    document = json.loads(run.stdout)
    tables = iter(document["tables"])
    parts = []
    for block in document["blocks"]:
        if block["kind"] == "table":
            parts += [cell["text"] for cell in next(tables)["cells"]]
        else:
            parts.append(block["text"])
    return "\n".join(parts)


def words(text):
    return re.findall(r"\w+", text)


def examine(cuenta, path):
    there, here = words(shown(path)), words(read(cuenta, path))
    bag = sum((Counter(there) & Counter(here)).values())
    order = sum(block.size for block in difflib.SequenceMatcher(None, there, here, autojunk=False).get_matching_blocks())
    recall, precision = bag / max(1, len(there)), bag / max(1, len(here))
    print(f"{path.name}: {len(there)} words in the browser, {len(here)} read; recall {recall:.4f}, precision {precision:.4f}, "
          f"in order {order / max(1, len(there)):.4f}")
    for title, rest in (("only there", Counter(there) - Counter(here)), ("only here", Counter(here) - Counter(there))):
        if rest:
            print(f"    {title}:", " ".join(f"{word}×{count}" for word, count in rest.most_common(20)))
    return recall >= 0.995 and precision >= 0.995


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    shared = pathlib.Path(__file__).resolve().parents[4] / "shared" / "archive"
    paths = [pathlib.Path(name) for name in sys.argv[2:]] or [shared]
    files = [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    files = [file for file in files if file.suffix.lower() in {".html", ".htm"}]
    if not files:
        sys.exit(f"no pages in {', '.join(map(str, paths))}")
    sys.exit(0 if all([examine(sys.argv[1], file) for file in files]) else 1)


main()
