import { hasRun } from '../long-run.ts'
import type { ExtractionSink } from '../reader.ts'
import { fromBase64 } from './transfer.ts'

const LINE = /^[A-Za-z0-9+/]{40,}={0,2}$/
const SHORTEST_LINE = 40
const NEARLY = /^[^\s]{40,}$/
const SIGNATURE = /-----BEGIN PGP SIGNATURE-----[\s\S]*?(?:-----END PGP SIGNATURE-----|$)/g
const MAX_BLOCKS = 20

export function withoutBlocks(text: string): string {
  const unsigned = text.replace(SIGNATURE, '')
  if (!hasRun(unsigned, SHORTEST_LINE)) return unsigned
  return unsigned
    .split('\n')
    .filter((line) => !LINE.test(line.trim()))
    .join('\n')
}

/** The declaring header is missing or damaged. A damaged line is reported. */
export async function readStrayBase64(text: string, sink: ExtractionSink, at: string): Promise<void> {
  if (!hasRun(text, SHORTEST_LINE)) return
  let block: string[] = []
  let count = 0
  const lines = [...text.replace(SIGNATURE, '').split(/\r?\n/), '']
  for (const line of lines) {
    const trimmed = line.trim()
    const last = block.length > 0 && /^[A-Za-z0-9+/]{4,}={0,2}$/.test(trimmed)
    if (LINE.test(trimmed) || last) block.push(trimmed)
    else if (block.length > 0 && NEARLY.test(trimmed)) {
      sink.unread(at, 'An encoded file in the text is damaged.', 'save-again')
      block.push(trimmed)
    } else if (trimmed !== '' || block.length > 0) await end()
  }

  async function end(): Promise<void> {
    const whole = block.join('')
    block = []
    if (!/[a-z]/.test(whole) || !/[A-Z]/.test(whole)) return
    if (++count > MAX_BLOCKS) {
      if (count === MAX_BLOCKS + 1) sink.unread(at, 'Not all files encoded in the text were read: there are too many.')
      return
    }
    await sink.deeper(`${at}/encoded${count}`, {
      name: '',
      bytes: fromBase64(whole),
      where: 'file written into the text',
    })
  }
}
