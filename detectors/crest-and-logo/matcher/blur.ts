/** A plane of samples, blurred by a Gaussian `sigma` pixels wide; beyond its edge its outermost samples go on. */
export function softened(data: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma === 0) return data
  const reach = Math.ceil(sigma * 2.5)
  const kernel = Array.from({ length: reach * 2 + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)))
  const total = kernel.reduce((sum, one) => sum + one, 0)
  const pass = (from: Float32Array, step: number, count: number, place: (i: number) => number) =>
    from.map((_, i) => {
      let sum = 0
      const at = place(i)
      for (let k = -reach; k <= reach; k++) {
        const to = Math.max(0, Math.min(count - 1, at + k))
        sum += from[i + (to - at) * step]! * kernel[k + reach]!
      }
      return sum / total
    })
  return pass(
    pass(data, 1, width, (i) => i % width),
    width,
    height,
    (i) => Math.floor(i / width),
  )
}
