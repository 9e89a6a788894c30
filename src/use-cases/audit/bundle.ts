import { KEEPERS, mayRead } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { nameOf, type OfficeSnapshot, personOf } from '../../core/office-snapshot.ts'
import { asReadBy, entriesFor, mustRead } from '../../core/reading.ts'
import { blackedOut } from '../../core/record/bundle/blacked.ts'
import { type BundleFile, copyOf, type Source, type Version } from '../../core/record/bundle/bundle.ts'
import { exemptions } from '../../core/record/bundle/exemptions.ts'
import { wordsOf } from '../../core/record/bundle/timeline.ts'
import { mayLook } from '../../core/record/record.ts'
import { unlessErased } from '../../core/refusal.ts'
import { existing } from '../common/journal.ts'
import type { Dependencies } from '../dependencies.ts'
import { referenceIn } from './reference.ts'

/** A full and a redacted copy as ZIP; its hash is recorded. Refusals: `not-yours`, `not-found`, `bad-input`. */
export const bundle = ({ ports, reviewer, commit, history }: Dependencies) => {
  return async (id: string, command: { by: string; reference: string }): Promise<Uint8Array> => {
    const { by } = command
    const at = ports.now()
    const reference = referenceIn(command.reference)
    const [snapshot, entries] = await Promise.all([ports.officeSnapshot(), history(id)])
    mustRead(snapshot, existing(entries), by, at)
    mayLook(snapshot, by, dayOf(at), KEEPERS)
    const zip = await ports.pack(await filesOf({ id, reference, madeBy: by, at, entries }, snapshot))
    const hash = await ports.digest(zip)
    await commit(id, () => [{ at, by, what: 'copied', for: 'information-request', reference, hash }])
    return zip
  }

  async function filesOf(of: Pick<Source, 'id' | 'reference' | 'madeBy' | 'at' | 'entries'>, snapshot: OfficeSnapshot) {
    const whole = itemFrom(of.entries)
    const item = asReadBy(snapshot, whole, of.madeBy, of.at)
    const entries = entriesFor(snapshot, whole, of.entries, of.madeBy, of.at)
    const open = item.versions.filter((version) => mayRead(snapshot, item, of.madeBy, of.at, version))
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
    const cleaned = await clean([title, ...entries.flatMap(wordsOf)], snapshot, of.at)
    const say = (words: string) => cleaned.get(words) ?? '[redacted]'
    const post = (who: string) => personOf(snapshot, who)?.title ?? nameOf(snapshot, who)
    const full = { title, name: (who: string) => nameOf(snapshot, who), say: (words: string) => words, redact: false }
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

  async function clean(texts: readonly string[], snapshot: OfficeSnapshot, at: string): Promise<Map<string, string>> {
    const cleaned = new Map<string, string>()
    for (const words of new Set(texts)) {
      const { review, text } = await reviewer.review({ ...NOTE, body: words }, snapshot, at)
      const body = text.parts.filter(({ kind }) => kind === 'body')
      cleaned.set(words, body.map((part) => blackedOut(part, review.findings)).join('\n'))
    }
    return cleaned
  }
}

const NOTE: Draft = {
  ...{ kind: 'other', channel: 'internal', account: 'corporate', author: 'staff', title: '', body: '' },
  ...{ files: [], recipients: [], evidence: [] },
}
