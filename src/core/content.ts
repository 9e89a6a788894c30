import type { Draft } from './draft.ts'
import type { Review } from './review.ts'

/** NFC, LF, no spaces at line ends. Offsets of findings refer to it. */
export function settled(draft: Draft): Draft {
  const { altTexts = [] } = draft
  const alt = altTexts.some((text) => text.trim() !== '') ? { altTexts: altTexts.map(normalise) } : {}
  const { altTexts: _, ...rest } = draft
  return { ...rest, ...alt, title: normalise(draft.title), body: normalise(draft.body) }
}

/** What people sign. `digests`: SHA-256 of the files in order, lower-case hexadecimal. */
export function canonical(draft: Draft, digests: readonly string[]): string {
  const { title, body, altTexts } = settled(draft)
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
    // Absent fields keep the hash of older versions.
    ...(draft.application ? [draft.application] : []),
    ...(altTexts ? [['alt-texts', ...altTexts]] : []),
  ])
}

/** The lookbehind keeps long runs of spaces linear. */
export const SPACES_AT_LINE_END = /(?<![ \t])[ \t]+$/gm

function normalise(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(SPACES_AT_LINE_END, '').trim()
}

/** A decision names the hash of this text. */
export function findingsText(review: Review): string {
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

/** A finding is named by its position in the review, from one. */
export function findingName(index: number): string {
  return `f${index + 1}`
}

/** SHA-256, lower-case hexadecimal. */
export async function versionOf(
  draft: Draft,
  digest: (content: string | Uint8Array) => Promise<string>,
): Promise<string> {
  const files = await Promise.all(draft.files.map((file) => digest(file.bytes)))
  return digest(canonical(draft, files))
}
