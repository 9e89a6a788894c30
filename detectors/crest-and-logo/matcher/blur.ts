/** `sigma` in pixels; samples interleaved; edge pixels extend outwards. */
export function softened(data: Float32Array, width: number, height: number, sigma: number, channels = 1): Float32Array {
  if (sigma === 0) return data
  const reach = Math.ceil(sigma * 2.5)
  const kernel = Float32Array.from({ length: reach * 2 + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  )
  const total = kernel.reduce((sum, one) => sum + one, 0)
  const pass = (from: Float32Array, count: number, others: number, step: number, apart: number) => {
    const out = new Float32Array(from.length)
    for (let other = 0; other < others; other++)
      for (let at = 0; at < count; at++)
        for (let c = 0; c < channels; c++) {
          const start = other * apart + c
          let sum = 0
          for (let k = -reach; k <= reach; k++)
            sum += from[start + Math.max(0, Math.min(count - 1, at + k)) * step]! * kernel[k + reach]!
          out[start + at * step] = sum / total
        }
    return out
  }
  const [pixel, row] = [channels, width * channels]
  return pass(pass(data, width, height, pixel, row), height, width, row, pixel)
}
