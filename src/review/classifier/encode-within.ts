/** What the encoder reads: the word pieces of a passage and the letter case of each, with those that begin and end it. */
export type EncoderInput = { readonly ids: readonly number[]; readonly cases: readonly number[] }

/** What it gives: a logit for each head, a row of logits for each word piece, and a vector of the meaning. */
export type Encoded = {
  readonly passage: Float32Array
  readonly tokens: Float32Array
  readonly vector: Float32Array
}

/** Encodes passages; leaves one out when `wanted` returns false before its turn. */
export type Encode = (passages: readonly EncoderInput[], wanted?: () => boolean) => Promise<readonly Encoded[]>

/** Undefined for a passage after the time limit. */
export type EncodeWithin = (passages: readonly EncoderInput[]) => Promise<readonly (Encoded | undefined)[]>

/** Passages that wait at the encoder at once, so that it can serve other texts between those of a long one. */
const AT_ONCE = 8

/**
 * Limits the time for encoding, passage by passage; without `timeoutMs` there is no limit. After a fault nothing more is
 * encoded.
 */
export function encodeWithin(encode: Encode, timeoutMs?: number) {
  let over = false
  let missed = false
  let fault: Error | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<undefined>((resolve) => {
    if (timeoutMs === undefined) return
    timer = setTimeout(() => {
      over = true
      resolve(undefined)
    }, timeoutMs)
  })

  async function encodeOne(passage: EncoderInput): Promise<Encoded | undefined> {
    if (over || fault) return undefined
    try {
      return (await encode([passage], () => !over && !fault))[0]
    } catch (thrown) {
      // After the limit nobody waits, and the next try will show the fault.
      if (!over) fault ??= thrown as Error
      return undefined
    }
  }

  const encodeAll: EncodeWithin = async (passages) => {
    const encoded: (Encoded | undefined)[] = []
    // Remembered passages come at once, so that the next try gets further.
    for (let at = 0; at < passages.length; at += AT_ONCE) {
      const some = passages.slice(at, at + AT_ONCE)
      encoded.push(...(await Promise.all(some.map((passage) => Promise.race([encodeOne(passage), timeout])))))
    }
    missed ||= encoded.includes(undefined)
    return encoded
  }
  return { encode: encodeAll, missed: () => missed, fault: () => fault, end: () => clearTimeout(timer) }
}
