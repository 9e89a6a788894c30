import type { Decoded } from './encoding.ts'
import type { ExtractionSink } from './reader.ts'

/** Some programs show what the bytes contradict. */
export function reportOther(
  decoded: Pick<Decoded, 'other'>,
  sink: ExtractionSink,
  at: string,
  shown = (text: string) => text,
): void {
  if (decoded.other === undefined) return
  const place = at === '' ? 'other-charset' : `${at}/other-charset`
  sink.part(place, 'hidden', shown(decoded.other), 'as it reads in another character set')
}
