import type { ExtractionSink } from '../reader.ts'
import type { Bodies } from './body.ts'
import { onlyIn } from './compare.ts'

export async function extraReadings(bytes: Uint8Array, sink: ExtractionSink, bodies: Bodies): Promise<void> {
  const { default: PostalMime } = await import('postal-mime')
  const known = bodies.seen.join('\n')
  try {
    const email = await PostalMime.parse(bytes, { maxNestingDepth: 40, forceRfc822Attachments: true })
    for (const [name, text] of [
      ['text', email.text],
      ['html', email.html?.replace(/<[^>]{0,2000}>/g, ' ')],
    ] as const)
      if (text && onlyIn(text, known) > 0)
        sink.part(`second-reading/${name}`, 'body', text, 'as another program reads it')
  } catch {
    sink.observe('', 'odd-structure', 'A second program could not parse it.')
  }
  sink.part(
    'source',
    'hidden',
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replace(/^[A-Za-z0-9+/=]{60,}$/gm, ''),
    'source of the message',
  )
}
