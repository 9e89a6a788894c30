import type { Entry } from '../../entry.ts'

const WHAT_HAPPENED: Readonly<Record<Entry['what'], string>> = {
  submitted: 'submitted a version',
  reviewed: 'checked it',
  'review-queued': 'went on checking it in the background',
  routed: 'asked for a sign-off',
  resolved: 'answered a finding',
  decided: 'decided',
  certified: 'issued a release certificate',
  'condition-met': 'confirmed a condition',
  commented: 'commented',
  carried: 'carried the approval over to the version without the words that had to go',
  evidenced: 'attached evidence',
  'conflict-declared': 'declared a conflict of interest',
  'conflict-claimed': 'said that somebody has a conflict of interest',
  'conflict-answered': 'answered whether somebody has a conflict of interest',
  claimed: 'began to look at it',
  unclaimed: 'stopped looking at it',
  undone: 'took the decision back',
  recalled: 'took it back',
  held: 'put it on hold',
  lifted: 'lifted the hold',
  scheduled: 'set a time for it',
  unscheduled: 'cancelled its time',
  ordered: 'sent it off',
  sending: 'began to send it',
  'order-cancelled': 'stopped it before it went out',
  released: 'confirmed that it went out',
  placed: 'recorded another address',
  'emergency-released': 'released it in an emergency',
  'emergency-reviewed': 'reviewed the emergency release',
  'incident-opened': 'opened an incident',
  tasked: 'asked for it to be taken down',
  'task-done': 'took it down',
  dated: 'changed its dates',
  'look-owed': 'is to look at the page',
  'page-compared': 'compared the page with what was approved',
  withdrawn: 'withdrew it',
  expired: 'returned it, as nobody had decided in time',
  'self-released': 'let it go as its sender',
  'mail-declared': 'cleared it as its sender, by a declaration',
  'mail-opened': 'opened the email',
  'sign-off-asked': 'asked for a sign-off',
  'declaration-judged': 'judged the declaration of its sender',
  'mail-handled': 'handled the message',
  lapsed: 'ended the approval',
  rechecked: 'checked it again',
  called: 'called people to it',
  reminded: 'reminded people of it',
  'content-erased': 'erased its content',
  preserved: 'placed a legal hold',
  'preservation-ended': 'ended the legal hold',
  'glass-asked': 'asked to read it under break-glass',
  'glass-answered': 'answered that request',
  'glass-broken': 'opened it to read under break-glass',
  shared: 'shared it',
  unshared: 'ended the sharing of it',
  copied: 'made a copy of this record for an information request',
}

const FREE = ['text', 'reason', 'how', 'receipt', 'address', 'reference', 'where'] as const

export function wordsOf(entry: Entry): string[] {
  const fields = entry as Readonly<Record<string, unknown>>
  return FREE.flatMap((field) => (typeof fields[field] === 'string' && fields[field] !== '' ? [fields[field]] : []))
}

export function sentence(entry: Entry, name: (id: string) => string, say: (words: string) => string): string {
  const outcome =
    'outcome' in entry ? entry.outcome : entry.what === 'resolved' ? `${entry.finding}, ${entry.resolution}` : ''
  const words = wordsOf(entry).map(say).join('; ')
  const sentence = `${name(entry.by)} ${WHAT_HAPPENED[entry.what]}${outcome ? ` (${outcome.replaceAll('-', ' ')})` : ''}`
  return words ? `${sentence}: ${words}` : `${sentence}.`
}
