// A competitor (see contest.py): oneDNN's matmul and convolution primitives on
// the cases of case.py. ONEDNN_MAX_CPU_ISA in the environment limits it to an
// instruction set. Codes are shifted by 128 to u8, the form in which its
// kernels need no correction; zero points of products are folded into the bias,
// weights are in the layout that the primitive asks for.
//   onednn NAME=FOLDER...

#include "Competitor.h"

#include <oneapi/dnnl/dnnl.hpp>

#include <unordered_map>

using namespace dnnl;
using Dims = memory::dims;
using Tag = memory::format_tag;
using Type = memory::data_type;

namespace {

const engine cpu(engine::kind::cpu, 0);

struct Facts {
  std::map<std::string, std::string> values;
  explicit Facts(const std::string &path) {
    std::istringstream text(readFile(path));
    for (std::string key, value; text >> key >> value;)
      values[key] = value;
  }
  int64_t operator[](const std::string &key) const {
    auto found = values.find(key);
    if (found == values.end())
      fail("case.txt has no " + key);
    return std::stoll(found->second);
  }
};

struct Primitive final : Case {
  primitive op;
  stream queue{cpu};
  std::unordered_map<int, memory> arguments;
  bool isInt8 = false;

  void runOnce() override {
    op.execute(queue, arguments);
    queue.wait();
  }
  std::string result() override {
    memory output = arguments.at(DNNL_ARG_DST);
    std::string bytes(static_cast<char *>(output.get_data_handle()),
                      output.get_desc().get_size());
    if (isInt8)
      for (char &byte : bytes)
        byte ^= 0x80;
    return bytes;
  }
};

memory filled(const memory::desc &form, const std::string &bytes) {
  memory result(form, cpu);
  if (form.get_size() != bytes.size())
    fail("a file has the wrong size");
  std::memcpy(result.get_data_handle(), bytes.data(), bytes.size());
  return result;
}

memory reordered(memory from, const memory::desc &to) {
  if (from.get_desc() == to)
    return from;
  memory result(to, cpu);
  stream queue(cpu);
  reorder(from, result).execute(queue, from, result);
  queue.wait();
  return result;
}

/// What is the same for both ops: files, types, scales and zero points.
struct Inputs {
  Facts facts;
  std::string input, weights, bias;
  Type type, biasType, activationType;
  primitive_attr attributes;
  bool isInt8;

  explicit Inputs(const std::string &folder)
      : facts(folder + "/case.txt"), input(readFile(folder + "/input.bin")),
        weights(readFile(folder + "/weights.bin")),
        bias(readFile(folder + "/bias.bin")) {
    const std::string &kind = facts.values["type"];
    isInt8 = kind == "i8";
    type = isInt8 ? Type::s8 : kind == "bf16" ? Type::bf16 : Type::f32;
    activationType = isInt8 ? Type::u8 : type;
    biasType = isInt8 ? Type::s32 : Type::f32;
    attributes.set_scratchpad_mode(scratchpad_mode::user);
    if (!isInt8)
      return;
    for (char &byte : input)
      byte ^= 0x80;
    std::string raw = readFile(folder + "/scales.bin");
    std::vector<float> scales(raw.size() / sizeof(float));
    std::memcpy(scales.data(), raw.data(), raw.size());
    attributes.set_output_scales(1 << 1, scales);
    if (int64_t zero = facts["output_zero_point"] + 128)
      attributes.set_zero_points(DNNL_ARG_DST, 0, {int32_t(zero)});
  }

  /// The bias of u8 codes with their zero point taken out.
  void foldZeroPoint(int64_t rows, int64_t columns) {
    int32_t zero = facts["input_zero_point"] + 128;
    std::vector<int32_t> sums(bias.size() / sizeof(int32_t));
    std::memcpy(sums.data(), bias.data(), bias.size());
    for (int64_t i = 0; i < rows; ++i)
      for (int64_t j = 0; j < columns; ++j)
        sums[j] -= zero * int8_t(weights[i * columns + j]);
    std::memcpy(bias.data(), sums.data(), bias.size());
  }
};

template <typename Descriptor>
std::unique_ptr<Case> finish(const typename Descriptor::primitive_desc &form,
                             const Inputs &in, memory source, memory weights,
                             memory bias) {
  auto result = std::make_unique<Primitive>();
  result->isInt8 = in.isInt8;
  result->op = Descriptor(form);
  result->arguments = {
      {DNNL_ARG_SRC, source},
      {DNNL_ARG_WEIGHTS, reordered(weights, form.weights_desc())},
      {DNNL_ARG_BIAS, bias},
      {DNNL_ARG_DST, memory(form.dst_desc(), cpu)},
      {DNNL_ARG_SCRATCHPAD, memory(form.scratchpad_desc(), cpu)}};
  return result;
}

std::unique_ptr<Case> product(Inputs in) {
  Dims x{in.facts["m"], in.facts["k"]}, w{in.facts["k"], in.facts["n"]},
      b{1, in.facts["n"]}, y{in.facts["m"], in.facts["n"]};
  if (in.isInt8)
    in.foldZeroPoint(w[0], w[1]);
  memory::desc source(x, in.activationType, Tag::ab),
      bias(b, in.biasType, Tag::ab), target(y, in.activationType, Tag::ab);
  matmul::primitive_desc form(
      matmul::desc(source, {w, in.type, Tag::any}, bias, target), in.attributes,
      cpu);
  return finish<matmul>(form, in, filled(source, in.input),
                        filled({w, in.type, Tag::ab}, in.weights),
                        filled(bias, in.bias));
}

std::unique_ptr<Case> convolution(Inputs in) {
  int64_t size = in.facts["size"], channels = in.facts["inputs"],
          outputs = in.facts["outputs"], kernel = in.facts["kernel"],
          stride = in.facts["stride"], pad = in.facts["pad"],
          groups = in.facts["groups"];
  int64_t outSize = (size + 2 * pad - kernel) / stride + 1;
  memory::desc source({1, channels, size, size}, in.activationType, Tag::nhwc),
      bias({outputs}, in.biasType, Tag::a),
      target({1, outputs, outSize, outSize}, in.activationType, Tag::nhwc);
  // Files hold height, width, inputs, outputs.
  Dims dense{outputs, channels, kernel, kernel},
      grouped{groups, outputs / groups, channels / groups, kernel, kernel};
  const Dims &w = groups > 1 ? grouped : dense;
  convolution_forward::primitive_desc form({prop_kind::forward_inference,
                                            algorithm::convolution_direct,
                                            source,
                                            {w, in.type, Tag::any},
                                            bias,
                                            target,
                                            {stride, stride},
                                            {pad, pad},
                                            {pad, pad}},
                                           in.attributes, cpu);
  // One filter per channel: height, width, channels are the same bytes.
  Dims strides{1, 1, 1, kernel * groups, groups};
  memory::desc file = groups > 1 ? memory::desc(w, in.type, strides)
                                 : memory::desc(w, in.type, Tag::hwio);
  return finish<convolution_forward>(form, in, filled(source, in.input),
                                     filled(file, in.weights),
                                     filled(bias, in.bias));
}

} // namespace

int main(int argc, char **argv) {
  std::map<std::string, std::unique_ptr<Case>> cases;
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    size_t equal = word.find('=');
    if (equal == std::string::npos)
      fail("expected NAME=FOLDER, not " + word);
    std::string name = word.substr(0, equal);
    try {
      Inputs in(word.substr(equal + 1));
      cases[name] =
          in.facts.values["op"] == "product" ? product(in) : convolution(in);
    } catch (const dnnl::error &problem) {
      // No implementation for this type or instruction set.
      std::fprintf(stderr, "%s: %s\n", name.c_str(), problem.what());
    }
  }
  const dnnl_version_t *v = dnnl_version();
  return compete(cases, std::to_string(v->major) + "." +
                            std::to_string(v->minor) + "." +
                            std::to_string(v->patch));
}
