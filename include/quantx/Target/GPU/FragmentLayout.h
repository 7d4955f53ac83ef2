//===- FragmentLayout.h - matrices spread over threads ----------*- C++ -*-===//
//
// Which element of a matrix a thread of a group has in which register, as data
// that both the code generator and the tests evaluate.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_TARGET_GPU_FRAGMENTLAYOUT_H
#define QUANTX_TARGET_GPU_FRAGMENTLAYOUT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>

namespace quantx {

/// One digit of a number, worth `factor`.
struct Digit {
  int64_t divisor, modulus, factor;
};

/// A number made of digits of another one.
class DigitSum {
public:
  DigitSum(std::initializer_list<Digit> digits) : digits(digits) {}

  int64_t operator()(int64_t number) const {
    int64_t sum = 0;
    for (const Digit &digit : digits)
      sum += number / digit.divisor % digit.modulus * digit.factor;
    return sum;
  }
  llvm::ArrayRef<Digit> getDigits() const { return digits; }

private:
  llvm::SmallVector<Digit, 2> digits;
};

/// Of an operand a row is a pixel or an output channel, a column a byte of the
/// sum, and a register holds four bytes. Of sums, rows are pixels, columns
/// output channels, and a register is one sum.
struct FragmentLayout {
  /// What the lane and what the register contribute; both are added.
  DigitSum laneRow, laneColumn, registerRow, registerColumn;
  int64_t registers;

  int64_t getRow(int64_t lane, int64_t reg) const {
    return laneRow(lane) + registerRow(reg);
  }
  int64_t getColumn(int64_t lane, int64_t reg) const {
    return laneColumn(lane) + registerColumn(reg);
  }
};

/// Operands and sums of one product.
struct FragmentLayouts {
  FragmentLayout input, weights, sums;
};

/// NVIDIA's mma.sync.m16n8k32, two of them beside each other.
const FragmentLayouts &getMmaLayouts();
/// AMD's mfma.i32.16x16x32.i8.
const FragmentLayouts &getMfmaLayouts();
/// Eight times eight threads, each with one sum.
const FragmentLayouts &getDotLayouts();
/// The sums of NVIDIA's wgmma with 64 rows and `channels` columns; its operands
/// stay in shared memory.
FragmentLayout getWgmmaSums(int64_t channels);

/// Which row of 16 bytes a lane names to ldmatrix.x4, as row and byte of a
/// tile. Register r of a lane then holds word lane % 4 of the row that lane
/// 8 * r + lane / 4 named.
struct LoadedRows {
  DigitSum row, byte;
};

/// So that four registers have the layout of getMmaLayouts().
const LoadedRows &getMmaInputRows();
const LoadedRows &getMmaWeightRows();

} // namespace quantx

#endif
