export type ObservedCounts = {
  readonly from: string
  readonly until: string
  readonly periods: readonly { readonly covers: string; readonly from: string; readonly until: string }[]
  readonly checked: number
  readonly observed: number
  readonly days: readonly { readonly day: string; readonly checked: number; readonly observed: number }[]
  readonly rules: readonly (Cases & { readonly rule: string; readonly precision: number | null })[]
  readonly kinds: readonly (Cases & { readonly type: string })[]
}

type Cases = { readonly cases: number; readonly right: number; readonly wrong: number }

export function observedInWords({
  from,
  until,
  periods,
  checked,
  observed,
  days,
  rules,
  kinds,
}: ObservedCounts): string {
  const all = [
    ...(periods.length === 0 ? ['Observe-only is off: mail is held as the rules say.'] : []),
    ...periods.map((one) => `Only observed: ${one.covers}, ${one.from} to ${one.until}.`),
    `${from} to ${until}: ${observed} of ${checked} outgoing emails would have been held (${share(observed, checked)}).`,
  ]
  if (observed === 0) return `${all.join('\n')}\n`
  return `${[
    ...all,
    ...table(
      'Day',
      ['checked', 'held', 'share'],
      days.map((one) => [one.day, one.checked, one.observed, share(one.observed, one.checked)]),
    ),
    ...table(
      'Rule',
      ['cases', 'right', 'wrong', 'precision'],
      rules.map((one) => [one.rule, ...counts(one), precision(one.precision)]),
    ),
    ...table(
      'Kind',
      ['cases', 'right', 'wrong'],
      kinds.map((one) => [one.type, ...counts(one)]),
    ),
    '',
    'Right and wrong are what people judged. They judge on the page “What would have been held”.',
  ].join('\n')}\n`
}

type Cells = readonly [string, ...(string | number)[]]

const counts = ({ cases, right, wrong }: Cases) => [cases, right, wrong] as const
const share = (part: number, whole: number) => `${whole === 0 ? '0.0' : ((part / whole) * 100).toFixed(1)}%`
const precision = (value: number | null) => (value === null ? '-' : value.toFixed(2))

function table(name: string, heads: readonly string[], rows: readonly Cells[]): string[] {
  const wide = Math.max(name.length, ...rows.map(([first]) => first.length))
  const line = ([first, ...rest]: Cells) =>
    [first.padEnd(wide), ...rest.map((one) => String(one).padStart(9))].join(' ')
  return ['', line([name, ...heads]), ...rows.map(line)]
}
