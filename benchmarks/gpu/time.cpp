//===- time.cpp - the device's time for a GPU program ---------------------===//
//
// time PROGRAM INPUT OUTPUT ROUNDS [COPIES [each]]: runs it once on the inputs,
// which lie one behind the other in a file, and writes the outputs so; then
// prints the seconds that its kernels take together, best of ROUNDS, and behind
// it those of each kernel. Copies between host and device are not in them. The
// program is loaded COPIES times, and each round is another one's, so that the
// weights come from memory and from no cache.
//
// time devices: a line for each device that programs run on.
//
//===----------------------------------------------------------------------===//

#include "quantx-c/Gpu.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

static std::vector<char> readFile(const char *path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

static int fail(const char *message) {
  std::fprintf(stderr, "error: %s\n", message);
  return 1;
}

using Model = std::unique_ptr<QuantxGpuModel, void (*)(QuantxGpuModel *)>;

static int listDevices() {
  char message[512] = "";
  std::vector<QuantxGpuDevice> devices(16);
  for (auto [kind, name] :
       {std::pair<uint32_t, const char *>{QUANTX_GPU_SPIRV, "vulkan"},
        {QUANTX_GPU_PTX, "cuda"}}) {
    int count = quantx_gpu_list_devices(
        kind, devices.data(), int(devices.size()), message, sizeof(message));
    for (int i = 0; i < count; ++i)
      std::printf("%s:%d  %s (%s)\n", name, i, devices[i].name,
                  devices[i].type);
  }
  return 0;
}

/// Runs the program once, from a file to a file; 0, or 1 with a message
/// printed.
static int runOnce(QuantxGpuModel *model, const std::vector<char> &program,
                   const char *from, const char *to) {
  char message[512] = "";
  std::vector<char> input = readFile(from);
  QuantxGpuHeader header;
  std::memcpy(&header, program.data(), sizeof(header));
  std::vector<QuantxGpuPlace> places(header.num_inputs + header.num_outputs);
  std::memcpy(places.data(), program.data() + header.places,
              places.size() * sizeof(QuantxGpuPlace));
  std::vector<const void *> inputs;
  std::vector<std::vector<char>> results;
  std::vector<void *> outputs;
  size_t offset = 0;
  for (size_t i = 0; i < places.size(); ++i) {
    if (i < header.num_inputs) {
      inputs.push_back(input.data() + offset);
      offset += places[i].bytes;
    } else {
      results.emplace_back(places[i].bytes);
      outputs.push_back(results.back().data());
    }
  }
  if (offset > input.size())
    return fail("the input file is too short");
  if (quantx_gpu_run(model, inputs.data(), outputs.data(), message,
                     sizeof(message)) != 0)
    return fail(message);
  std::ofstream file(to, std::ios::binary);
  for (const std::vector<char> &result : results)
    file.write(result.data(), std::streamsize(result.size()));
  return file ? 0 : fail("the output file cannot be written");
}

int main(int argc, char **argv) {
  if (argc == 2 && !std::strcmp(argv[1], "devices"))
    return listDevices();
  if (argc < 5)
    return fail("time PROGRAM INPUT OUTPUT ROUNDS [COPIES [each]]");
  std::vector<char> program = readFile(argv[1]);
  int rounds = std::max(1, std::atoi(argv[4]));
  int copies = argc > 5 ? std::max(1, std::atoi(argv[5])) : 1;
  char message[512] = "";
  std::vector<Model> models;
  for (int i = 0; i < copies; ++i) {
    models.emplace_back(quantx_gpu_load(program.data(), program.size(), -1,
                                        message, sizeof(message)),
                        quantx_gpu_free);
    if (!models.back())
      return fail(message);
  }
  for (Model &model : models)
    if (runOnce(model.get(), program, argv[2], argv[3]) != 0)
      return 1;

  bool printsEach = argc > 6;
  size_t count = size_t(quantx_gpu_count_launches(models[0].get()));
  std::vector<double> best(count), each(count);
  double total = 0;
  for (int round = 0; round < rounds; ++round) {
    double seconds = 0;
    if (quantx_gpu_time(models[size_t(round % copies)].get(), 1, &seconds,
                        printsEach ? each.data() : nullptr, message,
                        sizeof(message)) != 0)
      return fail(message);
    total = round == 0 ? seconds : std::min(total, seconds);
    for (size_t i = 0; i < count; ++i)
      best[i] = round == 0 ? each[i] : std::min(best[i], each[i]);
  }
  std::printf("%.9f\n", total);
  for (size_t i = 0; printsEach && i < count; ++i)
    std::printf("%.9f %s\n", best[i],
                quantx_gpu_launch_name(models[0].get(), int(i)));
  return 0;
}
