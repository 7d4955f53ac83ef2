//===- FloatFunctions.h - elementary functions on f32 -----------*- C++ -*-===//
//
// exp, erf and the like with the same bits on every machine and in compiled
// code; docs/numerics.md gives the largest errors.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_FLOATFUNCTIONS_H
#define QUANTX_NUMERICS_FLOATFUNCTIONS_H

namespace quantx {

float expF32(float x);
/// expF32 of NaN and of what is between -87 and 88, in fewer operations.
float normalExpF32(float x);
/// x (1 + erf(x / sqrt(2))) / 2.
float geluF32(float x);
float exp2F32(float x);
float expm1F32(float x);
float logF32(float x);
float log1pF32(float x);
float erfF32(float x);
float tanhF32(float x);

} // namespace quantx

#endif // QUANTX_NUMERICS_FLOATFUNCTIONS_H
