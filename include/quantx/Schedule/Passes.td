//===- Passes.td - passes of the Schedule stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Schedule and one in
// test/Schedule of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_PASSES_TD
#define QUANTX_SCHEDULE_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertResultsToParamsPass
    : Pass<"quantx-convert-results-to-params", "::mlir::ModuleOp"> {
  let summary = "functions write into buffers of their caller";
  let description = [{
    A public function whose buffer results all have static shapes takes them as
    parameters instead, behind its other parameters, so that nobody allocates.
    Functions with a result of dynamic shape keep their results.
  }];
  let dependentDialects = ["::mlir::memref::MemRefDialect"];
}

def LowerCopiesPass : Pass<"quantx-lower-copies"> {
  let summary = "memref.copy of strided buffers becomes a loop nest";
  let description = [{
    Copies between contiguous buffers stay (they become memcpy); others become
    `linalg.generic`, since the upstream lowering calls a run-time library for
    them that compiled models do not have.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def ProtectInputsPass : Pass<"quantx-protect-inputs", "::mlir::ModuleOp"> {
  let summary = "public functions never write into their inputs";
  let description = [{
    Marks every tensor parameter of a public function
    `bufferization.writable = false`: bufferization would otherwise compute in
    the caller's memory.
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect"];
}

def PlanMemoryPass : Pass<"quantx-plan-memory", "::mlir::ModuleOp"> {
  let summary = "all static buffers of a function become one workspace";
  let description = [{
    Every public function with a body gets a last parameter `memref<Nxi8>`, the
    workspace. Each `memref.alloc` of static shape becomes a `memref.view` into
    it, at an offset that is a multiple of `alignment`, such that buffers which
    are alive at the same time do not overlap. Buffers are placed largest
    first, each at the lowest free offset. `quantx.workspace_size` on the
    function gives N. Buffers of dynamic size stay allocations.
  }];
  let options = [
    Option<"alignment", "alignment", "unsigned", "64",
           "bytes that every buffer's offset is a multiple of">];
  let statistics = [
    Statistic<"planned", "buffers", "buffers placed in a workspace">,
    Statistic<"bytes", "bytes", "bytes of all workspaces">,
    Statistic<"dynamic", "dynamic", "buffers of dynamic size left alone">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect"];
}

#endif
