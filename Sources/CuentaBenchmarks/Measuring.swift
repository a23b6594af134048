/// The middle one of some durations, in milliseconds.
func median(_ durations: [Duration]) -> Double {
    guard !durations.isEmpty else { return 0 }
    return milliseconds(durations.sorted()[durations.count / 2])
}

func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
}

/// Two decimals, without Foundation.
func short(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return "?" }
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths.magnitude % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
}
