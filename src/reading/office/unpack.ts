import type { UnreadAdvice } from '../../../detectors/contract.ts'
import { Exhausted } from '../budget.ts'
import { asUnreadable, type ExtractionSink, type GivenFile } from '../reader.ts'
import { isRecordedEmpty, openZip, unpack } from '../zip.ts'
import { words } from './binary.ts'
import type { OfficePart } from './part.ts'
import { looksLikeXml, rootOf } from './xml.ts'

export const NO_DOCUMENT = 'The part that holds its text is missing or empty.'

/** Failures, also those of a step, are reported, and later steps still run. */
export function unpackAll(file: GivenFile, sink: ExtractionSink) {
  const zip = openZip(file.bytes)
  const parts: OfficePart[] = []
  let whole = true
  for (const entry of zip.entries) {
    if (entry.name.endsWith('/') && entry.size === 0) continue
    try {
      const bytes = unpack(zip, entry, sink.budget)
      // Formats prescribe some empty parts, such as the origin of signatures.
      if (bytes.length === 0 && isRecordedEmpty(entry)) {
        sink.part(`${entry.name}/name`, 'filename', entry.name.slice(entry.name.lastIndexOf('/') + 1))
        continue
      }
      const root = looksLikeXml(bytes) ? rootOf(bytes, sink.budget) : ''
      parts.push({ name: entry.name, bytes, root, unlisted: entry.unlisted })
    } catch (fault) {
      // One entry that is too large does not stop the others from being read.
      if (sink.budget.left() === 0) throw fault
      whole = false
      sink.unread(entry.name, ...reasonOf(fault))
    }
  }
  const comments = [zip.comment, ...zip.entries.map(({ comment }) => comment)].filter(Boolean).join('\n')
  const fields = zip.entries.flatMap((entry) => entry.fields.map((field) => words(field))).filter(Boolean)
  sink.part('archive-fields', 'hidden', [...new Set(fields)].join('\n'), 'field of a file in the archive')
  sink.part('archive-comment', 'properties', comments, 'comment of the archive')

  return {
    parts,
    whole,
    async attempt(at: string, read: () => Promise<void> | void): Promise<void> {
      try {
        await read()
      } catch (fault) {
        tell(at, fault, sink)
      }
    },
    attemptNow(at: string, read: () => void): void {
      try {
        read()
      } catch (fault) {
        tell(at, fault, sink)
      }
    },
    async finish(): Promise<void> {
      for (const { at, bytes } of zip.slack)
        await sink.deeper(`bytes-${at}`, { name: '', bytes, where: `bytes ${at} the entries of the package` })
    },
  }
}

function tell(at: string, fault: unknown, sink: ExtractionSink): void {
  if (fault instanceof Exhausted) throw fault
  sink.unread(at, ...reasonOf(fault))
}

function reasonOf(fault: unknown): [why: string, advice?: UnreadAdvice | undefined] {
  if (fault instanceof Exhausted) return [fault.message]
  const { message, advice } = asUnreadable(fault)
  return [message, advice]
}
