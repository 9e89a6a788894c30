/** Each call invalidates the previous result and does not clear it. */
export function createScratchBuffer<Numbers extends Float32Array | Uint8Array>(
  make: (count: number) => Numbers,
): (count: number) => Numbers {
  let kept = make(0)
  let last = kept
  return (count) => {
    if (last.length === count) return last
    if (kept.length < count) kept = make(count)
    last = kept.subarray(0, count) as Numbers
    return last
  }
}
