import type { Draft } from '../../src/core/draft.ts'
import type { Entry } from '../../src/core/entry.ts'
import type { Notice } from '../../src/core/notice.ts'
import type { Summary } from '../../src/core/summary.ts'
import type { Claims, MailVerdict, Write } from '../../src/ports.ts'

/** Gives names that no other test of the same database uses. */
let count = 0
export const fresh = (word: string) => `${word}-${process.pid}-${++count}`

export const held = (by: string, reason = 'Look at it again.'): Entry => ({
  at: '2026-11-24T10:00:00.000Z',
  by,
  what: 'held',
  reason,
})

export const write = (stream: string, after: number, by = 'priya', more: Partial<Write> = {}): Write => ({
  stream,
  after,
  entries: [held(by)],
  ...more,
})

export const summary = (item: string, more: Partial<Summary> = {}): Summary => ({
  item,
  progress: 'awaiting',
  kind: 'press-release',
  channel: 'press',
  author: 'tom',
  version: 'a'.repeat(64),
  verdict: 'sign-off',
  findings: 2,
  notes: 1,
  holder: 'chief-executive',
  reserved: true,
  due: '2026-11-24T14:00:00.000Z',
  onHold: false,
  claimedBy: null,
  claimedUntil: null,
  changedAt: '2026-11-24T10:00:00.000Z',
  intendedAt: null,
  mail: false,
  readers: '[]',
  wake: null,
  erased: false,
  legalHold: null,
  ...more,
})

export const mail = (more: Partial<MailVerdict> = {}): MailVerdict => ({
  key: fresh('key'),
  ref: fresh('ref'),
  at: '2026-11-24T10:00:00.000Z',
  verdict: 'sign-off',
  reasons: [
    {
      rule: 'personal-data/nhs-number',
      type: 'NHS_NUMBER',
      severity: 'sign-off',
      paragraphs: ['18'],
      advice: 'Remove it.',
    },
  ],
  passes: [],
  gateway: 'mail-gateway',
  item: null,
  ...more,
})

export const notice = (more: Partial<Notice> = {}): Notice => ({
  id: fresh('notice'),
  dedupeKey: fresh('key'),
  to: 'helen.marchetti',
  kind: 'to-decide',
  item: 'item-1',
  at: '2999-11-24T10:00:00.000Z',
  notBefore: '2999-11-24T10:00:00.000Z',
  attempts: 0,
  state: 'waiting',
  ...more,
})

export const draft = (more: Partial<Draft> = {}): Draft => ({
  kind: 'press-release',
  channel: 'press',
  account: 'corporate',
  author: 'staff',
  title: 'New patrols',
  body: `Patrols begin on Monday in Colmore Row. ${fresh('draft')} £5 é \ud83d\ude93`,
  files: [{ name: 'notes.txt', type: 'text/plain', bytes: new TextEncoder().encode(fresh('file')) }],
  recipients: [],
  intendedAt: '2026-11-25T09:00:00.000Z',
  evidence: ['source'],
  ...more,
})

export const claims = (more: Partial<Claims> = {}): Claims => ({
  item: '01JD0000000000000000000000',
  version: 'b'.repeat(64),
  kind: 'press-release',
  channel: 'press',
  approvedBy: 'Helen Marchetti',
  capacity: 'Chief Executive',
  conditions: ['Not before nine o’clock.'],
  notBefore: '2026-11-24T09:00:00.000Z',
  until: '2026-12-24T09:00:00.000Z',
  ...more,
})
