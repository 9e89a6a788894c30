import type { ExtractionSink } from './reader.ts'

/** Fewer points spell nothing and draw no crest: an arrow, a box, a rule. */
export const MIN_POINTS = 24

export const UNSHOWN_DRAWING = 'This file holds a drawing that cannot be rendered; a person must check it.'

export function holdDrawing(points: number, sink: ExtractionSink): void {
  if (points >= MIN_POINTS) sink.unread('', UNSHOWN_DRAWING, 'as-pdf')
}
