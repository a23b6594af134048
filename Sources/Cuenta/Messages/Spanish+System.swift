extension Catalogue {
    /// What the operating system says of files (`strerror`).
    static let system: KeyValuePairs<String, String> = [
        "No such file or directory": "no existe el archivo o la carpeta",
        "Permission denied": "sin permiso",
        "Operation not permitted": "operación no permitida",
        "Is a directory": "es una carpeta",
        "Not a directory": "no es una carpeta",
        "File exists": "el archivo ya existe",
        "No space left on device": "no queda espacio en el disco",
        "Disk quota exceeded": "se superó la cuota de disco",
        "Read-only file system": "el sistema de archivos es de solo lectura",
        "Input/output error": "error de entrada o salida",
        "File name too long": "el nombre de archivo es demasiado largo",
        "Too many levels of symbolic links": "demasiados enlaces simbólicos",
        "Too many open files": "demasiados archivos abiertos",
        "Cannot allocate memory": "no hay memoria",
        "File too large": "el archivo es demasiado grande",
        "Directory not empty": "la carpeta no está vacía",
        "Broken pipe": "el que leía dejó de leer",
    ]
}
