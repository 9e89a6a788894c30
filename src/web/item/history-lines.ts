import type { CallReason, Entry, LapseReason, Outcome, ReminderReason, Resolution } from '../../core/entry.ts'
import { STATEMENTS } from '../../core/mail/statements.data.ts'
import { dayInWords } from '../../core/time-in-words.ts'
import { VERDICT } from '../../core/words.data.ts'
import { approverRole, conditionInWords, evidenceName, moment, partName, plural } from '../labels.ts'
import { useTerms } from '../pack-context.ts'
import { retentionLine } from './retention-lines.ts'

type Name = (id: string) => string

export function historyLine(entry: Entry, name: Name, version = 1): string {
  const who = name(entry.by)
  switch (entry.what) {
    case 'submitted':
      return `${who} submitted ${handed(entry, version)}.`
    case 'reviewed':
      return entry.review.findings.length === 0
        ? `It was checked. ${VERDICT[entry.verdict]}.`
        : `It was checked: ${plural(entry.review.findings.length, 'finding')}. ${VERDICT[entry.verdict]}.`
    case 'review-queued':
      return 'There was not enough time to check all of it. Checking goes on in the background.'
    case 'rechecked':
      return 'The rules, a register or the calendar had changed, so it was checked again. Nothing came of it.'
    case 'routed':
      return routed(entry)
    case 'resolved':
      return resolved(entry, name)
    case 'decided':
      return decided(entry, name)
    case 'carried':
      return 'Only the words that had to go are gone, so the approval holds for this version.'
    case 'certified':
      return `A release certificate was issued, good until ${moment(entry.until)}.`
    case 'condition-met':
      return `${who} confirmed: ${entry.how}`
    case 'evidenced':
      return `${who} attached evidence (${evidenceName(entry.evidence)}): ${entry.reference}`
    case 'commented':
      return `${who} wrote${entry.anchor ? ` on ${partName(entry.anchor.part)}` : ''}: ${entry.text}`
    case 'conflict-declared':
      return `${who} declared that ${name(entry.person)} should not decide this: ${entry.reason}`
    case 'conflict-claimed':
      return entry.because
        ? `${who} said that it speaks in the name of ${name(entry.person)}.`
        : `${who} said that ${name(entry.person)} has a conflict of interest: ${entry.reason}`
    case 'conflict-answered':
      return `${who} ${CONFLICT_ANSWER[entry.outcome]} that ${name(entry.person)} should not decide.${entry.reason ? ` ${entry.reason}` : ''}`
    case 'called':
      return called(entry, name)
    case 'reminded':
      return `${names(entry.to, name)} ${entry.to.length === 1 ? 'was' : 'were'} reminded: ${REMINDED[entry.because]}.`
    default:
      return laterLine(entry, name)
  }
}

const CONFLICT_ANSWER = { confirmed: 'confirmed', refused: 'did not confirm', withdrawn: 'no longer says' } as const

function laterLine(entry: Exclude<Entry, { what: 'submitted' | 'routed' | 'called' }>, name: Name): string {
  const who = name(entry.by)
  switch (entry.what) {
    case 'claimed':
      return `${who} is looking at it until ${moment(entry.until)}.`
    case 'unclaimed':
      return `${who} is no longer looking at it.`
    case 'copied':
      return `${who} made a copy of this record for an information request: ${entry.reference}`
    case 'undone':
      return `${who} took the approval back.`
    case 'recalled':
      return `${who} took it back: ${entry.reason}`
    case 'held':
      return `${who} put it on hold: ${entry.reason}`
    case 'lifted':
      return `${who} lifted the hold: ${entry.reason}`
    case 'scheduled':
      return `${who} scheduled it for ${moment(entry.for)}, ${entry.means === 'press-list' ? 'to the press list' : 'by hand'}.`
    case 'unscheduled':
      return `The schedule was cancelled: ${entry.reason}`
    case 'ordered':
      return `${who} sent it off; ${entry.notBefore ? `it goes out at ${moment(entry.notBefore)}` : 'it is on its way'}.`
    case 'sending':
      return 'Everything was checked once more, and it is being sent.'
    case 'order-cancelled':
      return `${who} stopped it before it went out: ${entry.reason}`
    case 'released':
      return `${who} confirmed that it went out${at(entry.address)}: ${entry.receipt}`
    case 'placed':
      return `${who} recorded that it is also at ${entry.address}: ${entry.receipt}`
    case 'emergency-released':
      return (
        `${who} released it in an emergency${entry.despiteStop ? ', although everything was stopped' : ''}${at(entry.address)}: ` +
        `${entry.reason}${openedFirst(entry.opened)} It must be reviewed by ` +
        `${moment(entry.reviewDue)}.`
      )
    case 'emergency-reviewed':
      return `${who} reviewed the emergency release and ${entry.outcome === 'ratified' ? 'agreed' : 'did not agree'}: ${entry.reason}`
    case 'incident-opened':
      return 'An incident was opened, and the data protection officer was notified.'
    case 'tasked':
      return `${name(entry.to)} is to take it down: ${placeName(entry.where)}, by ${moment(entry.due)}.`
    case 'task-done':
      return `${who} took it down: ${entry.how}`
    case 'dated':
      return `${who} looked at it again: ${entry.reason}`
    case 'page-compared':
      return compared(entry)
    case 'withdrawn':
      return `${who} withdrew it: ${entry.reason}`
    case 'expired':
      return 'Nobody decided on it in time.'
    case 'self-released':
      return `${who} let the email go without a sign-off, as the office’s mail rules allow: ${entry.reason}`
    case 'mail-declared':
      return `${who} cleared the email by a declaration: “${STATEMENTS[entry.statement] ?? ''}”${sampled(entry)}`
    case 'mail-opened':
      return `${who} opened the email.`
    case 'sign-off-asked':
      return `${who} asked for a sign-off.`
    case 'declaration-judged':
      return `${who} judged the declaration ${entry.outcome}.${entry.reason ? ` ${entry.reason}` : ''}`
    case 'mail-handled':
      return HANDLED[entry.outcome]
    case 'lapsed':
      return LAPSED[entry.because]
    default:
      return retentionLine(entry, name) ?? ''
  }
}

function sampled({ sample }: Extract<Entry, { what: 'mail-declared' }>): string {
  return sample ? ` It is in the sample that ${approverRole(sample.judge, useTerms())} looks at.` : ''
}

const HANDLED: Readonly<Record<Extract<Entry, { what: 'mail-handled' }>['outcome'], string>> = {
  returned: 'The email went back to its sender.',
  missing: 'The mail server no longer holds the email.',
  gone: 'The mail server no longer holds the email, and Countersign did not let it go.',
}

export function compared(found: Omit<Extract<Entry, { what: 'page-compared' }>, 'what' | 'version'>): string {
  const { address, outcome, missing, of, added } = found
  const where = address ? ` at ${address}` : ''
  switch (outcome) {
    case 'same':
      return `The page${where} says what was approved.`
    case 'unreachable':
      return `The page${where} could not be opened.`
    case 'differs':
      return `The page${where} is not what was approved: ${[
        ...(missing > 0 ? [`${missing} of ${of} sentences are not there as approved`] : []),
        ...(added > 0 ? [`${added} words among them were not approved`] : []),
      ].join(', and ')}.`
  }
}

type Decided = Extract<Entry, { what: 'decided' }>

function decided({ by, outcome, under, conditions = [], reason, opened, newSince }: Decided, name: Name) {
  const asked = conditions.map((condition) => ` On condition: ${conditionInWords(condition)}.`).join('')
  const since = newSince ? ` They may decide since ${dayInWords(newSince)}, which is new.` : ''
  const capacity = under ? `, for the ${useTerms().chiefExecutive} under a delegation` : ''
  return `${name(by)} ${OUTCOME[outcome]}${capacity}.${since}${openedFirst(opened)}${asked}${reason ? ` ${reason}` : ''}`
}

function openedFirst(opened: readonly string[] = []): string {
  return opened.length === 0 ? '' : ` They opened ${plural(opened.length, 'file')} first.`
}

function handed({ mail, corrects }: Extract<Entry, { what: 'submitted' }>, version: number): string {
  if (mail) return 'an email on its way out'
  return corrects ? `a correction, version ${version}` : `version ${version}`
}

function resolved(entry: Extract<Entry, { what: 'resolved' }>, name: Name): string {
  const number = entry.finding.slice(1)
  const resolution = RESOLVED[entry.resolution]
  if (!entry.carried) return `${name(entry.by)} ${resolution} finding ${number}: ${entry.reason}`
  return `Finding ${number} is unchanged: ${resolution} by ${name(entry.carried.by)}: ${entry.reason}`
}

function routed({ signOffs }: Extract<Entry, { what: 'routed' }>): string {
  if (signOffs.length === 0) return 'It cannot be approved until the text changes.'
  return `It was routed to ${signOffs.map(({ holder }) => approverRole(holder, useTerms())).join(', then to ')}. ${signOffs.at(-1)!.why}`
}

function called({ by, because, to }: Extract<Entry, { what: 'called' }>, name: Name): string {
  if (because === 'passed') return `${name(by)} passed it to ${names(to, name)}.`
  return `${names(to, name)} ${to.length === 1 ? 'was' : 'were'} notified: ${CALLED[because]}.`
}

function names(ids: readonly string[], name: Name): string {
  return ids.length === 0 ? 'Nobody' : ids.map(name).join(' and ')
}

const at = (address: string | undefined) => (address ? ` at ${address}` : '')

/** Returns an address, or else the channel. */
export function placeName(where: string): string {
  return where.startsWith('channel:') ? `wherever it went out (${where.slice('channel:'.length)})` : where
}

const RESOLVED: Record<Resolution, string> = {
  fixed: 'fixed',
  explained: 'explained',
  disputed: 'disputed',
  dismissed: 'recorded as wrong',
  upheld: 'upheld',
  accepted: 'accepted',
}

const OUTCOME: Record<Outcome, string> = {
  approved: 'approved it',
  'approved-with-conditions': 'approved it with conditions',
  advised: 'gave their advice',
  returned: 'returned it for changes',
  rejected: 'rejected it',
}

const CALLED: Record<CallReason, string> = {
  turn: 'it waits for them',
  passed: 'it was passed to them',
  'half-time': 'half of the time has passed',
  due: 'the decision is due',
  late: 'the decision is long overdue',
  moved: 'the previous approver can no longer decide it',
  away: 'everyone who can decide it is away',
  nobody: 'nobody can decide it',
}

const REMINDED: Record<ReminderReason, string> = {
  'to-publish': 'it is time to publish it',
  'not-sent': 'it could not be sent yet',
  'approval-ends': 'the approval will soon expire',
  'review-due': 'it is due for review',
  'out-of-date': 'it is out of date',
  'take-down': 'it has not been taken down yet',
  'emergency-review': 'the emergency release must be reviewed',
  'emergency-overdue': 'the review of the emergency release is overdue',
  'declaration-unjudged': 'the declaration has not been judged yet',
}

const LAPSED: Record<LapseReason, string> = {
  expired: 'The approval expired.',
  'delegation-ended': 'The delegation it was approved under has ended, so it must be decided again.',
  'election-period': 'An election period began or ended, so it must be decided again.',
  'rules-changed': 'The rules changed and something new was found, so it must be decided again.',
  'registers-changed': 'A register changed and something new was found, so it must be decided again.',
  'permission-revoked': 'A permission it needs was withdrawn, so it must be decided again.',
  conflict: 'The person who approved it has a conflict of interest, so another person must decide.',
}
