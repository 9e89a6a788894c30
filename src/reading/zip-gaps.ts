export type Range = { from: number; to: number }

export type Slack = readonly { readonly at: 'before' | 'between' | 'after'; readonly bytes: Uint8Array }[]

/** With more gaps the archive counts as damaged. */
export const MAX_GAPS = 100

export function slackOf(bytes: Uint8Array, used: readonly Range[]): Slack {
  const slack: { at: 'before' | 'between' | 'after'; bytes: Uint8Array }[] = []
  let to = 0
  for (const range of [...used].sort((a, b) => a.from - b.from)) {
    if (range.from > to) keep(to === 0 ? 'before' : 'between', to, range.from)
    to = Math.max(to, range.to)
  }
  keep('after', to, bytes.length)
  return slack

  function keep(at: 'before' | 'between' | 'after', from: number, until: number) {
    const gap = bytes.subarray(from, until)
    if (slack.length < MAX_GAPS && gap.length >= 4 && gap.some((byte) => byte !== 0)) slack.push({ at, bytes: gap })
  }
}
