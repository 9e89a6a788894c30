/** Maps texts to vectors; leaves out a text when `wanted` returns false before its turn. */
export type Encode = (texts: readonly string[], wanted?: () => boolean) => Promise<readonly Float32Array[]>

/** Maps texts to vectors; undefined after the time limit. */
export type EncodeWithin = (texts: readonly string[]) => Promise<readonly (Float32Array | undefined)[]>

/** Limits the time for encoding, text by text; without `timeoutMs` there is no limit. Cached vectors come at once. */
export function encodeWithin(encode: Encode, timeoutMs?: number) {
  if (timeoutMs === undefined) return { encode, missed: () => false, end: () => {} }
  let over = false
  let missed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      over = true
      resolve(undefined)
    }, timeoutMs)
  })

  async function encodeOne(text: string): Promise<Float32Array | undefined> {
    try {
      return (await encode([text], () => !over))[0]
    } catch (fault) {
      // The caller has timed out by then, and its next try will surface the error.
      if (over) return undefined
      throw fault
    }
  }

  const encodeAll: EncodeWithin = async (texts) => {
    const vectors = await Promise.all(texts.map((text) => Promise.race([encodeOne(text), timeout])))
    missed ||= vectors.includes(undefined)
    return vectors
  }
  return { encode: encodeAll, missed: () => missed, end: () => clearTimeout(timer) }
}
