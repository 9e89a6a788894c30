"""The encoder, MiniLM-L6, as pure functions over a tree of arrays, with heads on its tokens and on their mean."""

import jax
import jax.numpy as jnp
import numpy as np
from safetensors.numpy import load_file

LAYERS = 6
HEADS = 12
WIDTH = 384
EPSILON = 1e-12
#: Letter cases of a token, as passages.py numbers them.
CASES = 8
#: The published model ignores letter case. Case vectors are added before this layer: those below need no training.
CASE_LAYER = 4
DROPOUT = 0.1


def pretrained(path):
    """The weights of the published model. The vectors of letter cases start as zero, so that nothing changes at first."""
    stored = load_file(path)

    def linear(name):
        return {"w": stored[f"{name}.weight"].T.copy(), "b": stored[f"{name}.bias"]}

    def norm(name):
        return {"g": stored[f"{name}.weight"], "b": stored[f"{name}.bias"]}

    def layer(at):
        base = f"encoder.layer.{at}"
        parts = [linear(f"{base}.attention.self.{name}") for name in ("query", "key", "value")]
        return {
            "qkv": {key: np.concatenate([part[key] for part in parts], axis=-1) for key in ("w", "b")},
            "out": linear(f"{base}.attention.output.dense"),
            "norm1": norm(f"{base}.attention.output.LayerNorm"),
            "up": linear(f"{base}.intermediate.dense"),
            "down": linear(f"{base}.output.dense"),
            "norm2": norm(f"{base}.output.LayerNorm"),
        }

    return {
        "word": stored["embeddings.word_embeddings.weight"],
        "place": stored["embeddings.position_embeddings.weight"] + stored["embeddings.token_type_embeddings.weight"][0],
        "case": np.zeros((CASES, WIDTH), np.float32),
        "norm": norm("embeddings.LayerNorm"),
        "layers": [layer(at) for at in range(LAYERS)],
    }


def apply_norm(x, p):
    mean = jnp.mean(x, axis=-1, keepdims=True)
    centred = x - mean
    variance = jnp.mean(centred * centred, axis=-1, keepdims=True)
    return centred * jax.lax.rsqrt(variance + EPSILON) * p["g"] + p["b"]


def dropped(x, key):
    """Standard dropout; without a key, as when the model is used, nothing is dropped."""
    if key is None:
        return x
    return jnp.where(jax.random.bernoulli(key, 1 - DROPOUT, x.shape), x / (1 - DROPOUT), 0)


def layer_forward(p, x, bias, key=None):
    first, second = (None, None) if key is None else jax.random.split(key)
    texts, tokens, _ = x.shape
    qkv = (x @ p["qkv"]["w"] + p["qkv"]["b"]).reshape(texts, tokens, 3, HEADS, WIDTH // HEADS)
    query, key, value = (qkv[:, :, at].transpose(0, 2, 1, 3) for at in range(3))
    scores = query @ key.transpose(0, 1, 3, 2) * (WIDTH // HEADS) ** -0.5 + bias
    mixed = (jax.nn.softmax(scores, axis=-1) @ value).transpose(0, 2, 1, 3).reshape(texts, tokens, WIDTH)
    x = apply_norm(x + dropped(mixed @ p["out"]["w"] + p["out"]["b"], first), p["norm1"])
    hidden = jax.nn.gelu(x @ p["up"]["w"] + p["up"]["b"], approximate=False)
    return apply_norm(x + dropped(hidden @ p["down"]["w"] + p["down"]["b"], second), p["norm2"])


def layers_forward(params, x, cases, mask, first, key=None):
    """Runs the layers from `first` on, on the vectors of the layers below. `key` draws what training drops."""
    bias = jnp.where(mask[:, None, None, :] > 0, 0.0, -1e9)
    for at in range(first, LAYERS):
        if at == CASE_LAYER:
            x = x + params["case"][cases]
        x = layer_forward(params["layers"][at], x, bias, None if key is None else jax.random.fold_in(key, at))
    return x


def new_heads(heads, tags, political, seed):
    """`political`: how many of the first heads also share one vector."""
    drawn = np.random.default_rng(seed)

    def linear(width):
        return {"w": drawn.normal(0, 0.02, (WIDTH, width)).astype(np.float32), "b": np.zeros(width, np.float32)}

    shared = np.zeros((1, heads), np.float32)
    shared[0, :political] = 1
    return {
        "passage": linear(heads),
        "sentence": linear(heads),
        "political_passage": linear(1),
        "political_sentence": linear(1),
        "tags": linear(tags),
    }, shared


def apply_linear(p, x):
    return x @ p["w"] + p["b"]


def apply_heads(p, shared, x, mask):
    """Logits of each passage, and of each token for its sentence and its tag."""
    many = mask[..., None].astype(x.dtype)
    mean = (x * many).sum(axis=1) / many.sum(axis=1)
    passage = apply_linear(p["passage"], mean) + apply_linear(p["political_passage"], mean) * shared
    sentence = apply_linear(p["sentence"], x) + apply_linear(p["political_sentence"], x) * shared
    return passage, sentence, apply_linear(p["tags"], x)


def mean_by_sentence(token_logits, sentence, count):
    """The mean of its tokens for each sentence of each passage. Tokens of sentence `count` belong to none."""
    member = jax.nn.one_hot(sentence, count, dtype=token_logits.dtype)
    total = jnp.einsum("bts,btk->bsk", member, token_logits)
    return total / jnp.maximum(member.sum(axis=1), 1.0)[..., None]
