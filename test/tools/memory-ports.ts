import { createHash } from 'node:crypto'
import { rules } from '../../detectors/index.ts'
import { pack } from '../../src/adapters/zip/pack.ts'
import { versionOf } from '../../src/core/content.ts'
import { contentsOf } from '../../src/core/contents.ts'
import { dayOf } from '../../src/core/deadline.ts'
import { type DelegationEntry, delegationFrom } from '../../src/core/delegation.ts'
import type { Draft } from '../../src/core/draft.ts'
import type { Notice } from '../../src/core/notice.ts'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import { packInForce } from '../../src/core/pack/packs.ts'
import { inPeriod } from '../../src/core/record/record.ts'
import { Conflict, Refusal } from '../../src/core/refusal.ts'
import { REGISTERS } from '../../src/core/register/all.ts'
import { streamOf } from '../../src/core/register/entry.ts'
import { officeOn } from '../../src/core/register/office.ts'
import type { ElectionKind, Office } from '../../src/core/registers.ts'
import { registersBasis } from '../../src/core/registers-basis.ts'
import { STOP_STREAM, stopFrom } from '../../src/core/stop.ts'
import type { AnyEntry, Claims, ItemRow, Order, Ports, ServedRow, Text, Write } from '../../src/ports.ts'
import { read, readHere } from '../../src/reading/read.ts'
import { compareLetters } from '../../src/review/language/letters.ts'
import { notChecked } from '../../src/review/language/not-checked.ts'
import { runRules } from '../../src/review/run-rules.ts'
import { knownOf } from './known-of.ts'
import { listed } from './listed.ts'
import { memoryJudged } from './memory-judged.ts'
import { memoryMail } from './memory-mail.ts'
import { office } from './reading.ts'
import { memoryRegisters } from './registers.ts'

/** What a test changes of the office, the rules in force and the calendar. */
export type Setting = {
  office?: Office
  rules?: string
  elections?: (day: string) => readonly ElectionKind[]
}

/** Every port in memory, with a clock that tests set. */
export function memoryPorts(start = '2026-11-24T09:00:00.000Z', setting: Setting = {}) {
  let now = Date.parse(start)
  let ids = 0
  const streams = new Map<string, AnyEntry[]>()
  const drafts = new Map<string, Draft>()
  const texts = new Map<string, Text>()
  const erased = new Set<string>()
  const rows = new Map<string, ItemRow & { readonly readers: string }>()
  const mail = memoryMail((item) => rows.get(item)?.progress)
  const judged = memoryJudged(mail.ports)
  const sent: Order[] = []
  const outbox = new Map<string, Notice>()
  const seen = new Map<string, string>()
  const feeds = new Map<string, { hash: string; at: string }>()
  const certificates = new Map<string, Claims>()
  const files = new Map<string, Uint8Array>()
  const served: ServedRow[] = []
  const kept = memoryRegisters({
    ...office,
    declarations: office.people.map(({ id }) => ({ person: id, policy: policy.version })),
  })
  const digest = async (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

  const tell = (notices: readonly Notice[]) => {
    for (const notice of notices) if (!outbox.has(notice.dedupeKey)) outbox.set(notice.dedupeKey, notice)
  }

  const officeNow = async (day: string) => {
    const office = setting.office ?? officeOn(await kept.registers(), day)
    const pack = packInForce(office.policyPacks ?? [])
    return { office, registers: await digest(registersBasis(office)), pack }
  }

  const ports: Ports = {
    now: () => new Date(now).toISOString(),
    newId: () => `ID${String(++ids).padStart(6, '0')}`,
    digest,
    keepFile: async (bytes) => {
      const hash = await digest(bytes)
      files.set(hash, bytes)
      return hash
    },
    openFile: async (hash) => files.get(hash),
    registers: kept.registers,
    rowVersions: kept.rowVersions,
    itemsUsingConsent: async (consent) =>
      [...streams].flatMap(([stream, entries]) =>
        entries.some((entry) => entry.what === 'submitted' && entry.consents?.includes(consent)) ? [stream] : [],
      ),
    officeSnapshot: async (day = dayOf(new Date(now).toISOString()), { elections = () => [] } = setting) => ({
      ...(await officeNow(day)),
      rules: setting.rules ?? 'rules-1',
      delegations: [...streams].flatMap(([name, entries]) => {
        const delegation = name.startsWith('delegation:') ? delegationFrom(entries as DelegationEntry[]) : undefined
        return delegation ? [delegation] : []
      }),
      stop: stopFrom(streams.get(STOP_STREAM) ?? []),
      calendar: {
        isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()),
        inElectionPeriod: (one) => elections(one).length > 0,
        electionsOn: (one) => elections(one),
      },
    }),
    keep: async (draft) => {
      const version = await versionOf(draft, digest)
      if (erased.has(version) || !drafts.has(version)) drafts.set(version, draft)
      erased.delete(version)
      return version
    },
    open: async (version) => found(drafts.get(version), erased.has(version)),
    shred: async () => 0,
    review: async (draft, circumstances) => {
      const extraction = await read(draft)
      const office = knownOf(setting.office ?? officeOn(await kept.registers(), circumstances.today))
      const reading = { ...extraction, circumstances, known: office }
      const others = await notChecked(reading, compareLetters)
      const review = runRules({ ...reading, unread: [...extraction.unread, ...others] }, rules)
      return {
        review: { ...review, contents: contentsOf(extraction, review.unread) },
        text: { parts: extraction.parts, observations: [] },
      }
    },
    fileWithin: async (file, id, part) => (await readHere({ ...file, want: part }, id)).wanted,
    keepText: async (version, text) => void texts.set(version, text),
    openText: async (version) => found(texts.get(version), erased.has(version)),
    keepServed: async (row) => {
      const same = (one: ServedRow) => JSON.stringify({ ...one, at: '' }) === JSON.stringify({ ...row, at: '' })
      if (!served.some(same)) served.push(row)
    },
    servedTo: async ({ item, version, by }) =>
      served
        .filter((row) => row.item === item && row.version === version && row.by === by)
        .map(({ part, how }) => ({ part, how })),
    read: async (stream) => (stream.startsWith('register:') ? kept.read(stream) : (streams.get(stream) ?? [])),
    append: async (write) => {
      if (!write.stream.startsWith('register:')) return append(write)
      await kept.append(write)
      tell(write.notices ?? [])
    },
    happened: async (period) =>
      [
        ...[...streams].map(([stream, entries]) => ({ stream, entries })),
        ...REGISTERS.map(({ id }) => ({ stream: streamOf(id), entries: kept.read(streamOf(id)) })),
      ].filter(({ entries }) => entries.some(({ at }) => inPeriod(at, period))),
    faultOf: async () => undefined,
    pack,
    heads: async () =>
      Promise.all(
        [...streams].map(async ([stream, entries]) => ({
          ...{ stream, seq: entries.length },
          hash: await digest(JSON.stringify(entries)),
        })),
      ),
    items: async (query) => listed(rows.values(), query),
    title: async (item) => rows.get(item)?.title ?? '',
    notify: async (notices) => tell(notices),
    takeNotices: async ({ now: time, until, limit }) =>
      [...outbox.values()]
        .filter((notice) => notice.state === 'waiting' && notice.notBefore <= time)
        .slice(0, limit)
        .map((notice) => {
          const taken = { ...notice, attempts: notice.attempts + 1, notBefore: until }
          outbox.set(notice.dedupeKey, taken)
          return taken
        }),
    settleNotice: async (id, outcome) => {
      const notice = [...outbox.values()].find((one) => one.id === id)
      if (notice) outbox.set(notice.dedupeKey, { ...notice, ...outcome })
    },
    calendarFeed: async (hash) => [...feeds].find(([, feed]) => feed.hash === hash)?.[0],
    keepCalendarFeed: async ({ person, ...feed }) => void feeds.set(person, feed),
    endCalendarFeed: async (person) => void feeds.delete(person),
    calendarFeedSince: async (person) => feeds.get(person)?.at ?? '',
    newNotices: async (person) =>
      [...outbox.values()].filter(
        ({ to, at, kind }) => to === person && !['digest', 'anchor'].includes(kind) && at > (seen.get(person) ?? ''),
      ).length,
    noticesSeen: async (person) => seen.get(person) ?? '',
    seeNotices: async (person, at) => void seen.set(person, at),
    noticesTo: async (person, limit, without = []) =>
      [...outbox.values()]
        .filter(({ to, kind }) => to === person && !without.includes(kind))
        .reverse()
        .slice(0, limit),
    ...mail.ports,
    ...judged.ports,
    deliver: async (order) => {
      sent.push(order)
      return `sent ${order.key}`
    },
    certify: async (claims) => {
      const name = `certificate-${certificates.size + 1}`
      certificates.set(name, claims)
      return name
    },
    check: async (certificate) => certificates.get(certificate),
    keys: async () => ({ keys: [] }),
  }
  function list(summary: NonNullable<Write['summary']>, title = rows.get(summary.item)?.title ?? '') {
    rows.set(summary.item, { ...summary, title })
  }

  /** Another item has it, and its content was not erased since. */
  function needed(version: string, item: string): boolean {
    const last = (entries: readonly AnyEntry[], is: (entry: AnyEntry) => boolean) => entries.findLastIndex(is)
    return [...streams].some(
      ([name, entries]) =>
        name !== item &&
        last(entries, (entry) => entry.what === 'submitted' && entry.version === version) >
          last(entries, ({ what }) => what === 'content-erased'),
    )
  }

  function forget(content: Write['eraseContent']): void {
    for (const version of content?.versions ?? []) {
      if (needed(version, content!.item)) continue
      drafts.delete(version)
      texts.delete(version)
      erased.add(version)
    }
  }

  async function append(write: Write) {
    const { stream, after, entries, summary, title, notices = [], also } = write
    const past = streams.get(stream) ?? []
    const isAnswered = write.mail && mail.isKnown(write.mail.key)
    const isLate = write.mailDeclared && mail.isNumbered(write.mailDeclared)
    if (past.length !== after || isAnswered || isLate)
      throw new Conflict('Another person changed this first. Look again.')
    if (also) kept.append(also)
    streams.set(stream, [...past, ...entries])
    if (summary) list(summary, title)
    forget(write.eraseContent)
    tell(notices)
    mail.write(write)
    judged.write(write)
  }

  return {
    ports,
    streams,
    /** Every call to send, in order. */
    sent,
    setting,
    /** Notices sent, as 'person: kind', in order. */
    noticesSent: () => [...outbox.values()].map(({ to, kind }) => `${to}: ${kind}`),
    /** Lets time pass. */
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

function found<T>(value: T | undefined, erased: boolean): T {
  if (erased) throw new Refusal('erased', 'Its content was erased.')
  if (value === undefined) throw new Refusal('not-found', 'There is no such version.')
  return value
}

/** A press release by staff, with what a test changes. */
export function draftOf(more: Partial<Draft> = {}): Draft {
  return {
    kind: 'press-release',
    channel: 'press',
    account: 'corporate',
    author: 'staff',
    title: 'New patrols for the canal',
    body: 'Extra patrols start along the canal on Monday.',
    files: [],
    recipients: [],
    evidence: [],
    ...more,
  }
}
