/** Numbers that are looked at once, as `make` makes them: those that are asked for next stand where these do, and are whatever was there. */
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
