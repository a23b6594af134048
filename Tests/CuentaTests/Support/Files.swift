import Foundation

/// Small files made by the tests themselves.
enum Files {
    /// A PDF of one page with this page description (empty for a blank page).
    static func pdf(_ content: String = "") -> [UInt8] {
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ]
        var text = "%PDF-1.4\n"
        var offsets = ""
        for (index, object) in objects.enumerated() {
            offsets += String(format: "%010d 00000 n \n", text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(offsets)"
        text += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    /// "Se atendieron 1.250 personas", encrypted by qpdf; the password is "clave".
    static let lockedPDF = decode(
        """
        JVBERi0xLjYKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMg
        WyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDMwMCAyMDAgXSAvUGFy
        ZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0YgNSAwIFIgPj4gPj4gL1R5cGUgL1BhZ2UgPj4KZW5kb2JqCjQgMCBvYmoKPDwgL0xlbmd0aCA5
        NiAvRmlsdGVyIC9GbGF0ZURlY29kZSA+PgpzdHJlYW0KKOI2POnRcWK/iYovtBJMgg7tydVIwXyN8EYFJx0eBVUIuvljMC2JjpJ3S8I8nEt/rdqUWRZ6sYrq
        njNLLsykPtTkeixiMEmQ6I10BQ8iPwD4CmTWluYBunUwRL274gZZZW5kc3RyZWFtCmVuZG9iago1IDAgb2JqCjw8IC9CYXNlRm9udCAvSGVsdmV0aWNhIC9F
        bmNvZGluZyAvV2luQW5zaUVuY29kaW5nIC9TdWJ0eXBlIC9UeXBlMSAvVHlwZSAvRm9udCA+PgplbmRvYmoKNiAwIG9iago8PCAvQ0YgPDwgL1N0ZENGIDw8
        IC9BdXRoRXZlbnQgL0RvY09wZW4gL0NGTSAvQUVTVjIgL0xlbmd0aCAxNiA+PiA+PiAvRmlsdGVyIC9TdGFuZGFyZCAvTGVuZ3RoIDEyOCAvTyA8OTc2YTky
        NTA1NjJkODQ2OWViMzliYWI3MThlYmNmNzdkMzkzZmI2NGZiZGJjODcwNjQyODdlZmVjZmYwMGIxZD4gL1AgLTQgL1IgNCAvU3RtRiAvU3RkQ0YgL1N0ckYg
        L1N0ZENGIC9VIDwxNTQ2NmZhZjk5ZjNmOTlkMzk1NGU2NjlkMzcxNTE0NzAxMjI0NTZhOTFiYWU1MTM0MjczYTZkYjEzNGM4N2M0PiAvViA0ID4+CmVuZG9i
        agp4cmVmCjAgNwowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA2NCAwMDAwMCBuIAowMDAwMDAwMTIzIDAwMDAwIG4g
        CjAwMDAwMDAyNTAgMDAwMDAgbiAKMDAwMDAwMDQxNiAwMDAwMCBuIAowMDAwMDAwNTEzIDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jvb3QgMSAwIFIgL1NpemUg
        NyAvSUQgWzwzMTQxNTkyNjUzNTg5NzkzMjM4NDYyNjQzMzgzMjc5NT48MzE0MTU5MjY1MzU4OTc5MzIzODQ2MjY0MzM4MzI3OTU+XSAvRW5jcnlwdCA2IDAg
        UiA+PgpzdGFydHhyZWYKODEyCiUlRU9GCg==
        """)

    /// The same page with a password for changes only; it opens without one.
    static let ownedPDF = decode(
        """
        JVBERi0xLjYKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMg
        WyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDMwMCAyMDAgXSAvUGFy
        ZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0YgNSAwIFIgPj4gPj4gL1R5cGUgL1BhZ2UgPj4KZW5kb2JqCjQgMCBvYmoKPDwgL0xlbmd0aCA5
        NiAvRmlsdGVyIC9GbGF0ZURlY29kZSA+PgpzdHJlYW0KkTIqNwnnXjrZXe3Sv7ql5SLmaogZfVxnv4pfL4p2jYO+JzspjSC64XskkUcAbh024FtrJIGk4oSv
        Jf2CWno1AbcYZjlTcSXkwIJyEPThDyLRuv9hPxlC7a3tqjNGC20FZW5kc3RyZWFtCmVuZG9iago1IDAgb2JqCjw8IC9CYXNlRm9udCAvSGVsdmV0aWNhIC9F
        bmNvZGluZyAvV2luQW5zaUVuY29kaW5nIC9TdWJ0eXBlIC9UeXBlMSAvVHlwZSAvRm9udCA+PgplbmRvYmoKNiAwIG9iago8PCAvQ0YgPDwgL1N0ZENGIDw8
        IC9BdXRoRXZlbnQgL0RvY09wZW4gL0NGTSAvQUVTVjIgL0xlbmd0aCAxNiA+PiA+PiAvRmlsdGVyIC9TdGFuZGFyZCAvTGVuZ3RoIDEyOCAvTyA8ZGNiOWJk
        Nzg3ZDcwYjE2NmQxNzc4MTZiYTY3NWNlMzFhYjQyMDFkMzIzOWRkOGYwZmRmNGJmM2UyYjhjNmVjZT4gL1AgLTQgL1IgNCAvU3RtRiAvU3RkQ0YgL1N0ckYg
        L1N0ZENGIC9VIDw3ZWVhZGRhM2Y3NGQzNjM5NDVmNjhjZDMxMTQ0Y2UzNjAxMjI0NTZhOTFiYWU1MTM0MjczYTZkYjEzNGM4N2M0PiAvViA0ID4+CmVuZG9i
        agp4cmVmCjAgNwowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA2NCAwMDAwMCBuIAowMDAwMDAwMTIzIDAwMDAwIG4g
        CjAwMDAwMDAyNTAgMDAwMDAgbiAKMDAwMDAwMDQxNiAwMDAwMCBuIAowMDAwMDAwNTEzIDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jvb3QgMSAwIFIgL1NpemUg
        NyAvSUQgWzwzMTQxNTkyNjUzNTg5NzkzMjM4NDYyNjQzMzgzMjc5NT48MzE0MTU5MjY1MzU4OTc5MzIzODQ2MjY0MzM4MzI3OTU+XSAvRW5jcnlwdCA2IDAg
        UiA+PgpzdGFydHhyZWYKODEyCiUlRU9GCg==
        """)

    /// One grey pixel.
    static let png = decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")

    /// The beginning of a Word document: a ZIP archive whose first entry has this name.
    static let docx: [UInt8] = {
        let name = Array("word/document.xml".utf8)
        let header: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        return header + [UInt8(name.count), 0, 0, 0] + name + [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    }()

    private static func decode(_ text: String) -> [UInt8] {
        Array(Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data())
    }
}
