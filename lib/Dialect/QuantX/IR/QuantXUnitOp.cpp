//===- QuantXUnitOp.cpp - syntax and verifier of quantx.unit --------------===//
//
// quantx.unit "relu6" (%a = %x : tensor<4xf32>) {min = 0.0} -> tensor<4xf32> {
//   ...
//   quantx.yield %r : tensor<4xf32>
// }
//
//===----------------------------------------------------------------------===//

#include "quantx/Dialect/QuantX/IR/QuantX.h"

using namespace mlir;
using namespace quantx;

ParseResult UnitOp::parse(OpAsmParser &parser, OperationState &result) {
  StringAttr kind;
  SmallVector<OpAsmParser::Argument> arguments;
  SmallVector<OpAsmParser::UnresolvedOperand> operands;
  auto parseBinding = [&]() -> ParseResult {
    if (parser.parseArgument(arguments.emplace_back()) || parser.parseEqual() ||
        parser.parseOperand(operands.emplace_back()) ||
        parser.parseColonType(arguments.back().type))
      return failure();
    return success();
  };
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseAttribute(kind, "kind", result.attributes) ||
      parser.parseCommaSeparatedList(OpAsmParser::Delimiter::Paren,
                                     parseBinding))
    return failure();
  DictionaryAttr params;
  OptionalParseResult parsed = parser.parseOptionalAttribute(params);
  if (parsed.has_value()) {
    if (failed(*parsed))
      return failure();
    result.addAttribute("params", params);
  }
  if (parser.parseOptionalAttrDictWithKeyword(result.attributes) ||
      parser.parseArrowTypeList(result.types))
    return failure();
  SmallVector<Type> types;
  for (OpAsmParser::Argument &argument : arguments)
    types.push_back(argument.type);
  if (parser.resolveOperands(operands, types, loc, result.operands) ||
      parser.parseRegion(*result.addRegion(), arguments))
    return failure();
  ensureTerminator(*result.regions.front(), parser.getBuilder(),
                   result.location);
  return success();
}

void UnitOp::print(OpAsmPrinter &printer) {
  printer << ' ';
  printer.printAttribute(getKindAttr());
  printer << " (";
  llvm::interleaveComma(llvm::zip(getBody().getArguments(), getInputs()),
                        printer, [&](auto pair) {
                          printer << std::get<0>(pair) << " = "
                                  << std::get<1>(pair) << " : "
                                  << std::get<1>(pair).getType();
                        });
  printer << ')';
  if (DictionaryAttr params = getParamsAttr())
    printer << ' ' << params;
  printer.printOptionalAttrDictWithKeyword((*this)->getAttrs(),
                                           {"kind", "params"});
  // Always an arrow: without it the body would read as the params dictionary.
  printer.printArrowTypeList(getResultTypes());
  printer << ' ';
  printer.printRegion(getBody(), /*printEntryBlockArgs=*/false);
}

LogicalResult UnitOp::verify() {
  Block &body = getBody().front();
  if (body.getArgumentTypes() != getInputs().getTypes())
    return emitOpError("body arguments must have the types of the inputs");
  if (body.getTerminator()->getOperandTypes() != getResultTypes())
    return emitOpError("body must yield the types of the results");
  if (getKind().empty())
    return emitOpError("kind must not be empty");
  return success();
}
