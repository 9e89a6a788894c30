import type { Circumstances, Known, Part, PartKind, Unread } from '../../../detectors/contract.ts'
import { mayPass } from '../../core/language-passes.ts'
import { languageName } from '../../core/languages.ts'
import { original } from '../run-rules.ts'
import type { Compare } from './identify.ts'
import { type ForeignPassage, foreignPassages } from './passages.ts'

/** Part of the review basis: change it when `notChecked` changes. */
export const LANGUAGE_BASIS = 'languages-2'

/** These hold names and codes, not prose. */
const NO_PROSE = new Set<PartKind>(['recipients', 'filename', 'label'])

/** Names in code are in no language, so only a certain passage counts. */
const MARKUP = /\/(?:attributes|script\d*)(?:~|$)/
const COMMENT = /\/comment\d+(?:~|$)/
const TAG = /<[a-z]{1,10} [a-z]{1,20}=/i
const TAKEN_APART = /\/(?:tokens|spelled)$/
const isCode = ({ id, program, text }: Part, { sure }: ForeignPassage): boolean =>
  !sure &&
  (MARKUP.test(id) || (program === 'technical' && TAKEN_APART.test(id)) || (COMMENT.test(id) && TAG.test(text)))

/** Offsets stay the same. */
function foreignable({ kind, program, text }: Part): string {
  const blank = (all: string) => ' '.repeat(all.length)
  if (program) return sentencesIn(text).replace(UNSEEN, blank)
  return (kind === 'title' ? text.replace(ANSWER, blank) : text).replace(UNSEEN, blank)
}

/** Programs put these before a subject. */
const ANSWER = /^(?:\s*(?:re|fwd?|aw|wg|sv|vs|tr|antw|rv)(?:\[\d{1,3}\])?:)+/i

/** Mail programs pad previews with these. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

/** Values that programs fill in are no sentences; offsets stay the same. */
const sentencesIn = (text: string): string =>
  text.replace(/[^\n]+/g, (line) => (SENTENCE.test(line) ? line : ' '.repeat(line.length)))
const SENTENCE = /(?<![\p{L}’'])(?:[\p{L}’']+,? ){6}[\p{L}’']+/u

/** Further ones of a language extend the last. */
const MAX_PASSAGES = 20

type Reading = { readonly parts: readonly Part[]; readonly circumstances: Circumstances; readonly known: Known }

/** The rules read English, so other languages are listed unless the office lets them pass. `alike` compares letters. */
export async function notChecked({ parts, circumstances, known }: Reading, alike: Compare): Promise<Unread[]> {
  const byId = new Map(parts.map((part) => [part.id, part]))
  const entries: Unread[] = []
  for (const part of parts) {
    if (NO_PROSE.has(part.kind)) continue
    const text = foreignable(part)
    for (const passage of fewer(await foreignPassages(text, alike))) {
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

/** Listed once where the text shows the language. */
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
