//===- StorageAttrTest.cpp - ranges of #quantx.storage --------------------===//

#include "mlir/IR/MLIRContext.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "gtest/gtest.h"

using namespace quantx;

namespace {

struct StorageAttrTest : testing::Test {
  StorageAttrTest() { context.loadDialect<QuantXDialect>(); }
  StorageAttr get(unsigned bits, bool isSigned, bool narrow = false,
                  bool packed = false) {
    return StorageAttr::get(&context, bits, isSigned, narrow, packed);
  }
  mlir::MLIRContext context;
};

TEST_F(StorageAttrTest, RangesFollowBitsAndSign) {
  EXPECT_EQ(get(8, true).getQMin(), -128);
  EXPECT_EQ(get(8, true).getQMax(), 127);
  EXPECT_EQ(get(8, true, true).getQMin(), -127);
  EXPECT_EQ(get(8, false).getQMin(), 0);
  EXPECT_EQ(get(8, false).getQMax(), 255);
  EXPECT_EQ(get(2, true).getQMin(), -2);
  EXPECT_EQ(get(16, false).getQMax(), 65535);
  EXPECT_EQ(get(32, true).getQMin(), -(int64_t(1) << 31));
}

TEST_F(StorageAttrTest, WidthAndPacking) {
  EXPECT_EQ(get(4, true, false, true).getValuesPerByte(), 2u);
  EXPECT_EQ(get(2, false, false, true).getValuesPerByte(), 4u);
  EXPECT_EQ(get(4, true).getValuesPerByte(), 1u);
  EXPECT_EQ(get(9, true).getStorageWidth(), 16u);
  EXPECT_EQ(get(3, true).getStorageWidth(), 8u);
}

} // namespace
