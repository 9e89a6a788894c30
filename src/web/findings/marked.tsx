import type { Severity } from '../../../detectors/contract.ts'
import { findingName } from '../../core/content.ts'
import type { Finding } from '../../core/review.ts'
import { typeName } from '../type-names.ts'
import { stretchesOf } from './grid.ts'

const GRAVITY: Record<Severity, number> = { note: 0, 'sign-off': 1, block: 2 }

/** `prefix` begins the name where a page has several lists. */
export type Numbered = Finding & { readonly name: string; readonly prefix: string; readonly number: number }

export function numbered(findings: readonly Finding[], prefix = ''): Numbered[] {
  return findings
    .map((finding, index) => ({ ...finding, prefix, name: prefix + findingName(index) }))
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .map((finding, index) => ({ ...finding, number: index + 1 }))
}

/** Of one severity, reserved findings come first. */
function weightOf({ severity, reserved }: Finding): number {
  return 2 * GRAVITY[severity] + (reserved && severity !== 'note' ? 1 : 0)
}

/** UTF-16 units; the number follows the last place. */
export type Here = { readonly finding: Numbered; readonly start: number; readonly end: number; readonly last: boolean }

type Segment = { readonly text: string; readonly within: readonly Numbered[]; readonly ends: readonly Numbered[] }

function segments(text: string, places: readonly Here[], from: number, to: number): Segment[] {
  const here = places.filter(({ start, end }) => end > start && end <= text.length && end > from && start < to)
  const inside = here.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])
  const cuts = [...new Set([from, to, ...inside])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!
    return {
      text: text.slice(start, end),
      within: here.filter((one) => one.start <= start && one.end >= end).map(({ finding }) => finding),
      ends: here.filter((one) => one.last && one.end === end).map(({ finding }) => finding),
    }
  })
}

type Marks = {
  readonly part?: string
  readonly text: string
  readonly findings: readonly Numbered[]
  /** UTF-16 units; if absent, the whole text. */
  readonly from?: number
  readonly to?: number
  /** Given when the list is on another page. */
  readonly address?: (finding: Numbered) => string
}

/** Each mark links to its finding. */
export function Marked({ part, text, findings, from = 0, to = text.length, address }: Marks) {
  const here = findings.map((finding) => ({ finding, start: finding.start, end: finding.end, last: true }))
  const words = { text, here, ...(address ? { address } : {}) }
  return (
    <>
      {stretchesOf(text, from, to).map(({ start, end, rows }) =>
        rows ? (
          <section class="cs-grid" aria-label="Table" tabindex={0}>
            <table>
              <tbody>
                {rows.map((cells) => (
                  <tr>
                    {cells.map((cell) => (
                      <td dir="auto" data-part={part} data-from={cell.start}>
                        <Words {...words} from={cell.start} to={cell.end} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ) : (
          <div class="cs-text" dir="auto" data-part={part} data-from={start > 0 ? start : undefined}>
            <Words {...words} from={start} to={end} />
          </div>
        ),
      )}
    </>
  )
}

type MarkedText = {
  readonly text: string
  readonly here: readonly Here[]
  readonly from?: number
  readonly to?: number
  readonly address?: Marks['address']
}

/** Each mark is followed by its number. */
export function Words({ text, here, from = 0, to = text.length, address }: MarkedText) {
  return (
    <>
      {segments(text, here, from, to).map(({ text: words, within, ends }) => (
        <>
          {within.length === 0 ? words : <mark class={`cs-mark cs-mark--${gravest(within)}`}>{words}</mark>}
          {ends.map((finding) => (
            <a
              class="cs-number"
              href={address?.(finding) ?? `#${finding.name}`}
              id={`at-${finding.name}`}
              aria-label={`Finding ${finding.number}, ${typeName(finding.type)}`}
            >
              {finding.number}
            </a>
          ))}
        </>
      ))}
    </>
  )
}

function gravest(findings: readonly Finding[]): Severity {
  return findings.reduce<Severity>(
    (worst, { severity }) => (GRAVITY[severity] > GRAVITY[worst] ? severity : worst),
    'note',
  )
}
