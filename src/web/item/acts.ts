import type { Item } from '../../core/item/state.ts'
import { wrongField } from '../../core/refusal.ts'
import { isDay } from '../dates.tsx'
import { utcOf } from '../london.ts'
import type { WebDependencies } from '../page-context.ts'

const CONFLICT_OUTCOMES = ['confirmed', 'refused', 'withdrawn'] as const

export const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  explain: { reason: 'Say why, for the person who decides' },
  hold: { reason: 'Say why it must wait' },
  lift: { reason: 'Say why it may go on' },
  withdraw: { reason: 'Say why it is withdrawn' },
  conflict: { reason: 'Say what the conflict is' },
  evidence: { reference: 'Say where the evidence is kept' },
  share: { person: 'Choose a person to share it with' },
  reply: { text: 'Write your answer' },
  meet: { how: 'Say how the condition was met' },
  confirm: { receipt: 'Say when it went out, and how' },
  schedule: { for: 'Give the day and time' },
  emergency: { reason: 'Say why it cannot wait', receipt: 'Say when it went out, and how' },
  review: { reason: 'Say why' },
  finish: { how: 'Say what was done' },
  place: { address: 'Enter the web address', receipt: 'Say when it went out, and how' },
  date: { reason: 'Say what you checked' },
}

type Form = Readonly<Record<string, string>>
export type Act = (id: string, by: string, form: Form) => Promise<Item>

/** By last segment of the address; the core checks permission. */
export function actsOf(service: WebDependencies['service']): Readonly<Record<string, Act>> {
  return { ...deciding(service), ...goingOut(service), ...afterwards(service) }
}

/** `opened` is the only field with several values. */
const openedIn = (form: Form): string[] => JSON.parse(form['opened'] ?? '[]') as string[]

const value = (form: Form, name: string) => form[name]?.trim() ?? ''
const given = <N extends string>(name: N, value: string) =>
  (value === '' ? {} : { [name]: value }) as Partial<Record<N, string>>

/** The day may be empty; throws `bad-input`. */
function dayIn(form: Form, name: string): string {
  const day = value(form, name)
  if (day !== '' && !isDay(day)) throw wrongField(name, 'Enter a real date')
  return day
}

function deciding(service: WebDependencies['service']): Record<string, Act> {
  return {
    explain: (id, by, form) =>
      service.items.explain(id, {
        by,
        finding: value(form, 'finding'),
        resolution: form['resolution'] === 'disputed' ? 'disputed' : 'explained',
        reason: value(form, 'reason'),
      }),
    undo: (id, by) => service.items.undoDecision(id, by),
    hold: (id, by, form) => service.items.hold(id, by, value(form, 'reason')),
    lift: (id, by, form) => service.items.liftHold(id, by, value(form, 'reason')),
    recall: (id, by, form) => service.items.recall(id, by, value(form, 'reason')),
    withdraw: (id, by, form) => service.items.withdraw(id, by, value(form, 'reason')),
    conflict: (id, by, form) =>
      service.items.declareConflict(id, { by, person: value(form, 'person'), reason: value(form, 'reason') }),
    'conflict-answer': (id, by, form) => {
      const outcome = CONFLICT_OUTCOMES.find((one) => one === form['outcome']) ?? 'withdrawn'
      const reason = value(form, 'reason')
      return service.items.answerConflict(id, {
        by,
        person: value(form, 'person'),
        outcome,
        ...(reason ? { reason } : {}),
      })
    },
    evidence: (id, by, form) =>
      service.items.release.attachEvidence(id, {
        by,
        evidence: value(form, 'evidence'),
        reference: value(form, 'reference'),
      }),
    share: (id, by, form) => service.items.share(id, { by, person: value(form, 'person') }),
    unshare: (id, by, form) => service.items.unshare(id, { by, person: value(form, 'person') }),
    'open-to-office': (id, by) => service.items.share(id, { by }),
    'close-to-office': (id, by) => service.items.unshare(id, { by }),
    reply: (id, by, form) =>
      service.items.comment(id, { by, text: value(form, 'text'), inReplyTo: Number(form['in_reply_to']) }),
  }
}

function goingOut(service: WebDependencies['service']): Record<string, Act> {
  return {
    meet: (id, by, form) =>
      service.items.release.meetCondition(id, { by, condition: value(form, 'condition'), how: value(form, 'how') }),
    confirm: (id, by, form) =>
      service.items.release.confirm(id, {
        by,
        receipt: value(form, 'receipt'),
        ...given('address', value(form, 'address')),
      }),
    order: (id, by) => service.items.release.order(id, by),
    schedule: (id, by, form) =>
      service.items.release.schedule(id, {
        by,
        for: utcOf(value(form, 'for')) ?? '',
        means: form['means'] === 'press-list' ? 'press-list' : 'by-hand',
      }),
    cancel: (id, by, form) => service.items.release.cancel(id, by, value(form, 'reason')),
    emergency: (id, by, form) =>
      service.items.release.emergencyRelease(id, {
        ...{ by, version: value(form, 'version'), shown: value(form, 'shown') },
        ...{ reason: value(form, 'reason'), receipt: value(form, 'receipt'), opened: openedIn(form) },
        ...given('address', value(form, 'address')),
        despiteStop: form['despiteStop'] === 'yes',
      }),
  }
}

function afterwards(service: WebDependencies['service']): Record<string, Act> {
  return {
    review: (id, by, form) =>
      service.items.release.emergencyReview(id, {
        by,
        outcome: form['outcome'] === 'ratified' ? 'ratified' : 'not-ratified',
        reason: value(form, 'reason'),
        opened: openedIn(form),
      }),
    finish: (id, by, form) =>
      service.items.release.finishTask(id, { by, task: value(form, 'task'), how: value(form, 'how') }),
    place: (id, by, form) =>
      service.items.release.confirm(id, { by, receipt: value(form, 'receipt'), address: value(form, 'address') }),
    compare: (id, by) => service.items.release.comparePages(id, by),
    date: async (id, by, form) =>
      service.items.release.setDates(id, {
        ...{ by, reason: value(form, 'reason') },
        ...given('reviewBy', dayIn(form, 'review_by')),
        ...given('expiresOn', dayIn(form, 'expires_on')),
      }),
  }
}
