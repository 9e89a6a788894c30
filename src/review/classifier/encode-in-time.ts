import type { Encode } from './classify.ts'

/** Texts → their vectors; undefined where there was no time for one. */
export type EncodeInTime = (texts: readonly string[]) => Promise<readonly (Float32Array | undefined)[]>

/**
 * An encoder that is waited for so many milliseconds in all, text by text, and no longer. What it remembers is there at once; what it has not
 * begun by then it leaves, since whoever types has written something else meanwhile. Without `patience` everything is waited for.
 */
export function inTime(encode: Encode, patience?: number) {
  if (patience === undefined) return { encode, missed: () => false, end: () => {} }
  let over = false
  let missed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => {
      over = true
      done(undefined)
    }, patience)
  })

  async function one(text: string): Promise<Float32Array | undefined> {
    try {
      return (await encode([text], () => !over))[0]
    } catch (fault) {
      // Nobody waits for it any longer; whoever asks again meets the fault.
      if (over) return undefined
      throw fault
    }
  }

  const all: EncodeInTime = async (texts) => {
    const vectors = await Promise.all(texts.map((text) => Promise.race([one(text), late])))
    missed ||= vectors.includes(undefined)
    return vectors
  }
  return { encode: all, missed: () => missed, end: () => clearTimeout(timer) }
}
