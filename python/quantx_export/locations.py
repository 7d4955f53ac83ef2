"""Decides the source location of every imported operation.

torch-mlir gives an operation the Python call site it came from, which is the
same line for two convolutions of one nn.Sequential, and names a file of the
machine that exported.  Here the location is the module path instead
(`features.3.conv`), so that every later report can name the layer.
"""

import torch
from torch_mlir.extras.fx_importer import ContextCache, FxImporter
from torch_mlir.ir import Location


def _stack_paths(node):
    """Module paths from the outermost to the innermost module around `node`."""
    stack = node.meta.get("nn_module_stack") or {}
    return [_clean(entry[0]) for entry in stack.values()]


def _clean(path):
    """Path without the root marker that strict export puts in front of it."""
    path = str(path)
    for root in ("L__self__.", "L['self']."):
        if path.startswith(root):
            return path[len(root):]
    return "" if path in ("L__self__", "L['self']") else path


def _operation_name(node):
    """Name of the ATen operation without namespace and overload: `add`."""
    packet = getattr(node.target, "overloadpacket", None)
    return getattr(packet, "__name__", None) or str(node.name)


class LayerNames:
    """Gives every node of one exported graph the name of its layer.

    A node inside a leaf module (nn.Conv2d) takes the module's path.  A node
    written directly in the forward of a module that has children (a residual
    add) takes that path and the operation: `blocks.2.add`.
    """

    def __init__(self, graph):
        self._containers = {""}
        for node in graph.nodes:
            self._containers.update(_stack_paths(node)[:-1])

    def of(self, node):
        paths = _stack_paths(node)
        if not paths:
            return str(node.name)
        path = paths[-1]
        if path not in self._containers:
            return path
        operation = _operation_name(node)
        return f"{path}.{operation}" if path else operation


class _NamedContextCache(ContextCache):
    """The importer's cache with the one function that chooses a location."""

    __slots__ = ["layer_names"]

    def get_node_location(self, node):
        return Location.name(self.layer_names.of(node), context=self._c)


def _name_state_in_lists(prog):
    """Lists in the graph of `prog` get the results of operations in place of
    parameters and buffers, which the importer takes for values of its own."""
    signature = prog.graph_signature
    state = set(signature.inputs_to_parameters) | set(
        signature.inputs_to_buffers) | set(
            signature.inputs_to_lifted_tensor_constants)
    graph = prog.graph
    for placeholder in [node for node in graph.nodes
                        if node.op == "placeholder" and node.name in state]:
        users = [user for user in placeholder.users
                 if any(isinstance(arg, (list, tuple)) and placeholder in arg
                        for arg in user.args)]
        for user in users:
            with graph.inserting_before(user):
                value = graph.call_function(torch.ops.aten.clone.default,
                                            (placeholder,))
            value.meta = {**placeholder.meta, "nn_module_stack":
                          user.meta.get("nn_module_stack")}
            user.args = tuple(
                [value if item is placeholder else item for item in arg]
                if isinstance(arg, (list, tuple)) else arg
                for arg in user.args)


class NamingImporter(FxImporter):
    """torch-mlir's importer, with layer names as locations.

    It also takes non-persistent buffers (`register_buffer(...,
    persistent=False)`), whose values torch.export keeps apart from the state
    dictionary, the only place where the base class looks, and parameters and
    buffers that stand in a list, as the index of `table[self.index]` does.
    """

    def __init__(self, *, context, layer_names):
        super().__init__(context=context)
        self._cc = _NamedContextCache(context,
                                      py_attr_tracker=self._py_attr_tracker)
        self._cc.layer_names = layer_names

    def import_frozen_program(self, prog, **kwargs):
        state = prog.state_dict
        borrowed = [name
                    for name in prog.graph_signature.inputs_to_buffers.values()
                    if name not in state and name in prog.constants]
        state.update({name: prog.constants[name] for name in borrowed})
        _name_state_in_lists(prog)
        try:
            return super().import_frozen_program(prog, **kwargs)
        finally:
            for name in borrowed:
                del state[name]
