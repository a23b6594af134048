import CLCMS2
import Testing

@testable import DocumentReading

/// The formulas that stand for calibrated colours, as Little CMS applies them.
@Suite("Device colours")
struct DeviceColorsTests {
    /// Little CMS's codes of pixels with a byte a channel.
    private enum Pixels {
        static let gray: UInt32 = 3 << 16 | 1 << 3 | 1
        static let rgb: UInt32 = 4 << 16 | 3 << 3 | 1
        static let cmyk: UInt32 = 6 << 16 | 4 << 3 | 1
        static let lab: UInt32 = 10 << 16 | 3 << 3 | 1
    }

    /// The red, green and blue that a colour comes to; `nil` where Little CMS makes no transform.
    private static func shown(_ color: [UInt8], _ pixels: UInt32, profile: cmsHPROFILE?, intent: Int32) -> [UInt8]? {
        DeviceColors.replaceCalibration()
        let display = cmsCreate_sRGBProfile()
        defer {
            cmsCloseProfile(profile)
            cmsCloseProfile(display)
        }
        guard let transform = cmsCreateTransform(profile, pixels, display, Pixels.rgb, UInt32(intent), UInt32(cmsFLAGS_NOOPTIMIZE)) else {
            return nil
        }
        defer { cmsDeleteTransform(transform) }
        var result: [UInt8] = [0, 0, 0]
        cmsDoTransform(transform, color, &result, 1)
        return result
    }

    private static func inks() -> cmsHPROFILE? {
        let profile = cmsCreateProfilePlaceholder(nil)
        cmsSetProfileVersion(profile, 2.1)
        cmsSetDeviceClass(profile, cmsSigOutputClass)
        cmsSetColorSpace(profile, cmsSigCmykData)
        cmsSetPCS(profile, cmsSigLabData)
        return profile
    }

    /// A scale of greys with a curve of its own: calibrated, the middle grey would be far brighter.
    @Test(
        "greys keep their value",
        arguments: [INTENT_PERCEPTUAL, INTENT_RELATIVE_COLORIMETRIC, INTENT_SATURATION, INTENT_ABSOLUTE_COLORIMETRIC])
    func grey(intent: Int32) throws {
        let curve = try #require(cmsBuildGamma(nil, 1))
        defer { cmsFreeToneCurve(curve) }
        let profile = cmsCreateGrayProfile(cmsD50_xyY(), curve)
        #expect(Self.shown([128], Pixels.gray, profile: profile, intent: intent) == [128, 128, 128])
    }

    @Test("red, green and blue keep theirs")
    func rgb() throws {
        let curve = try #require(cmsBuildGamma(nil, 1))
        defer { cmsFreeToneCurve(curve) }
        var primaries = cmsCIExyYTRIPLE(
            Red: cmsCIExyY(x: 0.7, y: 0.29, Y: 1), Green: cmsCIExyY(x: 0.2, y: 0.7, Y: 1), Blue: cmsCIExyY(x: 0.13, y: 0.05, Y: 1))
        let profile = cmsCreateRGBProfile(cmsD50_xyY(), &primaries, [curve, curve, curve])
        #expect(Self.shown([10, 128, 250], Pixels.rgb, profile: profile, intent: 1) == [10, 128, 250])
    }

    @Test(
        "inks are shown as without a profile",
        arguments: [
            ([0, 0, 0, 0], [255, 255, 255]), ([0, 0, 0, 255], [35, 31, 32]), ([0, 0, 255, 0], [255, 242, 0]),
            ([0, 255, 0, 0], [236, 0, 140]),
            ([255, 0, 0, 0], [0, 173, 239]), ([255, 255, 0, 0], [46, 49, 146]), ([255, 255, 255, 255], [0, 0, 0]),
            ([0, 0, 0, 51], [211, 210, 210]),
        ] as [([UInt8], [UInt8])])
    func cmyk(color: [UInt8], expected: [UInt8]) {
        #expect(Self.shown(color, Pixels.cmyk, profile: Self.inks(), intent: 1) == expected)
    }

    @Test("a space without a formula is left to poppler")
    func others() {
        #expect(Self.shown([128, 128, 128], Pixels.lab, profile: cmsCreateLab2Profile(nil), intent: 1) == nil)
    }
}
