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

import hostil_pdf
import hostil_texto
from armar import FONT, page, pdf, stream, text


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


def many_pages(count):
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 3: FONT, 4: stream(text(b"Hay 25 cosas"))}
    objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, b" ".join(b"%d 0 R" % (10 + i) for i in range(count)))
    for i in range(count):
        objects[10 + i] = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>"
    return pdf(objects)


def many_fonts(count):
    more = {10 + i: b"<</Type/Font/Subtype/Type1/BaseFont/F%d>>" % i for i in range(count)}
    fonts = b"".join(b"/F%d %d 0 R" % (i, 10 + i) for i in range(count))
    return page(b"BT " + b"".join(b"/F%d 12 Tf 1 0 0 1 %d %d Tm (%d) Tj " % (i, i % 600, i % 790, i % 10) for i in range(count)) + b"ET",
                more, resources=b"/Font<<%s>>" % fonts)


def pictures(side):
    """Small files of a picture with so many pixels a side."""
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent " % (side, side)
    yield "flate", stream(bytes(side * side // 8), head + b"1/ColorSpace/DeviceGray", compress=True)
    yield "rgb", stream(bytes(side * 10_000), head + b"8/ColorSpace/DeviceRGB", compress=True)
    # One page, one generic region of the whole page, without its data.
    size = side.to_bytes(4, "big") * 2
    jbig2 = b"\0\0\0\0\x30\0\1\0\0\0\x13" + size + bytes(8) + b"\0\0\0" + b"\0\0\0\1\x26\0\1\0\0\0\x1a" + size + bytes(8) + b"\0\0\3\xff\xfd\xff\2\xfe\xfe\xfe"
    yield "jbig2", stream(jbig2, head + b"1/ColorSpace/DeviceGray/Filter/JBIG2Decode")
    siz = b"\xff\x4f\xff\x51\0\x2f\0\0" + size + bytes(8) + size + bytes(8) + b"\0\3" + b"\7\1\1" * 3
    cod = b"\xff\x52\0\x0c\0\0\0\1\1\5\4\4\0\0" + b"\xff\x5c\0\x13\x40" + b"\x40" * 16
    yield "jpx", stream(siz + cod + b"\xff\x90\0\x0a\0\0\0\0\0\0\0\1\xff\x93\xff\xd9", head + b"8/ColorSpace/DeviceRGB/Filter/JPXDecode")
    yield "ccitt", stream(b"\0" * 1000, head + b"1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns %d/Rows %d>>" % (side, side))
    yield "lzw", stream(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" * 1000, head + b"1/ColorSpace/DeviceGray/Filter/LZWDecode")


def object_stream_bomb(size):
    inner = b"4 0 " + b" " * size + b"<</Length 0>>"
    packed = zlib.compress(inner, 9)
    out = bytearray(b"%PDF-1.7\n")
    offsets = {}
    bodies = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
              3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
              6: b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(packed) + packed + b"\nendstream"}
    for number, body in bodies.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    offsets[7] = len(out)
    rows = b""
    for number in range(8):
        if number == 4: rows += b"\2" + (6).to_bytes(4, "big") + b"\0"
        elif number in offsets: rows += b"\1" + offsets[number].to_bytes(4, "big") + b"\0"
        else: rows += b"\0" * 6
    out += b"7 0 obj\n" + stream(rows, b"/Type/XRef/Size 8/Root 1 0 R/W[1 4 1]") + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % offsets[7]
    return bytes(out)


def prev_chain(good, length):
    """Cross-reference tables that name each other, the first one the last."""
    out = bytearray(good[:good.rindex(b"startxref")])
    start = int(good[good.rindex(b"startxref"):].split()[1])
    places = [start]
    for _ in range(length):
        places.append(len(out))
        out += b"xref\n0 0\ntrailer\n<</Size 6/Root 1 0 R/Prev %d>>\n" % (places[-2] if len(places) > 2 else len(out))
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % places[-1]


def xref_stream_loop():
    out = bytearray(b"%PDF-1.7\n")
    for number in (1, 2):
        start = len(out)
        out += b"%d 0 obj\n" % number + stream(b"\1\0\0\x09\0" * 3, b"/Type/XRef/Size 3/Root 1 0 R/W[1 3 1]/Prev %d" % start) + b"\nendobj\n"
    return bytes(out) + b"startxref\n9\n%%EOF\n"


def wide_loop(width):
    """Nodes of a page tree that all hold each other."""
    numbers = range(10, 10 + width)
    objects = {1: b"<</Type/Catalog/Pages 10 0 R>>"}
    for number in numbers:
        objects[number] = b"<</Type/Pages/Count 1000000/Kids[%s]>>" % b" ".join(b"%d 0 R" % other for other in numbers)
    return pdf(objects)


def names(depth):
    more = {10: b"<</Dests 11 0 R>>"}
    for level in range(depth):
        more[11 + level] = b"<</Limits[(a)(z)]/Kids[%d 0 R]>>" % (12 + level)
    more[11 + depth] = b"<</Names[(b)[3 0 R/Fit]]/Limits[(a)(z)]>>"
    more[3] = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[70 690 200 720]/Dest(b)>>]>>"
    return page(text(b"Hay 25 cosas"), more, catalog=b"/Names 10 0 R")


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
    yield "cuenta-sin-hojas.pdf", pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 100000/Kids[%s]>>" % (b"3 0 R " * 100_000), 3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", 4: stream(text(b"Hay 25 cosas")), 5: FONT})
    yield "cien-mil-paginas.pdf", many_pages(100_000)
    yield "objstm-bomba.pdf", object_stream_bomb(500_000_000)
    yield "objstm-ciclo.pdf", good.replace(b"4 0 obj", b"9 0 obj<</Type/ObjStm/N 1/First 4/Extends 9 0 R/Length 9 0 R>>stream\n9 0 9 0 R\nendstream endobj\n4 0 obj")
    yield "fuente-bomba.pdf", page(text(b"Hay 25 cosas"), {5: b"<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 32/LastChar 126/Widths 7 0 R/FontDescriptor 6 0 R>>", 6: b"<</Type/FontDescriptor/FontName/A/Flags 4/FontFile2 8 0 R>>", 7: b"[%s]" % (b"500 " * 95), 8: stream(b"\0\1\0\0" * 100_000_000, compress=True)})
    yield "fuente-mapa.pdf", page(text(b"Hay 25 cosas"), {5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>", 6: stream(b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange " + b"100 beginbfrange <00000000> <ffffffff> <0041> endbfrange " * 200_000, compress=True)})
    yield "fuentes-muchas.pdf", many_fonts(50_000)
    for name, picture in pictures(30_000): yield f"imagen-{name}.pdf", page(b"q 500 0 0 500 50 50 cm /I Do Q " + text(b"Hay 25 cosas"), {6: picture}, resources=b"/Font<</F 5 0 R>>/XObject<</I 6 0 R>>")
    for name, picture in pictures(30_000): yield f"imagen-sola-{name}.pdf", page(b"q 500 0 0 500 50 50 cm /I Do Q", {6: picture}, resources=b"/XObject<</I 6 0 R>>")
    yield "patron-mosaico.pdf", page(b"/Pattern cs /P scn 0 0 600 700 re f " + text(b"Hay 25 cosas"), {6: stream(b"0 0 1 1 re f", b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.001/YStep 0.001/Resources<<>>")}, resources=b"/Font<</F 5 0 R>>/Pattern<</P 6 0 R>>")
    yield "sombra.pdf", page(b"/S sh " + text(b"Hay 25 cosas"), {6: b"<</ShadingType 1/ColorSpace/DeviceRGB/Domain[0 1000000 0 1000000]/Function 7 0 R>>", 7: stream(b"{ " + b"dup " * 90 + b"}", b"/FunctionType 4/Domain[0 1000000 0 1000000]/Range[0 1 0 1 0 1]")}, resources=b"/Font<</F 5 0 R>>/Shading<</S 6 0 R>>")
    yield "recortes.pdf", page(b"".join(b"%d %d 5 5 re W n " % (i % 600, i % 700) for i in range(200_000)) + text(b"Hay 25 cosas"), compress=True)
    yield "prev-ciclo.pdf", prev_chain(good, 1)
    yield "prev-cadena.pdf", prev_chain(good, 20_000)
    yield "xref-ciclo.pdf", xref_stream_loop()
    yield "kids-ancho.pdf", wide_loop(20)
    yield "nombres-hondos.pdf", names(100_000)
    yield "anotaciones.pdf", page(text(b"Hay 25 cosas"), {3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[%s]>>" % (b"<</Type/Annot/Subtype/Link/Rect[0 0 600 700]/A<</S/URI/URI(http://a)>>>>" * 100_000)})
    yield "clave.pdf", pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>", 3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>", 6: b"<</Filter/Standard/V 2/R 3/Length 128/P -44/O<%s>/U<%s>>>" % (b"ab" * 32, b"cd" * 32)}).replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 6 0 R/ID[<00><00>]")
    yield "es-html.pdf", b"<html><body><p>Hay 25 cosas</p></body></html>"
    yield "es-pdf.html", good
    yield "pdf-tras-html.html", b"<html><body>" + good
    yield "utf32.html", "<html><body><p>25 años</p></body></html>".encode("utf-32")
    yield "utf16-sin-marca.html", "<html><body><p>25 años</p></body></html>".encode("utf-16-le")
    yield "nulos.html", b"<html><body><p>2\x005 cosas\x00</p>" * 5000
    yield "celdas-mil-millones.html", b"<html><body><table><tr><td colspan=1000000000 rowspan=1000000000>1<td>2<tr><td>3</table>"
    yield "celdas-muchas.html", b"<html><body><table>" + b"<tr><td colspan=1000>1<td rowspan=65534>2" * 20_000 + b"</table>"
    yield "tabla-larga.html", b"<html><body><table>" + b"<tr><td>12<td>1.345<td>3,5 %" * 200_000 + b"</table>"
    yield "tabla-ancha.html", b"<html><body><table><tr>" + b"<td>12" * 300_000 + b"</table>"
    yield "ocultos.html", b"<html><head><style>" + b".a{display:none} " * 200_000 + b"</style></head><body>" + b'<p class="a" style="display:none">25</p>' * 100_000 + b"<p>26</p>"
    yield "estilos.html", b"<html><body>" + b'<p style="%s">25</p>' % (b"color:red;" * 500_000)
    yield "menus.html", b"<html><body>" + b"<nav><ul><li><a href=#>25 cosas</a></ul></nav>" * 50_000
    yield "llamadas.html", b"<html><body>" + b"".join(b'<p>25<sup><a href="#n%d">%d</a></sup></p>' % (i, i) for i in range(30_000)) + b"".join(b'<p id="n%d"><sup>%d</sup> nota %d</p>' % (i, i, i) for i in range(30_000))
    yield "titulos.html", b"<html><body>" + b"".join(b"<h%d>T %d</h%d>" % (i % 6 + 1, i, i % 6 + 1) for i in range(100_000))
    yield "anidado-en-linea.html", b"<html><body><p>" + b"<b><i>25 " * 50_000
    yield "mal-cerrado.html", b"<html><body>" + b"<p><b><table><tr><td></b></p>" * 20_000
    yield "svg.html", b"<html><body><svg>" + b"<g><text>25</text>" * 50_000
    yield "script.html", b"<html><body><script>" + b"<!-- <script> " * 200_000 + b"</body>"
    yield "cdata.html", b"<html><body>" + b"<![CDATA[ 25 ]]>" * 200_000
    yield "menor.html", b"<html><body>" + b"<" * 2_000_000
    yield "comillas.html", b"<html><body><p title=\"" + b"'\"" * 1_000_000 + b"25"
    yield "romanos.txt", b"MMMCMXCIX " * 300_000
    yield "parentesis.txt", b"(25 " * 500_000
    yield "puntos-y-comas.txt", b"1,2.3,4.5;" * 500_000
    yield "rangos.txt", b"entre 1 y 2 y 3 a " * 300_000
    yield "porcentajes.txt", b"12,5 % de " * 500_000
    yield "lineas.txt", b"1\n" * 2_000_000
    yield "titulos.md", b"".join(b"%s T %d\n\n" % (b"#" * (i % 6 + 1), i) for i in range(100_000))
    yield "tabla-larga.md", b"| a | b |\n|---|---|\n" + b"| 1 | 2.345 |\n" * 200_000
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
    parser.add_argument("--only", help="only files whose name holds this, beside those that are none")
    options = parser.parse_args()
    os.makedirs(options.folder)
    for name, data in files():
        if options.only and options.only not in name:
            continue
        with open(os.path.join(options.folder, name), "wb") as file:
            file.write(data)
    folder = os.fsencode(options.folder)
    with open(os.path.join(folder, b"no\xff\xfeutf8.md"), "wb") as file:
        file.write(b"# T\n\nHay 27 cosas.\n")
    os.makedirs(os.path.join(options.folder, "carpeta.pdf"))
    os.symlink("/proc/self/mem", os.path.join(options.folder, "ilegible.pdf"))
    os.symlink("/dev/zero", os.path.join(options.folder, "ceros.pdf"))
    os.symlink("eslabon-b.pdf", os.path.join(options.folder, "eslabon-a.pdf"))
    os.symlink("eslabon-a.pdf", os.path.join(options.folder, "eslabon-b.pdf"))
    locked = os.path.join(options.folder, "sin-permiso.pdf")
    with open(locked, "wb") as file:
        file.write(b"%PDF-1.7")
    os.chmod(locked, 0)
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
