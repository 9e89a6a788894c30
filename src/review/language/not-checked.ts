import type { Circumstances, Known, Part, PartKind, Unread } from '../../../detectors/contract.ts'
import { mayPass } from '../../core/language-passes.ts'
import { languageName } from '../../core/languages.ts'
import { original } from '../run-rules.ts'
import type { Compare } from './identify.ts'
import { type ForeignPassage, foreignPassages } from './passages.ts'

/** Part of the review basis: change it when `notChecked` answers differently. */
export const LANGUAGE_BASIS = 'languages-1'

/** They hold names and codes, not prose. */
const NO_PROSE = new Set<PartKind>(['recipients', 'filename', 'label'])

/** Names of classes and variables are in no language; only a certain passage counts there. */
const MARKUP = /\/(?:attributes|script\d*)(?:~|$)/
const isCode = ({ id }: Part, { sure }: ForeignPassage): boolean => MARKUP.test(id) && !sure

/** More passages of one language in a part are reported as one up to the last. */
const MAX_PASSAGES = 20

type Reading = { readonly parts: readonly Part[]; readonly circumstances: Circumstances; readonly known: Known }

/**
 * The rules read English. Lists every passage in another language as not checked, unless the office lets that
 * language pass. `alike` compares the letters of a passage with those of languages.
 */
export async function notChecked({ parts, circumstances, known }: Reading, alike: Compare): Promise<Unread[]> {
  const byId = new Map(parts.map((part) => [part.id, part]))
  const entries: Unread[] = []
  for (const part of parts) {
    if (NO_PROSE.has(part.kind)) continue
    for (const passage of fewer(await foreignPassages(part.text, alike))) {
      if (mayPass(passage, circumstances, known) || isCode(part, passage)) continue
      const entry = entryOf(passage, part, byId)
      if (!entries.some((other) => overlaps(other, entry))) entries.push(entry)
    }
  }
  return entries
}

function entryOf({ start, end, language, sure }: ForeignPassage, part: Part, parts: ReadonlyMap<string, Part>): Unread {
  const name = languageName(language)
  const languageText = language === undefined || sure ? name : `what may be ${name}`
  return {
    ...original({ part: part.id, start, end }, parts),
    why: `Written in ${languageText}. The rules read English only, so a person must check it.`,
    language: language ?? 'und',
  }
}

/** Decoded text is not listed twice where the text itself shows the language. */
const overlaps = (a: Unread, b: Unread): boolean => a.part === b.part && a.start! < b.end! && b.start! < a.end!

function fewer(passages: readonly ForeignPassage[]): ForeignPassage[] {
  const kept: ForeignPassage[] = []
  const counts = new Map<string | undefined, number>()
  for (const passage of passages) {
    const count = (counts.get(passage.language) ?? 0) + 1
    counts.set(passage.language, count)
    if (count <= MAX_PASSAGES) kept.push(passage)
    else {
      const last = kept.findLastIndex(({ language }) => language === passage.language)
      kept[last] = { ...kept[last]!, end: passage.end, sure: kept[last]!.sure && passage.sure }
    }
  }
  return kept
}
