import type { Draft } from './draft.ts'
import type { Review } from './review.ts'

/**
 * A draft in the form in which it is kept: NFC, LF, no spaces at line ends. Two drafts of one version then have the same text,
 * and the offsets of findings hold for both.
 */
export function settled(draft: Draft): Draft {
  return { ...draft, title: plain(draft.title), body: plain(draft.body) }
}

/**
 * What is signed: the content, the account and the channel, the audience and the embargo, in one canonical text.
 * A change of any of these makes another version; a save that changes nothing does not.
 * `digests` are the SHA-256 of the files, in their order, in lower-case hexadecimal.
 */
export function canonical(draft: Draft, digests: readonly string[]): string {
  const { title, body } = settled(draft)
  return JSON.stringify([
    'countersign-content-1',
    draft.kind,
    draft.channel,
    draft.account,
    draft.handle ?? '',
    draft.author,
    title,
    body,
    draft.files.map((file, index) => [file.name, digests[index] ?? '']),
    draft.sender ?? '',
    [...draft.recipients].map(({ address, visible }) => [address.toLowerCase(), visible]).sort(),
    draft.embargoUntil ?? '',
    // Absent where there is none, so that what was signed before there were applications keeps its name.
    ...(draft.application ? [draft.application] : []),
  ])
}

/** Begins where a run of spaces begins: tried from each space of a long run, it would take the square of its length. */
export const SPACES_AT_LINE_END = /(?<![ \t])[ \t]+$/gm

function plain(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(SPACES_AT_LINE_END, '').trim()
}

/** What the decider was shown: a decision is bound to it. */
export function shownText(review: Review): string {
  return JSON.stringify([
    review.findings.map(({ rule, part, start, end, severity, reserved }) => [
      rule,
      part,
      start,
      end,
      severity,
      reserved ?? false,
    ]),
    review.unread.map(({ part, why, start, end }) => (start === undefined ? [part, why] : [part, why, start, end])),
    review.failures.map(({ rule }) => rule),
  ])
}

/** The name of a finding within its version: its place in the review, counted from one. */
export function findingName(index: number): string {
  return `f${index + 1}`
}

/** The version of a draft: the SHA-256 of its canonical content. `digest` gives SHA-256 in lower-case hexadecimal. */
export async function versionOf(
  draft: Draft,
  digest: (content: string | Uint8Array) => Promise<string>,
): Promise<string> {
  const files = await Promise.all(draft.files.map((file) => digest(file.bytes)))
  return digest(canonical(draft, files))
}
