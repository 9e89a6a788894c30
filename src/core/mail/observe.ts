import { SEVERITY_OF_RULE } from '../../../detectors/severities.ts'
import { addDays } from '../calendar.ts'
import { within } from '../register/describe.ts'
import type { Verdict } from '../review.ts'
import type { Pass } from './pass.ts'
import type { MailReason } from './reason.ts'
import type { ObserveOnly } from './rules.ts'

/** Covers every finding, and what could not be read. */
const WHOLE_GATEWAY = 'gateway'

/** A setting that ends later than this has no effect. */
export const MAX_OBSERVE_DAYS = 90

const detectorOf = (rule: string) => rule.slice(0, rule.indexOf('/'))

const observable = Object.entries(SEVERITY_OF_RULE).flatMap(([rule, severity]) =>
  severity === 'sign-off' ? [rule] : [],
)

const RULE_FAMILIES: Readonly<Record<string, string>> = {
  conduct: 'Conduct',
  confidentiality: 'Confidentiality',
  'crest-and-logo': 'Crest and logo',
  markings: 'Security classifications',
  'personal-data': 'Personal data',
  political: 'Political language',
  publication: 'Publication',
}

export function ruleFamily(folder: string): string {
  return RULE_FAMILIES[folder] ?? folder
}

const ACRONYM = /\b(?:cro|iban|ip|nhs|ni|pnc|uprn|utr|vat)\b/g

function inWords(rule: string): string {
  const name = rule.slice(rule.indexOf('/') + 1).replaceAll('-', ' ')
  const words = name === 'second voice' ? 'the classifier' : name.replace(ACRONYM, (one) => one.toUpperCase())
  return `${ruleFamily(detectorOf(rule))}: ${words}`
}

export const OBSERVABLE: Readonly<Record<string, string>> = {
  [WHOLE_GATEWAY]: 'All outgoing mail',
  ...Object.fromEntries(
    [...new Set(observable.map(detectorOf))].map((name) => [name, `${ruleFamily(name)}: everything`]),
  ),
  ...Object.fromEntries(observable.map((rule) => [rule, inWords(rule)])),
}

/** A setting without two days, or too far ahead, never counts. */
function isObserving(setting: Partial<ObserveOnly>, day: string): boolean {
  const { covers, from, until, stopped } = setting
  if (stopped !== undefined || typeof from !== 'string' || typeof until !== 'string') return false
  return (
    covers !== undefined && Object.hasOwn(OBSERVABLE, covers) && within({ from, until }, day) && until <= latestEnd(day)
  )
}

function latestEnd(day: string): string {
  return addDays(day, MAX_OBSERVE_DAYS)
}

export function observing(settings: readonly ObserveOnly[] | undefined, day: string): readonly ObserveOnly[] {
  if (!settings?.length) return []
  const order = Object.keys(OBSERVABLE)
  return settings
    .filter((setting) => isObserving(setting, day))
    .toSorted((a, b) => order.indexOf(a.covers) - order.indexOf(b.covers))
}

/** A suspected marking of these tiers, and a file that begins like a program, stay held. */
const ENFORCED_TYPES: ReadonlySet<string> = new Set(['SECRET', 'TOP_SECRET', 'CREDENTIAL', 'PROGRAM'])
/** Its doubts are macros and locked files; only programs are on the block list. */
const DOUBT_IS_OBSERVED = 'confidentiality/attachment-type'
/** Failures that leave no rule of the block list unchecked. */
const HARMLESS_FAILURES: ReadonlySet<string> = new Set(['second-voice', 'languages'])

/** The block list, a doubt about it, or a check of it that failed. */
function isEnforced({ rule, type, severity }: MailReason): boolean {
  if (severity !== 'sign-off' || ENFORCED_TYPES.has(type)) return true
  const blocks = SEVERITY_OF_RULE[rule] === 'block'
  if (type === 'NOT_CHECKED') return blocks || !(Object.hasOwn(SEVERITY_OF_RULE, rule) || HARMLESS_FAILURES.has(rule))
  return blocks && rule !== DOUBT_IS_OBSERVED
}

function covers(setting: ObserveOnly, { rule }: MailReason): boolean {
  return [WHOLE_GATEWAY, rule, detectorOf(rule)].includes(setting.covers)
}

/** A setting must cover every reason. */
export function isReleasedByObserving(
  verdict: Verdict,
  reasons: readonly MailReason[],
  settings: readonly ObserveOnly[],
): boolean {
  if (verdict !== 'sign-off' || reasons.length === 0) return false
  return reasons.every((reason) => !isEnforced(reason) && settings.some((setting) => covers(setting, reason)))
}

export const OBSERVED: Pass = {
  because: 'observed',
  detail: 'Observe-only: it would have been held, and was released and counted.',
}

/** Whether a recorded message was released because of observe-only. */
export function wasObserved({ item, passes }: { readonly item: string | null; readonly passes: readonly Pass[] }) {
  return item === null && passes.some(({ because }) => because === 'observed')
}
