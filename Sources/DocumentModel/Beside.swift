internal import Dispatch
internal import Synchronization

/// A value that another thread works out meanwhile.
package final class Beside<Value: Sendable>: Sendable {
    private let result = Mutex<Value?>(nil)
    private let done = DispatchGroup()

    /// Begins at once.
    package init(_ work: @escaping @Sendable () -> Value) {
        DispatchQueue.global(qos: .userInitiated).async(group: done) { [self] in
            let value = work()
            result.withLock { $0 = value }
        }
    }

    /// Waits for it where it is not there yet.
    package func value() -> Value {
        while true {
            done.wait()
            if let value = result.withLock({ $0 }) { return value }
        }
    }
}
