//===- ConstantsTest.cpp - constants of all forms -------------------------===//

#include "quantx/Support/Constants.h"
#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/BuiltinOps.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace quantx;

namespace {

struct ConstantsTest : testing::Test {
  ConstantsTest() { context.loadDialect<arith::ArithDialect>(); }
  MLIRContext context;
};

TEST_F(ConstantsTest, SmallAndLargeRoundTrip) {
  for (int kind = 0; kind <= int(ElementKind::F64); ++kind)
    for (int64_t size : {0, 1, 2, 64, 65, 1000}) {
      Tensor tensor = Tensor::zeros(ElementKind(kind), {size, 1});
      for (int64_t i = 0; i < size; ++i)
        tensor.setInt(i, i % 100);
      auto type = RankedTensorType::get(tensor.shape(),
                                        getSignedType(&context, tensor.kind()));
      ElementsAttr attr = makeElementsAttr(tensor, type);
      EXPECT_EQ(isa<DenseResourceElementsAttr>(attr),
                size > maxDenseElements && kind != 0);
      std::optional<Tensor> read = readConstant(Attribute(attr));
      ASSERT_TRUE(read);
      EXPECT_EQ(*read, tensor);
    }
}

TEST_F(ConstantsTest, LargeConstantsShareStorage) {
  Tensor tensor = Tensor::zeros(ElementKind::F32, {100});
  ElementsAttr attr = makeElementsAttr(tensor, getTensorType(&context, tensor));
  Tensor read = *readConstant(Attribute(attr));
  EXPECT_EQ(read.rawBytes().data(), tensor.rawBytes().data());
  tensor.setDouble(0, 1);
  EXPECT_EQ(read.getDouble(0), 0) << "the constant keeps its value";
}

TEST_F(ConstantsTest, ParsedForms) {
  auto read = [&](StringRef text, std::string *reason = nullptr) {
    return readConstant(parseAttribute(text, &context), reason);
  };
  EXPECT_EQ(*read("dense<2.5> : tensor<2x2xf32>"),
            Tensor::from<float>({2.5, 2.5, 2.5, 2.5}, {2, 2}));
  EXPECT_EQ(*read("dense<[true, false, true]> : tensor<3xi1>"),
            Tensor::from<bool>({true, false, true}, {3}));
  EXPECT_EQ(*read("dense<[1, -2]> : tensor<2xi16>"),
            Tensor::from<int16_t>({1, -2}, {2}));
  EXPECT_EQ(*read("dense<[7]> : tensor<1xindex>"),
            Tensor::from<int64_t>({7}, {1}));
  EXPECT_EQ(*read("-3 : i8"), Tensor::scalar<int8_t>(-3));
  EXPECT_EQ(*read("1.5 : f64"), Tensor::scalar<double>(1.5));
  EXPECT_EQ(read("1.0 : f16")->data<uint16_t>()[0], 0x3c00);
  std::string reason;
  EXPECT_FALSE(read("dense<1> : tensor<2xi4>", &reason));
  EXPECT_EQ(reason, "its element type is not supported");
  EXPECT_FALSE(read("dense_resource<nothing> : tensor<4xf32>", &reason));
  EXPECT_EQ(reason, "its resource 'nothing' holds no data");
}

TEST_F(ConstantsTest, ResourceOfAnotherSize) {
  auto attr = DenseResourceElementsAttr::get(
      RankedTensorType::get({100}, Float32Type::get(&context)), "short",
      HeapAsmResourceBlob::allocateAndCopyWithAlign({"1234", 4}, 4));
  std::string reason;
  EXPECT_FALSE(readConstant(attr, &reason));
  EXPECT_EQ(reason, "its resource 'short' has 4 bytes, which is not the size "
                    "of the type");
}

TEST_F(ConstantsTest, ScalarsOfValues) {
  OwningOpRef<ModuleOp> module = ModuleOp::create(UnknownLoc::get(&context));
  OpBuilder builder(module->getBodyRegion());
  Location loc = builder.getUnknownLoc();
  EXPECT_EQ(readScalarFloat(makeScalar(builder, loc, 0.5f)), 0.5);
  EXPECT_EQ(readScalarInt(makeScalar(builder, loc, int32_t(-7))), -7);
  Value same = makeConstant(builder, loc, Tensor::from<int8_t>({3, 3}, {2}));
  EXPECT_EQ(readScalarInt(same), 3);
  EXPECT_FALSE(readScalarFloat(same));
  Value several = makeConstant(builder, loc, Tensor::from<int8_t>({3, 4}, {2}));
  EXPECT_FALSE(readScalarInt(several));
  EXPECT_TRUE(isConstant(several));
}

} // namespace
