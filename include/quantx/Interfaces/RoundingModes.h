//===- RoundingModes.h - roundings of the IR and of numbers -----*- C++ -*-===//

#ifndef QUANTX_INTERFACES_ROUNDINGMODES_H
#define QUANTX_INTERFACES_ROUNDINGMODES_H

#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Numerics/Rounding.h"

namespace quantx {

/// The dialect's enumeration and the one of quantx/Numerics have the same
/// values in the same order.
static_assert(int(Rounding::HalfEven) == int(RoundingMode::HalfEven) &&
              int(Rounding::HalfAwayFromZero) ==
                  int(RoundingMode::HalfAwayFromZero) &&
              int(Rounding::HalfUp) == int(RoundingMode::HalfUp) &&
              int(Rounding::TFLiteDouble) == int(RoundingMode::TFLiteDouble));

inline Rounding toRounding(RoundingMode mode) { return Rounding(mode); }
inline RoundingMode toRoundingMode(Rounding rounding) {
  return RoundingMode(rounding);
}

} // namespace quantx

#endif
