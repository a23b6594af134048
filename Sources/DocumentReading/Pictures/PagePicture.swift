/// A page as a picture.
public struct PagePicture: Sendable, Hashable {
    /// From 1.
    public var page: Int
    /// In pixels.
    public var width: Int
    public var height: Int
    public var png: [UInt8]

    public init(page: Int, width: Int, height: Int, png: [UInt8]) {
        self.page = page
        self.width = width
        self.height = height
        self.png = png
    }
}
