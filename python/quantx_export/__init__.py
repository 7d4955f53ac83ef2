"""Exports PyTorch models as the MLIR that quantx reads.

    from quantx_export import export
    export(model.eval(), (torch.randn(1, 3, 224, 224),), "model.mlir")
"""

from .exporter import ExportError, export, export_text

__all__ = ["ExportError", "export", "export_text"]
