// A competitor (see contest.py): models that quant-compile made into shared
// libraries, called as a C program would call them.
//   quantx NAME=LIBRARY,INPUT[+INPUT],OUTPUT_BYTES...

#include "Competitor.h"

#include <dlfcn.h>

namespace {

struct Model final : Case {
  void *run = nullptr;
  AlignedBuffer workspace, output;
  std::vector<AlignedBuffer> inputs;

  int call() {
    using One = int (*)(void *, const void *, void *);
    using Two = int (*)(void *, const void *, const void *, void *);
    if (inputs.size() == 1)
      return reinterpret_cast<One>(run)(workspace.data(), inputs[0].data(),
                                        output.data());
    return reinterpret_cast<Two>(run)(workspace.data(), inputs[0].data(),
                                      inputs[1].data(), output.data());
  }
  void runOnce() override {
    if (int status = call())
      fail("model_run returned " + std::to_string(status));
  }
  std::string result() override {
    return {static_cast<char *>(output.data()), output.size()};
  }
};

std::unique_ptr<Case> load(const std::string &library,
                           const std::string &inputs, size_t outputBytes) {
  void *handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!handle)
    fail(dlerror());
  auto model = std::make_unique<Model>();
  model->run = dlsym(handle, "model_run");
  auto size =
      reinterpret_cast<size_t (*)()>(dlsym(handle, "model_workspace_size"));
  if (!model->run || !size)
    fail(library + " has no model_run");
  model->workspace.resize(size());
  for (size_t at = 0; at <= inputs.size();) {
    size_t end = std::min(inputs.find('+', at), inputs.size());
    model->inputs.emplace_back(readFile(inputs.substr(at, end - at)));
    at = end + 1;
  }
  if (model->inputs.size() > 2)
    fail("more than two inputs");
  model->output.resize(outputBytes);
  return model;
}

} // namespace

int main(int argc, char **argv) {
  std::map<std::string, std::unique_ptr<Case>> cases;
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    size_t equal = word.find('='), first = word.find(',', equal),
           second = word.find(',', first + 1);
    if (second == std::string::npos)
      fail("expected NAME=LIBRARY,INPUT[+INPUT],OUTPUT_BYTES, not " + word);
    cases[word.substr(0, equal)] =
        load(word.substr(equal + 1, first - equal - 1),
             word.substr(first + 1, second - first - 1),
             std::stoull(word.substr(second + 1)));
  }
  return compete(cases);
}
