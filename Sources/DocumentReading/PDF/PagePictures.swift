internal import CPoppler

/// The pictures that stand on a page.
enum PagePictures {
    /// The part of the page that its largest picture covers, 0 to 1. Pictures are not decoded for this.
    static func largestShare(of sheet: borrowing PopplerSheet) -> Double {
        let pictures = poppler_page_get_image_mapping(sheet.pointer)
        defer { poppler_page_free_image_mapping(pictures) }
        let area = sheet.width * sheet.height
        guard area > 0 else { return 0 }
        var largest = 0.0
        var node = pictures
        while let current = node, let data = current.pointee.data {
            node = current.pointee.next
            let box = data.assumingMemoryBound(to: PopplerImageMapping.self).pointee.area
            let width = min(max(box.x1, box.x2), sheet.width) - max(min(box.x1, box.x2), 0)
            let height = min(max(box.y1, box.y2), sheet.height) - max(min(box.y1, box.y2), 0)
            if width > 0, height > 0 { largest = max(largest, width * height / area) }
        }
        return largest
    }
}
