//! Colours as numbers: contrast, colour vision, and how far two of them are apart.

/// Red, green and blue, 0 to 1, as they stand in a file (sRGB).
pub type Colour = [f64; 3];

/// A colour that is written as `#RRGGBB`.
pub fn read(hex: &str) -> Colour {
    let hex = hex.trim().strip_prefix('#').expect("a hexadecimal colour");
    [0, 2, 4].map(|at| {
        let channel = u8::from_str_radix(&hex[at..at + 2], 16).expect("a channel");
        f64::from(channel) / 255.0
    })
}

/// A colour over another, as a browser lays it: in sRGB.
pub fn over(colour: Colour, opacity: f64, ground: Colour) -> Colour {
    [0, 1, 2].map(|at| colour[at] * opacity + ground[at] * (1.0 - opacity))
}

fn linear(colour: Colour) -> Colour {
    colour.map(|channel| {
        if channel <= 0.040_45 {
            channel / 12.92
        } else {
            ((channel + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn gamma(colour: Colour) -> Colour {
    colour.map(|channel| {
        let channel = channel.clamp(0.0, 1.0);
        if channel <= 0.003_130_8 {
            channel * 12.92
        } else {
            1.055 * channel.powf(1.0 / 2.4) - 0.055
        }
    })
}

/// WCAG 2.2, contrast ratio: 3 for graphics, 4.5 for text.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |colour| {
        let [red, green, blue] = linear(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// How a colour is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vision {
    Usual,
    Protanopia,
    Deuteranopia,
    Tritanopia,
}

pub const VISIONS: [Vision; 4] = [
    Vision::Usual,
    Vision::Protanopia,
    Vision::Deuteranopia,
    Vision::Tritanopia,
];

impl Vision {
    /// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A physiologically-based model for
    /// simulation of color vision deficiency. IEEE Transactions on Visualization and Computer
    /// Graphics 15 (6), 2009; the matrices for severity 1.0, which act on linear RGB.
    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Usual => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protanopia => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deuteranopia => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritanopia => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        }
    }

    pub fn sees(self, colour: Colour) -> Colour {
        let colour = linear(colour);
        let seen = self.matrix().map(|row| {
            row.iter()
                .zip(colour)
                .map(|(share, channel)| share * channel)
                .sum()
        });
        gamma(seen)
    }
}

/// CIE L*a*b* under D65.
pub fn lab(colour: Colour) -> [f64; 3] {
    let [red, green, blue] = linear(colour);
    let white = [0.950_47, 1.0, 1.088_83];
    let xyz = [
        0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue,
        0.212_672_9 * red + 0.715_152_2 * green + 0.072_175_0 * blue,
        0.019_333_9 * red + 0.119_192_0 * green + 0.950_304_1 * blue,
    ];
    let [x, y, z] = [0, 1, 2].map(|at| {
        let share: f64 = xyz[at] / white[at];
        if share > 216.0 / 24_389.0 {
            share.cbrt()
        } else {
            (24_389.0 / 27.0 * share + 16.0) / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000, after G. Sharma, W. Wu, E. N. Dalal: The CIEDE2000 color-difference formula. Color
/// Research and Application 30 (1), 2005.
pub fn difference(one: [f64; 3], other: [f64; 3]) -> f64 {
    let chroma = |lab: [f64; 3]| lab[1].hypot(lab[2]);
    let seventh = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - seventh((chroma(one) + chroma(other)) / 2.0));
    let polar = |[light, a, b]: [f64; 3]| {
        let a = a * (1.0 + g);
        let hue = if a == 0.0 && b == 0.0 {
            0.0
        } else {
            b.atan2(a).to_degrees()
        };
        (light, a.hypot(b), hue.rem_euclid(360.0))
    };
    let ((l1, c1, h1), (l2, c2, h2)) = (polar(one), polar(other));
    let is_grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if is_grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let hue = match h1 + h2 {
        sum if is_grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => (sum + 360.0) / 2.0,
        sum => (sum - 360.0) / 2.0,
    };
    let (light, chroma) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(hue - 30.0) + 0.24 * cos(2.0 * hue) + 0.32 * cos(3.0 * hue + 6.0)
        - 0.20 * cos(4.0 * hue - 63.0);
    let lightness =
        (l2 - l1) / (1.0 + 0.015 * (light - 50.0).powi(2) / (20.0 + (light - 50.0).powi(2)).sqrt());
    let colourful = (c2 - c1) / (1.0 + 0.045 * chroma);
    let around =
        2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * chroma * t);
    let bend = -(2.0 * 30.0 * (-((hue - 275.0) / 25.0).powi(2)).exp())
        .to_radians()
        .sin()
        * 2.0
        * seventh(chroma);
    (lightness.powi(2) + colourful.powi(2) + around.powi(2) + bend * colourful * around).sqrt()
}
