"""Inputs of the trained layers: the lower layers run once for each passage, as int8, and their vectors stay on disk."""

import numpy as np
import onnx
from export import lower_model, quantised
from flatten import flat
from network import WIDTH
from session import opened


class LowerVectors:
    def __init__(self, params, data, layers, folder):
        self.data = data
        exact, small = folder / f"lower-{layers}.fp32.onnx", folder / f"lower-{layers}.onnx"
        if not small.exists():
            onnx.save(lower_model(flat({"encoder": params}), layers), exact)
            quantised(exact, small)
            exact.unlink()
        self.session = opened(small)
        self.vectors = self.map(folder / f"lower-{layers}.f16", np.float16, (len(data.ids), WIDTH))
        self.known = self.map(folder / f"lower-{layers}.known", np.bool_, (len(data),))

    @staticmethod
    def map(path, kind, shape):
        return np.memmap(path, kind, "r+" if path.exists() else "w+", shape=shape)

    def of(self, rows, batch):
        """Padded vectors of the passages `rows`; `batch` holds their tokens."""
        start = self.data.start
        if not self.known[rows].all():
            inputs = {"input_ids": batch["ids"].astype(np.int64), "attention_mask": batch["mask"].astype(np.int64)}
            (made,) = self.session.run(["vectors"], inputs)
            for row, at in enumerate(rows):
                self.vectors[start[at] : start[at + 1]] = made[row, : start[at + 1] - start[at]]
            self.known[rows] = True
            return made.astype(np.float16)
        x = np.zeros((*batch["ids"].shape, WIDTH), np.float16)
        for row, at in enumerate(rows):
            x[row, : start[at + 1] - start[at]] = self.vectors[start[at] : start[at + 1]]
        return x
