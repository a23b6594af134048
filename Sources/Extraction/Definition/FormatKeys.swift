/// The keys of the pipeline format. `Pipelines/esquema.json` names the same.
enum FormatKeys {
    static let file = [
        "tuberia", "vocabularios", "tablas", "grupos", "tablas_documento", "subpatrones", "referencias", "controles",
    ]
    static let pipeline = ["nombre", "version", "firma", "documento"]
    static let phrase = ["patron", "veces"]
    static let vocabulary = ["nombre", "entradas"]
    static let vocabularyEntry = ["clave", "formas"]
    static let table = ["nombre", "descripcion", "clave", "campos", "foraneas", "despivota"]
    static let field = ["nombre", "tipo", "requerido", "descripcion", "unidad", "vocabulario", "de", "automatico"]
    static let foreignKey = ["campos", "tabla", "referencia"]
    static let unpivot = ["tabla", "clave", "medida", "valor", "unidad", "periodo"]
    static let group = ["tabla", "en", "fuera", "en_opcional", "fila", "fija", "bloques", "patrones"]
    static let pattern = ["id", "patron", "fija", "confirma", "ejemplos", "no"]
    static let reference = ["id", "patron", "ejemplos", "no"]
    static let example = ["texto", "titulos", "da", "filas"]
    static let counterexample = ["texto", "titulos"]
    static let documentTable = ["id", "tabla", "en", "columnas", "subtotales", "solo", "fija", "ejemplos", "no"]
    static let column = ["cabecera", "tipo", "escala", "opcional", "hereda"]
    static let tableExample = ["titulos", "cabecera", "filas", "da"]
    static let check = ["id", "dice", "izquierda", "derecha", "tolerancia", "gravedad", "por_cada", "repetidos", "sql", "cada"]
    static let eachCheck = ["id", "con"]
}
