extension Catalogue {
    /// What the commands say of themselves. A paragraph of a discussion is a key, or else each of its lines.
    static let help: KeyValuePairs<String, String> = [
        "EXAMPLES": "EJEMPLOS", "EXAMPLE": "EJEMPLO",
        "Turns the draft of a Chilean public account into a typed dataset in which every number is accounted for.":
            "Convierte el borrador de una cuenta pública chilena en un conjunto de datos con tipos, donde se da cuenta de cada número.",
        """
        Reads PDF, HTML, Markdown and plain text; the kind is told from the content.
        Data goes to standard output or to a folder, messages to standard error.
        """:
            """
        Lee PDF, HTML, Markdown y texto simple; el tipo se reconoce por el contenido.
        Los datos van a la salida estándar o a una carpeta; los mensajes, a la salida
        de errores.
        """,
        """
        EXIT STATUS
          0  done
          1  done, but --strict found something, or a pipeline or example fails
          2  wrong usage, or the output cannot be written
          3  an input could not be read; the others were done all the same
        """:
            """
        CÓDIGO DE SALIDA
          0  hecho
          1  hecho, pero --strict encontró algo, o falla una tubería o un ejemplo
          2  orden mal escrita, o no se puede escribir el resultado
          3  no se pudo leer una entrada; las demás se hicieron igual
        """,
        "Extracts the data package of a draft, or of several.": "Extrae el paquete de datos de un borrador, o de varios.",
        "cuenta extract INPUT... -o DIR [options]": "cuenta extract ENTRADA... -o CARPETA [opciones]",
        "datos/ gets datapackage.json, CSV and JSON Lines files of every":
            "datos/ recibe datapackage.json, cada tabla como CSV y JSON Lines,",
        "table, cuenta.sqlite, and revision.html to open in a browser": "cuenta.sqlite, y revision.html para abrir en un navegador",
        "datos/2024.pdf/ and datos/2025.html/": "datos/2024.pdf/ y datos/2025.html/",
        "one table as CSV on standard output": "una tabla como CSV en la salida estándar",
        "replaces datos/; exits with 1 if something does not add up": "reemplaza datos/; termina con 1 si algo no cuadra",
        "reads standard input": "lee la entrada estándar",
        "Shows a document as it was read, before anything is extracted.": "Muestra un documento como se leyó, antes de extraer nada.",
        "cuenta inspect INPUT [--as outline|text|json]": "cuenta inspect ENTRADA [--as outline|text|json]",
        """
        outline  headings with their pages, tables with their sizes
        text     the body in reading order, one paragraph a line, table rows as
                 tab-separated lines, notes at the end, no running heads;
                 calls to notes are raised (34.249²)
        json     every block and every cell of every table with its place
        """:
            """
        outline  los títulos con sus páginas, los cuadros con sus tamaños
        text     el cuerpo en orden de lectura, un párrafo por línea, las filas de los
                 cuadros separadas por tabulaciones, las notas al final, sin
                 encabezados de página; las llamadas a notas van voladas (34.249²)
        json     cada bloque y cada celda de cada cuadro, con su lugar
        """,
        "Finds the numbers, amounts, percentages and dates of a Spanish text.":
            "Encuentra los números, montos, porcentajes y fechas de un texto en español.",
        "cuenta numbers [FILE|-]": "cuenta numbers [ARCHIVO|-]",
        """
        Prints one JSON object a line: inicio and largo (in Unicode code points),
        texto, tipo, valor, valor_hasta, unidad, calificador, regla.
        """:
            """
        Escribe un objeto JSON por línea: inicio y largo (en puntos de código
        Unicode), texto, tipo, valor, valor_hasta, unidad, calificador, regla.
        """,
        "Says why a pattern, a cell or a number came out as it did.": "Dice por qué un patrón, una celda o un número resultó como resultó.",
        "cuenta explain INPUT --pattern ID | --cell TABLE.ROW.COLUMN | --mention ID":
            "cuenta explain ENTRADA --pattern ID | --cell TABLA.FILA.COLUMNA | --mention ID",
        """
        --pattern  every place it matched, and the nearest misses: how far it came,
                   what it expected, what stood there
        --cell     the words it comes from, the slot and the pattern that took them,
                   the failed checks it is part of; of an empty cell, the near
                   misses of the patterns that could fill it
        --mention  the cells a number gives, or why it gives none; of an unexplained
                   number, the patterns that came nearest
        """:
            """
        --pattern  cada lugar donde calzó, y los casi aciertos: hasta dónde llegó,
                   qué esperaba, qué había ahí
        --cell     las palabras de que viene, la casilla y el patrón que las tomaron,
                   los controles fallidos en que está; de una celda vacía, los casi
                   aciertos de los patrones que podrían llenarla
        --mention  las celdas que da un número, o por qué no da ninguna; de uno sin
                   explicar, los patrones que le quedaron más cerca
        """,
        """
        Rows count from 1, in the order of the table's CSV file; a mention's number
        is mencion_id in menciones.csv.
        """:
            """
        Las filas se cuentan desde 1, en el orden del CSV de la tabla; el número de
        una mención es mencion_id en menciones.csv.
        """,
        "with a pipeline that is being edited": "con una tubería que se está editando",
        "Makes the checks of a data package again.": "Hace otra vez los controles de un paquete de datos.",
        "cuenta check DIR [--strict]": "cuenta check CARPETA [--strict]",
        """
        Prints one line a check, parted by tabs: result (cumple, falla, sin_datos),
        name, both sides, their difference, and what it states; to standard error, the
        smallest changes that would satisfy those that fail. Useful after a
        table was corrected by hand.
        """:
            """
        Escribe una línea por control, separada por tabulaciones: resultado (cumple,
        falla, sin_datos), nombre, ambos lados, su diferencia y lo que dice; en la
        salida de errores, los menores cambios que harían cumplirse los que fallan.
        Sirve después de corregir una tabla a mano.
        """,
        "Says what changed from one data package to another.": "Dice qué cambió de un paquete de datos a otro.",
        "cuenta compare OLD NEW [--as text|json|html] [-o FILE] [--threshold PERCENT] [--strict]":
            "cuenta compare ANTES AHORA [--as text|json|html] [-o ARCHIVO] [--threshold PORCENTAJE] [--strict]",
        "cuenta pipeline test [<NAME|PATH> ...]": "cuenta pipeline test [NOMBRE|RUTA ...]",
        "cuenta pipeline schema [--language <LANGUAGE>] [--pipeline <NAME|PATH>]":
            "cuenta pipeline schema [--language LENGUAJE] [--pipeline NOMBRE|RUTA]",
        """
        Last year's draft against this year's, or two versions of one: columns and
        sections, patterns that died, values that vanished, jumped or appeared,
        sentences whose numbers no pattern takes with what they were called in
        OLD, and how full each measure and each row is. Rows are told by their key;
        years and numbering in titles do not count.
        """:
            """
        El borrador del año pasado contra el de este año, o dos versiones de uno:
        columnas y secciones, patrones que murieron, valores que desaparecen, saltan o
        aparecen, frases con números que ningún patrón toma y cómo eran en ANTES, y
        qué tan llena está cada medida y cada fila. Las filas se reconocen por su
        clave; los años y la numeración de los títulos no cuentan.
        """,
        "Writes the review page of a draft: the document beside its data, in one HTML file.":
            "Escribe la página de revisión de un borrador: el documento junto a sus datos, en un solo archivo HTML.",
        "cuenta review INPUT [-o FILE]": "cuenta review ENTRADA [-o ARCHIVO]",
        """
        The page opens in any browser, without network. Click a cell and see the
        words it comes from; click a number and see what was made of it.
        `cuenta extract` writes the same page into each data package.
        """:
            """
        La página se abre en cualquier navegador, sin red. Haga clic en una celda para
        ver las palabras de que viene; en un número, para ver qué se hizo con él.
        `cuenta extract` escribe la misma página en cada paquete de datos.
        """,
        "writes borrador.pdf.revision.html beside the draft": "escribe borrador.pdf.revision.html junto al borrador",
        "Lists, checks and tests pipelines: the patterns and checks of a family of documents.":
            "Lista, revisa y prueba tuberías: los patrones y controles de una familia de documentos.",
        "Lists the built-in pipelines.": "Lista las tuberías incluidas.",
        "Loads pipelines and prints what is wrong with them.": "Carga tuberías y dice qué está mal en ellas.",
        """
        Every problem is printed with file, line and column and the nearest right
        name. Exits with 1 if there is an error.
        """:
            """
        Cada problema se escribe con archivo, línea y columna, y el nombre correcto
        más cercano. Termina con 1 si hay un error.
        """,
        "the built-in ones": "las incluidas", "one from disk": "una del disco",
        "Prints types for code that reads the data, or the JSON Schema of the pipeline format.":
            "Escribe tipos para el código que lee los datos, o el JSON Schema del formato de las tuberías.",
        """
        With --language, the types of all tables that a pipeline gives: as SQL
        (SQLite, PostgreSQL), JSON Schema, Swift, Python or TypeScript. Whole
        numbers have 64 bits or more and decimals are exact. Without it, the
        schema of the pipelines' own YAML files, for editors.
        """:
            """
        Con --language, los tipos de todas las tablas que da una tubería: como SQL
        (SQLite, PostgreSQL), JSON Schema, Swift, Python o TypeScript. Los enteros
        tienen 64 bits o más y los decimales son exactos. Sin ella, el esquema de los
        archivos YAML de las tuberías, para editores.
        """,
        "Runs the examples that stand beside the patterns.": "Corre los ejemplos que están junto a los patrones.",
        """
        Each pattern has a text that it must take, with the values it must give,
        and one that it must leave alone. Exits with 1 if one of them fails, with 2
        if there is no pipeline of a name.
        """:
            """
        Cada patrón tiene un texto que debe tomar, con los valores que debe dar, y uno
        que debe dejar. Termina con 1 si alguno falla, con 2 si no hay una tubería de
        ese nombre.
        """,
        "Converts a folder tree of documents, each to its own data package and all to one database; resumable.":
            "Convierte una carpeta entera de documentos, cada uno en su paquete de datos y todos en una base; se puede retomar.",
        "cuenta archive IN... -o OUT [--jobs N]": "cuenta archive ENTRADA... -o SALIDA [--jobs N]",
        """
        OUT/manifest.csv       a row for each input: done, failed, skipped or duplicate
        OUT/archivo.sqlite     every table of all documents, with documento_id;
                               the same as OUT/NAME.csv and OUT/NAME.jsonl
        OUT/documentos/…       the package of each document, where IN has the file
        """:
            """
        SALIDA/manifest.csv    una fila por entrada: done, failed, skipped o duplicate
        SALIDA/archivo.sqlite  cada tabla de todos los documentos, con documento_id;
                               lo mismo como SALIDA/NOMBRE.csv y SALIDA/NOMBRE.jsonl
        SALIDA/documentos/…    el paquete de cada documento, en la ruta de su archivo
        """,
        """
        A document that crashes, hangs or takes too much memory costs itself alone.
        The same command again does only what is new or changed, and goes on where a
        run was ended. Packages whose files are no inputs any more are removed, unless
        an input is missing or cannot be read. Exits with 3 if an input could not be read.
        """:
            """
        Un documento que se cae, se cuelga o usa demasiada memoria se pierde solo él.
        La misma orden, otra vez, hace solo lo nuevo o cambiado, y sigue donde quedó
        una corrida cortada. Se quitan los paquetes cuyos archivos ya no son entradas,
        salvo que una entrada falte o no se pueda leer. Termina con 3 si no se pudo
        leer alguna entrada.
        """,
        "Answers JSON lines on standard input with JSON lines on standard output, for other engines to drive.":
            "Contesta líneas JSON de la entrada estándar con líneas JSON en la salida estándar, para que otro programa lo maneje.",
        """
        A request names a file, and the folder to write:
          {"path": "a.pdf", "output": "datos/a.pdf"}
        With "review": true the folder gets revision.html too.
        Without "output" the tables come in the answer, under "tables". A path that is
        no UTF-8 is given as "path_hex", its bytes in hexadecimal digits.
        """:
            """
        Un pedido nombra un archivo, y la carpeta que se escribe:
          {"path": "a.pdf", "output": "datos/a.pdf"}
        Con "review": true la carpeta recibe también revision.html.
        Sin "output" las tablas vienen en la respuesta, en "tables". Una ruta que no es
        UTF-8 se da como "path_hex", sus bytes en dígitos hexadecimales.
        """,
        """
        Each line has its answer, in order:
          {"documento_id":…,"numbers":…,"path":"a.pdf","state":"done",…}
          {"message":…,"path":"b.pdf","reason":"damaged-pdf","state":"failed"}
        Documents are read in a process of their own. One that crashes, hangs or takes
        too much memory is answered as failed; the worker goes on.
        """:
            """
        Cada línea tiene su respuesta, en orden:
          {"documento_id":…,"numbers":…,"path":"a.pdf","state":"done",…}
          {"message":…,"path":"b.pdf","reason":"damaged-pdf","state":"failed"}
        Los documentos se leen en un proceso aparte. De uno que se cae, se cuelga o usa
        demasiada memoria se contesta que falló, y se sigue.
        """,
    ]
}
