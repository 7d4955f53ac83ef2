//===- ParallelWork.h - what is worth several threads -----------*- C++ -*-===//

#ifndef QUANTX_SCHEDULE_PARALLELWORK_H
#define QUANTX_SCHEDULE_PARALLELWORK_H

#include <cstdint>

namespace quantx {

/// Products and bytes of the smallest kernel that is divided among threads. To
/// start threads and to wait for them takes one or two microseconds as long as
/// they spin between kernels; so much work takes four or five on one thread of
/// a processor with 512-bit dot instructions.
inline constexpr int64_t kMinParallelWork = 1000000;

} // namespace quantx

#endif
