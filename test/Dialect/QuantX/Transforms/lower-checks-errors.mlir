// RUN: quant-opt %s --quantx-lower-checks -verify-diagnostics -split-input-file
// RUN: not quant-opt %s --quantx-lower-checks=mode=ignore 2>&1 | FileCheck %s

// CHECK: error: the mode of quantx-lower-checks is status, assert or drop, not 'ignore'

func.func private @checked(%a: i1) {
  quantx.check %a, "no"
  return
}
func.func @caller(%a: i1) {
  // expected-error @below {{the called function 'checked' returns a status; inline it first}}
  func.call @checked(%a) : (i1) -> ()
  return
}
