import { Conflict } from '../../core/refusal.ts'

/** Throws `Conflict` after `tries`. */
export async function retryOnConflict<T>(tries: number, write: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left--)
    try {
      return await write()
    } catch (fault) {
      if (!(fault instanceof Conflict) || left <= 1) throw fault
    }
}
