import { diffWords, wordDiff } from 'diff'
import type { Draft } from './draft.ts'
import type { Entry } from './entry.ts'
import { sameBytes } from './same-bytes.ts'

export type Redline = {
  readonly parts: readonly ChangedPart[]
  readonly circumstances: readonly { readonly what: string; readonly before: string; readonly now: string }[]
  readonly files: readonly { readonly name: string; readonly change: 'added' | 'removed' | 'changed' }[]
}

export type ChangedPart = {
  readonly part: string
  readonly where?: string
  readonly changes: readonly { readonly text: string; readonly change: 'same' | 'added' | 'removed' }[]
}

type Part = { readonly id: string; readonly text: string; readonly where?: string }

export type Side = { readonly draft: Draft; readonly parts: readonly Part[] }

/** Beyond it the text counts as rewritten (Myers 1986: quadratic time). */
const MAX_EDITS = 2_000

export function redline(before: Side, now: Side): Redline {
  const moved = renumbered(before.draft, now.draft)
  const old = new Map(before.parts.map((part) => [moved(part.id), part]))
  const here = new Set(now.parts.map(({ id }) => id))
  return {
    parts: [
      ...now.parts.flatMap((part) => changedPart(part, old.get(part.id)?.text ?? '', part.text)),
      ...[...old].flatMap(([id, part]) => (here.has(id) ? [] : changedPart(part, part.text, ''))),
    ],
    circumstances: circumstances(before.draft, now.draft),
    files: files(before.draft, now.draft),
  }
}

export function changedPart({ id, where }: Omit<Part, 'text'>, before: string, now: string): ChangedPart[] {
  if (before === now) return []
  const found = fewestEdits(before, now) > MAX_EDITS ? undefined : diffWords(before, now, { maxEditLength: MAX_EDITS })
  const changes = found
    ? found.map(({ value: text, added, removed }) => ({ text, change: changeOf(added, removed) }))
    : [
        { text: before, change: 'removed' as const },
        { text: now, change: 'added' as const },
      ]
  return [{ part: id, ...(where ? { where } : {}), changes: changes.filter(({ text }) => text !== '') }]
}

function fewestEdits(before: string, now: string): number {
  const more = new Map<string, number>()
  const count = (text: string, by: number) => {
    for (const token of wordDiff.tokenize(text)) {
      const word = token.trim()
      more.set(word, (more.get(word) ?? 0) + by)
    }
  }
  count(before, -1)
  count(now, 1)
  return [...more.values()].reduce((sum, surplus) => sum + Math.abs(surplus), 0)
}

function changeOf(added: boolean, removed: boolean): 'same' | 'added' | 'removed' {
  if (added) return 'added'
  return removed ? 'removed' : 'same'
}

const ATTACHMENT = /^attachment:(\d+)(?=\/|$)/

function renumbered(before: Draft, now: Draft): (part: string) => string {
  const places = before.files.map(({ name }) => now.files.findIndex((file) => file.name === name) + 1)
  return (part) =>
    part.replace(ATTACHMENT, (whole, number: string) => {
      const place = places[Number(number) - 1]
      return place ? `attachment:${place}` : `${whole}-gone`
    })
}

function circumstances(before: Draft, now: Draft): Redline['circumstances'] {
  const circumstancesOf = ({
    kind,
    channel,
    account,
    handle,
    recipients,
    embargoUntil,
    intendedAt,
    author,
    evidence,
    onBehalfOf,
    reviewBy,
    expiresOn,
  }: Draft) => ({
    kind,
    channel,
    account,
    handle: handle ?? '',
    author,
    recipients: recipients.map(({ address }) => address).join(', '),
    'embargo until': embargoUntil ?? '',
    'meant to go out': intendedAt ?? '',
    'in the name of': onBehalfOf ?? '',
    evidence: evidence.join(', '),
    'review by': reviewBy ?? '',
    'true until': expiresOn ?? '',
  })
  const old = circumstancesOf(before)
  return Object.entries(circumstancesOf(now)).flatMap(([what, value]) => {
    const earlier = old[what as keyof typeof old]
    return earlier === value ? [] : [{ what, before: earlier, now: value }]
  })
}

function files(before: Draft, now: Draft): Redline['files'] {
  const old = new Map(before.files.map((file) => [file.name, file.bytes]))
  const here = new Set(now.files.map(({ name }) => name))
  return [
    ...now.files.flatMap(({ name, bytes }): Redline['files'] => {
      const earlier = old.get(name)
      if (!earlier) return [{ name, change: 'added' }]
      return sameBytes(earlier, bytes) ? [] : [{ name, change: 'changed' }]
    }),
    ...before.files.flatMap(({ name }) => (here.has(name) ? [] : [{ name, change: 'removed' as const }])),
  ]
}

/** The current one at their last act, else the one before it. */
export function lastSeen(entries: readonly Entry[], by: string): string | undefined {
  let current: string | undefined
  let seen: string | undefined
  const versions: string[] = []
  for (const entry of entries) {
    if (entry.what === 'submitted') {
      current = entry.version
      if (versions.at(-1) !== entry.version) versions.push(entry.version)
    }
    if (entry.by === by) seen = current
  }
  if (seen === undefined) return versions.at(-2)
  // The author saw the version before.
  return seen === current && entries.findLast(({ what }) => what === 'submitted')?.by === by ? versions.at(-2) : seen
}
