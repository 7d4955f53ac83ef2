//===- QuantizableOpInterface.cpp -----------------------------------------===//
//
// The generated body of the interface; the models of upstream ops are in
// lib/Interfaces/ExternalModels.
//
//===----------------------------------------------------------------------===//

#include "quantx/Interfaces/QuantizableOpInterface.h"

#include "quantx/Interfaces/QuantizableOpInterface.cpp.inc"
