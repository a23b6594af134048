import SpanishNumbers

/// libFuzzer's entry: scans `size` bytes and stops the process where a promise of the scanner does not hold.
///
///     swift build --sanitize=fuzzer --scratch-path .build-fuzzer --product NumberFuzzer
///     .build-fuzzer/debug/NumberFuzzer -max_total_time=600 CORPUS
///
/// The first byte chooses the notation and whether ranges are isolated; the text is what follows it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNumbers(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    guard let data, size > 0 else { return 0 }
    let text = UnsafeBufferPointer(start: data + 1, count: size - 1)
    let notations: [NumberScanner.Notation] = [.automatic, .automatic, .chilean, .foreign]
    let scanner = NumberScanner(notation: notations[Int(data[0] & 3)])
    let isolated = data[0] & 4 == 0 ? [] : isolatedRanges(of: text, step: Int(data[0] >> 3) + 1)
    let mentions = scanner.mentions(in: text, isolated: isolated)
    if let fault = ScannerPromises(text: text, isolated: isolated).fault(in: mentions) { fatalError(fault) }
    var streamed: [Mention] = []
    scanner.forEachMention(in: text, isolated: isolated) { streamed.append($0) }
    if streamed != mentions { fatalError("handing on in batches changed the mentions") }
    for mention in mentions { _ = mention.applying(InheritedUnit(unit: "CLP", exponent: 6)) }
    _ = InheritedUnit(statedIn: String(decoding: text, as: UTF8.self))
    return 0
}

/// Every `step`th character of the text as an isolated range of its own.
private func isolatedRanges(of text: UnsafeBufferPointer<UInt8>, step: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var count = 0
    while start < text.count {
        var end = start + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        count += 1
        if count % step == 0 { ranges.append(start..<end) }
        start = end
    }
    return ranges
}
