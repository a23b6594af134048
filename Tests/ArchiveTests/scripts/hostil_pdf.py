"""More PDF files meant to harm a reader: fonts, pictures, coordinates, loops, patterns, annotations."""
import zlib

from armar import FONT, page, pdf, stream, text

WORDS = text(b"Hay 25 cosas")
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]"
HUGE = b"9" * 400
BOTH = b"/Font<</F 5 0 R>>"


def font(more):
    return b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica%s>>" % more


def page_like(**entries):
    """A page whose entries differ: its own dictionary stands at number 3."""
    whole = {"MediaBox": "[0 0 612 792]", "Contents": "4 0 R", "Resources": "<</Font<</F 5 0 R>>>>", **entries}
    return b"<</Type/Page/Parent 2 0 R%s>>" % "".join(f"/{name} {value}" for name, value in whole.items()).encode()


def cmap(lines):
    return b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n" + lines + b"\nendcmap end end"


def fonts():
    shown = b"BT /F 12 Tf " + b"1 0 0 1 72 700 Tm (%s) Tj " % (b"A" * 10_000) * 100 + b"ET"
    long = cmap(b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <%s> endbfchar" % (b"0035" * 500_000))
    yield "mapa-largo", page(shown, {5: font(b"/ToUnicode 6 0 R"), 6: stream(long, compress=True)}, compress=True)
    some = cmap(b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <%s> endbfchar" % (b"0035" * 64))
    yield "mapa-repetido", page(shown, {5: font(b"/ToUnicode 6 0 R"), 6: stream(some, compress=True)}, compress=True)
    yield "mapa-usa-se", page(WORDS, {5: font(b"/ToUnicode 6 0 R"), 6: stream(cmap(b"/A usecmap"), b"/CMapName/A/UseCMap 6 0 R")})
    composite = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding %s/DescendantFonts[6 0 R]%s>>"
    kid = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>%s>>"
    glyphs = b"BT /F 12 Tf 72 700 Td <00320035> Tj ET"
    yield "cmap-usa-se", page(glyphs, {5: composite % (b"7 0 R", b""), 6: kid % b"", 7: stream(cmap(b""), b"/Type/CMap/CMapName/A/UseCMap 7 0 R")})
    ranges = cmap(b"1 begincodespacerange <0000> <ffff> endcodespacerange " + b"100 begincidrange <00000000> <ffffffff> 0 endcidrange " * 100_000)
    yield "cmap-rangos", page(glyphs, {5: composite % (b"7 0 R", b""), 6: kid % b"", 7: stream(ranges, b"/Type/CMap/CMapName/A", compress=True)})
    notdef = cmap(b"1 begincodespacerange <00> <ff> endcodespacerange " + b"<00> <ffffffff> <00> <ffffffff> " * 500_000)
    yield "cmap-ruido", page(glyphs, {5: composite % (b"7 0 R", b""), 6: kid % b"", 7: stream(notdef, b"/Type/CMap/CMapName/A", compress=True)})
    yield "anchos-cid", page(glyphs, {5: composite % (b"/Identity-H", b""), 6: kid % b"/W[0 2147483647 500 -5 99999999999 1 4 [1 2]]/W2[0 2147483647 1 2 3]"})
    yield "anchos-cid-muchos", page(glyphs, {5: composite % (b"/Identity-H", b""), 6: kid % (b"/W[%s]" % (b"0 65535 500 " * 200_000))})
    yield "hijo-de-si", page(glyphs, {5: b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]>>"})
    yield "anchos", page(WORDS, {5: font(b"/FirstChar -2147483648/LastChar 2147483647/Widths[%s]" % (b"-%s " % HUGE * 50))})
    yield "anchos-cero", page(WORDS, {5: font(b"/FirstChar 0/LastChar 255/Widths[%s]" % (b"0 " * 256))})
    yield "anchos-al-reves", page(WORDS, {5: font(b"/FirstChar 0/LastChar 255/Widths[%s]" % (b"-600 " * 256))})
    yield "diferencias", page(WORDS, {5: font(b"/Encoding<</Differences[-5/A 300/B 99999999999/C 2147483647/D %s]>>" % (b"/five" * 1_000_000))})
    program = b"<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 32/LastChar 126/Widths[%s]/FontDescriptor 6 0 R>>" % (b"500 " * 95)
    descriptor = b"<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1 1]/%s 8 0 R>>"
    tables = b"\0\1\0\0\xff\xff\0\0\0\0\0\0" + b"".join(b"glyf\0\0\0\0\0\0\0\x0c\xff\xff\xff\xff" for _ in range(65_535))
    for name, key, data in (
        ("truetype", b"FontFile2", tables), ("opentype", b"FontFile3", b"OTTO" + tables[4:]),
        ("cff", b"FontFile3", b"\1\0\4\4" + b"\xff\xff\4" + b"\xff" * 400_000), ("type1", b"FontFile", b"%!PS-AdobeFont-1.0: A\n/Encoding 2147483647 array\n" + b"dup 5 /five put\n" * 200_000 + b"eexec " + b"A" * 100_000),
        ("loop", b"FontFile2", b""),
    ):
        extra = b"/Length1 %d/Length2 2147483647/Length3 -1" % len(data) + (b"/Subtype/Type1C" if key == b"FontFile3" else b"")
        yield f"programa-{name}", page(WORDS, {5: program, 6: descriptor % key, 8: stream(data, extra, compress=True)})
    yield "descriptor-ciclo", page(WORDS, {5: program.replace(b"6 0 R", b"5 0 R")})
    type3 = b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[%s]/FirstChar 65/LastChar 65/Widths[500]/Encoding<</Differences[65/A]>>/CharProcs<</A %d 0 R>>/Resources<</Font<</F %d 0 R>>>>>>"
    shape = b"500 0 0 0 500 500 d1 BT /F 1 Tf (AA) Tj ET"
    call = b"BT /F 12 Tf 72 700 Td (A) Tj ET"
    yield "tipo3-se-llama", page(call, {5: type3 % (b".001 0 0 .001 0 0", 6, 5), 6: stream(shape)})
    more = {}
    for level in range(40):
        more[10 + 2 * level] = type3 % (b".001 0 0 .001 0 0", 11 + 2 * level, 12 + 2 * level)
        more[11 + 2 * level] = stream(shape)
    more[90] = FONT
    yield "tipo3-dobles", page(call, {**more, 5: more[10]})
    yield "tipo3-matriz-nula", page(call, {5: type3 % (b"0 0 0 0 0 0", 6, 5), 6: stream(shape)})
    yield "tipo3-matriz-enorme", page(call, {5: type3 % (b" ".join([HUGE] * 6), 6, 5), 6: stream(shape)})
    count = 100_000
    many = {10 + i: b"<</Type/Font/Subtype/Type1/BaseFont/F%d/ToUnicode 6 0 R/Encoding<</Differences[48 %s]>>>>" % (i, b"/five" * 10) for i in range(count)}
    many[6] = stream(cmap(b"1 begincodespacerange <00> <ff> endcodespacerange " + b"1 beginbfrange <30> <39> <0030> endbfrange " * 100), compress=True)
    names = b"".join(b"/F%d %d 0 R" % (i, 10 + i) for i in range(count))
    drawn = b"BT " + b"".join(b"/F%d 12 Tf 1 0 0 1 %d %d Tm (%d) Tj " % (i, i % 600, i % 790, i % 10) for i in range(count)) + b"ET"
    yield "cien-mil", page(drawn, many, resources=b"/Font<<%s>>" % names)


def coordinates():
    for name, entries in (
        ("caja-400-cifras", {"MediaBox": "[0 0 %s %s]" % (HUGE.decode(), HUGE.decode())}), ("caja-menos", {"MediaBox": "[612 792 0 0]"}),
        ("caja-diez-millones", {"MediaBox": "[0 0 10000000 10000000]"}), ("caja-lejos", {"MediaBox": "[2000000000 2000000000 2000000612 2000000792]"}),
        ("caja-letras", {"MediaBox": "[nan inf /A (b)]"}), ("caja-fina", {"MediaBox": "[0 0 0.0000001 792]"}), ("unidad", {"UserUnit": "1000000000"}),
        ("unidad-menos", {"UserUnit": "-1"}), ("unidad-enorme", {"UserUnit": HUGE.decode()}), ("giro", {"Rotate": "2147483647"}), ("giro-45", {"Rotate": "45"}),
        ("recorte", {"CropBox": "[%s -%s -5 nan]" % (HUGE.decode(), HUGE.decode())}), ("sin-caja", {"MediaBox": "null"}),
    ):
        yield name, page(WORDS, {3: page_like(**entries)})
    for name, content in (
        ("matriz-400-cifras", b"%s 0 0 %s 0 0 cm " % (HUGE, HUGE) + WORDS), ("matriz-infinita-menos", (b"%s 0 0 -%s %s -%s cm " % (HUGE, HUGE, HUGE, HUGE)) * 3 + WORDS),
        ("matriz-nula", b"0 0 0 0 0 0 cm " + WORDS), ("matriz-crece", b"1000 0 0 1000 1 1 cm " * 1000 + WORDS), ("matriz-mengua", b".001 0 0 .001 1 1 cm " * 1000 + WORDS),
        ("lugares", b"BT /F 12 Tf " + b"".join(b"1 0 0 1 %s%s %s Tm (25 cosas) Tj " % (sign, HUGE, place) for sign in (b"", b"-") for place in (HUGE, b"-" + HUGE, b"0")) + b"ET"),
        ("letra", b"BT /F %s Tf 72 700 Td (Hay 25 cosas) Tj ET" % HUGE), ("letra-cero", b"BT /F 0 Tf 72 700 Td (Hay 25 cosas) Tj ET"), ("letra-menos", b"BT /F -12 Tf 72 700 Td (Hay 25 cosas) Tj ET"),
        ("espacios", b"BT /F 12 Tf %s Tc %s Tw %s Tz %s TL %s Ts 72 700 Td (Hay 25 cosas) Tj T* (Hay 26) Tj ET" % ((HUGE,) * 5)),
        ("kern", b"BT /F 12 Tf 72 700 Td [" + b"(2) -%s (5) %s " % (HUGE, HUGE) * 100_000 + b"] TJ ET"),
        ("lejos", b"BT /F 12 Tf " + b"".join(b"1 0 0 1 %d %d Tm (25) Tj " % (i * 20_001, -i * 30_001) for i in range(50_000)) + b"ET"),
        ("diminutas", b"BT /F 0.01 Tf " + b"".join(b"1 0 0 1 %.2f %.2f Tm (%d) Tj " % (i % 1000 * .6, i // 1000 * .5, i % 10) for i in range(1_500_000)) + b"ET"),
        ("columna", b"BT /F 1 Tf " + b"".join(b"1 0 0 1 72 %.3f Tm (%d) Tj " % (792 - i * .003, i) for i in range(250_000)) + b"ET"),
        ("renglon", b"BT /F 1 Tf " + b"".join(b"1 0 0 1 %.3f 700 Tm (%d) Tj " % (i * 2.5, i % 10) for i in range(500_000)) + b"ET"),
        ("giradas", b"BT /F 12 Tf " + b"".join(b"%.4f %.4f %.4f %.4f 300 400 Tm (25 cosas) Tj " % (1 - i / 5e4, i / 5e4, -i / 5e4, 1 - i / 5e4) for i in range(50_000)) + b"ET"),
        ("reja", b"".join(b"%d 0 m %d 792 l S 0 %d m 612 %d l S " % (i % 612, i % 612, i % 792, i % 792) for i in range(2000)) + WORDS),
        ("reja-fina", b"".join(b"%.1f 0 m %.1f 792 l S 0 %.1f m 612 %.1f l S " % ((i / 10,) * 4) for i in range(6000)) + WORDS),
        ("reja-llena", b"".join(b"%d 0 m %d 792 l S 0 %d m 612 %d l S " % ((i * 3,) * 4) for i in range(200)) + b"BT /F 2 Tf " + b"".join(b"1 0 0 1 %d %d Tm (%d) Tj " % (i % 200 * 3, i // 200 * 3, i % 10) for i in range(40_000)) + b"ET"),
        ("cajas-dentro", b"".join(b"%.3f %.3f %.3f %.3f re S " % (i / 100, i / 100, 600 - i / 50, 780 - i / 50) for i in range(20_000)) + WORDS),
        ("curvas", b"0 0 m " + b"1 2 3 4 5 6 c " * 1_000_000 + b"S " + WORDS), ("rayas-nan", b"%s %s m -%s -%s l S " % ((HUGE,) * 4) * 1000 + WORDS),
        ("segmentos", b"".join(b"%d %d m %d %d l S " % (i % 600, i % 790, i % 600 + 3, i % 790) for i in range(300_000)) + WORDS),
    ):
        yield name, page(content, compress=True)


def drawings():
    pattern = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 100 100]/XStep 1/YStep 1/Resources<</Pattern<</P 6 0 R>>>>"
    filled = b"/Pattern cs /P scn 0 0 600 700 re f " + WORDS
    yield "patron-de-si", page(filled, {6: stream(b"/Pattern cs /P scn 0 0 50 50 re f", pattern)}, resources=BOTH + b"/Pattern<</P 6 0 R>>")
    shades = BOTH + b"/Shading<</S 6 0 R>>"
    axial = b"<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 600 700]/Function 7 0 R/Extend[true true]>>"
    yield "sombra-funcion-de-si", page(b"/S sh " + WORDS, {6: axial, 7: b"<</FunctionType 3/Domain[0 1]/Functions[7 0 R 7 0 R]/Bounds[.5]/Encode[0 1 0 1]>>"}, resources=shades)
    doubled = {7 + i: b"<</FunctionType 3/Domain[0 1]/Functions[%d 0 R %d 0 R]/Bounds[.5]/Encode[0 1 0 1]>>" % (8 + i, 8 + i) for i in range(40)}
    yield "sombra-funciones-dobles", page(b"/S sh " + WORDS, {6: axial, **doubled, 47: b"<</FunctionType 2/Domain[0 1]/N 1>>"}, resources=shades)
    yield "sombra-muestras", page(b"/S sh " + WORDS, {6: axial, 7: stream(b"0", b"/FunctionType 0/Domain[0 1]/Range[0 1]/Size[2147483647]/BitsPerSample 32")}, resources=shades)
    yield "sombra-muestras-32", page(b"/S sh " + WORDS, {6: axial, 7: stream(b"0", b"/FunctionType 0/Domain[%s]/Range[0 1]/Size[%s]/BitsPerSample 32" % (b"0 1 " * 32, b"9 " * 32))}, resources=shades)
    yield "sombra-llaves", page(b"/S sh " + WORDS, {6: axial, 7: stream(b"{" * 100_000 + b"}" * 100_000, b"/FunctionType 4/Domain[0 1]/Range[0 1]")}, resources=shades)
    mesh = b"/ShadingType 4/ColorSpace/DeviceGray/BitsPerCoordinate 8/BitsPerComponent 8/BitsPerFlag 8/Decode[0 600 0 700 0 1]"
    yield "sombra-malla", page(b"/S sh " + WORDS, {6: stream(bytes(40_000_000), mesh, compress=True)}, resources=shades)
    yield "sombra-parches", page(b"/S sh " + WORDS, {6: stream(bytes(range(256)) * 40_000, mesh.replace(b"Type 4", b"Type 7"), compress=True)}, resources=shades)
    yield "sombra-red", page(b"/S sh " + WORDS, {6: stream(bytes(10_000), mesh.replace(b"Type 4", b"Type 5") + b"/VerticesPerRow 2147483647", compress=True)}, resources=shades)
    state = b"<</Type/ExtGState/SMask<</Type/Mask/S/Luminosity/G 7 0 R>>>>"
    group = FORM + b"/Group<</S/Transparency>>/Resources<</ExtGState<</G 6 0 R>>/Font<</F 5 0 R>>/XObject<</X 7 0 R>>>>"
    yield "mascara-de-si", page(b"/G gs " + WORDS, {6: state, 7: stream(b"/G gs " + WORDS, group)}, resources=BOTH + b"/ExtGState<</G 6 0 R>>")
    masks = {}
    for i in range(30):
        masks[10 + 2 * i] = b"<</Type/ExtGState/SMask<</Type/Mask/S/Alpha/G %d 0 R>>>>" % (11 + 2 * i)
        masks[11 + 2 * i] = stream(b"/G gs 0 0 9 9 re f /G gs 0 0 9 9 re f", FORM + b"/Group<</S/Transparency>>/Resources<</ExtGState<</G %d 0 R>>>>" % (12 + 2 * i))
    masks[70] = b"<<>>"
    yield "mascaras-dobles", page(b"/G gs " + WORDS, masks, resources=BOTH + b"/ExtGState<</G 10 0 R>>")
    color = BOTH + b"/ColorSpace<</C 6 0 R>>"
    yield "color-de-si", page(b"/C cs .5 scn " + WORDS, {6: b"[/Separation/A 6 0 R 7 0 R]", 7: b"<</FunctionType 2/Domain[0 1]/N 1>>"}, resources=color)
    yield "color-indice-de-si", page(b"/C cs 5 scn " + WORDS, {6: b"[/Indexed 6 0 R 2147483647 (a)]"}, resources=color)
    yield "color-icc-de-si", page(b"/C cs .5 scn " + WORDS, {6: b"[/ICCBased 7 0 R]", 7: stream(bytes(100), b"/N 4/Alternate 6 0 R")}, resources=color)
    yield "color-tintas", page(b"/C cs " + b".5 " * 1000 + b"scn " + WORDS, {6: b"[/DeviceN[%s]/DeviceRGB 7 0 R]" % (b"/A" * 100_000), 7: b"<</FunctionType 2/Domain[0 1]/N 1>>"}, resources=color)
    form = stream(b"BT /F 1 Tf 72 700 Td (%s) Tj ET" % (b"25 " * 10_000), FORM + b"/Resources<</Font<</F 5 0 R>>>>", compress=True)
    yield "forma-repetida", page(b"/X Do " * 100_000, {10: form}, resources=BOTH + b"/XObject<</X 10 0 R>>", compress=True)
    yield "contenidos", page(WORDS, {3: page_like(Contents="[%s]" % ("4 0 R " * 500_000)), 4: stream(b"BT /F 1 Tf 72 700 Td (25 ) Tj ET ")})
    yield "contenidos-anidados", page(WORDS, {3: page_like(Contents="9 0 R"), 9: b"[9 0 R 4 0 R]"})
    yield "imagen-en-linea", page(b"BI /W 2147483647 /H 2147483647 /BPC 8 /CS /RGB ID abc EI " * 1000 + WORDS)
    yield "imagen-sin-fin", page(b"BI /W 1 /H 1 /BPC 8 /CS /G ID " * 200_000 + WORDS, compress=True)
    yield "imagen-repetida", page(b"q 9 0 0 9 9 9 cm /I Do Q " * 100_000 + WORDS, {6: stream(bytes(3_000_000), b"/Type/XObject/Subtype/Image/Width 1000/Height 1000/BitsPerComponent 8/ColorSpace/DeviceRGB", compress=True)}, resources=BOTH + b"/XObject<</I 6 0 R>>", compress=True)
    yield "palabra-larga", page(b"BT /F 1 Tf 72 700 Td (" + b"25" * 20_000_000 + b") Tj ET", compress=True)
    yield "operandos", page(b"1 " * 20_000_000 + WORDS, compress=True)
    yield "arreglo-tj", page(b"BT /F 1 Tf 72 700 Td [" + b"(2)1" * 3_000_000 + b"] TJ ET", compress=True)
    yield "marcas", page(b"/Span <</ActualText (25)>> BDC " * 500_000 + WORDS, compress=True)
    replaced = b"".join(b"/Span /P BDC (A) Tj EMC " for _ in range(20_000))
    yield "texto-en-lugar", page(b"BT /F 1 Tf 72 700 Td " + replaced + b"ET", {6: b"<</ActualText(%s)>>" % (b"25 cosas " * 100_000)}, resources=BOTH + b"/Properties<</P 6 0 R>>", compress=True)


def pictures():
    side = 2_147_483_647
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d/ColorSpace/%s"
    shown = b"q 500 0 0 500 50 50 cm /I Do Q "
    size = side.to_bytes(4, "big") * 2
    bitmap = b"\0\0\0\0\x30\0\1\0\0\0\x13" + size + bytes(8) + b"\0\0\0"
    symbols = bitmap + b"\0\0\0\1\0\0\1\0\0\0\x12" + b"\0\0" + b"\3\xff\xfd\xff\2\xfe\xfe\xfe" + b"\xff\xff\xff\xff" * 2
    unknown = bitmap + b"\0\0\0\1\x26\0\1\xff\xff\xff\xff" + size + bytes(8) + b"\0\1" + bytes(1000)
    striped = b"\0\0\0\0\x30\0\1\0\0\0\x13" + side.to_bytes(4, "big") + b"\xff\xff\xff\xff" + bytes(8) + b"\0\x7f\xff"
    tiles = b"\xff\x4f\xff\x51\0\x2f\0\0" + size + bytes(8) + b"\0\0\0\1" * 2 + bytes(8) + b"\0\3" + b"\7\1\1" * 3 + b"\xff\xd9"
    layers = b"\xff\x4f\xff\x51\0\x2f\0\0" + b"\0\0\3\xe8" * 2 + bytes(8) + b"\0\0\3\xe8" * 2 + bytes(8) + b"\0\3" + b"\7\1\1" * 3 + b"\xff\x52\0\x0c\0\0\xff\xff\1\x20\4\4\0\0\xff\x5c\0\x13\x40" + b"\x40" * 16 + b"\xff\x90\0\x0a\0\0\0\0\0\0\0\1\xff\x93\xff\xd9"
    jpeg = b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\3\1\x22\0\2\x11\1\3\x11\1" + b"\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0\x3f\0" + bytes(1000) + b"\xff\xd9"
    scans = b"\xff\xd8\xff\xc2\0\x11\x08\x40\0\x40\0\3\1\x11\0\2\x11\0\3\x11\0" + b"\xff\xda\0\x08\1\1\0\0\0\0" * 20_000 + b"\xff\xd9"
    for name, gray, data, extra in (
        ("enorme", True, b"0", b""), ("flate", False, zlib.compress(bytes(100_000_000), 9), b"/Filter/FlateDecode"),
        ("jbig2-hoja", True, bitmap, b"/Filter/JBIG2Decode"), ("jbig2-simbolos", True, symbols, b"/Filter/JBIG2Decode"),
        ("jbig2-largo", True, unknown, b"/Filter/JBIG2Decode"), ("jbig2-franjas", True, striped, b"/Filter/JBIG2Decode"),
        ("jbig2-de-si", True, bitmap, b"/Filter/JBIG2Decode/DecodeParms<</JBIG2Globals 6 0 R>>"),
        ("jpx-teselas", False, tiles, b"/Filter/JPXDecode"), ("jpx-capas", False, layers, b"/Filter/JPXDecode"),
        ("ccitt", True, bytes(1000), b"/Filter/CCITTFaxDecode/DecodeParms<</K 0/Columns 2147483647/Rows 2147483647>>"),
        ("ccitt-menos", True, bytes(1000), b"/Filter/CCITTFaxDecode/DecodeParms<</K 4/Columns -1/Rows -1/DamagedRowsBeforeError 2147483647>>"),
        ("dct", False, jpeg, b"/Filter/DCTDecode"), ("dct-pasadas", False, scans, b"/Filter/DCTDecode"),
        ("mascara-de-si", False, b"0", b"/SMask 6 0 R/Mask 6 0 R"), ("filtros", True, zlib.compress(b"0"), b"/Filter[%s]" % (b"/FlateDecode" * 10_000)),
        ("prediccion", False, zlib.compress(bytes(1000)), b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 2147483647/BitsPerComponent 16/Columns 2147483647>>"),
        ("corridas", True, b"\x81\0" * 500_000, b"/Filter[/RunLengthDecode/RunLengthDecode]"), ("cifrado", True, b"0", b"/Filter/Crypt"),
    ):
        width = 16_384 if name in ("flate", "dct-pasadas") else side
        picture = b"<</Length %d%s%s>>stream\n" % (len(data), head % (width, width, 1 if gray else 8, b"DeviceGray" if gray else b"DeviceRGB"), extra) + data + b"\nendstream"
        yield name, page(shown + WORDS, {6: picture}, resources=BOTH + b"/XObject<</I 6 0 R>>")
        yield f"sola-{name}", page(shown, {6: picture}, resources=BOTH + b"/XObject<</I 6 0 R>>")


def structures():
    good = page(WORDS)
    end = good[good.rindex(b"startxref"):].split()[1]
    yield "xref-de-si", good.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %s/XRefStm %s" % (end, end))
    yield "xref-enorme", good.replace(b"/Size 6", b"/Size 2147483647").replace(b"xref\n0 6", b"xref\n0 2147483647")
    yield "xref-lejos", good.replace(b"startxref\n" + end, b"startxref\n99999999999999999999")
    yield "xref-menos", good.replace(b"xref\n0 6", b"xref\n-5 6")
    yield "xref-secciones", good.replace(b"trailer", b"0 0\n" * 500_000 + b"trailer")
    yield "raiz-de-si", good.replace(b"/Pages 2 0 R", b"/Pages 1 0 R")
    yield "raiz-hoja", good.replace(b"/Pages 2 0 R", b"/Pages 3 0 R")
    yield "objeto-de-si", good.replace(b"4 0 obj\n", b"4 0 obj 4 0 R endobj\n9 0 obj\n")
    chain = {10 + i: b"%d 0 R" % (11 + i) for i in range(100_000)}
    yield "referencias", page(WORDS, {3: page_like(Contents="10 0 R"), **chain, 100_010: b"4 0 R"})
    inner = b"6 0 7 14 <</Type/ObjStm>> <</Type/ObjStm/N 1/First 4>>"
    yield "objstm-dentro", good.replace(b"4 0 obj", b"6 0 obj\n" + stream(inner, b"/Type/ObjStm/N 2147483647/First 9/Extends 6 0 R") + b"\nendobj\n4 0 obj")
    # Streams of objects whose entries name each other.
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in ((1, b"<</Type/Catalog/Pages 2 0 R>>"), (3, stream(b"4 0 <<>>", b"/Type/ObjStm/N 1/First 4"))):
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    rows = b"".join(b"\1" + places[number].to_bytes(4, "big") + b"\0" if number in places else b"\2\0\0\0" + bytes([5 if number == 4 else 4]) + b"\0" for number in range(6))
    out += b"6 0 obj\n" + stream(rows, b"/Type/XRef/Size 6/Root 1 0 R/W[1 4 1]") + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % start
    yield "objstm-en-objstm", bytes(out)
    yield "xref-campos", bytes(out).replace(b"/W[1 4 1]", b"/W[2147483647 2147483647 2147483647]")
    yield "xref-campos-menos", bytes(out).replace(b"/W[1 4 1]", b"/W[0 0 0]").replace(b"/Size 6", b"/Size 2000000000")
    for name, handler in (
        ("desconocida", b"<</Filter/Otro.Cosa/V 1>>"), ("version", b"<</Filter/Standard/V 99/R 99/P 0/O()/U()>>"), ("vacia", b"<<>>"), ("de-si", b"6 0 R"),
        ("ausente", None), ("publica", b"<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/CF<</A<</CFM/AESV2/Recipients[(a)]>>>>/StmF/A/StrF/A>>"),
        ("seis", b"<</Filter/Standard/V 5/R 6/Length 256/P -4/O<%s>/U<%s>/OE<%s>/UE<%s>/Perms<%s>/CF<</StdCF<</CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF>>" % (b"ab" * 48, b"cd" * 48, b"ef" * 32, b"01" * 32, b"23" * 16)),
        ("largo", b"<</Filter/Standard/V 2/R 3/Length 2147483647/P -4/O<%s>/U<%s>>>" % (b"ab" * 32, b"cd" * 32)),
    ):
        yield f"clave-{name}", page(WORDS, {} if handler is None else {6: handler}).replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 6 0 R/ID[<00><00>]")
    doubled = {1: b"<</Type/Catalog/Pages 10 0 R>>", 3: b"<</Type/Page/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", 4: stream(WORDS), 5: FONT, 40: b"<</Type/Pages/Count 1/Kids[3 0 R]>>"}
    for level in range(30):
        doubled[10 + level] = b"<</Type/Pages/Count %d/Kids[%d 0 R %d 0 R]>>" % (2 ** (30 - level), 11 + level, 11 + level)
    yield "paginas-dobles", pdf(doubled)
    empty = {1: b"<</Type/Catalog/Pages 2 0 R>>", 3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"}
    yield "millon-de-hojas", pdf({**empty, 2: b"<</Type/Pages/Count 1000000/Kids[%s]>>" % (b"3 0 R " * 1_000_000)})
    blank = {10 + i: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>" for i in range(100_000)}
    yield "cien-mil-vacias", pdf({**empty, **blank, 2: b"<</Type/Pages/Count 100000/Kids[%s]>>" % b"".join(b"%d 0 R " % number for number in blank)})
    marked = b"/MarkInfo<</Marked true>>"
    graph = {10: b"<</Type/StructTreeRoot/K 11 0 R/RoleMap<</A/B/B/A>>>>"}
    for level in range(40):
        graph[11 + level] = b"<</Type/StructElem/S/A/P %d 0 R/K[%d 0 R %d 0 R]>>" % (10 + level, 12 + level, 12 + level)
    graph[51] = b"<</Type/StructElem/S/P/P 50 0 R/Pg 3 0 R/K 0>>"
    content = b"/P <</MCID 0>> BDC " + WORDS + b" EMC"
    yield "estructura-doble", page(content, graph, catalog=marked + b"/StructTreeRoot 10 0 R")
    yield "estructura-de-si", page(content, {10: b"<</Type/StructTreeRoot/K 11 0 R/ParentTree 12 0 R>>", 11: b"<</Type/StructElem/S/P/P 11 0 R/K[11 0 R 10 0 R]/Pg 3 0 R>>", 12: b"<</Kids[12 0 R 12 0 R]>>"}, catalog=marked + b"/StructTreeRoot 10 0 R")
    wide = {11 + i: b"<</Type/StructElem/S/P/P 10 0 R/Pg 3 0 R/K 0>>" for i in range(100_000)}
    yield "estructura-ancha", page(content, {10: b"<</Type/StructTreeRoot/K[%s]>>" % b"".join(b"%d 0 R " % number for number in wide), **wide}, catalog=marked + b"/StructTreeRoot 10 0 R")
    words = b"".join(b"/P <</MCID %d>> BDC BT /F 2 Tf 1 0 0 1 %d %d Tm (%d) Tj ET EMC " % (i, i % 60 * 10, i // 60 % 790, i) for i in range(40_000))
    parts = {11 + i: b"<</Type/StructElem/S/TD/P 10 0 R/Pg 3 0 R/K %d>>" % i for i in range(40_000)}
    yield "estructura-celdas", page(words, {10: b"<</Type/StructTreeRoot/K[%s]>>" % b"".join(b"%d 0 R " % number for number in parts), **parts}, catalog=marked + b"/StructTreeRoot 10 0 R", compress=True)
    yield "indice-dos", page(WORDS, {10: b"<</First 11 0 R/Last 12 0 R>>", 11: b"<</Title(a)/Next 12 0 R/First 12 0 R>>", 12: b"<</Title(b)/Next 11 0 R/First 11 0 R>>"}, catalog=b"/Outlines 10 0 R")
    steps = {11 + i: b"<</Title(T%d)/First %d 0 R/Next %d 0 R/Dest[3 0 R/Fit]>>" % (i, 12 + i, 12 + i) for i in range(40)}
    yield "indice-doble", page(WORDS, {10: b"<</First 11 0 R>>", **steps}, catalog=b"/Outlines 10 0 R")
    entries = {11 + i: b"<</Title(Hay 25 cosas)/Next %d 0 R/Dest[3 0 R/XYZ 0 %d 0]>>" % (12 + i, i % 792) for i in range(100_000)}
    yield "indice-ancho", page(WORDS, {10: b"<</First 11 0 R/Count 100000>>", **entries}, catalog=b"/Outlines 10 0 R")
    yield "titulo-largo", page(WORDS, {6: b"<</Title(%s)>>" % (b"25 cosas " * 5_000_000)}).replace(b"/Root 1 0 R", b"/Root 1 0 R/Info 6 0 R")
    yield "etiquetas", page(WORDS, {6: b"<</Nums[%s]/Kids[6 0 R]>>" % b"".join(b"%d<</S/r/St 2147483647>>" % i for i in range(100_000))}, catalog=b"/PageLabels 6 0 R")
    yield "capas", page(b"/OC /P BDC " + WORDS + b" EMC", {6: b"<</OCGs[7 0 R]/D<</Order[%s]>>>>" % (b"[" * 400 + b"]" * 400), 7: b"<</Type/OCMD/OCGs 7 0 R/VE[/Or 8 0 R]>>", 8: b"[/Not 8 0 R]"}, resources=BOTH + b"/Properties<</P 7 0 R>>", catalog=b"/OCProperties 6 0 R")


def annotations():
    link = b"<</Type/Annot/Subtype/Link/Rect[%d %d %d %d]/A<</S/URI/URI(http://a/%d)>>>>"
    with_links = lambda links: page(WORDS, {3: page_like(Annots="[%s]" % links.decode("latin-1"))})
    yield "enlaces", with_links(b"".join(link % (i % 600, i % 790, i % 600 + 20, i % 790 + 10, i) for i in range(500_000)))
    words = b"BT /F 4 Tf " + b"".join(b"1 0 0 1 %d %d Tm (25 cosas) Tj " % (i % 25 * 24, i // 25 * 4) for i in range(4900)) + b"ET"
    links = b"".join(link % (0, 0, 612, 792, i) for i in range(20_000))
    yield "enlaces-sobre-todo", page(words, {3: page_like(Annots="[%s]" % links.decode())}, compress=True)
    yield "cuadros", with_links(b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/QuadPoints[%s]/A<</S/URI/URI(a)>>>>" % (b"1 2 3 4 5 6 7 8 " * 500_000))
    yield "lista-de-si", page(WORDS, {3: page_like(Annots="9 0 R"), 9: b"[9 0 R 9 0 R 3 0 R]"})
    look = {9: b"<</Type/Annot/Subtype/Stamp/Rect[0 0 600 700]/AP<</N 10 0 R>>/Popup 9 0 R/Parent 9 0 R>>", 10: stream(b"/X Do " + WORDS, FORM + b"/Resources<</XObject<</X 10 0 R>>/Font<</F 5 0 R>>>>")}
    yield "aspecto-de-si", page(WORDS, {3: page_like(Annots="[%s]" % ("9 0 R " * 10_000)), **look})
    form = {6: b"<</Fields[7 0 R]/DA(/F 12 Tf)/DR<</Font<</F 5 0 R>>>>/NeedAppearances true>>", 7: b"<</FT/Tx/T(a)/V(25 cosas)/Kids[7 0 R 8 0 R]/Parent 8 0 R>>", 8: b"<</FT/Tx/Kids[7 0 R]/Parent 7 0 R>>"}
    yield "campos-de-si", page(WORDS, form, catalog=b"/AcroForm 6 0 R")
    fields = {10 + i: b"<</Type/Annot/Subtype/Widget/FT/Tx/T(c%d)/V(25)/Rect[0 0 90 9]/P 3 0 R>>" % i for i in range(50_000)}
    listed = b"".join(b"%d 0 R " % number for number in fields)
    yield "campos", page(WORDS, {**fields, 3: page_like(Annots="[%s]" % listed.decode()), 6: b"<</Fields[%s]/DA(/F 12 Tf)/NeedAppearances true>>" % listed}, catalog=b"/AcroForm 6 0 R")
    # poppler takes no page with more annotations.
    few = dict(list(fields.items())[:9_999])
    listed = b"".join(b"%d 0 R " % number for number in few)
    yield "campos-leidos", page(WORDS, {**few, 3: page_like(Annots="[%s]" % listed.decode()), 6: b"<</Fields[%s]/DA(/F 12 Tf)/DR<</Font<</F 5 0 R>>>>/NeedAppearances true>>" % listed}, catalog=b"/AcroForm 6 0 R")
    typed = {20 + i: b"<</Type/Annot/Subtype/FreeText/DA(/F 12 Tf)/Contents(25)/Rect[%d %d %d %d]/AP<</N 10 0 R>>>>" % (i % 99 * 6, i // 99 * 7, i % 99 * 6 + 6, i // 99 * 7 + 7) for i in range(9_999)}
    shown = {10: stream(b"BT /F 5 Tf (25) Tj ET", FORM + b"/Resources<</Font<</F 5 0 R>>>>")}
    yield "notas-escritas", page(WORDS, {**typed, **shown, 3: page_like(Annots="[%s]" % b"".join(b"%d 0 R " % number for number in typed).decode())})
    nowhere = b"<</Type/Annot/Subtype/FreeText/DA(/F 9%s Tf)/Contents(25)/Rect[-%s nan %s 9]/AP<</N 10 0 R>>>>" % (HUGE, HUGE, HUGE)
    yield "nota-sin-lugar", page(WORDS, {**shown, 3: page_like(Annots="[%s]" % nowhere.decode())})
    deep = {10 + i: b"<</T(c)/Kids[%d 0 R]%s>>" % (11 + i, b"/Parent %d 0 R" % (9 + i) if i else b"") for i in range(100_000)}
    yield "campos-hondos", page(WORDS, {6: b"<</Fields[10 0 R]>>", **deep, 100_010: b"<</FT/Tx/T(c)/Parent 100009 0 R>>"}, catalog=b"/AcroForm 6 0 R")
    yield "destino-de-si", page(WORDS, {3: page_like(Annots="[<</Type/Annot/Subtype/Link/Rect[0 0 600 700]/A 9 0 R>>]"), 9: b"<</S/GoTo/D 9 0 R/Next[9 0 R 9 0 R]>>"})


def files():
    for folder, made in (
        ("fuente", fonts), ("lugar", coordinates), ("dibujo", drawings), ("foto", pictures), ("orden", structures), ("anexo", annotations),
    ):
        for name, data in made():
            yield f"{folder}-{name}.pdf", data
