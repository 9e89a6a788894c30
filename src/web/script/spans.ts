/** UTF-16 offsets; `end` is exclusive. */
export type Span = { readonly name: string; readonly start: number; readonly end: number; readonly severity: string }

/** Drops those that the edit touched, until the next check. */
export function moved<S extends Span>(spans: readonly S[], before: string, after: string): S[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const cut = before.length - tail
  const by = after.length - before.length
  return spans.flatMap((span) => {
    if (span.end <= head) return [span]
    return span.start >= cut ? [{ ...span, start: span.start + by, end: span.end + by }] : []
  })
}

const GRAVITY: Readonly<Record<string, number>> = { note: 0, 'sign-off': 1, block: 2 }

export function pieces(text: string, spans: readonly Span[]): { text: string; span?: Span }[] {
  const here = spans.filter(({ start, end }) => end > start && end <= text.length)
  const cuts = [...new Set([0, text.length, ...here.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!
    const covering = here.filter((span) => span.start <= start && span.end >= end)
    const span = covering.toSorted((a, b) => (GRAVITY[b.severity] ?? 0) - (GRAVITY[a.severity] ?? 0))[0]
    return { text: text.slice(start, end), ...(span ? { span } : {}) }
  })
}
