import { STILL_LISTENING } from '../../core/still-classifying.ts'
import type { Hear } from './classify.ts'
import { Unheard } from './incomplete.ts'

/** A voice elsewhere cannot be asked for the half of what it heard: it has that much more (milliseconds) to say that it is late. */
const GRACE = 20

/** A voice that is waited for so long (milliseconds) and no longer. */
export function hurried(hear: Hear, patience: number): Hear {
  return async (parts, circumstances) => {
    const heard = hear(parts, circumstances, patience)
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Unheard(STILL_LISTENING, [], true)), patience + GRACE)
    })
    // A fault that comes later is nobody's: whoever asks again meets it.
    heard.catch(() => {})
    try {
      return await Promise.race([heard, late])
    } finally {
      clearTimeout(timer)
    }
  }
}
