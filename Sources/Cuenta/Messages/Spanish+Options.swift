extension Catalogue {
    /// What the options are for, and what is wrong with a command.
    static let options: KeyValuePairs<String, String> = [
        "PDF, HTML, Markdown or text files; - for standard input.": "Archivos PDF, HTML, Markdown o de texto; - es la entrada estándar.",
        "A PDF, HTML, Markdown or text file; - for standard input.":
            "Un archivo PDF, HTML, Markdown o de texto; - es la entrada estándar.",
        "A text file in UTF-8; - or nothing for standard input.": "Un archivo de texto en UTF-8; - o nada es la entrada estándar.",
        "Folder to write; - with --table.": "Carpeta que se escribe; - con --table.",
        "A built-in pipeline or a folder with one; otherwise the one whose signature fits.":
            "Una tubería incluida o la carpeta de una; si no se da, aquella cuya firma calza.",
        "Exit with 1 when a number is unexplained, a check fails or a required value is missing.":
            "Termina con 1 si hay un número sin explicar, un control que falla o un valor obligatorio que falta.",
        "Recognise text in pictures of pages with Tesseract: auto (pages without text), never or always.":
            "Reconoce con Tesseract el texto de páginas que son imágenes: auto (las que no traen texto), never (nunca) o always (siempre).",
        "File whose first line is the password of the PDF.": "Archivo cuya primera línea es la clave del PDF.",
        "Forms to write, separated by commas: csv, jsonl, sqlite, xlsx.":
            "Formas que se escriben, separadas por comas: csv, jsonl, sqlite, xlsx.",
        "Write this table alone, as CSV, to standard output (-o -).": "Escribe solo esta tabla, como CSV, en la salida estándar (-o -).",
        "Write no review page.": "No escribe la página de revisión.",
        "Replace DIR if it exists and this program wrote it; files of yours in it are kept beside it.":
            "Reemplaza la CARPETA si existe y la escribió este programa; los archivos suyos que haya en ella quedan al lado.",
        "Name at least one file to read: cuenta extract borrador.pdf -o datos":
            "Nombre al menos un archivo: cuenta extract borrador.pdf -o datos",
        "Standard input (-) is read alone, not with other files.": "La entrada estándar (-) se lee sola, no con otros archivos.",
        "Name the folder to write: -o datos": "Nombre la carpeta que se escribe: -o datos",
        "Standard output takes one table: --table NAME -o -": "La salida estándar toma una tabla: --table NOMBRE -o -",
        "One table goes to standard output: --table NAME -o -": "Una sola tabla va a la salida estándar: --table NOMBRE -o -",
        "--table takes one file to read.": "--table toma un solo archivo.",
        "“{1}” and “{2}” would both be written to {3}/{4}; extract them one by one.":
            "“{1}” y “{2}” se escribirían los dos en {3}/{4}; extráigalos uno por uno.",
        "outline, text or json.": "outline (esquema), text (texto) o json.",
        "text or json.": "text (texto) o json.",
        "A pattern, as in the table patrones.": "Un patrón, como en la tabla patrones.",
        "A cell of a table of the pipeline.": "Una celda de una tabla de la tubería.",
        "A number, as in the table menciones.": "Un número, como en la tabla menciones.",
        "Name one of --pattern ID, --cell TABLE.ROW.COLUMN and --mention ID.":
            "Nombre uno de --pattern ID, --cell TABLA.FILA.COLUMNA y --mention ID.",
        "A folder that `cuenta extract` wrote.": "Una carpeta que escribió `cuenta extract`.",
        "Exit with 1 when a check fails.": "Termina con 1 si un control falla.",
        "The folder of the earlier data package.": "La carpeta del paquete de datos anterior.",
        "The folder of the later one.": "La carpeta del posterior.",
        "Percent of the old value beyond which a number has jumped.": "Porcentaje del valor anterior desde el cual un número saltó.",
        "Lines of each kind of change in the text; all if it is not given.":
            "Líneas de cada clase de cambio en el texto; si no se da, todas.",
        "Exit with 1 when a value, row, column, section or pattern of OLD is missing in NEW.":
            "Termina con 1 si falta en AHORA un valor, fila, columna, sección o patrón de ANTES.",
        "--threshold is a percentage from 0 to 1000000.": "--threshold es un porcentaje de 0 a 1000000.",
        "--limit is at least 1.": "--limit es al menos 1.",
        "sql, json-schema, swift, python or typescript.": "sql, json-schema, swift, python o typescript.",
        "With --language: a built-in pipeline or a folder with one.":
            "Con --language: una tubería incluida o la carpeta de una.",
        "--language and --pipeline go together; built in are: {1}.":
            "--language y --pipeline van juntas; incluidas están: {1}.",
        "Built-in names or folders; all built-in ones if none is given.":
            "Nombres incluidos o carpetas; si no se da ninguno, todas las incluidas.",
        "File to write; - for standard output.": "Archivo que se escribe; - es la salida estándar.",
        "Folders, files or patterns; - for a list of names on standard input, a line each or parted by NUL.":
            "Carpetas, archivos o comodines; - es una lista de nombres en la entrada estándar, uno por línea o separados por NUL.",
        "Folder to write, or of a run before.": "Carpeta que se escribe, o la de una corrida anterior.",
        "Documents read at the same time.": "Documentos que se leen a la vez.",
        "Write revision.html into each package.": "Escribe revision.html en cada paquete.",
        "Try again what failed in a run before.": "Intenta de nuevo lo que falló en una corrida anterior.",
        "Messages on standard error: text or json.": "Mensajes en la salida de errores: text (texto) o json.",
        "Exit with 1 when a number is unexplained or a check fails.": "Termina con 1 si hay un número sin explicar o un control que falla.",
        "Name a folder to read: cuenta archive borradores -o archivo": "Nombre una carpeta: cuenta archive borradores -o archivo",
        "Name the folder to write: -o archivo": "Nombre la carpeta que se escribe: -o archivo",
        "--jobs goes from 1 to 256.": "--jobs va de 1 a 256.",
        "Address space of a worker: 512M, 2G.": "Espacio de direcciones de un proceso: 512M, 2G.",
        "Processor time of a document, in seconds.": "Tiempo de procesador de un documento, en segundos.",
        "Time of a document on the clock, in seconds; of a scan, of each page.":
            "Tiempo de reloj de un documento, en segundos; de un escaneo, de cada página.",
        "--memory: a worker takes 256M at least.": "--memory: un proceso necesita al menos 256M.",
        "--seconds and --cpu-seconds go from 1 to 86400.": "--seconds y --cpu-seconds van de 1 a 86400.",
        "standard output cannot be written: {1}": "no se puede escribir en la salida estándar: {1!}",
    ]
}
