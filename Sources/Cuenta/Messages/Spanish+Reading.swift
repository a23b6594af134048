extension Catalogue {
    /// Reading files and documents.
    static let reading: KeyValuePairs<String, String> = [
        "error": "error", "warning": "aviso", "note": "nota",
        "elements are nested too deep here; the text is read on, but what encloses it is forgotten":
            "los elementos están anidados demasiado hondo aquí; el texto se sigue leyendo, pero se olvida lo que lo encierra",
        "the page itself hides figures, here first; they were left out":
            "la propia página oculta cifras, por primera vez aquí; no se leyeron",
        "the file is empty": "el archivo está vacío",
        "a PDF, HTML, Markdown or text file was expected, but this is a {1} image":
            "se esperaba un archivo PDF, HTML, Markdown o de texto, pero esto es una imagen {1}",
        "Make a PDF of it with a text layer (OCR) first.": "Haga primero de ella un PDF con una capa de texto (OCR).",
        "a PDF, HTML, Markdown or text file was expected, but this is {1} {2}":
            "se esperaba un archivo PDF, HTML, Markdown o de texto, pero esto es {2!}",
        "Export a PDF or HTML from the program that made it, and read that.":
            "Exporte un PDF o HTML desde el programa que lo hizo, y lea ese.",
        "a PDF, HTML, Markdown or text file was expected, but this is {1} {2} archive":
            "se esperaba un archivo PDF, HTML, Markdown o de texto, pero esto es un archivo comprimido {2}",
        "Unpack it, and read what is in it.": "Descomprímalo y lea lo que trae.",
        "a PDF, HTML, Markdown or text file was expected, but this is neither nor any text":
            "se esperaba un archivo PDF, HTML, Markdown o de texto, pero esto no es nada de eso",
        "the file has more than {1} MB, more than a document can have":
            "el archivo tiene más de {1} MB, más de lo que cabe en un documento",
        "Check the spelling of the path.": "Revise cómo está escrita la ruta.",
        "there is no such file": "no existe ese archivo",
        "a file was expected, but this is a folder": "se esperaba un archivo, pero esto es una carpeta",
        "Name the file.": "Nombre el archivo.",
        "the file cannot be read: {1}": "el archivo no se puede leer: {1!}",
        "the file cannot be read": "el archivo no se puede leer",
        "Microsoft Office 97–2003 file (DOC, XLS or PPT)": "un archivo de Microsoft Office 97–2003 (DOC, XLS o PPT)",
        "RTF document": "un documento RTF", "PostScript file": "un archivo PostScript", "ODT document": "un documento ODT",
        "ODS spreadsheet": "una planilla ODS", "ODP presentation": "una presentación ODP", "EPUB book": "un libro EPUB",
        "DOCX document": "un documento DOCX", "XLSX spreadsheet": "una planilla XLSX", "PPTX presentation": "una presentación PPTX",
        "the file declares {1}, but its bytes are {2}; it is read as {3}":
            "el archivo dice ser {1}, pero sus bytes son {2}; se lee como {3}",
        "{1} bytes of the file are no UTF-8; they are read as windows-1252":
            "{1} bytes del archivo no son UTF-8; se leen como windows-1252",
        "the raised “{1}” is taken for the call of a note, but there is no such note":
            "el “{1}” volado se toma por llamada a una nota, pero esa nota no existe",
        "Tesseract has no Spanish; the scanned pages were read as English":
            "Tesseract no tiene el español; las páginas escaneadas se leyeron como inglés",
        "install Tesseract's Spanish data (Debian: tesseract-ocr-spa)":
            "instale los datos de español de Tesseract (Debian: tesseract-ocr-spa)",
        "text recognition failed or took too long on the page; whatever it says is missing":
            "el reconocimiento de texto de la página falló o tardó demasiado; falta lo que diga",
        "the fonts of the page do not say which letters they show; the text and the numbers the file gives are others":
            "las fuentes de la página no dicen qué letras muestran; el texto y los números que entrega el archivo son otros",
        "the page holds no text, and none could be recognised in its picture":
            "la página no trae texto, y no se pudo reconocer ninguno en su imagen",
        "the page's text was recognised from its picture, with a mean confidence of {1} of 100":
            "el texto de la página se reconoció en su imagen, con una confianza media de {1} sobre 100",
        "the page is a picture; its text was recognised by another program, whose mistakes it holds":
            "la página es una imagen; su texto lo reconoció otro programa, y trae sus errores",
        "compare its figures with the page, or read it anew with --ocr always":
            "compare sus cifras con la página, o léala de nuevo con --ocr always",
        "the page is empty": "la página está vacía",
        "the page holds no text, only a picture; whatever it says is missing":
            "la página no trae texto, solo una imagen; falta lo que diga",
        "to have scans read, install Tesseract with Spanish (Debian: tesseract-ocr and tesseract-ocr-spa)":
            "para leer escaneos, instale Tesseract con español (Debian: tesseract-ocr y tesseract-ocr-spa)",
        "leave out --ocr never to have scans read": "quite --ocr never para que se lean los escaneos",
        "expected text on the {1} page(s), found nothing at all": "se esperaba texto en las {1} página(s), y no hay nada",
        "export the document anew as PDF or HTML": "exporte el documento de nuevo como PDF o HTML",
        "expected text on the {1} page(s), found only pictures (a scan?)":
            "se esperaba texto en las {1} página(s), y solo hay imágenes (¿un escaneo?)",
        "no text could be recognised in them; export the document anew as PDF or HTML":
            "no se pudo reconocer texto en ellas; exporte el documento de nuevo como PDF o HTML",
        "expected a PDF with pages, found one that has none": "se esperaba un PDF con páginas, y este no tiene ninguna",
        "fetch the file again or export the document anew; it may have been cut off":
            "descargue otra vez el archivo o exporte de nuevo el documento; puede estar cortado",
        "the page cannot be read; whatever it says is missing": "la página no se puede leer; falta lo que diga",
        "fetch the file again; it may be damaged": "descargue otra vez el archivo; puede estar dañado",
        "the page draws too many lines to look at all; a table on it may be cut wrongly":
            "la página dibuja demasiadas líneas para mirarlas todas; un cuadro en ella puede quedar mal cortado",
        "{1} piece(s) of text stand outside of what {2} page(s) show, here first; they are not read":
            "{1} trozo(s) de texto están fuera de lo que muestran {2} página(s), por primera vez aquí; no se leen",
        "set the crop box of the pages as large as the sheet if that text counts":
            "si ese texto cuenta, agrande el recorte (crop box) de las páginas hasta el tamaño de la hoja",
        "{1} fault(s) in the page's contents; text of it may be missing":
            "{1} falla(s) en el contenido de la página; puede faltar texto",
        "compare the page with what a viewer shows, or fetch the file again":
            "compare la página con lo que muestra un visor, o descargue otra vez el archivo",
        "the PDF opens only with a password": "el PDF se abre solo con clave",
        "write the password into a file and pass it with --password-file FILE":
            "escriba la clave en un archivo y páselo con --password-file ARCHIVO",
        "the password given does not open the PDF": "la clave dada no abre el PDF",
        "check the file passed with --password-file; it must hold the password alone":
            "revise el archivo pasado con --password-file; debe tener solo la clave",
        "expected a whole PDF, found one that cannot be opened: {1}": "se esperaba un PDF entero, y este no se puede abrir: {1!}",
        "fetch the file again; it may have been cut off": "descargue otra vez el archivo; puede estar cortado",
        "poppler gave no reason": "poppler no dijo por qué",
        "the pages cannot be drawn: the PDF does not open": "las páginas no se pueden dibujar: el PDF no se abre",
        "`{1}` can be read in two notations and is taken for {2} ({3}); {4}":
            "`{1}` se puede leer en dos notaciones y se toma por {2} ({3}); {4!}",
        "{1} numbers of the document are written the Chilean way, {2} the English":
            "{1} números del documento están escritos a la chilena, {2} a la inglesa",
        "{1} numbers of the document are written the Chilean way, {2} the English; so are {3} more":
            "{1} números del documento están escritos a la chilena, {2} a la inglesa; lo mismo {3} más",
        "this is a PDF, not a text": "esto es un PDF, no un texto",
        "this is no UTF-8 text": "esto no es un texto en UTF-8",
        "there is no table “{1}” in this document": "no hay una tabla “{1}” en este documento",
        "the tables are {1}": "las tablas son {1}",
        "a page within the page (srcdoc) has figures that were left out":
            "una página dentro de la página (srcdoc) trae cifras que quedaron fuera",
        "save it as a file of its own": "guárdela en un archivo propio",
    ]
}
