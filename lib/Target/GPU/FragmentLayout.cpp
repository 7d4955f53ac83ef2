//===- FragmentLayout.cpp - matrices spread over threads ------------------===//
//
// The layouts that the makers of the instructions document, as digits of lane
// and register numbers.
//
//===----------------------------------------------------------------------===//

#include "quantx/Target/GPU/FragmentLayout.h"

using namespace quantx;

const FragmentLayouts &quantx::getMmaLayouts() {
  static const FragmentLayouts layouts = {
      {{{4, 8, 1}}, {{1, 4, 4}}, {{1, 2, 8}}, {{2, 2, 16}}, 4},
      {{{4, 8, 1}}, {{1, 4, 4}}, {{2, 2, 8}}, {{1, 2, 16}}, 4},
      {{{4, 8, 1}}, {{1, 4, 2}}, {{2, 2, 8}}, {{1, 2, 1}, {4, 2, 8}}, 8}};
  return layouts;
}

const FragmentLayouts &quantx::getMfmaLayouts() {
  static const FragmentLayouts layouts = {
      {{{1, 16, 1}}, {{16, 4, 8}}, {}, {{1, 2, 4}}, 2},
      {{{1, 16, 1}}, {{16, 4, 8}}, {}, {{1, 2, 4}}, 2},
      {{{16, 4, 4}}, {{1, 16, 1}}, {{1, 4, 1}}, {}, 4}};
  return layouts;
}

const FragmentLayouts &quantx::getDotLayouts() {
  static const FragmentLayouts layouts = {
      {{{8, 8, 1}}, {}, {}, {}, 1},
      {{{1, 8, 1}}, {}, {}, {}, 1},
      {{{8, 8, 1}}, {{1, 8, 1}}, {}, {}, 1}};
  return layouts;
}

FragmentLayout quantx::getWgmmaSums(int64_t channels) {
  return {{{4, 8, 1}, {32, 4, 16}},
          {{1, 4, 2}},
          {{2, 2, 8}},
          {{1, 2, 1}, {4, channels / 8, 8}},
          channels / 2};
}

const LoadedRows &quantx::getMmaInputRows() {
  static const LoadedRows rows = {{{1, 8, 1}, {8, 2, 8}}, {{16, 2, 16}}};
  return rows;
}

const LoadedRows &quantx::getMmaWeightRows() {
  static const LoadedRows rows = {{{1, 8, 1}, {16, 2, 8}}, {{8, 2, 16}}};
  return rows;
}
