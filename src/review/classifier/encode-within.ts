/** Word pieces and their letter case, with the pieces that begin and end a passage. */
export type EncoderInput = {
  readonly ids: readonly number[]
  readonly cases: readonly number[]
  /** The upper layers do not run when each logit of the lower ones is below its limit. Without limits all run. */
  readonly exitBelow?: readonly number[]
}

/** A logit for each head, a row of logits for each piece, and a vector of the meaning. */
export type Encoded = {
  readonly passage: Float32Array
  readonly tokens: Float32Array
  readonly vector: Float32Array
}

/** Exited: the lower layers found that surely nothing reaches a threshold. */
type Outcome = Encoded | 'exited'

/** Leaves a passage out when `wanted` returns false before its turn. */
export type Encode = (passages: readonly EncoderInput[], wanted?: () => boolean) => Promise<readonly Outcome[]>

export type EncodeWithin = (passages: readonly EncoderInput[]) => Promise<readonly (Outcome | undefined)[]>

/** At once, so that the encoder serves other texts between those of a long one. */
const AT_ONCE = 8

/** Without `timeoutMs` there is no limit. After a fault nothing more is encoded. */
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

  async function encodeOne(passage: EncoderInput): Promise<Outcome | undefined> {
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
    const encoded: (Outcome | undefined)[] = []
    // Cached passages come at once, so that the next try gets further.
    for (let at = 0; at < passages.length; at += AT_ONCE) {
      const some = passages.slice(at, at + AT_ONCE)
      encoded.push(...(await Promise.all(some.map((passage) => Promise.race([encodeOne(passage), timeout])))))
    }
    missed ||= encoded.includes(undefined)
    return encoded
  }
  return { encode: encodeAll, missed: () => missed, fault: () => fault, end: () => clearTimeout(timer) }
}
