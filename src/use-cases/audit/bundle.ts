import { KEEPERS, mayRead } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry } from '../../core/entry.ts'
import { type House, nameOf, personOf } from '../../core/house.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { asReadBy, entriesFor, mustRead } from '../../core/reading.ts'
import { blackedOut } from '../../core/record/bundle/blacked.ts'
import { type BundleFile, copyOf, type Source, type Version } from '../../core/record/bundle/bundle.ts'
import { exemptions } from '../../core/record/bundle/exemptions.ts'
import { wordsOf } from '../../core/record/bundle/timeline.ts'
import { type Chain, mayLook } from '../../core/record/record.ts'
import { heldAbout, names, subjectFiles } from '../../core/record/subject.ts'
import { Refusal, unlessErased } from '../../core/refusal.ts'
import { rowsOf } from '../../core/register/office.ts'
import type { Ports } from '../../ports.ts'
import type { Acting } from '../shared/journal.ts'
import type { reviewing } from '../shared/reviewer.ts'

const ALWAYS = { from: '1970-01-01', until: '9998-12-31' }
const MOST_NOTICES = 10_000
const REFERENCE = /^[\p{L}\p{N}][\p{L}\p{N} ./-]{0,59}$/u

/** A whole item as a ZIP, for a request under the Freedom of Information Act: a full copy and a redacted one. */
export function bundleActs(ports: Ports, { act, history, read }: Acting, { examine }: ReturnType<typeof reviewing>) {
  return {
    /**
     * Makes the copy and writes on the record that it was made, with the hash of the ZIP. Refusals: `not-yours` for those who do
     * not keep the record, `not-found`, `bad-input` without a reference of the request.
     */
    async bundle(id: string, command: { by: string; reference: string }): Promise<Uint8Array> {
      const { by } = command
      const at = ports.now()
      const reference = referenceIn(command.reference)
      const [house, item] = await Promise.all([ports.house(), read(id)])
      mustRead(house, item, by, at)
      mayLook(house, by, dayOf(at), KEEPERS)
      const entries = await history(id)
      const zip = await ports.pack(await filesOf({ id, reference, madeBy: by, at, entries }, house))
      const hash = await ports.digest(zip)
      await act(id, () => [{ at, by, what: 'copied', for: 'information-request', reference, hash }])
      return zip
    },

    /** What is held about one person of the office, as a ZIP; that it was made is written on a stream of that person's own. */
    async subject(person: string, command: { by: string; reference: string }): Promise<Uint8Array> {
      const { by } = command
      const at = ports.now()
      const reference = referenceIn(command.reference)
      const [house, registers] = await Promise.all([ports.house(), ports.registers()])
      mayLook(house, by, dayOf(at), KEEPERS)
      const known = rowsOf(registers, 'people').find(({ id }) => id === person)
      if (!known) throw new Refusal('not-found', 'There is no such person on the register of people.')
      const [chains, notices] = await Promise.all([ports.happened(ALWAYS), ports.noticesTo(person, MOST_NOTICES)])
      const name = String(known.values['name'] ?? person)
      // Only the chains that name the person are opened whole, with what people said in them.
      const about = chains.filter(({ entries }) => entries.some((entry) => names(entry, person)))
      const opened: Chain[] = []
      for (const { stream } of about) opened.push({ stream, entries: await openTo(stream, house, by, at) })
      const zip = await ports.pack(subjectFiles(heldAbout(person, opened, registers, notices), { name, reference, at }))
      const stream = `subject-access:${person}`
      const entry: Entry = {
        ...{ at, by, what: 'copied', for: 'subject-access' },
        ...{ reference, hash: await ports.digest(zip) },
      }
      await ports.append({ stream, after: (await ports.read(stream)).length, entries: [entry] })
      return zip
    },
  }

  /** The entries of a chain; of those about a version that is closed to this person only who did what, and when. */
  async function openTo(stream: string, house: House, by: string, at: string): Promise<Chain['entries']> {
    const all = await ports.read(stream)
    if (stream.includes(':')) return all
    const entries = all as readonly Entry[]
    const open = new Set(entriesFor(house, itemFrom(entries), entries, by, at))
    return entries.map((entry) =>
      open.has(entry) ? entry : ({ at: entry.at, by: entry.by, what: entry.what } as Entry),
    )
  }

  async function filesOf(of: Pick<Source, 'id' | 'reference' | 'madeBy' | 'at' | 'entries'>, house: House) {
    const whole = itemFrom(of.entries)
    const item = asReadBy(house, whole, of.madeBy, of.at)
    const entries = entriesFor(house, whole, of.entries, of.madeBy, of.at)
    const open = item.versions.filter((version) => mayRead(house, item, of.madeBy, of.at, version))
    const all = await Promise.all(open.map((version) => versionOf(version, entries)))
    const versions = all.flatMap((version) => version ?? [])
    const erased = open.length - versions.length
    const withheld = item.versions.length - open.length
    const findings = versions.flatMap(({ review }) => review.findings)
    const fault = await ports.faultOf(of.id)
    const chain = `${of.entries.length} entries in one chain: ${fault ?? 'it holds, from the first to the last'}.`
    const source = {
      ...of,
      entries,
      item,
      versions,
      erased,
      withheld,
      chain,
      exemptions: exemptions(item, entries, findings),
    }
    const title = (await ports.title(of.id)) || 'Untitled'
    const cleaned = await clean([title, ...entries.flatMap(wordsOf)], house, of.at)
    const say = (words: string) => cleaned.get(words) ?? '[redacted]'
    const post = (who: string) => personOf(house, who)?.title ?? nameOf(house, who)
    const full = { title, name: (who: string) => nameOf(house, who), say: (words: string) => words, redact: false }
    const under = (folder: string, files: readonly BundleFile[]) =>
      files.map((file) => ({ ...file, name: `${folder}/${file.name}` }))
    return [
      ...under('full', copyOf(source, full)),
      ...under('redacted', copyOf(source, { title: say(title), name: post, say, redact: true })),
    ]
  }

  async function versionOf(version: string, entries: readonly Entry[]): Promise<Version | undefined> {
    const found = await unlessErased(Promise.all([ports.open(version), ports.openText(version)]))
    if (!found) return undefined
    const [draft, { parts }] = found
    const last = entries.findLast((entry) => entry.what === 'reviewed' && entry.version === version)
    if (last?.what !== 'reviewed') throw new Error(`The version ${version} was never reviewed.`)
    return { version, draft, parts, review: last.review }
  }

  /** Words that people wrote freely, each as our own detector leaves it. */
  async function clean(texts: readonly string[], house: House, at: string): Promise<Map<string, string>> {
    const cleaned = new Map<string, string>()
    for (const words of new Set(texts)) {
      const { review, text } = await examine({ ...NOTE, body: words }, house, at)
      const body = text.parts.filter(({ kind }) => kind === 'body')
      cleaned.set(words, body.map((part) => blackedOut(part, review.findings)).join('\n'))
    }
    return cleaned
  }
}

function referenceIn(given: string): string {
  const reference = given.trim()
  if (REFERENCE.test(reference)) return reference
  throw new Refusal(
    'bad-input',
    'Give the reference of the request: letters, figures, spaces, dots, strokes and hyphens, at most 60.',
  )
}

const NOTE: Draft = {
  ...{ kind: 'other', channel: 'internal', account: 'corporate', author: 'staff', title: '', body: '' },
  ...{ files: [], recipients: [], evidence: [] },
}
