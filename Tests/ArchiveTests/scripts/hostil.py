#!/usr/bin/env python3
"""Makes a folder of files meant to harm a reader of documents.

    hostil.py FOLDER [GOOD_FILE...] [--step BYTES] [--flips N]

With good files, it adds their truncations at every STEP bytes and N copies of each with random bytes changed.
"""
import argparse
import os
import random
import socket
import zlib


def pdf(objects, root=1, size=None):
    """A PDF of numbered objects (bytes), with a right cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    last = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % last
    for number in range(1, last):
        out += b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 65535 f \n"
    out += b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size or last, root, start)
    return bytes(out)


def stream(data, extra=b"", compress=False):
    if compress:
        data, extra = zlib.compress(data, 9), extra + b"/Filter/FlateDecode"
    return b"<</Length %d%s>>stream\n" % (len(data), extra) + data + b"\nendstream"


FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def page(content, more=None, resources=b"/Font<</F 5 0 R>>", catalog=b"", compress=False):
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<%s>>>>" % resources,
        4: stream(content, compress=compress),
        5: FONT,
    }
    objects.update(more or {})
    return pdf(objects)


def text(words):
    return b"BT /F 12 Tf 72 700 Td (%s) Tj ET" % words


def doubled_forms(levels):
    more = {}
    for level in range(levels):
        inner = 11 + level
        body = b"/X Do /X Do" if level < levels - 1 else text(b"Hay 25 cosas")
        resources = b"/XObject<</X %d 0 R>>" % inner if level < levels - 1 else b"/Font<</F 5 0 R>>"
        more[10 + level] = stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<%s>>" % resources)
    return page(b"/X Do", more, resources=b"/XObject<</X 10 0 R>>")


def nested_forms(levels):
    more = {}
    for level in range(levels):
        last = level == levels - 1
        resources = b"/Font<</F 5 0 R>>" if last else b"/XObject<</X %d 0 R>>" % (11 + level)
        body = text(b"Hay 25 cosas") if last else b"/X Do"
        more[10 + level] = stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<%s>>" % resources)
    return page(b"/X Do", more, resources=b"/XObject<</X 10 0 R>>")


def page_tree(depth):
    objects = {1: b"<</Type/Catalog/Pages 10 0 R>>", 3: FONT, 4: stream(text(b"Hay 25 cosas"))}
    for level in range(depth):
        objects[10 + level] = b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (11 + level)
    objects[10 + depth] = (
        b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>" % (9 + depth))
    return pdf(objects)


def outline(depth):
    more = {10: b"<</Type/Outlines/First 11 0 R/Last 11 0 R/Count 1>>"}
    for level in range(depth):
        more[11 + level] = b"<</Title(T %d)/Parent %d 0 R/First %d 0 R/Last %d 0 R/Count 1/Dest[3 0 R/Fit]>>" % (
            level, 10 + level, 12 + level, 12 + level)
    more[11 + depth] = b"<</Title(fin)/Parent %d 0 R>>" % (10 + depth)
    return page(text(b"Hay 25 cosas"), more, catalog=b"/Outlines 10 0 R")


def structure(depth):
    more = {10: b"<</Type/StructTreeRoot/K 11 0 R>>"}
    for level in range(depth):
        more[11 + level] = b"<</Type/StructElem/S/Div/P %d 0 R/K %d 0 R>>" % (10 + level, 12 + level)
    more[11 + depth] = b"<</Type/StructElem/S/P/P %d 0 R/Pg 3 0 R/K 0>>" % (10 + depth)
    return page(b"/P <</MCID 0>> BDC " + text(b"Hay 25 cosas") + b" EMC", more,
                catalog=b"/StructTreeRoot 10 0 R/MarkInfo<</Marked true>>")


def files():
    good = page(text(b"Hay 25 cosas en 3 cajas"))
    yield "bueno.pdf", good
    yield "q.pdf", page(b"q " * 1_000_000, compress=True)
    yield "q-diez.pdf", page(b"q " * 10_000_000, compress=True)
    yield "formas-dobles.pdf", doubled_forms(40)
    yield "formas-hondas.pdf", nested_forms(100_000)
    yield "flate.pdf", page(b" " * 400_000_000, compress=True)
    yield "flate-texto.pdf", page(text(b"9" * 60_000_000), compress=True)
    twice = zlib.compress(zlib.compress(b"0" * 1_000_000_000, 9), 9)
    yield "flate-dos.pdf", page(b"", {4: b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(twice) + twice + b"\nendstream"})
    yield "glifos.pdf", page(b"BT /F 1 Tf " + b"1 0 0 1 72 700 Tm (12345678901234567890) Tj " * 100_000 + b"ET", compress=True)
    yield "rayas.pdf", page(text(b"Hay 25 cosas") + b"".join(b" %d %d m %d %d l S" % (i % 600, i % 700, i % 500, i % 791) for i in range(500_000)), compress=True)
    yield "paginas-hondas.pdf", page_tree(100_000)
    yield "indice-hondo.pdf", outline(100_000)
    yield "estructura-honda.pdf", structure(100_000)
    yield "arreglo-hondo.pdf", page(text(b"Hay 25 cosas"), {9: b"[" * 1_000_000 + b"]" * 1_000_000}, catalog=b"/X 9 0 R")
    yield "cuenta-falsa.pdf", good.replace(b"/Count 1", b"/Count 2000000000")
    yield "cuenta-menos.pdf", good.replace(b"/Count 1", b"/Count -5")
    yield "largo-falso.pdf", good.replace(b"/Length", b"/Length 99999999999/L")
    yield "caja-enorme.pdf", good.replace(b"[0 0 612 792]", b"[0 0 1e30 1e30]")
    yield "caja-nula.pdf", good.replace(b"[0 0 612 792]", b"[0 0 0 0]")
    yield "ciclo-paginas.pdf", good.replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]")
    yield "ciclo-padre.pdf", good.replace(b"/Parent 2 0 R", b"/Parent 3 0 R")
    yield "ciclo-forma.pdf", page(b"/X Do", {10: stream(b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X 10 0 R>>>>")}, resources=b"/XObject<</X 10 0 R>>")
    yield "ciclo-largo.pdf", page(b"", {4: b"<</Length 4 0 R>>stream\nBT ET\nendstream"})
    yield "ciclo-indice.pdf", page(text(b"Hay 25 cosas"), {10: b"<</First 11 0 R/Last 11 0 R>>", 11: b"<</Title(a)/Next 11 0 R/First 11 0 R>>"}, catalog=b"/Outlines 10 0 R")
    yield "cien-mil-paginas.pdf", pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 100000/Kids[%s]>>" % (b"3 0 R " * 100_000), 3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", 4: stream(text(b"Hay 25 cosas")), 5: FONT})
    yield "solo-cabeza.pdf", b"%PDF-1.7\n"
    yield "cabeza-y-ruido.pdf", b"%PDF-1.7\n" + random.Random(1).randbytes(300_000)
    yield "html-grande.html", b"<html><body>" + b"<p>Se gastaron $ 1.234.567 en 12 obras.</p>\n" * 1_100_000 + b"</body></html>"
    yield "html-linea.html", b"<html><body><p>" + b"12.345 personas y " * 600_000 + b"</p></body></html>"
    yield "html-hondo.html", b"<html><body>" + b"<div>" * 100_000 + b"25 cosas" + b"</div>" * 100_000
    yield "html-listas.html", b"<html><body>" + b"<ul><li>1 cosa" * 50_000
    yield "html-tabla-honda.html", b"<html><body>" + b"<table><tr><td>7" * 20_000
    yield "html-celdas.html", b"<html><body><table><tr>" + b"<td rowspan=60000 colspan=60000>1" * 1000 + b"</table>"
    yield "html-entidades.html", b"<html><body><p>" + b"&#x31;&amp;&nbsp;&bogus;" * 300_000
    yield "html-dtd.html", b"<!DOCTYPE html [" + b"".join(b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10 if i else b"lol") for i in range(30)) + b"]><html><body>&a29;</body></html>"
    yield "html-atributos.html", b"<html><body><p " + b"".join(b"a%d=1 " % i for i in range(300_000)) + b">25 cosas</p>"
    yield "html-comentario.html", b"<html><body><!-- " + b"<p>25 " * 500_000
    yield "utf16.html", "<html><body><p>25 años</p></body></html>".encode("utf-16")
    yield "utf16-mentira.html", b'<html><head><meta charset="utf-16"></head><body><p>25 a\xf1os</p></body></html>'
    yield "latin-mentira.html", '<html><head><meta charset="iso-8859-1"></head><body><p>25 años “x”</p></body></html>'.encode()
    yield "utf8-roto.md", b"# T\xc3\n\n25 \xff\xfe cosas \xed\xa0\x80\n" * 1000
    yield "nulos.md", b"# T\n\n25\x00 cosas\x00\n" * 1000
    yield "marcas.md", b"# T\n\n" + b"*_[`" * 500_000
    yield "citas.md", b">" * 500_000 + b" 25 cosas"
    yield "listas.md", b"".join(b" " * (i % 5000) + b"- 25 cosas\n" for i in range(5000))
    yield "tabla.md", b"|" + b"1|" * 200_000 + b"\n|" + b"-|" * 200_000 + b"\n"
    yield "notas.md", b"".join(b"25[^%d] cosas\n\n[^%d]: nota\n\n" % (i, i) for i in range(20_000))
    yield "cifras.txt", b"1" * 20_000_000
    yield "puntos.txt", b"1." * 5_000_000
    yield "millones.txt", b"mil millones de " * 500_000
    yield "fechas.txt", b"1 de enero de 2025 al " * 300_000
    yield "pesos.txt", b"M$ " * 2_000_000
    yield "una-frase.txt", b"palabra " * 3_000_000
    yield "vacio.pdf", b""
    yield "un-byte.pdf", b"%"
    yield "imagen.pdf", b"\x89PNG\r\n\x1a\n" + bytes(1000)
    yield b"salto\nde linea.md".decode(), b"# T\n\nHay 25 cosas.\n"
    yield "comillas \" y, comas.md", b"# T\n\nHay 26 cosas.\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("good", nargs="*")
    parser.add_argument("--step", type=int, default=1024)
    parser.add_argument("--flips", type=int, default=100)
    options = parser.parse_args()
    os.makedirs(options.folder)
    for name, data in files():
        with open(os.path.join(options.folder, name), "wb") as file:
            file.write(data)
    folder = os.fsencode(options.folder)
    with open(os.path.join(folder, b"no\xff\xfeutf8.md"), "wb") as file:
        file.write(b"# T\n\nHay 27 cosas.\n")
    os.makedirs(os.path.join(options.folder, "carpeta.pdf"))
    os.symlink("/proc/self/mem", os.path.join(options.folder, "ilegible.pdf"))
    os.symlink("nada", os.path.join(options.folder, "roto"))
    os.symlink(".", os.path.join(options.folder, "ciclo"))
    os.mkfifo(os.path.join(options.folder, "tubo.pdf"))
    here = os.getcwd()
    os.chdir(options.folder)
    socket.socket(socket.AF_UNIX).bind("enchufe")
    os.chdir(here)
    deep = options.folder
    for _ in range(200):
        deep = os.path.join(deep, "d")
    os.makedirs(deep)
    with open(os.path.join(deep, "hondo.md"), "wb") as file:
        file.write(b"# T\n\nHay 28 cosas.\n")
    chance = random.Random(7)
    for path in options.good:
        data = open(path, "rb").read()
        stem, ending = os.path.splitext(os.path.basename(path))
        for length in range(options.step, len(data), options.step):
            with open(os.path.join(options.folder, f"{stem}-cortado-{length:08d}{ending}"), "wb") as file:
                file.write(data[:length])
        for number in range(options.flips):
            changed = bytearray(data)
            for _ in range(chance.choice([1, 10, 100, 1000])):
                changed[chance.randrange(len(changed))] = chance.randrange(256)
            with open(os.path.join(options.folder, f"{stem}-alterado-{number:04d}{ending}"), "wb") as file:
                file.write(changed)


if __name__ == "__main__":
    main()
