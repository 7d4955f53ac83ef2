//===- time.cpp - the device's time for a GPU program ---------------------===//
//
// time PROGRAM INPUT OUTPUT ROUNDS [each]: runs it once on the inputs, which
// lie one behind the other in a file, and writes the outputs so; then prints
// the seconds that its kernels take together, best of ROUNDS, and behind it
// those of each kernel. Copies between host and device are not in them.
//
//===----------------------------------------------------------------------===//

#include "quantx-c/Gpu.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <vector>

static std::vector<char> readFile(const char *path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

static int fail(const char *message) {
  std::fprintf(stderr, "error: %s\n", message);
  return 1;
}

int main(int argc, char **argv) {
  if (argc < 5)
    return fail("time PROGRAM INPUT OUTPUT ROUNDS [each]");
  std::vector<char> program = readFile(argv[1]), input = readFile(argv[2]);
  char message[512] = "";
  std::unique_ptr<QuantxGpuModel, void (*)(QuantxGpuModel *)> model(
      quantx_gpu_load(program.data(), program.size(), -1, message,
                      sizeof(message)),
      quantx_gpu_free);
  if (!model)
    return fail(message);
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
  if (quantx_gpu_run(model.get(), inputs.data(), outputs.data(), message,
                     sizeof(message)) != 0)
    return fail(message);
  std::ofstream file(argv[3], std::ios::binary);
  for (const std::vector<char> &result : results)
    file.write(result.data(), std::streamsize(result.size()));

  bool printsEach = argc > 5;
  std::vector<double> each(quantx_gpu_count_launches(model.get()));
  double total = 0;
  if (quantx_gpu_time(model.get(), std::atoi(argv[4]), &total,
                      printsEach ? each.data() : nullptr, message,
                      sizeof(message)) != 0)
    return fail(message);
  std::printf("%.9f\n", total);
  for (size_t i = 0; printsEach && i < each.size(); ++i)
    std::printf("%.9f %s\n", each[i], quantx_gpu_launch_name(model.get(), i));
  return 0;
}
