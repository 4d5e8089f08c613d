//! A plotters backend that writes SVG as our pages want it.
//!
//! Plotters knows fixed colours only. So shapes come here *dyed*: each with a made-up colour that is
//! nothing but the number of its [`Paint`], a list of SVG attributes. Plotters says where a shape is,
//! the paint says how it looks. Plotters' own SVG has no place for a paint, and to write one in
//! afterwards would take longer than all else.

use std::cell::RefCell;
use std::fmt::{self, Write as _};

use plotters::backend::DrawingBackend;
use plotters::style::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind,
};

use crate::lettering::escape;

type Drawn = Result<(), DrawingErrorKind<fmt::Error>>;

/// How shapes look, and how they are written down.
#[derive(Debug, PartialEq)]
pub(crate) enum Paint {
    /// The attributes stand at the shape.
    Own(String),
    /// Neighbours that look alike stand in one group that has the attributes.
    Shared(String),
    /// At every corner of a line the same little shape, all of them in one path.
    Stamped { stamp: String, own: String },
}

impl Paint {
    /// The attributes that stand at each shape.
    fn at_shape(&self) -> &str {
        match self {
            Self::Own(own) | Self::Stamped { own, .. } => own,
            Self::Shared(_) => "",
        }
    }
}

/// Writes shapes to `out`, without the `<svg>` around them.
pub(crate) struct Svg<'a> {
    out: &'a mut String,
    size: (u32, u32),
    /// By their numbers. More are mixed while others are in use.
    paints: &'a RefCell<Vec<Paint>>,
    /// The paint of the group that is open.
    group: Option<usize>,
}

impl<'a> Svg<'a> {
    /// A sheet of this size.
    pub(crate) fn new(
        out: &'a mut String,
        size: (u32, u32),
        paints: &'a RefCell<Vec<Paint>>,
    ) -> Self {
        Self {
            out,
            size,
            paints,
            group: None,
        }
    }

    /// Writes a shape with its paint; `place` writes its name and where it is.
    fn shape(&mut self, color: BackendColor, place: impl FnOnce(&mut String)) -> Drawn {
        self.painted(color, |out, paint| {
            out.push('<');
            place(out);
            push_paint(out, paint);
            out.push_str("/>\n");
        })
    }

    /// Finds the paint and opens or closes its group.
    fn painted(&mut self, color: BackendColor, write: impl FnOnce(&mut String, &Paint)) -> Drawn {
        let (red, green, blue) = color.rgb;
        let number = u32::from_be_bytes([0, red, green, blue]);
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        let paints = self.paints.borrow();
        let paint = paints
            .get(number)
            .ok_or(DrawingErrorKind::DrawingError(fmt::Error))?;
        let shared = match paint {
            Paint::Shared(all) => Some(all),
            Paint::Own(_) | Paint::Stamped { .. } => None,
        };
        let group = shared.map(|_| number);
        if self.group != group {
            close(self.out, &mut self.group);
        }
        if let (Some(all), None) = (shared, self.group) {
            let _ = writeln!(self.out, "<g {all}>");
            self.group = group;
        }
        write(self.out, paint);
        Ok(())
    }
}

fn close(out: &mut String, group: &mut Option<usize>) {
    if group.take().is_some() {
        out.push_str("</g>\n");
    }
}

/// Whole numbers by their own writer: a picture of ten years has tens of thousands of them.
fn push(out: &mut String, number: i32) {
    out.push_str(itoa::Buffer::new().format(number));
}

fn push_paint(out: &mut String, paint: &Paint) {
    let paint = paint.at_shape();
    if !paint.is_empty() {
        out.push(' ');
        out.push_str(paint);
    }
}

fn push_attribute(out: &mut String, name: &str, number: i32) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push(out, number);
    out.push('"');
}

fn push_place(out: &mut String, (x, y): BackendCoord) {
    push(out, x);
    out.push(',');
    push(out, y);
}

fn push_places(out: &mut String, places: impl IntoIterator<Item = BackendCoord>) {
    out.push_str(" points=\"");
    for (at, place) in places.into_iter().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        push_place(out, place);
    }
    out.push('"');
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = fmt::Error;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        close(self.out, &mut self.group);
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.shape(style.color(), |out| {
            out.push_str("rect");
            push_attribute(out, "x", left);
            push_attribute(out, "y", top);
            push_attribute(out, "width", right - left);
            push_attribute(out, "height", bottom - top);
        })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.painted(style.color(), |out, paint| {
            if let Paint::Stamped { stamp, .. } = paint {
                out.push_str("<path d=\"");
                for place in path {
                    out.push('M');
                    push_place(out, place);
                    out.push_str(stamp);
                }
                out.push('"');
            } else {
                out.push_str("<polyline");
                push_places(out, path);
            }
            push_paint(out, paint);
            out.push_str("/>\n");
        })
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.shape(style.color(), |out| {
            out.push_str("circle");
            push_attribute(out, "cx", x);
            push_attribute(out, "cy", y);
            push_attribute(out, "r", i32::try_from(radius).unwrap_or(i32::MAX));
        })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.shape(style.color(), |out| {
            out.push_str("polygon");
            push_places(out, corners);
        })
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        self.painted(style.color(), |out, paint| {
            out.push_str("<text");
            push_attribute(out, "x", x);
            push_attribute(out, "y", y);
            let _ = write!(out, " text-anchor=\"{anchor}\"");
            push_paint(out, paint);
            let _ = writeln!(out, ">{}</text>", escape(text));
        })
    }
}
