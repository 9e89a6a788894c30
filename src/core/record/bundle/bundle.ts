import { londonTime } from '../../calendar.ts'
import { findingName } from '../../content.ts'
import type { Draft } from '../../draft.ts'
import type { Entry } from '../../entry.ts'
import type { Item } from '../../item/state.ts'
import { paragraphsIn } from '../../pack/pack.ts'
import { packNamed, packNameOf, packOf } from '../../pack/packs.ts'
import type { Review } from '../../review.ts'
import { PROGRESS } from '../../words.data.ts'
import { blackedOut, type Part } from './blacked.ts'
import type { Exemption } from './exemptions.ts'
import { element, type Html, link, page, table } from './page.ts'
import { sentence } from './timeline.ts'

const PLACES: Readonly<Record<string, string>> = { body: 'The text', title: 'The title' }

export type Version = {
  readonly version: string
  readonly draft: Draft
  readonly parts: readonly Part[]
  readonly review: Review
}

export type Source = {
  readonly id: string
  readonly reference: string
  readonly madeBy: string
  /** ISO 8601. */
  readonly at: string
  readonly item: Item
  readonly entries: readonly Entry[]
  readonly versions: readonly Version[]
  readonly erased: number
  /** SECRET or TOP SECRET, closed to who made the copy. */
  readonly withheld: number
  readonly exemptions: readonly Exemption[]
  readonly chain: string
}

export type Copy = {
  readonly title: string
  readonly name: (id: string) => string
  readonly say: (words: string) => string
  readonly redact: boolean
}

export type BundleFile = { readonly name: string; readonly content: string | Uint8Array }

/** Only the full copy has the journal and the files. */
export function copyOf(source: Source, copy: Copy): BundleFile[] {
  const files: BundleFile[] = source.versions.map((version, index) => ({
    name: versionName(index),
    content: versionText(version, copy.redact),
  }))
  files.unshift({ name: 'index.html', content: index(source, copy) })
  if (copy.redact) return [...files, ...source.versions.flatMap(renditions)]
  files.push({ name: 'record.json', content: `${JSON.stringify(source.entries, null, 2)}\n` })
  for (const [at, { draft }] of source.versions.entries())
    for (const [number, file] of draft.files.entries())
      files.push({ name: `files/version-${at + 1}/${number + 1}-${safe(file.name)}`, content: file.bytes })
  return files
}

function renditions({ draft, parts, review }: Version, at: number): BundleFile[] {
  return draft.files.map((_, index) => {
    const own = (id: string) => id === `attachment:${index + 1}` || id.startsWith(`attachment:${index + 1}/`)
    const read = parts.filter(({ id, kind, text }) => own(id) && kind !== 'filename' && text.trim() !== '')
    const unread = review.unread.filter(({ part }) => own(part))
    const files = [
      `A redacted text of file ${index + 1}. The file itself is left out, as it may hold what cannot be seen.`,
      ...(read.length === 0 ? ['No words were read in it.'] : []),
      ...unread.map(({ part, why }) => `Not read: ${part}. ${why}`),
    ]
    return {
      name: `files/version-${at + 1}/${index + 1}.txt`,
      content: `${files.join('\n')}\n\n${versionText({ parts: read, review }, true)}`,
    }
  })
}

function versionText({ parts, review }: Pick<Version, 'parts' | 'review'>, redact: boolean): string {
  return parts
    .map(
      (part) =>
        `== ${part.where ?? PLACES[part.id] ?? part.id} ==\n${redact ? blackedOut(part, review.findings) : part.text}\n`,
    )
    .join('\n')
}

function index(source: Source, copy: Copy): string {
  const { entries, item, exemptions, reference, chain } = source
  const { name, say, redact } = copy
  return page(
    copy.title,
    element(
      'p',
      `${redact ? 'Redacted copy' : 'Full copy'} of item ${source.id}, made for request ${reference} on ${time(source.at)} by ${name(source.madeBy)}.`,
    ),
    ...(redact
      ? [
          element(
            'p',
            'Personal data found by machine is taken out, and people of the office are named by their post. ' +
              'Read it through before it goes out: a machine misses things. Of each file there is a redacted ' +
              'text, in the folder files; the files themselves are left out, as they may hold what cannot be ' +
              'seen.',
          ),
        ]
      : [element('p', 'Everything that is on record. Not for disclosure as it stands.')]),
    section('Progress', element('p', PROGRESS[item.progress]), element('p', underWhat(item))),
    section(
      'Versions',
      ...(source.erased > 0
        ? [element('p', `The content of ${source.erased} of its versions was erased and is not in this copy.`)]
        : []),
      ...(source.withheld > 0
        ? [
            element(
              'p',
              `${source.withheld} of its versions are marked SECRET or TOP SECRET and are not in ` +
                `this copy, and neither are their findings and comments. Ask the ${chiefOf(item)}.`,
            ),
          ]
        : []),
      element(
        'ol',
        ...source.versions.map(({ version }, at) =>
          element(
            'li',
            link(versionName(at), `Version ${at + 1}`),
            ` – SHA-256 ${version}`,
            ...(redact ? renditionLinks(source.versions[at]!, at) : []),
          ),
        ),
      ),
    ),
    section(
      'Exemptions to think about',
      table(
        ['Section', 'Why it may apply', 'Applies? Reasons, and public interest'],
        exemptions.map(({ section: number, title, because }) => [`s.${number} ${title}`, because, '']),
      ),
    ),
    section('Decisions', lines(entries, ['decided', 'emergency-released', 'emergency-reviewed'], copy)),
    section('Comments', lines(entries, ['commented'], copy)),
    ...source.versions.map(({ review }, at) =>
      section(`Findings on version ${at + 1}`, findingsOf(review, item, at === source.versions.length - 1, say)),
    ),
    section(
      'Certificate',
      element(
        'p',
        item.certificate ? (redact ? `Issued ${time(item.certificate.at)}.` : item.certificate.jws) : 'None.',
      ),
    ),
    section('The record and its chain', element('p', `${chain} The making of this copy is the next entry.`)),
    section('What happened', lines(entries, undefined, { name, say })),
  )
}

function renditionLinks({ draft }: Version, at: number): (Html | string)[] {
  return draft.files.flatMap((_, index) => [
    ', ',
    link(`files/version-${at + 1}/${index + 1}.txt`, `text of file ${index + 1}`),
  ])
}

function section(title: string, ...inside: readonly Html[]): Html {
  return { html: `${element('h2', title).html}${inside.map(({ html }) => html).join('')}` }
}

function lines(
  entries: readonly Entry[],
  whats: readonly Entry['what'][] | undefined,
  { name, say }: Pick<Copy, 'name' | 'say'>,
): Html {
  const chosen = entries.filter(({ what }) => !whats || whats.includes(what))
  return table(
    ['When', 'What'],
    chosen.map((entry) => [time(entry.at), sentence(entry, name, say)]),
  )
}

function findingsOf(review: Review, item: Item, current: boolean, say: (words: string) => string): Html {
  const rows = review.findings.map((finding, at) => {
    const became = current ? item.resolutions.get(findingName(at)) : undefined
    return [
      finding.where ?? PLACES[finding.part] ?? finding.part,
      `${finding.type.toLowerCase().replaceAll('_', ' ')} (${finding.severity}), ${policyOf(finding.paragraphs, item)}`,
      finding.advice,
      became ? `${became.resolution}: ${say(became.reason)}` : '',
    ]
  })
  return table(['Where', 'What', 'Advice', 'What became of it'], rows)
}

function policyOf(cited: readonly string[], item: Item): string {
  const pack = packOf(item)
  return `policy ${(pack ? paragraphsIn(pack, cited) : cited).join(', ')}`
}

const chiefOf = (item: Item): string => packNamed(packNameOf(item)).terms.chiefExecutive

function underWhat(item: Item): string {
  const title = packOf(item)?.title ?? packNameOf(item).id
  return `Policy: ${title}, version ${packNameOf(item).version}.`
}

const versionName = (index: number) => `version-${index + 1}.txt`
const time = (at: string) => londonTime(at).replace('T', ' ')
const safe = (name: string) =>
  name
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-100)
