import type { Budget } from '../budget.ts'
import { Unreadable } from '../reader.ts'

const TOO_LARGE = 'It is too large once unpacked.'
const DAMAGED = 'It is damaged and cannot be unpacked.'

export async function bytesOf(
  format: string,
  bytes: Uint8Array,
  budget: Budget,
  by?: (most: number) => Uint8Array,
): Promise<Uint8Array> {
  const most = budget.remaining()
  try {
    const content = by ? by(most) : await oneStream(bytes, format, most, budget)
    budget.expand(content.length)
    return content
  } catch (fault) {
    if ((fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new Unreadable(TOO_LARGE)
    if (fault instanceof Unreadable || (fault as Error).name === 'Exhausted') throw fault
    throw new Unreadable(DAMAGED)
  }
}

async function oneStream(bytes: Uint8Array, format: string, most: number, budget: Budget): Promise<Uint8Array> {
  const { unpackStream } = await import('../seven-zip.ts')
  const { content, full, sound } = await unpackStream(bytes, format, most, budget)
  if (full) throw new Unreadable(TOO_LARGE)
  if (content === undefined) throw new Unreadable(DAMAGED)
  if (!sound) budget.damage()
  return content
}
