import { findingName } from '../../core/content.ts'
import type { Finding, Review, Verdict } from '../../core/review.ts'
import { VERDICT } from '../../core/words.data.ts'
import { listed, plural } from '../labels.ts'
import { typeName } from '../type-names.ts'

const NAMED = 4

type Risked = {
  readonly review: Review
  readonly verdict: Verdict
  readonly grave?: readonly string[]
}

export function Risk({ review, verdict, grave = [] }: Risked) {
  const what = named(review.findings, grave)
  const phrases = risks(review)
  // For sign-off the first phrase states the verdict.
  const lead = (verdict === 'sign-off' && phrases[0]) || VERDICT[verdict]
  return (
    <p class={`cs-risk cs-risk--${verdict}`}>
      <strong>{lead}.</strong> {sentence(phrases.filter((one) => one !== lead))}
      {what && <span class="cs-risk__what">{what}</span>}
    </p>
  )
}

/** Most serious first: '1 finding that must change', '2 to decide on'. */
function risks({ findings, unread, failures }: Review): string[] {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const [change, decide, know] = [count('block'), count('sign-off'), count('note')]
  const blind = unread.length + failures.length
  const counts = [
    change > 0 && `${plural(change, 'finding')} that must change`,
    decide > 0 && (change > 0 ? `${decide} to decide on` : `${plural(decide, 'finding')} to decide on`),
    blind > 0 && `${plural(blind, 'part')} could not be looked at`,
    know > 0 && (change + decide > 0 ? `${know} more to know` : `${plural(know, 'finding')} to know`),
  ].filter((one) => one !== false)
  return counts
}

const sentence = (phrases: readonly string[]) => (phrases.length === 0 ? '' : `${phrases.join(', ')}.`)

function named(findings: readonly Finding[], grave: readonly string[]): string {
  const weight = ({ severity }: Finding, index: number) =>
    severity === 'block' ? 0 : grave.includes(findingName(index)) ? 1 : 2
  const weighty = findings
    .map((finding, index) => ({ ...finding, weight: weight(finding, index) }))
    .filter(({ severity }) => severity !== 'note')
    .toSorted((a, b) => a.weight - b.weight)
  const names = [...new Set(weighty.map(({ type }) => typeName(type)))]
  if (names.length === 0) return ''
  const left = names.length - NAMED
  const shownNames = left > 0 ? [...names.slice(0, NAMED), `${left} more`] : names
  return listed(shownNames.map((name, index) => (index === 0 ? name : lower(name))))
}

/** Abbreviations and markings keep their capitals. */
function lower(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name[0]!.toLowerCase() + name.slice(1)
}
