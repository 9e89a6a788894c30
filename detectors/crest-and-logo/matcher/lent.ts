/** Numbers that are looked at once: those that are asked for next stand where these do, and are whatever was there. */
export function lender(): (count: number) => Float32Array {
  let kept = new Float32Array(0)
  let last = kept
  return (count) => {
    if (last.length === count) return last
    if (kept.length < count) kept = new Float32Array(count)
    last = kept.subarray(0, count)
    return last
  }
}
