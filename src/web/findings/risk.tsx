import { findingName } from '../../core/content.ts'
import type { Finding, Review, Verdict } from '../../core/review.ts'
import { typeName } from '../type-names.ts'
import { listed, plural, VERDICT } from '../words.ts'

/** How many kinds of thing are named at the head of a page. */
const NAMED = 4

type Risked = {
  readonly review: Review
  readonly verdict: Verdict
  /** Names of the findings that weigh most, to be named before the others. */
  readonly grave?: readonly string[]
}

/** The line that says at a glance how risky it is, and by what. */
export function Risk({ review, verdict, grave = [] }: Risked) {
  const what = named(review.findings, grave)
  return (
    <p class={`cs-risk cs-risk--${verdict}`}>
      <strong>{VERDICT[verdict]}.</strong> {risks(review)}
      {what && <span class="cs-risk__what">{what}</span>}
    </p>
  )
}

/** '1 finding that must change, 2 to decide on, 1 part not looked at.' */
function risks({ findings, unread, failures }: Review): string {
  const kinds = [
    ['block', 'that must change'],
    ['sign-off', 'to decide on'],
    ['note', 'to know'],
  ] as const
  const found = kinds
    .map(([severity, what]) => [findings.filter((finding) => finding.severity === severity).length, what] as const)
    .filter(([count]) => count > 0)
    .map(([count, what], index) => `${index === 0 ? plural(count, 'finding') : count} ${what}`)
  const blind = unread.length + failures.length
  const said = [...found, ...(blind > 0 ? [`${plural(blind, 'part')} not looked at`] : [])]
  return said.length === 0 ? 'No findings.' : `${said.join(', ')}.`
}

/** 'Identity of a victim or child, home address and NHS number': what asks for a decision, the gravest first. */
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
  const told = left > 0 ? [...names.slice(0, NAMED), `${left} more`] : names
  return listed(told.map((name, index) => (index === 0 ? name : lower(name))))
}

/** Abbreviations and markings keep their capitals. */
function lower(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name[0]!.toLowerCase() + name.slice(1)
}
