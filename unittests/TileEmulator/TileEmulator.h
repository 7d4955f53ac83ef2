//===- TileEmulator.h - AMX on processors without it ------------*- C++ -*-===//
//
// A shared library for tests. Loaded into a process, linked or by LD_PRELOAD,
// it catches the illegal-instruction signal, executes AMX instructions on tiles
// of its own, one set per thread, and steps over them. It also answers the
// request for tile data, which the kernel of such a machine refuses. Where the
// processor has AMX nothing is caught and the hardware computes.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_UNITTESTS_TILEEMULATOR_TILEEMULATOR_H
#define QUANTX_UNITTESTS_TILEEMULATOR_TILEEMULATOR_H

#include <cstdint>

extern "C" {
/// What quantx asks before it calls code for AMX: cpuid cannot be emulated.
bool quantx_tile_emulator_is_active(void);
/// How many products of tiles were emulated in this process. With
/// QUANTX_TILE_EMULATOR_REPORT set, it is printed to stderr at the end.
uint64_t quantx_tile_emulator_products(void);
/// Makes the kernel's permission for tile data be refused, for tests.
void quantx_tile_emulator_refuse(bool refuse);
}

#endif
