/// The rules that read a quantity, as `Mention.rule` names them. A plain number, so that quantities are copied without counting references.
enum QuantityRule: String {
    case entero
    case milesConSeparador = "miles-con-separador"
    case comaDecimal = "coma-decimal"
    case puntoDecimalTrasCero = "punto-decimal-tras-cero"
    case puntoDecimalPorLaUnidad = "punto-decimal-por-la-unidad"
    case notacionExtranjera = "notacion-extranjera"
    case notacionExtranjeraDelTexto = "notacion-extranjera-del-texto"
    case notacionExtranjeraDelEntorno = "notacion-extranjera-del-entorno"
    case notacionMixtaPorMayoria = "notacion-mixta-por-mayoria"
    case notacionMixtaSinMayoria = "notacion-mixta-sin-mayoria"
    case notacionCientifica = "notacion-cientifica"
    case cifraConEscala = "cifra-con-escala"
    case fraccionConEscala = "fraccion-con-escala"
    case negativoEntreParentesis = "negativo-entre-parentesis"
    case articulo
    case numeroEnPalabras = "numero-en-palabras"
    case yMedio = "y-medio"
    case medioConEscala = "medio-con-escala"
    case decimalEnPalabras = "decimal-en-palabras"
    case numeroColectivo = "numero-colectivo"
}
