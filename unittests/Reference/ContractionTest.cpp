//===- ContractionTest.cpp - convolutions against their formulas ----------===//
//
// Every layout against a naive sum written independently, on random shapes,
// and the fast loops against the interpretation of the op's own region.
//
//===----------------------------------------------------------------------===//

#include "ReferenceTest.h"
#include "llvm/Support/FormatVariadic.h"

using namespace quantx;
using llvm::formatv;
using llvm::SmallVector;

namespace {

using ContractionTest = ReferenceTest;
using Shape = SmallVector<int64_t>;

std::string typeOf(const Shape &shape, const char *element) {
  std::string text = "tensor<";
  for (int64_t dim : shape)
    text += std::to_string(dim) + "x";
  return text + element + ">";
}

/// Element of a row-major tensor.
double at(const Tensor &tensor, Shape index) {
  int64_t offset = 0;
  for (size_t d = 0; d < index.size(); ++d)
    offset = offset * tensor.dim(d) + index[d];
  return tensor.getDouble(offset);
}

/// Sizes of a random 2-D convolution.
struct Conv {
  int64_t n, g, c, f, h, w, kh, kw, sh, sw, dh, dw;
  int64_t ih() const { return (h - 1) * sh + (kh - 1) * dh + 1; }
  int64_t iw() const { return (w - 1) * sw + (kw - 1) * dw + 1; }
  std::string attributes() const {
    return formatv("{{strides = dense<[{0}, {1}]> : tensor<2xi64>, "
                   "dilations = dense<[{2}, {3}]> : tensor<2xi64>}",
                   sh, sw, dh, dw)
        .str();
  }
};

class ConvTest : public ReferenceTest {
protected:
  Conv randomConv() {
    auto r = [&](int64_t high) { return randomInt(1, high); };
    return {r(2), r(3), r(4), r(4), r(4), r(4),
            r(3), r(3), r(3), r(2), r(2), r(3)};
  }

  /// Runs a named convolution; in, filter and out are its shapes.
  Tensor runConv(const char *name, const Conv &conv, const Shape &in,
                 const Shape &filter, const Shape &out) {
    input = random(ElementKind::I8, in);
    weights = random(ElementKind::I8, filter);
    init = random(ElementKind::I32, out);
    std::string text =
        formatv("func.func @f(%x: {0}, %w: {1}, %i: {2}) -> {2} {{\n"
                "  %r = linalg.{3} {4} ins(%x, %w : {0}, {1}) "
                "outs(%i : {2}) -> {2}\n  return %r : {2}\n}",
                typeOf(in, "i8"), typeOf(filter, "i8"), typeOf(out, "i32"),
                name, conv.attributes());
    return runOne(text, {input, weights, init});
  }

  /// Compares with sum of in(n, g, c, y, x) * w(g, f, c, kh, kw) where the
  /// functions say where these elements lie.
  template <typename In, typename Weight, typename Out>
  void expectConv(const Tensor &result, const Conv &conv, In in, Weight weight,
                  Out out) {
    for (int64_t n = 0; n < conv.n; ++n)
      for (int64_t g = 0; g < conv.g; ++g)
        for (int64_t f = 0; f < conv.f; ++f)
          for (int64_t y = 0; y < conv.h; ++y)
            for (int64_t x = 0; x < conv.w; ++x) {
              double sum = at(init, out(n, g, f, y, x));
              for (int64_t c = 0; c < conv.c; ++c)
                for (int64_t i = 0; i < conv.kh; ++i)
                  for (int64_t j = 0; j < conv.kw; ++j)
                    sum += at(input, in(n, g, c, y * conv.sh + i * conv.dh,
                                        x * conv.sw + j * conv.dw)) *
                           at(weights, weight(g, f, c, i, j));
              ASSERT_EQ(at(result, out(n, g, f, y, x)), sum);
            }
  }

  Tensor input, weights, init;
};

TEST_F(ConvTest, Ungrouped) {
  for (int i = 0; i < 30; ++i) {
    Conv v = randomConv();
    v.g = 1;
    auto nchw = [](int64_t n, int64_t, int64_t c, int64_t y, int64_t x) {
      return Shape{n, c, y, x};
    };
    auto nhwc = [](int64_t n, int64_t, int64_t c, int64_t y, int64_t x) {
      return Shape{n, y, x, c};
    };
    auto fchw = [](int64_t, int64_t f, int64_t c, int64_t y, int64_t x) {
      return Shape{f, c, y, x};
    };
    auto hwcf = [](int64_t, int64_t f, int64_t c, int64_t y, int64_t x) {
      return Shape{y, x, c, f};
    };
    auto fhwc = [](int64_t, int64_t f, int64_t c, int64_t y, int64_t x) {
      return Shape{f, y, x, c};
    };
    expectConv(runConv("conv_2d_nchw_fchw", v, {v.n, v.c, v.ih(), v.iw()},
                       {v.f, v.c, v.kh, v.kw}, {v.n, v.f, v.h, v.w}),
               v, nchw, fchw, nchw);
    expectConv(runConv("conv_2d_nhwc_hwcf", v, {v.n, v.ih(), v.iw(), v.c},
                       {v.kh, v.kw, v.c, v.f}, {v.n, v.h, v.w, v.f}),
               v, nhwc, hwcf, nhwc);
    expectConv(runConv("conv_2d_nhwc_fhwc", v, {v.n, v.ih(), v.iw(), v.c},
                       {v.f, v.kh, v.kw, v.c}, {v.n, v.h, v.w, v.f}),
               v, nhwc, fhwc, nhwc);
  }
}

TEST_F(ConvTest, Grouped) {
  for (int i = 0; i < 30; ++i) {
    Conv v = randomConv();
    auto ngchw = [](int64_t n, int64_t g, int64_t c, int64_t y, int64_t x) {
      return Shape{n, g, c, y, x};
    };
    auto nhwgc = [](int64_t n, int64_t g, int64_t c, int64_t y, int64_t x) {
      return Shape{n, y, x, g, c};
    };
    auto gfchw = [](int64_t g, int64_t f, int64_t c, int64_t y, int64_t x) {
      return Shape{g, f, c, y, x};
    };
    auto fgchw = [](int64_t g, int64_t f, int64_t c, int64_t y, int64_t x) {
      return Shape{f, g, c, y, x};
    };
    auto gfhwc = [](int64_t g, int64_t f, int64_t c, int64_t y, int64_t x) {
      return Shape{g, f, y, x, c};
    };
    Shape in{v.n, v.g, v.c, v.ih(), v.iw()}, out{v.n, v.g, v.f, v.h, v.w};
    expectConv(
        runConv("conv_2d_ngchw_gfchw", v, in, {v.g, v.f, v.c, v.kh, v.kw}, out),
        v, ngchw, gfchw, ngchw);
    expectConv(
        runConv("conv_2d_ngchw_fgchw", v, in, {v.f, v.g, v.c, v.kh, v.kw}, out),
        v, ngchw, fgchw, ngchw);
    expectConv(runConv("conv_2d_nhwgc_gfhwc", v,
                       {v.n, v.ih(), v.iw(), v.g, v.c},
                       {v.g, v.f, v.kh, v.kw, v.c}, {v.n, v.h, v.w, v.g, v.f}),
               v, nhwgc, gfhwc, nhwgc);
  }
}

TEST_F(ConvTest, Depthwise) {
  for (int i = 0; i < 30; ++i) {
    Conv v = randomConv(); // the channels are the groups
    v.c = 1;
    auto nchw = [](int64_t n, int64_t g, int64_t, int64_t y, int64_t x) {
      return Shape{n, g, y, x};
    };
    auto nhwc = [](int64_t n, int64_t g, int64_t, int64_t y, int64_t x) {
      return Shape{n, y, x, g};
    };
    auto nhwcm = [](int64_t n, int64_t g, int64_t f, int64_t y, int64_t x) {
      return Shape{n, y, x, g, f};
    };
    auto hwcm = [](int64_t g, int64_t f, int64_t, int64_t y, int64_t x) {
      return Shape{y, x, g, f};
    };
    expectConv(runConv("depthwise_conv_2d_nhwc_hwcm", v,
                       {v.n, v.ih(), v.iw(), v.g}, {v.kh, v.kw, v.g, v.f},
                       {v.n, v.h, v.w, v.g, v.f}),
               v, nhwc, hwcm, nhwcm);
    v.f = 1;
    auto chw = [](int64_t g, int64_t, int64_t, int64_t y, int64_t x) {
      return Shape{g, y, x};
    };
    auto hwc = [](int64_t g, int64_t, int64_t, int64_t y, int64_t x) {
      return Shape{y, x, g};
    };
    expectConv(runConv("depthwise_conv_2d_nchw_chw", v,
                       {v.n, v.g, v.ih(), v.iw()}, {v.g, v.kh, v.kw},
                       {v.n, v.g, v.h, v.w}),
               v, nchw, chw, nchw);
    expectConv(runConv("depthwise_conv_2d_nhwc_hwc", v,
                       {v.n, v.ih(), v.iw(), v.g}, {v.kh, v.kw, v.g},
                       {v.n, v.h, v.w, v.g}),
               v, nhwc, hwc, nhwc);
  }
}

TEST_F(ContractionTest, ZeroPointsOfQuantizedOps) {
  // conv_2d_nhwc_hwcf_q subtracts scalar zero points from both operands.
  Tensor x = random(ElementKind::I8, {1, 4, 4, 2});
  Tensor w = random(ElementKind::I8, {3, 3, 2, 2});
  Tensor result = runOne(R"mlir(
    func.func @f(%x: tensor<1x4x4x2xi8>, %w: tensor<3x3x2x2xi8>)
        -> tensor<1x2x2x2xi32> {
      %zx = arith.constant -3 : i32
      %zw = arith.constant 5 : i32
      %i = arith.constant dense<7> : tensor<1x2x2x2xi32>
      %r = linalg.conv_2d_nhwc_hwcf_q
          ins(%x, %w, %zx, %zw : tensor<1x4x4x2xi8>, tensor<3x3x2x2xi8>, i32,
              i32) outs(%i : tensor<1x2x2x2xi32>) -> tensor<1x2x2x2xi32>
      return %r : tensor<1x2x2x2xi32>
    })mlir",
                         {x, w});
  for (int64_t y = 0; y < 2; ++y)
    for (int64_t f = 0; f < 2; ++f) {
      double sum = 7;
      for (int64_t i = 0; i < 3; ++i)
        for (int64_t j = 0; j < 3; ++j)
          for (int64_t c = 0; c < 2; ++c)
            sum +=
                (at(x, {0, y + i, 1 + j, c}) + 3) * (at(w, {i, j, c, f}) - 5);
      EXPECT_EQ(at(result, {0, y, 1, f}), sum);
    }
}

TEST_F(ContractionTest, PerChannelZeroPointsInTheBody) {
  Tensor x = random(ElementKind::I8, {3, 5});
  Tensor w = random(ElementKind::I8, {5, 4});
  Tensor z = random(ElementKind::I8, {4});
  Tensor result = runOne(R"mlir(
    func.func @f(%x: tensor<3x5xi8>, %w: tensor<5x4xi8>, %z: tensor<4xi8>)
        -> tensor<3x4xi32> {
      %c0 = arith.constant 0 : i32
      %e = tensor.empty() : tensor<3x4xi32>
      %i = linalg.fill ins(%c0 : i32) outs(%e : tensor<3x4xi32>)
          -> tensor<3x4xi32>
      %r = linalg.generic {
          indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                           affine_map<(m, n, k) -> (k, n)>,
                           affine_map<(m, n, k) -> (n)>,
                           affine_map<(m, n, k) -> (m, n)>],
          iterator_types = ["parallel", "parallel", "reduction"]}
          ins(%x, %w, %z : tensor<3x5xi8>, tensor<5x4xi8>, tensor<4xi8>)
          outs(%i : tensor<3x4xi32>) {
        ^bb0(%a: i8, %b: i8, %zb: i8, %acc: i32):
          %a32 = arith.extui %a : i8 to i32
          %b32 = arith.extsi %b : i8 to i32
          %z32 = arith.extsi %zb : i8 to i32
          %d = arith.subi %b32, %z32 : i32
          %p = arith.muli %a32, %d : i32
          %s = arith.addi %acc, %p : i32
          linalg.yield %s : i32
      } -> tensor<3x4xi32>
      return %r : tensor<3x4xi32>
    })mlir",
                         {x, w, z});
  for (int64_t m = 0; m < 3; ++m)
    for (int64_t n = 0; n < 4; ++n) {
      double sum = 0;
      for (int64_t k = 0; k < 5; ++k)
        sum += double(uint8_t(int8_t(at(x, {m, k})))) *
               (at(w, {k, n}) - at(z, {n}));
      EXPECT_EQ(at(result, {m, n}), sum);
    }
}

TEST_F(ContractionTest, FloatSumsRunInLoopOrder) {
  // 2^24 + 1 + 1 ... loses every 1 in f32 when added in order.
  Tensor x = Tensor::from<float>({16777216, 1, 1, 1}, {1, 4});
  Tensor w = Tensor::from<float>({1, 1, 1, 1}, {4, 1});
  const char *text = R"mlir(
    func.func @f(%x: tensor<1x4xf32>, %w: tensor<4x1xf32>) -> tensor<1x1xf32> {
      %i = arith.constant dense<0.0> : tensor<1x1xf32>
      %r = linalg.matmul ins(%x, %w : tensor<1x4xf32>, tensor<4x1xf32>)
          outs(%i : tensor<1x1xf32>) -> tensor<1x1xf32>
      return %r : tensor<1x1xf32>
    })mlir";
  EXPECT_EQ(runOne(text, {x, w}).getDouble(0), 16777216);
}

TEST_F(ContractionTest, NothingIsContracted) {
  // a * b + c with a * b = 1 - 2^-46: the product rounds to 1 first.
  Tensor x = Tensor::from<float>({1.0f + 0x1p-23f}, {1, 1});
  Tensor w = Tensor::from<float>({1.0f - 0x1p-23f}, {1, 1});
  const char *text = R"mlir(
    func.func @f(%x: tensor<1x1xf32>, %w: tensor<1x1xf32>) -> tensor<1x1xf32> {
      %i = arith.constant dense<-1.0> : tensor<1x1xf32>
      %r = linalg.matmul ins(%x, %w : tensor<1x1xf32>, tensor<1x1xf32>)
          outs(%i : tensor<1x1xf32>) -> tensor<1x1xf32>
      return %r : tensor<1x1xf32>
    })mlir";
  EXPECT_EQ(runOne(text, {x, w}).getDouble(0), 0);
}

TEST_F(ContractionTest, FastLoopsEqualTheBody) {
  // The second op's factor has a form that the fast loops do not know, so its
  // body is interpreted for every point.
  const char *text = R"mlir(
    #x = affine_map<(n, f, y, x, c, i, j) -> (n, c, y * 2 + i, x + j * 2)>
    #w = affine_map<(n, f, y, x, c, i, j) -> (f, c, i, j)>
    #o = affine_map<(n, f, y, x, c, i, j) -> (n, f, y, x)>
    func.func @f(%x: tensor<2x3x9x8xf32>, %w: tensor<4x3x3x2xf32>,
                 %i: tensor<2x4x4x6xf32>)
        -> (tensor<2x4x4x6xf32>, tensor<2x4x4x6xf32>) {
      %a = linalg.conv_2d_nchw_fchw {strides = dense<[2, 1]> : tensor<2xi64>,
                                     dilations = dense<[1, 2]> : tensor<2xi64>}
          ins(%x, %w : tensor<2x3x9x8xf32>, tensor<4x3x3x2xf32>)
          outs(%i : tensor<2x4x4x6xf32>) -> tensor<2x4x4x6xf32>
      %b = linalg.generic {
          indexing_maps = [#x, #w, #o],
          iterator_types = ["parallel", "parallel", "parallel", "parallel",
                            "reduction", "reduction", "reduction"]}
          ins(%x, %w : tensor<2x3x9x8xf32>, tensor<4x3x3x2xf32>)
          outs(%i : tensor<2x4x4x6xf32>) {
        ^bb0(%p: f32, %q: f32, %s: f32):
          %m = arith.mulf %p, %q : f32
          %n = arith.negf %m : f32
          %r = arith.subf %s, %n : f32
          linalg.yield %r : f32
      } -> tensor<2x4x4x6xf32>
      return %a, %b : tensor<2x4x4x6xf32>, tensor<2x4x4x6xf32>
    })mlir";
  auto results =
      run(text, {randomFloats({2, 3, 9, 8}), randomFloats({4, 3, 3, 2}),
                 randomFloats({2, 4, 4, 6})});
  ASSERT_EQ(results.size(), 2u) << messages;
  EXPECT_EQ(results[0], results[1]);
}

TEST_F(ContractionTest, ThirtyTwoBitSumsWrap) {
  Tensor x = Tensor::from<int32_t>({65536, 1}, {1, 2});
  Tensor w = Tensor::from<int32_t>({65536, 5}, {2, 1});
  const char *text = R"mlir(
    func.func @f(%x: tensor<1x2xi32>, %w: tensor<2x1xi32>) -> tensor<1x1xi32> {
      %i = arith.constant dense<2147483647> : tensor<1x1xi32>
      %r = linalg.matmul ins(%x, %w : tensor<1x2xi32>, tensor<2x1xi32>)
          outs(%i : tensor<1x1xi32>) -> tensor<1x1xi32>
      return %r : tensor<1x1xi32>
    })mlir";
  EXPECT_EQ(runOne(text, {x, w}).getInt(0), -2147483648LL + 4);
}

TEST_F(ContractionTest, MatmulsWithAndWithoutMaps) {
  Tensor a = randomFloats({2, 3, 4}), b = randomFloats({2, 5, 4});
  Tensor zero = Tensor::zeros(ElementKind::F32, {2, 3, 5});
  Tensor result = runOne(R"mlir(
    #a = affine_map<(b, m, n, k) -> (b, m, k)>
    #b = affine_map<(b, m, n, k) -> (b, n, k)>
    #c = affine_map<(b, m, n, k) -> (b, m, n)>
    func.func @f(%a: tensor<2x3x4xf32>, %b: tensor<2x5x4xf32>,
                 %i: tensor<2x3x5xf32>) -> tensor<2x3x5xf32> {
      %r = linalg.batch_matmul indexing_maps = [#a, #b, #c]
          ins(%a, %b : tensor<2x3x4xf32>, tensor<2x5x4xf32>)
          outs(%i : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
      return %r : tensor<2x3x5xf32>
    })mlir",
                         {a, b, zero});
  for (int64_t n = 0; n < 5; ++n) {
    float sum = 0;
    for (int64_t k = 0; k < 4; ++k)
      sum += float(at(a, {1, 2, k})) * float(at(b, {1, n, k}));
    EXPECT_EQ(at(result, {1, 2, n}), sum);
  }
}

TEST_F(ContractionTest, EmptyReductionKeepsTheInit) {
  const char *text = R"mlir(
    func.func @f(%x: tensor<2x?xf32>, %w: tensor<?x2xf32>,
                 %i: tensor<2x2xf32>) -> tensor<2x2xf32> {
      %r = linalg.matmul ins(%x, %w : tensor<2x?xf32>, tensor<?x2xf32>)
          outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
      return %r : tensor<2x2xf32>
    })mlir";
  Tensor init = randomFloats({2, 2});
  EXPECT_EQ(runOne(text, {Tensor::zeros(ElementKind::F32, {2, 0}),
                          Tensor::zeros(ElementKind::F32, {0, 2}), init}),
            init);
  expectError(text,
              "operand 1 has size 4 along loop 2, where another operand "
              "has 3",
              {Tensor::zeros(ElementKind::F32, {2, 3}),
               Tensor::zeros(ElementKind::F32, {4, 2}), init});
}

TEST_F(ContractionTest, WindowsMustFit) {
  expectError(R"mlir(
    func.func @f(%x: tensor<1x1x?x4xf32>, %w: tensor<1x1x3x3xf32>,
                 %i: tensor<1x1x2x2xf32>) -> tensor<1x1x2x2xf32> {
      %r = linalg.conv_2d_nchw_fchw
          ins(%x, %w : tensor<1x1x?x4xf32>, tensor<1x1x3x3xf32>)
          outs(%i : tensor<1x1x2x2xf32>) -> tensor<1x1x2x2xf32>
      return %r : tensor<1x1x2x2xf32>
    })mlir",
              "operand 0 is accessed at index 3 of dimension 2, which has size "
              "3",
              {randomFloats({1, 1, 3, 4}), randomFloats({1, 1, 3, 3}),
               randomFloats({1, 1, 2, 2})});
}

} // namespace
