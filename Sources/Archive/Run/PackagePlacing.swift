import Dataset
internal import Dispatch
internal import DocumentModel
internal import Glibc
internal import Synchronization

/// Puts packages that workers wrote in their places when they are on the disk, on threads of its own, while the workers read on.
final class PackagePlacing: Sendable {
    /// A byte comes through it for each package that is done.
    let readable: Int32
    private let writable: Int32
    private let queue = DispatchQueue(label: "cuenta.placing", attributes: .concurrent)
    private let group = DispatchGroup()
    private let done = Mutex<[(id: Int, problem: Diagnostic?)]>([])

    init() throws(SystemError) {
        (readable, writable) = try Files.pipe()
        for file in [readable, writable] { _ = fcntl(file, F_SETFL, O_NONBLOCK) }
    }

    deinit {
        close(readable)
        close(writable)
    }

    func begin(_ id: Int, _ stage: String, to package: String) {
        queue.async(group: group) { [self] in
            var problem: Diagnostic?
            do throws(Diagnostic) {
                try DataPackageWriter.commit(stage, to: package, ownsFolder: true)
            } catch {
                problem = error
            }
            done.withLock { $0.append((id, problem)) }
            _ = withUnsafeBytes(of: UInt8(0)) { write(writable, $0.baseAddress, 1) }
        }
    }

    /// Those done since the last call, with what went wrong.
    func takeDone() -> [(id: Int, problem: Diagnostic?)] {
        var bytes: UInt64 = 0
        while withUnsafeMutableBytes(of: &bytes, { read(readable, $0.baseAddress, $0.count) }) > 0 {}
        return done.withLock { list in
            defer { list = [] }
            return list
        }
    }

    /// Waits until nothing is left to do.
    func finish() { group.wait() }
}
