/* Registers quantx and runs a pipeline on a module, in plain C. */

#include "quantx-c/QuantX.h"
#include <stdio.h>
#include <stdlib.h>

static void print(MlirStringRef text, void *unused) {
  (void)unused;
  fwrite(text.data, 1, text.length, stdout);
}

int main(int argc, char **argv) {
  static char text[1 << 16];
  FILE *file = argc == 3 ? fopen(argv[1], "r") : NULL;
  if (!file)
    return 2;
  size_t length = fread(text, 1, sizeof(text) - 1, file);
  fclose(file);

  MlirDialectRegistry registry = mlirDialectRegistryCreate();
  quantxRegisterUpstream(registry);
  quantxRegisterAllDialects(registry);
  MlirContext context = mlirContextCreateWithRegistry(registry, false);
  MlirModule module =
      mlirModuleCreateParse(context, mlirStringRefCreate(text, length));
  if (mlirModuleIsNull(module))
    return 3;
  if (mlirLogicalResultIsFailure(
          quantxRunPipeline(module, mlirStringRefCreateFromCString(argv[2]))))
    return 4;
  mlirOperationPrint(mlirModuleGetOperation(module), print, NULL);
  mlirModuleDestroy(module);
  mlirContextDestroy(context);
  mlirDialectRegistryDestroy(registry);
  return 0;
}
