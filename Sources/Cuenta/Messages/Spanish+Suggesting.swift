extension Catalogue {
    /// Drafting, auditing and mending of pipelines, and what came with scans.
    static let suggesting: KeyValuePairs<String, String> = [
        "an alternative repeats an earlier one and is never taken":
            "una alternativa repite otra anterior y nunca se toma",
        "leave it out":
            "quítela",
        "leave one out":
            "quite una",
        "two forms of this word are the same":
            "dos formas de esta palabra son iguales",
        "the slot takes only what no pattern is shown ({1})":
            "la casilla toma solo lo que a ningún patrón se le muestra ({1})",
        "name the type of a figure, a date or an identifier":
            "nombre el tipo de una cifra, una fecha o un identificador",
        "`{1}` matches nowhere {2}":
            "`{1}` no calza en ninguna parte {2!}",
        "`{1}` matches nowhere in {2}":
            "`{1}` no calza en ninguna parte de {2}",
        "came nearest at {1}: 1 word or slot matches “{2}”; expected {3}, {4}":
            "lo más cerca fue en {1}: calza 1 palabra o casilla, “{2}”; se esperaba {3!}, {4!}",
        "came nearest at {1}: {2} words and slots match “{3}”; expected {4}, {5}":
            "lo más cerca fue en {1}: calzan {2} palabras y casillas, “{3}”; se esperaba {4!}, {5!}",
        "in any of {1} documents":
            "de {1} documentos",
        "came nearest at {1}":
            "lo más cerca fue en {1}",
        "change its words, or leave it out":
            "cambie sus palabras, o quítelo",
        "no heading fits “{1}”, but {2} of its {3} patterns would take {4} numbers under {5}":
            "ningún título calza con “{1}”, pero {2} de sus {3} patrones tomarían {4} números bajo {5}",
        "“{1}” is no heading, but was read as one, like “{2}”": "«{1}» no es un título, pero se leyó como tal, igual que «{2}»",
        "give it the style of a heading in the draft": "déle en el borrador el estilo de título",
        "{1} does not fit “{2}”, but {3} of its patterns would take {4} numbers there":
            "{1} no calza con “{2}”, pero {3} de sus patrones tomarían {4} números ahí",
        "add the name to the vocabulary, or these words to the `en` of the patterns":
            "agregue el nombre al vocabulario, o estas palabras al `en` de los patrones",
        "add these words to the `en` of the patterns":
            "agregue estas palabras al `en` de los patrones",
        "in {1} write en: \"{2}\"":
            "en {1} escriba en: \"{2}\"",
        "in {1} write en: \"{2}\", and so in the other paths":
            "en {1} escriba en: \"{2}\", y así en las otras rutas",
        "which takes more words":
            "que toma más palabras",
        "which stands before it and takes as many words":
            "que está antes y toma las mismas palabras",
        "`{1}` always loses to `{2}` ({3}), {4}":
            "`{1}` siempre pierde ante `{2}` ({3}), {4!}",
        "`{1}` and `{2}` ({3}) match the same words":
            "`{1}` y `{2}` ({3}) calzan con las mismas palabras",
        "leave one of them out, or name words that only this one has":
            "quite uno de ellos, o nombre palabras que solo tenga este",
        "only their order decides: name words that tell them apart":
            "solo decide su orden: nombre palabras que los distingan",
        "`{1}` wins there: name words that tell them apart, or put them under different headings (`en`, `fuera`)":
            "ahí gana `{1}`: nombre palabras que los distingan, o póngalos bajo títulos distintos (`en`, `fuera`)",
        "no pattern names the sub-pattern `{1}`":
            "ningún patrón nombra el subpatrón `{1}`",
        "use <{1}> or leave it out":
            "use <{1}> o quítelo",
        "nothing names the vocabulary `{1}`":
            "nada nombra el vocabulario `{1}`",
        "use it in a slot, or leave it out":
            "úselo en una casilla, o quítelo",
        "this group looks nowhere: `fuera` excludes all of its `en`":
            "este grupo no mira en ninguna parte: `fuera` excluye todo su `en`",
        "leave out one of them":
            "quite uno de ellos",
        "this group looks at no kind of block":
            "este grupo no mira ninguna clase de bloque",
        "name one in `bloques`, or leave it out":
            "nombre una en `bloques`, o quítelo",
        "`{1}` confirms rows of `{2}`, which nothing makes":
            "`{1}` confirma filas de `{2}`, que nada hace",
        "leave out `confirma`":
            "quite `confirma`",
        "an item of `firma`":
            "un elemento de `firma`",
        "phrase of `firma`":
            "una frase de `firma`",
        "`veces` must be a number from 1 to 1000":
            "`veces` debe ser un número de 1 a 1000",
        "“{1}” is no name of a pipeline":
            "“{1}” no es nombre de tubería",
        "use lower-case letters, digits, - and _, a letter first":
            "use minúsculas, dígitos, - y _, primero una letra",
        "no pipeline can be drafted from this document":
            "de este documento no se puede bosquejar una tubería",
        "it has no value to read":
            "no tiene un valor que leer",
        "its row and its column have no words that fix its meaning":
            "su fila y su columna no tienen palabras que fijen su sentido",
        "no words around it fix its meaning":
            "ninguna palabra alrededor fija su sentido",
        "no pattern is suggested for this number: {1}":
            "no se sugiere un patrón para este número: {1!}",
        "it exists already and nothing is overwritten":
            "ya existe y nada se sobrescribe",
        "name another, or remove it":
            "nombre otro, o bórrelo",
        "the folder cannot be made: {1}":
            "no se puede crear la carpeta: {1!}",
        "no institution found":
            "no se encontró la institución",
        "{1} suggestions explain {2} of {3} numbers":
            "{1} sugerencias explican {2} de {3} números",
        "{1}: {2} suggestions explain {3} of {4} unexplained numbers":
            "{1}: {2} sugerencias explican {3} de {4} números sin explicar",
        "little text over a picture":
            "poco texto sobre una imagen",
        "the page holds {1}; whatever it says is missing":
            "la página trae {1!}; falta lo que diga",
        "Lists, checks, tests, mends and drafts pipelines: the patterns and checks of a family of documents.":
            "Lista, revisa, prueba, corrige y bosqueja tuberías: los patrones y controles de una familia de documentos.",
        "cuenta pipeline check [NAME|PATH ...] [--in INPUT ...] [--strict]":
            "cuenta pipeline check [NOMBRE|RUTA ...] [--in ENTRADA ...] [--strict]",
        "A document of the family; may be given more than once.":
            "Un documento de la familia; puede darse más de una vez.",
        "Exit with 1 for warnings too.":
            "Termina con 1 también si hay advertencias.",
        "Every problem is printed with file, line and column and what to do.":
            "Cada problema se escribe con archivo, línea y columna, y qué hacer.",
        "one from disk, and what of it lives in a draft":
            "una del disco, y qué de ella vive en un borrador",
        "Drafts the pipeline of a new family of documents from one of them.":
            "Bosqueja la tubería de una familia nueva de documentos a partir de uno de ellos.",
        "cuenta pipeline new NAME --from INPUT [-o DIR]":
            "cuenta pipeline new NOMBRE --from ENTRADA [-o CARPETA]",
        "writes the folder bosques":
            "escribe la carpeta bosques",
        "Name of the pipeline: lower-case letters, digits, - and _.":
            "Nombre de la tubería: minúsculas, dígitos, - y _.",
        "A folder that does not exist yet; otherwise one of the pipeline's name.":
            "Una carpeta que aún no existe; si no se da, una con el nombre de la tubería.",
        "Drafts patterns from the unexplained numbers of a document.":
            "Bosqueja patrones a partir de los números sin explicar de un documento.",
        "cuenta pipeline suggest INPUT [--pipeline NAME|PATH] [-o FILE]":
            "cuenta pipeline suggest ENTRADA [--pipeline NOMBRE|RUTA] [-o ARCHIVO]",
        "Exits with 0 whether or not there is something to suggest.":
            "Termina con 0 haya o no algo que sugerir.",
        "A file that does not exist yet; otherwise standard output.":
            "Un archivo que aún no existe; si no se da, la salida estándar.",
        """
        Errors keep a pipeline from being used. Warnings name patterns that
          dead         can match nothing, or match in none of the documents of --in
          overlapping  match the same words as another, which takes their figures
          shadowed     lose their figures wherever they match
        as found by running every pattern over the examples of the others, and over
        the documents.
        """:
            """
        Los errores impiden usar una tubería. Las advertencias nombran patrones
          muertos       que no pueden calzar, o no calzan en ningún documento de --in
          traslapados   que calzan con las mismas palabras que otro, que toma sus cifras
          ocultos       que pierden sus cifras dondequiera que calzan
        según se ve al probar cada patrón en los ejemplos de los demás y en los
        documentos.
        """,
        """
        EXIT STATUS
          0  no errors; with --strict, no warnings either
          1  errors; with --strict, errors or warnings
          2  wrong usage
          3  a document could not be read
        """:
            """
        CÓDIGO DE SALIDA
          0  sin errores; con --strict, tampoco advertencias
          1  errores; con --strict, errores o advertencias
          2  orden mal escrita
          3  no se pudo leer un documento
        """,
        """
        Writes a folder with a signature (the institution's name as the document has
        it), tables and patterns with their examples. The folder passes
        `cuenta pipeline check` and `test` at once and can be used with --pipeline.
        Nothing that exists is overwritten.
        """:
            """
        Escribe una carpeta con una firma (el nombre de la institución como está en el
        documento), tablas y patrones con sus ejemplos. La carpeta pasa de inmediato
        `cuenta pipeline check` y `test`, y se puede usar con --pipeline. No se
        sobrescribe nada que exista.
        """,
        """
        Writes a file of a pipeline: patterns with slots, types, an example each and,
        where needed, a table. Lines of like wording, such as the sentence of each
        region, give one pattern. Those that explain most numbers come first. What is
        written has been tried: saved in the folder of the pipeline, it passes
        `cuenta pipeline test` and explains these numbers.
        """:
            """
        Escribe un archivo de tubería: patrones con casillas, tipos, un ejemplo cada uno
        y, si hace falta, una tabla. Líneas de redacción parecida, como la frase de cada
        región, dan un solo patrón. Primero van los que explican más números. Lo escrito
        está probado: guardado en la carpeta de la tubería, pasa `cuenta pipeline test` y
        explica esos números.
        """,
    ]
}
