internal import CLCMS2

/// Colours as a device shows them, in place of calibrated ones.
///
/// poppler has Little CMS build a transform for every ICC profile of every page, and sends each pixel of a picture through it: up to half
/// of the time of reading a PDF. What is read here (rules, fills, white letters) and the pictures of the review page need no calibration, so the
/// profiles are linked by these plain formulas. A profile that has none is not linked, and poppler takes the colour space it
/// stands for.
enum DeviceColors {
    /// Holds for the whole process; only the first call does anything. To be called before the first document is opened, since Little CMS
    /// keeps no lock.
    static func replaceCalibration() { _ = isReplaced }

    private static let isReplaced: Bool = {
        var isReplaced = true
        // Perceptual, relative, saturation and absolute.
        for intent in UInt32(INTENT_PERCEPTUAL)...UInt32(INTENT_ABSOLUTE_COLORIMETRIC) {
            var plugin = cmsPluginRenderingIntent()
            plugin.base.Magic = cmsUInt32Number(cmsPluginMagicNumber)
            plugin.base.ExpectedVersion = 2000
            plugin.base.Type = cmsUInt32Number(cmsPluginRenderingIntentSig)
            plugin.Intent = intent
            plugin.Link = { context, count, _, profiles, _, _, _ in
                guard count >= 2, let profiles, cmsGetColorSpace(profiles[Int(count) - 1]) == cmsSigRgbData else { return nil }
                return DeviceColors.pipeline(context, from: cmsGetColorSpace(profiles[0]))
            }
            // Little CMS keeps a copy.
            isReplaced = cmsPlugin(&plugin) != 0 && isReplaced
        }
        return isReplaced
    }()

    /// The formula that leads to red, green and blue.
    private static func pipeline(_ context: cmsContext?, from space: cmsColorSpaceSignature) -> OpaquePointer? {
        switch space {
        case cmsSigRgbData: cmsPipelineAlloc(context, 3, 3)
        case cmsSigGrayData: pipeline(context, channels: 1, cmsStageAllocMatrix(context, 3, 1, [1, 1, 1], nil))
        case cmsSigCmykData: pipeline(context, channels: 4, cmsStageAllocCLutFloat(context, 2, 4, 3, inks))
        default: nil
        }
    }

    private static func pipeline(_ context: cmsContext?, channels: UInt32, _ stage: OpaquePointer?) -> OpaquePointer? {
        let pipeline = cmsPipelineAlloc(context, channels, 3)
        // Fails only where one of the two could not be had.
        guard cmsPipelineInsertStage(pipeline, cmsAT_END, stage) != 0 else {
            if let pipeline { cmsPipelineFree(pipeline) }
            if let stage { cmsStageFree(stage) }
            return nil
        }
        return pipeline
    }

    /// Red, green and blue of each mixture of full inks, the last of cyan, magenta, yellow and black changing first: the values with which poppler
    /// itself shows inks without a profile.
    private static let inks: [Float] = [
        1, 1, 1, 0.1373, 0.1216, 0.1255,
        1, 0.9490, 0, 0.1098, 0.1020, 0,
        0.9255, 0, 0.5490, 0.1412, 0, 0,
        0.9294, 0.1098, 0.1412, 0.1333, 0, 0,
        0, 0.6784, 0.9373, 0, 0.0588, 0.1412,
        0, 0.6510, 0.3137, 0, 0.0745, 0,
        0.1804, 0.1922, 0.5725, 0, 0, 0.0078,
        0.2118, 0.2119, 0.2235, 0, 0, 0,
    ]
}
