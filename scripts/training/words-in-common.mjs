/**
 * Dot product of the sparse `features` ({at, value}, over `width` buckets) of two texts. The first one is expanded
 * once while it stays the same, so that a row of products costs one expansion.
 */
export function wordsInCommon(width) {
  const wide = new Float32Array(width)
  let filled
  return (one, other) => {
    if (filled !== one) {
      if (filled) for (const at of filled.features.at) wide[at] = 0
      one.features.at.forEach((at, i) => {
        wide[at] = one.features.value[i]
      })
      filled = one
    }
    let sum = 0
    const { at, value } = other.features
    for (let i = 0; i < at.length; i++) sum += wide[at[i]] * value[i]
    return sum
  }
}
