import type { Decoded } from './encoding.ts'
import type { ExtractionSink } from './reader.ts'

/**
 * Reports what some programs show where the declared charset and the bytes contradict each other, so that the rules
 * check both.
 */
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
