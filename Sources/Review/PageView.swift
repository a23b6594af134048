import DocumentModel
import DocumentReading

/// The pictures of the pages. The script lays the mentions over them.
struct PageView {
    var document: Document
    var pictures: [PagePicture]

    func append(to page: inout [UInt8]) {
        for picture in pictures where document.pages.indices.contains(picture.page - 1) {
            let size = document.pages[picture.page - 1]
            page.append("<section class=\"page\" id=\"p\(picture.page)\" data-w=\"\(size.width)\" data-h=\"\(size.height)\"")
            page.append(
                " aria-label=\"Página \(picture.page)\"><div class=\"sheet\"><img width=\"\(picture.width)\" height=\"\(picture.height)\"")
            page.append(" alt=\"Imagen de la página \(picture.page); su texto está en la vista de texto\" src=\"data:image/png;base64,")
            page.appendBase64(picture.png)
            page.append("\"></div><p class=\"folio\" aria-hidden=\"true\">\(picture.page)</p></section>\n")
        }
    }
}
