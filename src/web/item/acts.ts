import type { Item } from '../../core/item/state.ts'
import { utcOf } from '../london.ts'
import type { WebParts } from '../pages.tsx'

const CONFLICT_OUTCOMES = ['confirmed', 'refused', 'withdrawn'] as const

type Form = Readonly<Record<string, string>>
export type Act = (id: string, by: string, form: Form) => Promise<Item>

/** Every act that a form of the item's page can ask for, by the last word of its address; the core says who may. */
export function actsOf(service: WebParts['service']): Readonly<Record<string, Act>> {
  return { ...deciding(service), ...goingOut(service), ...afterwards(service) }
}

/** Files that were ticked as opened: of the fields of a form the only one of which there are several. */
const openedIn = (form: Form): string[] => JSON.parse(form['opened'] ?? '[]') as string[]

const said = (form: Form, name: string) => form[name]?.trim() ?? ''
const given = <N extends string>(name: N, value: string) =>
  (value === '' ? {} : { [name]: value }) as Partial<Record<N, string>>

function deciding(service: WebParts['service']): Record<string, Act> {
  return {
    explain: (id, by, form) =>
      service.items.explain(id, {
        by,
        finding: said(form, 'finding'),
        resolution: form['resolution'] === 'disputed' ? 'disputed' : 'explained',
        reason: said(form, 'reason'),
      }),
    undo: (id, by) => service.items.undoDecision(id, by),
    hold: (id, by, form) => service.items.hold(id, by, said(form, 'reason')),
    lift: (id, by, form) => service.items.liftHold(id, by, said(form, 'reason')),
    recall: (id, by, form) => service.items.recall(id, by, said(form, 'reason')),
    withdraw: (id, by, form) => service.items.withdraw(id, by, said(form, 'reason')),
    conflict: (id, by, form) =>
      service.items.declareConflict(id, { by, person: said(form, 'person'), reason: said(form, 'reason') }),
    'conflict-answer': (id, by, form) => {
      const outcome = CONFLICT_OUTCOMES.find((one) => one === form['outcome']) ?? 'withdrawn'
      const reason = said(form, 'reason')
      return service.items.answerConflict(id, {
        by,
        person: said(form, 'person'),
        outcome,
        ...(reason ? { reason } : {}),
      })
    },
    evidence: (id, by, form) =>
      service.items.release.attachEvidence(id, {
        by,
        evidence: said(form, 'evidence'),
        reference: said(form, 'reference'),
      }),
    share: (id, by, form) => service.items.share(id, { by, person: said(form, 'person') }),
    unshare: (id, by, form) => service.items.unshare(id, { by, person: said(form, 'person') }),
    'open-to-office': (id, by) => service.items.share(id, { by }),
    'close-to-office': (id, by) => service.items.unshare(id, { by }),
    reply: (id, by, form) =>
      service.items.comment(id, { by, text: said(form, 'text'), inReplyTo: Number(form['in_reply_to']) }),
  }
}

function goingOut(service: WebParts['service']): Record<string, Act> {
  return {
    meet: (id, by, form) =>
      service.items.release.meetCondition(id, { by, condition: said(form, 'condition'), how: said(form, 'how') }),
    confirm: (id, by, form) =>
      service.items.release.confirm(id, {
        by,
        receipt: said(form, 'receipt'),
        ...given('address', said(form, 'address')),
      }),
    order: (id, by) => service.items.release.order(id, by),
    schedule: (id, by, form) =>
      service.items.release.schedule(id, {
        by,
        for: utcOf(said(form, 'for')) ?? '',
        means: form['means'] === 'press-list' ? 'press-list' : 'by-hand',
      }),
    cancel: (id, by, form) => service.items.release.cancel(id, by, said(form, 'reason')),
    emergency: (id, by, form) =>
      service.items.release.emergencyRelease(id, {
        ...{ by, version: said(form, 'version'), shown: said(form, 'shown') },
        ...{ reason: said(form, 'reason'), receipt: said(form, 'receipt'), opened: openedIn(form) },
        ...given('address', said(form, 'address')),
      }),
  }
}

function afterwards(service: WebParts['service']): Record<string, Act> {
  return {
    review: (id, by, form) =>
      service.items.release.emergencyReview(id, {
        by,
        outcome: form['outcome'] === 'ratified' ? 'ratified' : 'not-ratified',
        reason: said(form, 'reason'),
        opened: openedIn(form),
      }),
    finish: (id, by, form) =>
      service.items.release.finishTask(id, { by, task: said(form, 'task'), how: said(form, 'how') }),
    place: (id, by, form) =>
      service.items.release.confirm(id, { by, receipt: said(form, 'receipt'), address: said(form, 'address') }),
    compare: (id, by) => service.items.release.comparePages(id, by),
    date: (id, by, form) =>
      service.items.release.setDates(id, {
        ...{ by, reason: said(form, 'reason') },
        ...given('reviewBy', said(form, 'review_by')),
        ...given('expiresOn', said(form, 'expires_on')),
      }),
  }
}
