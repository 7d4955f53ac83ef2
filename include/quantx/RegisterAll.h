//===- RegisterAll.h - everything quantx brings, in one call ----*- C++ -*-===//
//
// The only place that lists dialects, external models, passes and pipelines;
// used by every tool, the plugin and the C API.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_REGISTERALL_H
#define QUANTX_REGISTERALL_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace quantx {

/// Adds the quantx dialect and the external models through which upstream ops
/// implement quantx's interfaces. Upstream dialects are not added: see
/// registerUpstream for tools that own their context.
void registerAllDialects(mlir::DialectRegistry &registry);

/// Registers all passes and named pipelines of quantx in the global registry.
void registerAllPasses();

/// Adds the upstream dialects, extensions and interfaces that quantx's
/// pipelines need; for tools, not for the plugin (its host has them).
void registerUpstream(mlir::DialectRegistry &registry);

} // namespace quantx

#endif
