import type { Item } from '../../core/item/state.ts'
import { utcOf } from '../london.ts'
import type { WebParts } from '../pages.tsx'

const CONFLICT_OUTCOMES = ['confirmed', 'refused', 'withdrawn'] as const

type Form = Readonly<Record<string, string>>
export type Act = (id: string, by: string, form: Form) => Promise<Item>

/** Every act that a form of the item's page can ask for, by the last word of its address; the core says who may. */
export function actsOf(pipeline: WebParts['pipeline']): Readonly<Record<string, Act>> {
  return { ...deciding(pipeline), ...goingOut(pipeline), ...afterwards(pipeline) }
}

/** Files that were ticked as opened: of the fields of a form the only one of which there are several. */
const openedIn = (form: Form): string[] => JSON.parse(form['opened'] ?? '[]') as string[]

const said = (form: Form, name: string) => form[name]?.trim() ?? ''
const given = <N extends string>(name: N, value: string) =>
  (value === '' ? {} : { [name]: value }) as Partial<Record<N, string>>

function deciding(pipeline: WebParts['pipeline']): Record<string, Act> {
  return {
    explain: (id, by, form) =>
      pipeline.explain(id, {
        by,
        finding: said(form, 'finding'),
        resolution: form['resolution'] === 'disputed' ? 'disputed' : 'explained',
        reason: said(form, 'reason'),
      }),
    undo: (id, by) => pipeline.undo(id, by),
    hold: (id, by, form) => pipeline.hold(id, by, said(form, 'reason')),
    lift: (id, by, form) => pipeline.lift(id, by, said(form, 'reason')),
    recall: (id, by, form) => pipeline.recall(id, by, said(form, 'reason')),
    withdraw: (id, by, form) => pipeline.withdraw(id, by, said(form, 'reason')),
    conflict: (id, by, form) =>
      pipeline.declareConflict(id, { by, person: said(form, 'person'), reason: said(form, 'reason') }),
    'conflict-answer': (id, by, form) => {
      const outcome = CONFLICT_OUTCOMES.find((one) => one === form['outcome']) ?? 'withdrawn'
      const reason = said(form, 'reason')
      return pipeline.answerConflict(id, { by, person: said(form, 'person'), outcome, ...(reason ? { reason } : {}) })
    },
    evidence: (id, by, form) =>
      pipeline.attach(id, { by, evidence: said(form, 'evidence'), reference: said(form, 'reference') }),
    share: (id, by, form) => pipeline.share(id, { by, person: said(form, 'person') }),
    unshare: (id, by, form) => pipeline.unshare(id, { by, person: said(form, 'person') }),
    'open-to-office': (id, by) => pipeline.share(id, { by }),
    'close-to-office': (id, by) => pipeline.unshare(id, { by }),
    reply: (id, by, form) =>
      pipeline.comment(id, { by, text: said(form, 'text'), inReplyTo: Number(form['in_reply_to']) }),
  }
}

function goingOut(pipeline: WebParts['pipeline']): Record<string, Act> {
  return {
    meet: (id, by, form) => pipeline.meet(id, { by, condition: said(form, 'condition'), how: said(form, 'how') }),
    confirm: (id, by, form) =>
      pipeline.confirm(id, { by, receipt: said(form, 'receipt'), ...given('address', said(form, 'address')) }),
    order: (id, by) => pipeline.order(id, by),
    schedule: (id, by, form) =>
      pipeline.schedule(id, {
        by,
        for: utcOf(said(form, 'for')) ?? '',
        means: form['means'] === 'press-list' ? 'press-list' : 'by-hand',
      }),
    cancel: (id, by, form) => pipeline.cancel(id, by, said(form, 'reason')),
    emergency: (id, by, form) =>
      pipeline.emergencyRelease(id, {
        ...{ by, version: said(form, 'version'), shown: said(form, 'shown') },
        ...{ reason: said(form, 'reason'), receipt: said(form, 'receipt'), opened: openedIn(form) },
        ...given('address', said(form, 'address')),
      }),
  }
}

function afterwards(pipeline: WebParts['pipeline']): Record<string, Act> {
  return {
    review: (id, by, form) =>
      pipeline.emergencyReview(id, {
        by,
        outcome: form['outcome'] === 'ratified' ? 'ratified' : 'not-ratified',
        reason: said(form, 'reason'),
        opened: openedIn(form),
      }),
    finish: (id, by, form) => pipeline.finish(id, { by, task: said(form, 'task'), how: said(form, 'how') }),
    place: (id, by, form) =>
      pipeline.confirm(id, { by, receipt: said(form, 'receipt'), address: said(form, 'address') }),
    compare: (id, by) => pipeline.comparePages(id, by),
    date: (id, by, form) =>
      pipeline.date(id, {
        ...{ by, reason: said(form, 'reason') },
        ...given('reviewBy', said(form, 'review_by')),
        ...given('expiresOn', said(form, 'expires_on')),
      }),
  }
}
