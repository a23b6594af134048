import DocumentModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A system call that failed.
package struct SystemError: Error, Hashable {
    package var code: Int32

    package init(code: Int32) { self.code = code }

    package static var last: SystemError { SystemError(code: errno) }

    /// "No space left on device"
    package var message: String { self == .notAFile ? "a file was expected" : String(cString: strerror(code)) }
}

extension Diagnostic {
    static func outputFailed(_ path: String, _ error: SystemError) -> Diagnostic {
        let suggestion: String? =
            switch error.code {
            case EACCES, EPERM, EROFS: "choose a folder you may write to"
            case ENOSPC, EDQUOT: "free some space, or choose another disk"
            default: nil
            }
        let isFull = error.code == ENOSPC || error.code == EDQUOT
        return Diagnostic(
            .error, id: isFull ? "disk-full" : "output-failed", "cannot write: \(error.message)", file: path, suggestion: suggestion)
    }
}

extension Diagnostic {
    static func packageUnreadable(_ path: String, _ error: SystemError) -> Diagnostic {
        Diagnostic(.error, id: "package-unreadable", "cannot read: \(error.message)", file: path)
    }
}

extension SystemError {
    static let exists = SystemError(code: EEXIST)
    static let missing = SystemError(code: ENOENT)
    static let isFolder = SystemError(code: EISDIR)
    /// Of this program's own: a pipe or a device.
    static let notAFile = SystemError(code: -1)
}
