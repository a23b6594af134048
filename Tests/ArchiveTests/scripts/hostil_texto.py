"""More HTML, Markdown and text meant to harm a reader: size, tables, style rules, marks, and text that reads slowly."""


def html(body, head=b""):
    return b"<!DOCTYPE html><html><head><meta charset=utf-8>%s</head><body>%s</body></html>" % (head, body)


def numbered(count, form):
    return b"".join(form % i for i in range(count))


def sized(count, unit):
    """A unit as often as it takes for so many bytes."""
    return unit * (count // len(unit))


def pages():
    yield "linea-50", html(b"<p>" + sized(50_000_000, b"Se gastaron $ 1.234 en obras y "))
    yield "palabra-50", html(b"<p>" + sized(50_000_000, b"palabra"))
    yield "celdas-millon", html(b"<table>" + b"<tr>" * 1 + b"<td>5" * 1_000_000)
    yield "celdas-mil-por-mil", html(b"<table>" + (b"<tr>" + b"<td>5" * 1000) * 1000)
    yield "filas-millon", html(b"<table>" + b"<tr><td>a<td>1.234" * 1_000_000)
    yield "filas-sin-nombre", html(b"<table>" + numbered(40_000, b"<tr><td><td>%d" + b"<td>7<td>8<td>9"))
    yield "tablas-muchas", html(b"<table><tr><th>a<th>b<tr><td>1<td>2</table>" * 100_000)
    yield "tablas-dentro", html(b"<table><tr><td>1<td>2<tr><td>" * 300 + b"25" + b"</table>" * 300)
    yield "tablas-dentro-anchas", html(b"<table><tr>" + b"<td><table><tr><td>1<td>2</table>" * 100_000)
    yield "colspan-millon", html(b"<table>" + b"<tr><td colspan=1000000>1" * 10_000)
    yield "rowspan-escalera", html(b"<table>" + numbered(3000, b"<tr><td rowspan=%d>1") )
    yield "rowspan-todos", html(b"<table>" + (b"<tr>" + b"<td rowspan=1000 colspan=1000>1" * 100) * 1000)
    yield "span-mentira", html(b"<table><tr><td colspan=-1>1<td colspan=0>2<td rowspan=0>3<td colspan=99999999999999999999>4<tr><td colspan=a>5</table>")
    yield "col-muchas", html(b"<table>" + b"<colgroup span=1000><col span=1000>" * 10_000 + b"<tr><td>1</table>")
    yield "cabezas", html(b"<table><thead>" + b"<tr><th>1<th>2" * 100_000 + b"</table>")
    yield "leyendas", html(b"<table>" + b"<caption>25 cosas</caption>" * 100_000 + b"<tr><td>1</table>")
    yield "atributos-millon", html(b"<p " + numbered(1_000_000, b"data-a%d=1 ") + b">25 cosas")
    yield "atributos-iguales", html(b"<p " + b"class=a " * 1_000_000 + b">25 cosas")
    yield "atributo-50", html(b'<p title="' + sized(50_000_000, b"25 cosas ") + b'">25 cosas')
    yield "clases-millon", html(b'<p class="' + numbered(1_000_000, b"c%d ") + b'">25', b"<style>" + numbered(1000, b".c%d{display:block}") + b"</style>")
    rules = b"<style>%s</style>"
    many = b"".join(b'<p class="a%d b" id="i%d">25 cosas</p>' % (i % 1000, i) for i in range(200_000))
    yield "estilo-clases", html(many, rules % numbered(300_000, b".a%d{display:none}"))
    yield "estilo-una-clase", html(b"<p class=b>25</p>" * 200_000, rules % numbered(200_000, b".b.c%d{display:none}"))
    yield "estilo-elementos", html(b"<p>25</p>" * 200_000, rules % (b"p{color:red}" * 300_000))
    yield "estilo-todos", html(b"<i>25</i>" * 200_000, rules % (b"*{color:red}*.a{display:none}" * 100_000))
    yield "estilo-hijos", html(b"<div class=a>" * 2000 + b"<p>25</p>" * 2000, rules % (b"%s p{display:none}" % (b".a " * 100_000)))
    yield "estilo-hijos-muchos", html(b"<div class=a>" * 200 + b"<p class=x>25</p>" * 20_000, rules % numbered(10_000, b".a .a .a .b%d .x{display:none}"))
    yield "estilo-lista", html(b"<p class=a>25</p>" * 1000, rules % (b",".join(b".a%d" % i for i in range(1_000_000)) + b"{display:none}"))
    yield "estilo-no", html(b"<p>25</p>", rules % (b":not(" * 200_000 + b"p" + b")" * 200_000 + b"{display:none}"))
    yield "estilo-media", html(b"<p>25</p>", rules % (b"@media screen{" * 200_000 + b"p{display:none}" + b"}" * 200_000))
    yield "estilo-llaves", html(b"<p>25</p>", rules % (b"{" * 5_000_000))
    yield "estilo-comentario", html(b"<p>25</p>", rules % (b"/* " * 3_000_000))
    yield "estilo-comillas", html(b"<p>25</p>", rules % (b"p[a=\"'" * 1_000_000))
    yield "estilo-declaraciones", html(b"<p>25</p>", rules % (b"p{%s}" % (b"display:none;" * 1_000_000)))
    yield "estilo-escapes", html(b"<p>25</p>", rules % (b".\\31 \\32 " * 500_000 + b"{display:none}"))
    yield "estilo-muchos", html(b"<style>p{display:block}</style><p>25</p>" * 100_000)
    yield "estilo-en-cada", html(b'<p style="display:block;font-weight:bold;vertical-align:super">25</p>' * 200_000)
    yield "estilo-contador", html(b"<p class=a>cosas</p>" * 200_000, rules % b'.a::before{content:"25 "}')
    yield "saltos", html(b"25<br>" * 3_000_000)
    yield "pre-50", html(b"<pre>" + sized(50_000_000, b"25 cosas\n"))
    yield "parrafos-vacios", html(b"<p>" * 10_000_000)
    yield "supra", html(b"<p>" + b"25<sup>1</sup> " * 300_000)
    yield "supra-dentro", html(b"<p>25" + b"<sup>" * 50_000 + b"1")
    yield "notas-un-id", html(b'<p>25<sup><a href="#n">1</a></sup></p>' * 50_000 + b'<p id="n">1 nota</p>' * 50_000)
    yield "notas-de-si", html(numbered(50_000, b'<p id="n%d">25<a href="#n1">1</a></p>'))
    yield "enlaces", html(b"<p>" + b'<a href="#a">25</a> ' * 500_000)
    yield "listas-inicio", html(b'<ol start=99999999999999999999 reversed>' + b"<li value=-99999999999>cosas" * 300_000)
    yield "definiciones", html(b"<dl>" + b"<dt>a<dd>25" * 300_000)
    yield "formato", html(b"<p>" + b"<a><b><i></p><p>25" * 50_000)
    yield "marcos", html(b"<iframe srcdoc='<p>25'>" * 100_000 + b"<object data=x>25")
    yield "selectores", html(b"<select>" + b"<option>25" * 500_000 + b"</select><textarea>" + b"25 " * 1_000_000)
    yield "plantillas", html(b"<template>" * 100_000 + b"25" + b"<plaintext>" + b"<p>" * 100_000)
    yield "plegados", html(b"<details><summary>25</summary>" * 50_000)
    yield "matematica", html(b"<math><mfrac><mn>1</mn><mn>2</mn></mfrac>" * 100_000)
    yield "espacios-de-nombre", html(numbered(100_000, b"<a%d:b>25</a>"))
    yield "elementos-propios", html(numbered(500_000, b"<x-%d>25"))
    yield "cierres", html(b"</div>" * 5_000_000 + b"25")
    yield "combinados", html(b"<p>25 a" + "\u0301".encode() * 5_000_000)
    yield "combinados-cifra", html(b"<p>" + ("2" + "\u0301" * 1000).encode() * 2000)
    yield "banderas", html(b"<p>25 " + "\U0001F1E8\U0001F1F1".encode() * 500_000)
    yield "familias", html(b"<p>25 " + "\U0001F468\u200D".encode() * 500_000)
    yield "direccion", html(b"<p>" + "\u202E25\u202C ".encode() * 500_000)
    yield "invisibles", html(b"<p>" + "2\u200B5\u00AD ".encode() * 500_000)
    yield "otras-cifras", html(b"<p>" + "\u0662\u0665 \uFF12\uFF15 ² ⁵ ½ ".encode() * 300_000)
    yield "espacios", html(b"<p>25" + b" " * 50_000_000 + b"cosas")
    yield "espacios-duros", html(b"<p>25" + b"&nbsp;" * 5_000_000 + b"cosas")
    yield "entidades-largas", html(b"<p>&#" + b"0" * 10_000_000 + b"53; &#x" + b"f" * 10_000_000 + b"; &" + b"a" * 10_000_000 + b";")
    yield "codificaciones", html(b"<p>a\xf1os 25", b"<meta charset=utf-7>" * 1 + b"<meta charset=ebcdic-cp-be>" + b"<meta charset=x>" * 100_000)
    yield "codificacion-larga", html(b"<p>25", b"<meta charset='" + b"x" * 5_000_000 + b"'>")


def plain():
    yield "cercas.md", b"`" * 5_000_000
    yield "cercas-crecen.md", b" ".join(b"`" * i for i in range(3000))
    yield "corchetes.md", b"[" * 2_000_000
    yield "corchetes-par.md", b"[" * 500_000 + b"25" + b"]" * 500_000
    yield "fotos.md", b"![" * 1_000_000
    yield "enlaces.md", b"[a](" * 500_000
    yield "enlaces-angulo.md", b"[a](<b" * 500_000
    yield "angulos.md", b"<a " * 500_000
    yield "comentarios.md", b"<!-- " * 500_000
    yield "declaraciones.md", b"<?" * 500_000 + b"<!A " * 500_000 + b"<![CDATA[" * 200_000
    yield "estrellas.md", b"*a " * 1_000_000
    yield "estrellas-dobles.md", b"**a *b " * 500_000
    yield "estrellas-cierre.md", b"*a_ " * 500_000
    yield "rayas.md", b"_a_b" * 500_000
    yield "tachas.md", b"~~a~" * 500_000
    yield "escapes.md", b"\\" * 5_000_000
    yield "entidades.md", b"&amp" * 1_000_000
    yield "supra.md", b"25<sup>1</sup>" * 300_000
    yield "supra-abre.md", b"25<sup>" * 500_000
    yield "subrayados.md", b"a\n===\n" * 500_000
    yield "guiones.md", b"- " * 1_000_000 + b"25"
    yield "citas-listas.md", b"> - " * 50_000 + b"25"
    yield "listas-hondas.md", b"".join(b"  " * i + b"- 25\n" for i in range(3000))
    yield "referencias.md", numbered(200_000, b"[a%d]: b\n") + b"[a1][a2] " * 200_000
    yield "tabla-ancha.md", b"|" + b"a|" * 2000 + b"\n|" + b"-|" * 2000 + b"\n" + (b"|" + b"1|" * 2000 + b"\n") * 500
    yield "tabla-corta.md", b"|" + b"a|" * 20_000 + b"\n|" + b"-|" * 20_000 + b"\n" + b"|1|\n" * 20_000
    yield "tabla-tubos.md", b"|" * 5_000_000
    yield "tabuladores.txt", b"\t" * 5_000_000
    yield "tabla-tab.txt", (b"1\t" * 100 + b"\n") * 20_000
    yield "tabla-tab-ancha.txt", b"1\t" * 500_000 + b"\n" + b"2\t" * 500_000
    yield "tabla-tab-escalera.txt", b"".join(b"1\t" * (i % 500) + b"\n" for i in range(5000))
    yield "retornos.txt", b"25\r" * 1_000_000
    yield "saltos-de-hoja.txt", b"25\f" * 1_000_000
    yield "titulos-iguales.md", b"# Resumen\n\nHay 25 cosas.\n\n" * 50_000
    yield "notas-iguales.md", b"25[^1]\n\n" * 50_000 + b"[^1]: nota\n" * 50_000
    yield "bloques.md", b"<div>\n25\n" * 100_000


# Each is repeated to half a megabyte: what a number rule could read slowly.
UNITS = (
    b"1 ", b"12,", b"1.234.", b"1,2;", b"1/2/", b"1-2-", b"1:2:", b"(1) a) ", "1° 2ª ".encode(), "N° 1, ".encode(), b"Ley 1, ", b"art. 1 y ", b"$", b"$ 1 ", b"US$ ",
    b"UF 1 ", b"M$ 1 ", b"1 % ", b"1 por ciento de ", "un millón ".encode(), b"mil ", b"cien ", b"y ", b"cincuenta y ", b"veinte ", b"dos mil ", b"primero ",
    b"XIV ", b"I-", b"IV.1.", b"1 de ", b"de 1 a ", b"entre 1 y ", b"del 1 al ", b"enero de ", b"1 de enero ", b"2024-", b"2024/2025 ", b"lunes 1 ", b"1er ", b"12:30 ",
    b"12 horas ", b"+56 2 ", b"12.345.678-9 ", b"a@b.cl ", b"http://a.cl/1?", b"www.1.cl ", b"1a", b"a1", b"A-1-", b"1_", b"#1", b"1\xc2\xa0", b"1\xe2\x80\xaf234 ",
    b"1e9", b"0x1", b"1'", b"1\"", b"1\xc2\xba", b"\xc2\xbd ", b"1 1/2 ", b"-1 ", b"\xe2\x88\x921", b"+1", b"~1", b"<1", b"1>", b"1=", b"1\xc3\x97", b"1 x 2 ", b"1 m2 ",
    b"cerca de ", b"hasta ", b"al menos 1 ", b"casi ", b"uno de cada ", b"trimestre ", b"semestre 1 ", b"anexo 1 ", b"tabla 1: ", b"(", b")", b"\xc2\xab", b"...", b"\xe2\x80\xa6",
    b"1 millones de pesos, ", b"pesos ", b"cuenta ", b"1 mil 2 ", b"mil 131 ", b"treintaidos", b"veinti", b"a\xc3\xb1o ", b"a\xc3\xb1os 2020 y ", b"\n1", b"1\n", b"- 1\n", b"1. a\n", b"a.\n\n",
)


def files():
    for name, data in pages():
        yield f"web-{name}.html", data
    for name, data in plain():
        yield f"plano-{name}", data
    for number, unit in enumerate(UNITS):
        yield f"texto-{number:03d}.txt", sized(500_000, unit)
