/// The rule that made a mention, `regla` of the dataset. The article <doc:Ambiguity> says for each what it reads and where it comes from;
/// a test keeps the two alike.
public enum MentionRule: String, Sendable, Hashable, CaseIterable {
    // Digits.
    case entero
    case milesConSeparador = "miles-con-separador"
    case comaDecimal = "coma-decimal"
    case puntoDecimalTrasCero = "punto-decimal-tras-cero"
    case puntoDecimalPorLaUnidad = "punto-decimal-por-la-unidad"
    case comaDeMilesPorLaUnidad = "coma-de-miles-por-la-unidad"
    case notacionExtranjera = "notacion-extranjera"
    case notacionExtranjeraDelTexto = "notacion-extranjera-del-texto"
    case notacionExtranjeraDelEntorno = "notacion-extranjera-del-entorno"
    case notacionMixtaPorMayoria = "notacion-mixta-por-mayoria"
    case notacionMixtaSinMayoria = "notacion-mixta-sin-mayoria"
    case milesPeseAlEntorno = "miles-pese-al-entorno"
    case notacionCientifica = "notacion-cientifica"
    case cifraConEscala = "cifra-con-escala"
    case unidadDelEncabezado = "unidad-del-encabezado"
    case unidadDeLaOtraCifra = "unidad-de-la-otra-cifra"
    case negativoEntreParentesis = "negativo-entre-parentesis"
    case negativoConSignoDetras = "negativo-con-signo-detras"
    case gruposMalFormados = "grupos-mal-formados"
    case fueraDeRango = "fuera-de-rango"
    case demasiadasCifras = "demasiadas-cifras"
    case cifrasSueltas = "cifras-sueltas"
    case ceroALaIzquierda = "cero-a-la-izquierda"

    // Fractions and ratios.
    case signoDeFraccion = "signo-de-fraccion"
    case fraccionConBarra = "fraccion-con-barra"
    case fraccionConEscala = "fraccion-con-escala"
    case fraccionEnPalabras = "fraccion-en-palabras"
    case fraccionConSobre = "fraccion-con-sobre"
    case numeroMixto = "numero-mixto"
    case enesimaParte = "enesima-parte"
    case mitad
    case multiplo
    case deCada = "de-cada"

    // Words.
    case articulo
    case numeroEnPalabras = "numero-en-palabras"
    case yMedio = "y-medio"
    case medioConEscala = "medio-con-escala"
    case decimalEnPalabras = "decimal-en-palabras"
    case numeroColectivo = "numero-colectivo"
    case cantidadVaga = "cantidad-vaga"
    case ordinalConCifras = "ordinal-con-cifras"
    case ordinalEnPalabras = "ordinal-en-palabras"
    case romano
    case listaDeRomanos = "lista-de-romanos"

    // Ranges.
    case rangoConA = "rango-con-a"
    case rangoConGuion = "rango-con-guion"
    case rangoConPreposicion = "rango-con-preposicion"
    case rangoDeAnios = "rango-de-anios"
    case rangoDeDias = "rango-de-dias"
    case rangoDeFechas = "rango-de-fechas"
    case rangoDeFechasConCifras = "rango-de-fechas-con-cifras"
    case rangoDeMeses = "rango-de-meses"

    // Time.
    case fechaConCifras = "fecha-con-cifras"
    case fechaConMes = "fecha-con-mes"
    case fechaConDiaEnPalabras = "fecha-con-dia-en-palabras"
    case fechaImposible = "fecha-imposible"
    case diaDeLaSemana = "dia-de-la-semana"
    case diaDeUnaLista = "dia-de-una-lista"
    case diaYMesConCifras = "dia-y-mes-con-cifras"
    case mesConAnio = "mes-con-anio"
    case mesSolo = "mes-solo"
    case mesYAnioConCifras = "mes-y-anio-con-cifras"
    case primeroDeMes = "primero-de-mes"
    case trimestre, semestre
    case periodoDeUnaLista = "periodo-de-una-lista"
    case anioNombrado = "anio-nombrado"
    case anioConPreposicion = "anio-con-preposicion"
    case anioSinSustantivo = "anio-sin-sustantivo"
    case anioEnPalabras = "anio-en-palabras"
    case anioFiscal = "anio-fiscal"
    case decada
    case hora
    case horaNombrada = "hora-nombrada"

    // Numbers that name.
    case norma
    case identificadorConN = "identificador-con-n"
    case numeroDe = "numero-de"
    case nombreConNumero = "nombre-con-numero"
    case nombreConCeros = "nombre-con-ceros"
    case numeroEnUnNombre = "numero-en-un-nombre"
    case listaDeIdentificadores = "lista-de-identificadores"
    case paginaDeUnTotal = "pagina-de-un-total"
    case direccionPostal = "direccion-postal"
    case direccionDeInternet = "direccion-de-internet"
    case telefono
    case telefonoInternacional = "telefono-internacional"
    case telefonoNombrado = "telefono-nombrado"
    case rut
    case rutConDigitoQueNoCuadra = "rut-con-digito-que-no-cuadra"
    case codigoBip = "codigo-bip"
    case codigoConLetras = "codigo-con-letras"
    case codigoConGuion = "codigo-con-guion"
    case codigoConBarra = "codigo-con-barra"
    case numeracionConPuntos = "numeracion-con-puntos"
    case razonConDosPuntos = "razon-con-dos-puntos"
    case producto
    case coordenada
    case marcaDeLista = "marca-de-lista"

    // Given by the reader of a document, which knows more than its text.
    case llamadaDeNota = "llamada-de-nota"
    case rotuloDeNota = "rotulo-de-nota"
}
