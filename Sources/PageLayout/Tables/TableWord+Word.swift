extension TableWord {
    init(_ word: Word, index: Int, page: PageContent) {
        self.init(index: index, box: word.box, size: word.size, isBold: word.isBold, shape: Self.shape(of: word.text.utf8))
        if shape.contains(.number) { (form, whole) = Self.number(of: word.text.utf8) }
    }
}
