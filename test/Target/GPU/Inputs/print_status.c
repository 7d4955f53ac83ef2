/* Runs the demo network once and prints what its status means. */

#include "demo.h"

#include <stdio.h>

int main(void) {
  static float input[28 * 28], output[10];
  static _Alignas(64) char workspace[DEMO_WORKSPACE_SIZE + 1];
  int status = demo_run(workspace, input, output);
  printf("status %d: %s\n", status, demo_status_message(status));
  return 0;
}
