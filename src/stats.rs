//! Sums that the overview and the charts draw.
