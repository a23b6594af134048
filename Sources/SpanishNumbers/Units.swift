/// The units a mention can have besides a counted noun.
enum UnitCode: Int, Sendable {
    case clp, usd, eur, clf, utm, uta, gbp, jpy, ars, brl, pen, cop, mxn, uyu, bob, chf, cny, cad
    case percent, perMille, points

    /// ISO 4217 where there is a code (CLF is the UF); UTM and UTA have none and keep their Chilean names.
    var text: String {
        switch self {
        case .clp: "CLP"
        case .usd: "USD"
        case .eur: "EUR"
        case .clf: "CLF"
        case .utm: "UTM"
        case .uta: "UTA"
        case .gbp: "GBP"
        case .jpy: "JPY"
        case .ars: "ARS"
        case .brl: "BRL"
        case .pen: "PEN"
        case .cop: "COP"
        case .mxn: "MXN"
        case .uyu: "UYU"
        case .bob: "BOB"
        case .chf: "CHF"
        case .cny: "CNY"
        case .cad: "CAD"
        case .percent: "%"
        case .perMille: "‰"
        case .points: "puntos porcentuales"
        }
    }

    var isMoney: Bool { rawValue <= UnitCode.cad.rawValue }
}
