import { dayOf } from '../deadline.ts'
import type { Draft } from '../draft.ts'
import type { Entry, SignOff } from '../entry.ts'
import { holds } from '../in-post.ts'
import type { Item } from '../item/state.ts'
import { type OfficeSnapshot, SYSTEM } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'
import { incidentRow } from '../register/events.ts'
import type { Values } from '../register/values.ts'
import { mustBeCheckedOn } from '../review-basis.ts'
import { type Clearer, SAMPLE } from './clearance.data.ts'
import { clearedByFindings, countByRule, isMany, whyNotTheSender } from './clearance.ts'
import type { Sample } from './declaration-happening.ts'
import { CURRENT_STATEMENT } from './statements.data.ts'

/** How many of a sender's first declarations are all sampled. */
export const FIRST_SAMPLED = 3
/** The judge of a declaration may read its email for so long. */
const SAMPLE_MS = 14 * 86_400_000

export function waitsForSender({ progress, outstanding }: Pick<Item, 'progress' | 'outstanding'>): boolean {
  return progress === 'awaiting' && outstanding[0]?.holder === 'sender'
}

export function waitsFor(item: Pick<Item, 'progress' | 'outstanding'>): Exclude<Clearer, 'nobody'> | undefined {
  const last = item.outstanding.at(-1)
  if (item.progress !== 'awaiting' || !last) return undefined
  if (last.holder === 'sender') return 'sender'
  return last.holder === 'chief-executive' && last.reserved ? 'chief-executive' : 'approver'
}

/** Returns undefined if they may clear it. */
export function whyNotCleared(
  item: Item,
  snapshot: OfficeSnapshot,
  { by, at, draft }: { by: string; at: string; draft: Draft },
): Refusal | undefined {
  if (!item.mail || item.author !== by || item.submitted?.by !== by)
    return new Refusal('not-yours', 'Only the sender of this email can clear it.')
  if (item.hold) return new Refusal('on-hold', `It is on hold: ${item.hold.reason}`)
  if (!waitsForSender(item) || !item.review || !item.verdict)
    return new Refusal('not-your-turn', 'This email does not wait for its sender.')
  const problem = whyNotTheSender({ snapshot, draft, by, day: dayOf(at), review: item.review })
  if (problem) return new Refusal('not-your-turn', `${problem} Ask for a sign-off.`)
  return clearedByFindings(item.review, item.verdict, snapshot.office.mail) === 'sender'
    ? undefined
    : new Refusal('not-your-turn', 'What was found here needs somebody else’s sign-off. Ask for one.')
}

export type Declaration = {
  readonly at: string
  readonly by: string
  readonly version: string
  readonly shown: string
  readonly statement: string
  readonly draft: Draft
  readonly reached: Draft['recipients']
  readonly earlier: number
  readonly drawn: number
}

export function declare(item: Item, snapshot: OfficeSnapshot, declaration: Declaration): Entry[] {
  const { at, by, version, shown, statement, draft, reached } = declaration
  const refused = whyNotCleared(item, snapshot, declaration)
  if (refused) throw refused
  mustBeCheckedOn(item, snapshot, at)
  if (version !== item.version) throw new Refusal('stale-version', 'Another version is held now. Look at it first.')
  if (shown !== item.shown) throw new Refusal('stale-findings', 'The findings have changed. Look again first.')
  if (statement !== CURRENT_STATEMENT)
    throw new Refusal('stale-findings', 'The wording of the declaration has changed. Read it again first.')
  if (isMany([...reached, ...draft.recipients], snapshot.office.mail))
    throw new Refusal(
      'not-your-turn',
      'With the emails that you cleared today it goes to many recipients. Ask for a sign-off.',
    )
  const sample = sampleOf(snapshot, declaration)
  const findings = countByRule(item.review!)
  return [{ at, by, what: 'mail-declared', version, shown, statement, findings, ...(sample ? { sample } : {}) }]
}

function sampleOf(snapshot: OfficeSnapshot, { at, by, earlier, drawn }: Declaration): Sample | undefined {
  const oneIn = Math.min(snapshot.office.mail?.sampleOneIn ?? SAMPLE.usual, SAMPLE.most)
  const isFirst = earlier < FIRST_SAMPLED
  if (!isFirst && drawn >= 1 / oneIn) return undefined
  const others = snapshot.office.people.filter(({ id }) => id !== by)
  const hasOfficer = others.some((person) => holds(person, 'data-protection-officer', dayOf(at)))
  return {
    because: isFirst ? 'first' : 'share',
    judge: hasOfficer ? 'data-protection-officer' : 'chief-executive',
    until: new Date(Date.parse(at) + SAMPLE_MS).toISOString(),
  }
}

/** `signOffs` are those that the email then needs. */
export function askForSignOff(item: Item, command: { at: string; by: string; signOffs: readonly SignOff[] }): Entry[] {
  const { at, by, signOffs } = command
  if (!item.mail || !item.editors.includes(by))
    throw new Refusal('not-yours', 'Only the sender of this email can ask for its sign-off.')
  if (item.progress !== 'awaiting' || !item.version) throw new Refusal('wrong-state', 'This email is not held.')
  if (!waitsForSender(item)) throw new Refusal('already-done', 'It already waits for a sign-off.')
  const { version } = item
  return [
    { at, by, what: 'sign-off-asked', version },
    { at, by: SYSTEM, what: 'routed', version, signOffs },
  ]
}

export function judgesOf({ declaration }: Pick<Item, 'declaration'>, snapshot: OfficeSnapshot, day: string): string[] {
  if (!declaration?.sample) return []
  const { judge } = declaration.sample
  return snapshot.office.people
    .filter((person) => person.id !== declaration.by && holds(person, judge, day))
    .map(({ id }) => id)
}

/** ISO 8601; an older sample is closed. */
export function sampledSince(at: string): string {
  return new Date(Date.parse(at) - SAMPLE_MS).toISOString()
}

/** Open until it is found right, for a limited time. */
export function openSample({ declaration }: Pick<Item, 'declaration'>, at: string): Sample | undefined {
  const { sample, judged } = declaration ?? {}
  return sample && at < sample.until && judged?.outcome !== 'right' ? sample : undefined
}

export function isOpenToJudge(item: Item, snapshot: OfficeSnapshot, by: string, at: string): boolean {
  return openSample(item, at) !== undefined && judgesOf(item, snapshot, dayOf(at)).includes(by)
}

export type Judgement = {
  readonly at: string
  readonly by: string
  readonly outcome: 'right' | 'wrong'
  readonly reason: string
}

/** A wrong one opens an incident and stops the email if it has not left. */
export function judgeDeclaration(item: Item, snapshot: OfficeSnapshot, judgement: Judgement): Entry[] {
  const { at, by, outcome } = judgement
  const { version, declaration } = item
  if (!version || !declaration?.sample) throw new Refusal('not-found', 'There is no sampled declaration here.')
  if (!judgesOf(item, snapshot, dayOf(at)).includes(by))
    throw new Refusal('not-yours', 'The data protection officer judges declarations, never their own.')
  if (declaration.judged) throw new Refusal('already-done', 'This declaration was judged already.')
  if (at >= declaration.sample.until)
    throw new Refusal('expired', 'The time to look at this email has passed; its text is closed.')
  const reason = judgement.reason.trim()
  if (outcome === 'wrong' && !reason)
    throw new Refusal('reason-needed', 'Say what is wrong, without the words of the email: the sender reads it.')
  const judged: Entry = { at, by, what: 'declaration-judged', version, outcome, ...(reason ? { reason } : {}) }
  if (outcome === 'right') return [judged]
  const stop: Entry[] =
    item.progress === 'approved' && !item.hold
      ? [{ at, by, what: 'held', reason: 'The declaration of its sender was judged wrong.' }]
      : []
  const incident = `${version.slice(0, 12)}-${item.length}`
  return [judged, ...stop, { at, by: SYSTEM, what: 'incident-opened', incident, because: 'wrong-declaration' }]
}

export function declarationIncident(item: string, happened: string, informed: string): Values {
  const details = 'A sender cleared a held email and the declaration was judged wrong. The reasons are with the item.'
  return incidentRow({ what: 'mis-sent', happened, details, item, informed })
}
