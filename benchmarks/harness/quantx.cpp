// A competitor (see contest.py): models that quant-compile made into shared
// libraries, called as a C program would call them.
//   quantx NAME=LIBRARY,INPUT,OUTPUT_BYTES...

#include "Competitor.h"

#include <dlfcn.h>

namespace {

struct Model final : Case {
  int (*run)(void *, const void *, void *) = nullptr;
  AlignedBuffer workspace, input, output;

  void runOnce() override {
    if (int status = run(workspace.data(), input.data(), output.data()))
      fail("model_run returned " + std::to_string(status));
  }
  std::string result() override {
    return {static_cast<char *>(output.data()), output.size()};
  }
};

std::unique_ptr<Case> load(const std::string &library, const std::string &input,
                           size_t outputBytes) {
  void *handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!handle)
    fail(dlerror());
  auto model = std::make_unique<Model>();
  model->run = reinterpret_cast<int (*)(void *, const void *, void *)>(
      dlsym(handle, "model_run"));
  auto size =
      reinterpret_cast<size_t (*)()>(dlsym(handle, "model_workspace_size"));
  if (!model->run || !size)
    fail(library + " has no model_run");
  model->workspace.resize(size());
  model->input = AlignedBuffer(readFile(input));
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
      fail("expected NAME=LIBRARY,INPUT,OUTPUT_BYTES, not " + word);
    cases[word.substr(0, equal)] =
        load(word.substr(equal + 1, first - equal - 1),
             word.substr(first + 1, second - first - 1),
             std::stoull(word.substr(second + 1)));
  }
  return compete(cases);
}
