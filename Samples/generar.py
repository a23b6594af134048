#!/usr/bin/env python3
"""Makes the sample documents and the tables each must give.

    python3 Samples/generar.py          HTML, Markdown and expected tables (standard library only)
    python3 Samples/generar.py --pdf    the PDF files too (needs LibreOffice Writer and the Liberation fonts)
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "fuente"))
sys.dont_write_bytecode = True

import borrador  # noqa: E402
import esperado  # noqa: E402
import memoria  # noqa: E402
import paginas_impresas  # noqa: E402
import paginas_web  # noqa: E402
import texto_marcado  # noqa: E402


def print_pdf(draft, target):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.fodt"
        source.write_text(paginas_impresas.render(draft), encoding="utf-8")
        command = ["soffice", f"-env:UserInstallation=file://{folder}/perfil", "--headless", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run([*command, str(source)], check=True, stdout=subprocess.DEVNULL)
        target.write_bytes((Path(folder) / f"{target.stem}.pdf").read_bytes())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pdf", action="store_true", help="print the PDF files too")
    arguments = parser.parse_args()

    account, report = borrador.draft(), memoria.draft()
    (HERE / "borrador-2025.html").write_text(paginas_web.render(account), encoding="utf-8")
    (HERE / "borrador-2025.md").write_text(texto_marcado.render(account), encoding="utf-8")
    esperado.write_account(HERE / "esperado" / "borrador-2025", account)
    esperado.write_common(HERE / "esperado" / "memoria-bibliotecas", report)
    if arguments.pdf:
        print_pdf(account, HERE / "borrador-2025.pdf")
        print_pdf(report, HERE / "memoria-bibliotecas.pdf")


if __name__ == "__main__":
    main()
