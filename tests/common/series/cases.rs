//! All kinds of series, each drawn by its own function.

use super::{Dice, Series, controls, defects};

pub type Draw = fn(&mut Dice) -> Series;

/// Without a defect.
pub const CONTROLS: &[Draw] = &[
    controls::volume,
    controls::numbers,
    controls::doubled_files,
    controls::repeated,
    controls::repeated,
    controls::repeated,
    controls::repeated_twice,
    controls::interleaved,
    controls::ranges,
    controls::shuttle,
    controls::localizer,
    controls::single,
    controls::bolus,
    controls::mosaic,
    controls::enhanced,
    controls::enhanced_repeated,
    controls::rotated,
    controls::radial,
    controls::spine,
    controls::straightened,
    controls::reformat,
];

/// With one.
pub const DEFECTS: &[Draw] = &[
    defects::missing,
    defects::missing,
    defects::missing_in_the_middle,
    defects::missing_in_several_places,
    defects::missing_in_one_volume,
    defects::missing_in_one_volume,
    defects::missing_frames,
    defects::missing_frames_of_one_volume,
    defects::uneven,
    defects::out_of_place,
    defects::twin,
    defects::twin_in_one_volume,
    defects::neighbour,
    defects::sheared,
    defects::tilted,
    defects::tilt_unknown_to_positions,
    defects::shifted,
    defects::turned_slices,
    defects::other_pixels,
    defects::other_size,
    defects::other_kernel,
    defects::other_thickness,
    defects::other_frame_of_reference,
    defects::no_position,
    defects::no_orientation,
    defects::gaps,
    defects::few,
];
