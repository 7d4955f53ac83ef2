//===- FragmentLayoutTest.cpp - layouts against the makers' manuals -------===//
//
// The tables that code generation follows, against the formulas as the PTX
// manual and AMD's instruction set write them down.
// Layouts of tiles in shared memory, too.
//
//===----------------------------------------------------------------------===//

#include "quantx/Target/GPU/FragmentLayout.h"

#include "quantx/Schedule/MatrixTile.h"
#include "gtest/gtest.h"
#include <numeric>
#include <random>
#include <set>
#include <vector>

using namespace quantx;

namespace {

/// Rows of bytes; or, of sums, rows of numbers.
using Matrix = std::vector<std::vector<int32_t>>;

Matrix makeRandom(int64_t rows, int64_t columns, std::mt19937 &random) {
  std::uniform_int_distribution<int32_t> bytes(-128, 127);
  Matrix matrix(rows, std::vector<int32_t>(columns));
  for (auto &row : matrix)
    for (int32_t &value : row)
      value = bytes(random);
  return matrix;
}

/// Every element of the operands must be in some register, every sum in exactly
/// one.
void checkProduct(const FragmentLayouts &layouts, int64_t lanes, int64_t pixels,
                  int64_t channels, int64_t depth) {
  std::mt19937 random(1);
  Matrix input = makeRandom(pixels, depth, random);
  Matrix weights = makeRandom(channels, depth, random);
  auto spread = [&](const Matrix &matrix, const FragmentLayout &layout) {
    Matrix seen(matrix.size(), std::vector<int32_t>(depth, 1000));
    for (int64_t lane = 0; lane < lanes; ++lane)
      for (int64_t r = 0; r < layout.registers; ++r)
        for (int64_t i = 0; i < 4; ++i) {
          int64_t row = layout.getRow(lane, r);
          int64_t column = layout.getColumn(lane, r) + i;
          seen.at(row).at(column) = matrix.at(row).at(column);
        }
    return seen;
  };
  Matrix x = spread(input, layouts.input), w = spread(weights, layouts.weights);
  EXPECT_EQ(x, input) << "some element is in no register";
  EXPECT_EQ(w, weights) << "some element is in no register";
  std::set<std::pair<int64_t, int64_t>> places;
  for (int64_t lane = 0; lane < lanes; ++lane)
    for (int64_t r = 0; r < layouts.sums.registers; ++r) {
      int64_t row = layouts.sums.getRow(lane, r);
      int64_t column = layouts.sums.getColumn(lane, r);
      ASSERT_LT(row, pixels);
      ASSERT_LT(column, channels);
      EXPECT_TRUE(places.insert({row, column}).second)
          << "two registers have one sum";
    }
  EXPECT_EQ(int64_t(places.size()), pixels * channels);
}

TEST(FragmentLayout, ProductsHaveAllElements) {
  checkProduct(getMmaLayouts(), 32, 16, 16, 32);
  checkProduct(getMfmaLayouts(), 64, 16, 16, 32);
  checkProduct(getDotLayouts(), 64, 8, 8, 4);
}

/// "Matrix fragments for mma.m16n8k32": element i of A and B, and of C and D.
TEST(FragmentLayout, MmaIsThatOfTheManual) {
  const FragmentLayouts &layouts = getMmaLayouts();
  for (int64_t lane = 0; lane < 32; ++lane) {
    int64_t group = lane >> 2, thread = lane % 4;
    for (int64_t i = 0; i < 16; ++i) {
      bool isUpper = i < 4 || (8 <= i && i < 12);
      int64_t column = thread * 4 + (i & 3) + (i < 8 ? 0 : 16);
      EXPECT_EQ(layouts.input.getRow(lane, i / 4), isUpper ? group : group + 8);
      EXPECT_EQ(layouts.input.getColumn(lane, i / 4) + i % 4, column);
    }
    // Two instructions stand beside each other, each with eight columns.
    for (int64_t half = 0; half < 2; ++half) {
      for (int64_t i = 0; i < 8; ++i) {
        int64_t k = thread * 4 + (i & 3) + (i < 4 ? 0 : 16);
        int64_t reg = 2 * half + i / 4;
        EXPECT_EQ(layouts.weights.getRow(lane, reg), group + 8 * half);
        EXPECT_EQ(layouts.weights.getColumn(lane, reg) + i % 4, k);
      }
      for (int64_t i = 0; i < 4; ++i) {
        int64_t reg = 4 * half + i;
        EXPECT_EQ(layouts.sums.getRow(lane, reg), i < 2 ? group : group + 8);
        EXPECT_EQ(layouts.sums.getColumn(lane, reg),
                  thread * 2 + (i & 1) + 8 * half);
      }
    }
  }
}

/// ldmatrix.x4 without .trans: lanes 8 m to 8 m + 7 name the rows of matrix m,
/// and of each lane i has the two elements of 16 bits at row i / 4, column
/// i % 4 * 2. Together this must be the fragment.
TEST(FragmentLayout, LoadedRowsMakeFragments) {
  auto check = [](const LoadedRows &rows, const FragmentLayout &layout) {
    for (int64_t lane = 0; lane < 32; ++lane)
      for (int64_t matrix = 0; matrix < 4; ++matrix) {
        int64_t named = 8 * matrix + lane / 4;
        EXPECT_EQ(rows.row(named), layout.getRow(lane, matrix));
        EXPECT_EQ(rows.byte(named) + lane % 4 * 2 * 2,
                  layout.getColumn(lane, matrix));
      }
  };
  check(getMmaInputRows(), getMmaLayouts().input);
  check(getMmaWeightRows(), getMmaLayouts().weights);
}

/// "Accumulator D of wgmma.mma_async.m64nNk32".
TEST(FragmentLayout, WgmmaSumsAreThoseOfTheManual) {
  for (int64_t channels = 16; channels <= 256; channels += 16) {
    FragmentLayout sums = getWgmmaSums(channels);
    ASSERT_EQ(sums.registers, channels / 2);
    for (int64_t thread = 0; thread < 128; ++thread)
      for (int64_t i = 0; i < sums.registers; ++i) {
        int64_t warp = thread / 32, lane = thread % 32;
        int64_t row = 16 * warp + lane / 4 + 8 * ((i / 2) % 2);
        int64_t column = 8 * (i / 4) + lane % 4 * 2 + i % 2;
        EXPECT_EQ(sums.getRow(thread, i), row);
        EXPECT_EQ(sums.getColumn(thread, i), column);
      }
  }
}

/// AMD's v_mfma_i32_16x16x32_i8: eight bytes of a row in a lane.
TEST(FragmentLayout, MfmaIsThatOfTheManual) {
  const FragmentLayouts &layouts = getMfmaLayouts();
  for (int64_t lane = 0; lane < 64; ++lane) {
    for (int64_t byte = 0; byte < 8; ++byte)
      for (const FragmentLayout *layout : {&layouts.input, &layouts.weights}) {
        EXPECT_EQ(layout->getRow(lane, byte / 4), lane % 16);
        EXPECT_EQ(layout->getColumn(lane, byte / 4) + byte % 4,
                  lane / 16 * 8 + byte);
      }
    for (int64_t i = 0; i < 4; ++i) {
      EXPECT_EQ(layouts.sums.getRow(lane, i), lane / 16 * 4 + i);
      EXPECT_EQ(layouts.sums.getColumn(lane, i), lane % 16);
    }
  }
}

/// The swizzle of NVIDIA's copy engines and matrix units: address bits 4 to 6
/// (as many as the row has) xored with bits 7 to 9.
TEST(MatrixTile, IsSwizzledAsHardwareDoes) {
  for (int64_t step : {32, 64, 128}) {
    std::set<int64_t> places;
    for (int64_t row = 0; row < 64; ++row)
      for (int64_t byte = 0; byte < step; ++byte) {
        int64_t address = row * step + byte;
        int64_t mask = step / 16 - 1;
        int64_t place = address ^ ((address >> 7 & mask) << 4);
        EXPECT_EQ(getTileByte(row, byte, step), place);
        EXPECT_TRUE(places.insert(place).second);
      }
    EXPECT_EQ(*places.rbegin(), 64 * step - 1);
  }
}

/// Eight rows of ldmatrix, which are read at once, lie in different banks.
TEST(MatrixTile, RowsOfAMatrixLieInDifferentBanks) {
  for (int64_t step : {64, 128})
    for (int64_t first = 0; first < 64; first += 8)
      for (int64_t byte = 0; byte < step; byte += kChunkBytes) {
        std::set<int64_t> banks;
        for (int64_t row = first; row < first + 8; ++row)
          banks.insert(getTileByte(row, byte, step) % 128);
        EXPECT_EQ(banks.size(), 8u);
      }
}

TEST(MatrixTile, CutsSumsIntoSteps) {
  // Three rows of 3 * 64 bytes: 36 chunks.
  EXPECT_EQ((MatrixDepth{3, 192, 64}.getSteps()), 9);
  EXPECT_EQ((MatrixDepth{3, 192, 128}.getSteps()), 5);
  // Seven rows of 21 bytes take two chunks each.
  EXPECT_EQ((MatrixDepth{7, 21, 64}.getChunks()), 14);
  EXPECT_EQ((MatrixDepth{7, 21, 64}.getSteps()), 4);
  EXPECT_EQ((MatrixDepth{1, 1, 128}.getSteps()), 1);
}

} // namespace
