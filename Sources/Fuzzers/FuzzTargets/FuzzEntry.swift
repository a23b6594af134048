import Foundation

extension FuzzTarget {
    /// libFuzzer's entry: ends the process where a promise does not hold.
    public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
        if let fault = fault(UnsafeBufferPointer(start: data, count: size)) { fatalError(fault) }
        return 0
    }

    /// The program of an ordinary build: checks each file named on the command line once.
    /// - Returns: how many could not be read.
    public func replay(_ count: CInt, _ arguments: UnsafePointer<UnsafePointer<CChar>?>?) -> CInt {
        var failures: CInt = 0
        for place in 1..<max(1, Int(count)) {
            guard let argument = arguments?[place] else { continue }
            guard let data = FileManager.default.contents(atPath: String(cString: argument)) else {
                failures += 1
                continue
            }
            _ = [UInt8](data).withUnsafeBufferPointer { fuzz($0.baseAddress, $0.count) }
        }
        return failures
    }
}
