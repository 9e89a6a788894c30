import type { Kind } from '../../detectors/contract.ts'
import { applicationOf } from '../core/applications.ts'
import type { ApproverRole, Condition } from '../core/entry.ts'
import type { Item, Progress } from '../core/item/state.ts'
import { capital, type Terms } from '../core/pack/terms.ts'
import { titlesOf } from '../core/pack/titles.ts'
import { momentInWords } from '../core/time-in-words.ts'
import { EVIDENCE_NAME, PROGRESS } from '../core/words.data.ts'

/** Replaces a title that the reader may not see. */
export function closedTitle({ mail }: Pick<Item, 'mail'>): string {
  return mail ? 'A held email' : 'A closed draft'
}

export function progressName(kind: string, progress: Progress): string {
  return progress === 'released' && applicationOf(kind as Kind) ? 'Granted' : PROGRESS[progress]
}

export const PROGRESS_COLOUR: Record<Progress, string> = {
  new: 'grey',
  checking: 'blue',
  blocked: 'red',
  awaiting: 'yellow',
  returned: 'orange',
  rejected: 'red',
  recalled: 'grey',
  approved: 'green',
  releasing: 'green',
  released: 'turquoise',
  withdrawn: 'grey',
  lapsed: 'orange',
  scheduled: 'green',
  expired: 'grey',
}

/** With its article, in the terms of the office. */
export function approverRole(role: ApproverRole, terms: Terms): string {
  if (role === 'sender') return 'its sender'
  return `the ${titlesOf(terms)[role]}`
}

/** Returns an unknown id unchanged. */
export function evidenceName(id: string): string {
  return EVIDENCE_NAME[id as keyof typeof EVIDENCE_NAME] ?? id
}

export function conditionInWords({ kind, needs }: Pick<Condition, 'kind' | 'needs'>): string {
  if (kind === 'before') return `It goes out before ${momentInWords(needs)}`
  return kind === 'evidence' ? `Evidence is attached: ${evidenceName(needs)}` : needs
}

/** Uses the names of files where given. */
export function partName(id: string, files: readonly string[] = []): string {
  if (id === 'body') return 'the text'
  if (id === 'title') return 'the title'
  const [file, ...rest] = id.split('/')
  const number = Number(/^attachment:(\d+)$/.exec(file!)?.[1])
  const home = number ? (files[number - 1] ?? `file ${number}`) : file!
  const inside = rest.map((step) => step.replace(/^([a-z-]+)(\d+)$/, '$1 $2').replaceAll('-', ' ')).join(', ')
  if (inside === 'body' || inside === 'text') return `the text of ${home}`
  return inside ? `${home}, ${inside}` : home
}

export function fileNameOf(
  part: string,
  parts: readonly { readonly id: string; readonly text: string }[],
  files: readonly string[],
): string {
  const inside = part.includes('/') ? parts.find(({ id }) => id === `${part}/name`)?.text : undefined
  return inside ?? partName(part, files)
}

/** Such as 'The text' or 'Footer, in release.docx'. */
export function headingOf({ id, where }: { id: string; where?: string }, files: readonly string[] = []): string {
  if (where) return placeOf({ id, where }, files)
  const name = partName(id, files)
  // File names keep their case.
  return id.startsWith('attachment:') && !name.startsWith('the ') ? name : name[0]!.toUpperCase() + name.slice(1)
}

/** 'In the text', 'Tracked deletion, on page 3 of release.docx' */
export function placeOf(
  { part, id = part ?? '', where, page }: { part?: string; id?: string; where?: string; page?: string | undefined },
  files: readonly string[] = [],
): string {
  const home = partName(id.split('/')[0]!, files)
  if (page && where !== page) return where ? `${capital(where)}, on ${page} of ${home}` : `On ${page} of ${home}`
  if (where) return `${capital(where)}, in ${home}`
  return `In ${partName(id, files)}`
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

export function moment(at: string): string {
  return london.format(new Date(at)).replace(' at ', ', ')
}

const dayInLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** 'today, 14:30', 'tomorrow, 09:42'; other days by date. */
export function near(at: string, now: string): string {
  const days =
    (Date.parse(dayInLondon.format(new Date(at))) - Date.parse(dayInLondon.format(new Date(now)))) / 86_400_000
  const called = { '0': 'today', '1': 'tomorrow', '-1': 'yesterday' }[String(days)]
  return called ? `${called}, ${clock(at)}` : moment(at)
}

const dayOnly = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long' })

export function day(date: string): string {
  return dayOnly.format(new Date(`${date}T12:00:00Z`))
}

/** ISO 8601; the year of `now` is left out. */
export const dayAndYear = (date: string, now: string): string =>
  date.slice(0, 4) === now.slice(0, 4) ? day(date) : `${day(date)} ${date.slice(0, 4)}`

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

export function clock(at: string): string {
  return hours.format(new Date(at))
}

/** 'in 2 hours', 'overdue by 3 hours' */
export function untilDue(due: string, now: string): string {
  const minutes = Math.round((Date.parse(due) - Date.parse(now)) / 60_000)
  const size = Math.abs(minutes)
  const text =
    size < 60
      ? plural(size, 'minute')
      : size < 2880
        ? plural(Math.round(size / 60), 'hour')
        : plural(Math.round(size / 1440), 'day')
  return minutes < 0 ? `overdue by ${text}` : `in ${text}`
}

export function listed(things: readonly (string | number)[]): string {
  return new Intl.ListFormat('en-GB').format(things.map(String))
}

export function plural(count: number, noun: string, several = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : several}`
}

const MAX_NAMED = 20

/** Up to three addresses, or how many more. */
export function addressed(recipients: readonly { readonly address: string }[]): string {
  const named = recipients.slice(0, MAX_NAMED).map(({ address }) => address)
  const more = recipients.length - named.length
  return more > 0 ? `${named.join(', ')} and ${more.toLocaleString('en-GB')} more` : named.join(', ')
}

const monthOnly = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

export function monthName(month: string): string {
  return monthOnly.format(new Date(`${month}-15T12:00:00Z`))
}
