"""Opens review pages in headless Chromium and works with them: clicks, keys, widths, hostile text.

    python3 browser.py CUENTA [--screenshots FOLDER]

CUENTA is the built command; the samples are found beside this file's package. Needs chromium and the package websocket-client,
which speaks the DevTools protocol's transport. Exits with 1 where something does not hold.
"""

import base64
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

import websocket

ROOT = pathlib.Path(__file__).resolve().parents[2]
failures = []


def check(condition, what):
    print(("ok      " if condition else "FAILED  ") + what, flush=True)
    if not condition:
        failures.append(what)


class Browser:
    """A headless Chromium with one tab."""

    def __init__(self, folder):
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--no-first-run",
             "--disable-dev-shm-usage", "--remote-allow-origins=*", "--force-color-profile=srgb", "--hide-scrollbars",
             f"--user-data-dir={folder}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = pathlib.Path(folder) / "DevToolsActivePort"
        for _ in range(300):
            if port_file.exists() and "\n" in port_file.read_text():
                break
            time.sleep(0.1)
        port = port_file.read_text().split("\n")[0]
        pages = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
        self.socket = websocket.create_connection(
            next(page["webSocketDebuggerUrl"] for page in pages if page["type"] == "page"), timeout=60)
        self.number = 0
        self.events = []
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def run(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"].get("exception", {}).get("description", expression))
        return result["result"].get("value")

    def wait(self, expression, seconds=10):
        end = time.time() + seconds
        while time.time() < end:
            if self.run(expression):
                return True
            time.sleep(0.05)
        return False

    READY = "document.documentElement?.dataset.ready === 'true' && document.readyState === 'complete'"

    def open(self, path, width=1400, height=900, dark=False, ready=READY):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.call("Page.navigate", url="about:blank")
        self.events.clear()
        self.call("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
        ready = self.wait(ready, 30)
        check(ready, f"{pathlib.Path(path).name} at {width} px starts")

    def click(self, selector):
        """A click of the mouse in the middle of an element, which must be what lies there."""
        box = self.run(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); if (!e) return null; e.scrollIntoView({{block: 'center',"
            " inline: 'center'}); const r = e.getBoundingClientRect(); const x = r.x + r.width / 2, y = r.y + r.height / 2;"
            " const top = document.elementFromPoint(x, y); return {x, y, hit: top === e || e.contains(top)}; })()")
        if not box or not box["hit"]:
            raise RuntimeError(f"{selector} cannot be clicked: {box}")
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=box["x"], y=box["y"], button="left", clickCount=1)

    def key(self, key, text=None):
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, text=text if text is not None else (key if len(key) == 1 else ""))
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)

    def type(self, text):
        for letter in text:
            self.key(letter)

    def screenshot(self, path):
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def problems(self):
        """Exceptions, errors and requests beyond the page itself."""
        found = []
        for event in self.events:
            parameters = event.get("params", {})
            if event["method"] == "Runtime.exceptionThrown":
                found.append(str(parameters["exceptionDetails"].get("exception", {}).get("description", parameters)))
            elif event["method"] == "Log.entryAdded" and parameters["entry"]["level"] == "error":
                found.append(parameters["entry"]["text"])
            elif event["method"] == "Network.requestWillBeSent":
                url = parameters["request"]["url"]
                if not url.startswith(("file:", "data:", "about:")):
                    found.append("request: " + url)
        return found

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()


# Whether a chosen number is seen on the document's side.
CHOSEN_IN_VIEW = (
    "[...document.querySelectorAll('main .m.chosen')].some(e => { const r = e.getBoundingClientRect(); const d = document"
    ".getElementById('document').getBoundingClientRect(); return r.bottom > d.top && r.top < d.bottom && r.height > 0; })")


def work_with(browser, page, is_pdf):
    started = time.time()
    browser.open(page)
    took = browser.run("performance.timing.loadEventEnd - performance.timing.navigationStart")
    print(f"        loaded in {took} ms ({(time.time() - started) * 1000:.0f} ms with the browser's start of the page)")
    check(took < 2500, "the page is there soon")
    counts = browser.run("[...document.querySelectorAll('#states b')].map(e => Number(e.textContent.replace(/\\./g, '')))")
    check(counts[0] > 100 and counts[2] > 0 and counts[3] == 1, f"the counts by state are shown: {counts}")

    # A cell leads to its source.
    browser.click("#tab-tables")
    browser.click("#grid tbody tr:nth-child(3) td:nth-child(4) button")
    check(browser.wait(CHOSEN_IN_VIEW), "a cell scrolls the document to its source")
    value = browser.run("document.querySelector('#grid button.cell.chosen').textContent")
    told = browser.run("document.getElementById('detail').innerText")
    check(value in told and "beneficiarios" in told and "patrón" in told, f"the selection tells of the cell: {value}")

    # A text cell leads to its words.
    browser.key("Escape")
    browser.click("#grid tbody tr:nth-child(5) td:nth-child(2) button")
    shown = "document.querySelector('.source')" if is_pdf else "(CSS.highlights.has('source') || document.querySelector('#text .flash'))"
    check(bool(browser.run(f"!!{shown}")), "a cell of text shows its words")

    # A mention shows what is known of it.
    browser.key("Escape")
    place = "#pages" if is_pdf else "#text"
    browser.click(f"{place} .m.unexplained")
    told = browser.run("document.getElementById('detail').innerText")
    check("12.480" in told and "sin explicar" in told, "a click on an unexplained number tells of it")
    browser.key("Escape")
    check(browser.run("document.getElementById('detail').hidden"), "Escape ends the selection")
    browser.click(f"{place} .m.conflict")
    told = browser.run("document.getElementById('detail').innerText")
    check("en conflicto" in told and "≠" in told, "a click on a number in conflict tells its failed checks")

    # Keys.
    browser.key("Escape")
    browser.key("u")
    check("12.480" in browser.run("document.getElementById('detail').innerText"), "u goes to the next unexplained number")
    browser.key("n")
    first = browser.run("document.querySelector('.m.chosen').dataset.m")
    browser.key("n")
    second = browser.run("document.querySelector('.m.chosen').dataset.m")
    browser.key("p")
    check(first != second and browser.run("document.querySelector('.m.chosen').dataset.m") == first, "n and p go through the problems")
    check(browser.run(CHOSEN_IN_VIEW), "and the document follows")
    browser.key("/")
    browser.type("12.480")
    check(browser.wait("document.querySelectorAll('#list .rowlink').length === 1"), "a search finds one number")
    browser.key("Enter", "\r")
    check("12.480" in browser.run("document.getElementById('detail').innerText"), "Enter goes to it")
    browser.run("document.getElementById('query').value = ''; document.getElementById('query').dispatchEvent(new Event('input'))")
    browser.key("Escape")
    browser.run("document.activeElement.blur()")
    browser.key("?")
    check(browser.run("document.getElementById('help').open"), "? opens the help")
    browser.run("document.getElementById('help').close()")

    # Filters.
    time.sleep(0.3)
    browser.click("#states [data-state=referencia]")
    check(browser.run(f"document.querySelectorAll('{place} .m.reference:not(.off)').length") == 0, "a state can be hidden")
    browser.click("#states [data-state=referencia]")

    # Where the fault may lie, and what staff decide.
    browser.click("#tab-problems")
    suspects = browser.run("[...document.querySelectorAll('[data-suspect]')].map(e => e.textContent)")
    check(suspects == ["regiones · Maule · beneficiarios 180 → 175"], f"the cell of the fault is named: {suspects}")
    browser.click("[data-suspect]")
    check(browser.wait(CHOSEN_IN_VIEW), "and leads to its words")
    browser.click("[data-decide=errata]")
    browser.run("document.getElementById('d-correcto').value = ''")
    browser.run("document.getElementById('d-correcto').focus()")
    browser.type("175")
    browser.click(".decide button[type=submit]")
    check("motivo" in browser.run("document.querySelector('.decide .problem').textContent"), "a decision needs a reason")
    browser.run("document.getElementById('d-motivo').focus()")
    browser.type("Error de tipeo: \"180\"")
    browser.click(".decide button[type=submit]")
    browser.key("Escape")
    browser.click(f"{place} .m.unexplained")
    browser.click("[data-decide=es_indicador]")
    browser.run("document.getElementById('d-k-indicador').value = 'consultas_breves'; document.getElementById('d-motivo').value = 'Nuevo'")
    browser.click(".decide button[type=submit]")
    browser.click("#tab-decisions")
    written = browser.run("document.getElementById('draftText').value")
    lines = [line.strip() for line in written.split("\n")]
    check(lines[:2] == ["decisiones:", '- errata: "180"'] and 'debe_decir: "175"' in lines and 'motivo: "Error de tipeo: \\"180\\""' in lines
          and "clave: { indicador: \"consultas_breves\" }" in lines, "the page writes entries of decisiones.yaml")
    browser.click("#copyDrafts")
    check(browser.wait("document.querySelector('#drafts [role=status]').textContent !== ''"), "and copies them")
    browser.run("document.getElementById('dropDraft').click(); document.getElementById('dropDraft').click()")
    browser.key("Escape")

    # Checks and charts.
    browser.click("#tab-problems")
    cells = browser.run("document.querySelectorAll('#problems .check.fails .cells button').length")
    check(cells > 2, f"failed checks list their numbers: {cells}")
    browser.click("#problems .check.fails .cells button")
    check(browser.run(CHOSEN_IN_VIEW), "and lead to them")
    browser.key("Escape")
    browser.click("#tab-charts")
    check(browser.run("document.querySelectorAll('#charts .tile').length") == 16, "the map has 16 tiles")
    bars = browser.run("[...document.querySelectorAll('#charts .regional svg:first-child g')].map(g => g.getAttribute('aria-label'))")
    check(len(bars) == 16 and bars[0].startswith("Arica") and bars[15].startswith("Magallanes"), "the bars go from north to south")
    check(browser.run("document.querySelectorAll('#charts .chart').length") >= 2, "programmes have bars")
    check(not browser.run("document.querySelector('#charts').scrollWidth > document.querySelector('#charts').parentElement.clientWidth"), "charts fit")

    # Names for whoever does not see the page.
    unnamed = browser.run(
        "[...document.querySelectorAll('button, select, input')].filter(e => !(e.textContent.trim() || e.getAttribute('aria-label')"
        " || (e.labels && e.labels.length))).length")
    check(unnamed == 0, "every control has a name")
    check(browser.run("document.querySelectorAll('main, aside, header').length") == 3, "there are landmarks")
    check(browser.run("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size === document.querySelectorAll('[id]').length"), "ids are unique")
    check(browser.problems() == [], f"no errors and no requests: {browser.problems()[:3]}")
    return written


def decided(browser, cuenta, sample, is_pdf, written, folder):
    """What the page wrote is applied by the next run."""
    decisions = folder / "decisiones.yaml"
    decisions.write_text(written)
    page = folder / "decidido.html"
    subprocess.run([cuenta, "review", sample, "-o", page, "--decisions", decisions], check=True, capture_output=True)
    browser.open(page)
    counts = browser.run("[...document.querySelectorAll('#states b')].map(e => Number(e.textContent))")
    check(counts[2:] == [0, 0], f"with its decisions nothing is left to solve: {counts}")
    browser.click("#tab-decisions")
    states = browser.run("[...document.querySelectorAll('#decisions .check .badge')].map(e => e.textContent)")
    check(states == ["aplicada", "aplicada"], f"the decisions are shown: {states}")
    browser.click("#decisions .check button")
    told = browser.run("document.getElementById('detail').innerText")
    check("debe decir 175" in told and "el documento dice 180, las celdas llevan 175" in told, "a corrected number says what it was")
    check(browser.run("document.querySelectorAll('.badge.decision').length") > 0, "and its check that it uses the right one")
    check(browser.problems() == [], f"no errors and no requests: {browser.problems()[:3]}")


def comparison(browser, cuenta, folder):
    for name, text in (("antes", "respondió 12.480 consultas"), ("ahora", "contestó 9.100 preguntas")):
        draft = folder / f"{name}.html"
        draft.write_text((ROOT / "Samples/borrador-2025.html").read_text().replace("respondió 12.480 consultas", text)
                         .replace("proyectos liderados por" if name == "ahora" else "\0", "obras a cargo de"))
        subprocess.run([cuenta, "extract", draft, "-o", folder / name], check=True, capture_output=True)
    page = folder / "comparacion.html"
    subprocess.run([cuenta, "compare", folder / "antes", folder / "ahora", "-o", page], check=True, capture_output=True)
    for width in (1200, 390):
        browser.open(page, width=width, ready="document.readyState === 'complete' && !!document.querySelector('.counts')")
        check(browser.run("document.documentElement.scrollWidth") <= width, f"the comparison fits {width} px")
    check("negocios-de-mujeres" in browser.run("document.querySelector('.first li').textContent"), "the dead pattern comes first")
    check(browser.run("document.querySelectorAll('.grid table')[0].rows.length") == 17, "the grid has the regions")
    browser.click(".wording a")
    arrived = browser.wait("location.pathname.endsWith('ahora/revision.html') && !!document.querySelector('.m.chosen')")
    check(arrived, "a sentence leads to its number in the review page")


def printed(browser, page):
    """On paper nothing is cut: the tables of the data stand on landscape sheets, as wide as these."""
    browser.open(page, width=960, height=700)
    browser.call("Emulation.setEmulatedMedia", media="print")
    names = browser.run("[...document.querySelectorAll('#tables [role=tab], #tables .names button')].length")
    check(names > 0, "there are tables to print")
    wide = browser.run("[...document.querySelectorAll('#tables table, .check, .chart')].filter(e => e.getBoundingClientRect().right > 960).length")
    check(wide == 0, f"nothing is cut at the edge of the paper: {wide}")
    browser.call("Emulation.setEmulatedMedia", media="")


def phone(browser, page):
    browser.open(page, width=390, height=844)
    check(browser.run("document.documentElement.scrollWidth") <= 390, "nothing is wider than the phone")
    check(browser.run("getComputedStyle(document.querySelector('aside')).display") == "none", "one side at a time")
    browser.click("#side")
    check(browser.run("getComputedStyle(document.querySelector('main')).display") == "none", "the button changes sides")
    browser.click("#tab-tables")
    browser.click("#grid tbody tr:nth-child(3) td:nth-child(4) button")
    check(browser.wait(CHOSEN_IN_VIEW), "a cell changes to the document")


HOSTILE = """<html><head><title>&lt;/title&gt;&lt;script&gt;window.hit=1&lt;/script&gt;</title></head><body>
<h1>Cuenta Pública Participativa &lt;/script&gt;&lt;script&gt;window.hit=2&lt;/script&gt; Sercotec</h1>
<h2>"&gt;&lt;img src=x onerror=window.hit=3&gt; {{data}} {{script}} &lt;!--</h2>
<p>Fueron 1.234 &lt;img src=https://example.org/x onerror="window.hit=4"&gt; empresas y 99 &lt;/script&gt;&lt;!--&lt;script&gt; casos'"&amp;amp;.</p>
<table><tr><th>&lt;b onclick=window.hit=5&gt;Total&lt;/b&gt;</th></tr><tr><td>4.321 &lt;svg onload=window.hit=6&gt;</td></tr></table></body></html>
"""


def hostile(browser, cuenta, folder):
    source = folder / "hostil '\"<img src=x onerror=window.hit=7>.html"
    source.write_text(HOSTILE)
    page = folder / "hostil.html"
    subprocess.run([cuenta, "review", source, "-o", page], check=True, capture_output=True)
    browser.open(page)
    time.sleep(0.3)
    check(browser.run("window.hit === undefined"), "text of the document runs no script")
    check(browser.run("document.querySelectorAll('img, script:not([type])').length") == 1, "and makes no elements")
    check("<script>window.hit=2</script>" in browser.run("document.querySelector('#text h3').textContent"), "it is shown as it is written")
    check(browser.problems() == [], f"no errors and no requests: {browser.problems()[:3]}")
    blocked = browser.run(
        "new Promise(done => { const s = document.createElement('script'); s.textContent = 'window.hit = 8';"
        " document.body.append(s); setTimeout(() => done(window.hit), 200); })")
    check(blocked is None, "the content security policy stops any other script")


def main():
    cuenta = pathlib.Path(sys.argv[1]).resolve()
    shots = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 and sys.argv[2] == "--screenshots" else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        browser = Browser(folder / "profile")
        try:
            for sample, is_pdf in (("borrador-2025.pdf", True), ("borrador-2025.html", False)):
                page = folder / f"{sample}.revision.html"
                subprocess.run([cuenta, "review", ROOT / "Samples" / sample, "-o", page], check=True, capture_output=True)
                print(f"        {sample}: {page.stat().st_size / 1e6:.2f} MB")
                written = work_with(browser, page, is_pdf)
                decided(browser, cuenta, ROOT / "Samples" / sample, is_pdf, written, folder)
                phone(browser, page)
                printed(browser, page)
            hostile(browser, cuenta, folder)
            comparison(browser, cuenta, folder)
            if shots:
                shots.mkdir(parents=True, exist_ok=True)
                browser.open(folder / "borrador-2025.pdf.revision.html")
                browser.key("n")
                time.sleep(1.5)
                browser.screenshot(shots / "revision.png")
        finally:
            browser.close()
    print(f"{len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
