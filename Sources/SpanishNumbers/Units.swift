/// The units a mention can have besides a counted noun.
enum UnitCode: Int, Sendable {
    case clp, usd, eur, clf, utm, uta, gbp, jpy, ars, brl, pen, cop, mxn, uyu, bob, chf, cny, cad
    case aud, nzd, hkd, dop, cup, php, crc, nio, hnl, gtq, pab, pyg, ves, esp, inr, rub, krw, pln
    case percent, perMille, points, basisPoints

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
        case .aud: "AUD"
        case .nzd: "NZD"
        case .hkd: "HKD"
        case .dop: "DOP"
        case .cup: "CUP"
        case .php: "PHP"
        case .crc: "CRC"
        case .nio: "NIO"
        case .hnl: "HNL"
        case .gtq: "GTQ"
        case .pab: "PAB"
        case .pyg: "PYG"
        case .ves: "VES"
        case .esp: "ESP"
        case .inr: "INR"
        case .rub: "RUB"
        case .krw: "KRW"
        case .pln: "PLN"
        case .percent: "%"
        case .perMille: "‰"
        case .points: "puntos porcentuales"
        case .basisPoints: "puntos base"
        }
    }

    var isMoney: Bool { rawValue < UnitCode.percent.rawValue }
}

extension Mention {
    /// The codes of money that the scanner gives: ISO 4217 (CLF is the UF), UTM and UTA.
    public static let currencies = Set((0..<UnitCode.percent.rawValue).compactMap { UnitCode(rawValue: $0)?.text })

    /// Whether a unit is one of `currencies`.
    public static func isCurrency(_ unit: String) -> Bool { currencies.contains(unit) }
}
