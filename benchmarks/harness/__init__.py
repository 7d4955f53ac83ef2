"""What the benchmark programs share.

contest     competitors in processes of their own, timed in turns
programs    the C++ programs of this folder, and the models of quantx, built
machine     the processor, and the peak of its instructions
case        inputs and weights as files that every competitor reads
report      tables, JSON and the blocks of docs/benchmarks
chart       bar charts as SVG

Standard library only: NumPy and the peers live in the interpreter that
QUANTX_PEER_PYTHON names.
"""
