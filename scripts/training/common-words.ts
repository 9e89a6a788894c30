import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'
import { COMMON_BITS, first, second } from '../../detectors/personal-data/names/common-words.ts'
import { hash, tokens } from '../../detectors/personal-data/names/tokens.ts'

/** `common-words FOLDER FILE`: words twice in lower case outside names, or in compromise's lexicon (MIT) as no name. */
const [folder, target] = process.argv.slice(2)
if (!folder || !target) throw new Error('common-words FOLDER FILE')

const seen = new Map<string, number>()
for (const name of readdirSync(folder).filter((file) => file.endsWith('.jsonl')))
  for (const line of readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)) {
    const { text, spans } = JSON.parse(line) as { text: string; spans: { start: number; end: number }[] }
    for (const token of tokens(text))
      if (token.word && !token.cap && !spans.some((span) => span.start < token.end && token.start < span.end))
        seen.set(token.lower, (seen.get(token.lower) ?? 0) + 1)
  }
const NAMES = /Name|Person|City|Country|Region|Place|Organization|Team|Demonym|ProperNoun/
const { one } = nlp.model() as { one: { lexicon: Record<string, string | string[]> } }
const words = new Set([...seen].filter(([, times]) => times > 1).map(([word]) => word))
for (const [word, tags] of Object.entries(one.lexicon))
  if (/^[a-z]{3,}$/.test(word) && ![tags].flat().some((tag) => NAMES.test(tag))) words.add(word)

const filter = new Uint8Array(1 << (COMMON_BITS - 3))
for (const word of words) for (const at of [first(hash(word)), second(hash(word))]) filter[at >> 3]! |= 1 << (at & 7)
writeFileSync(
  target,
  '// Ordinary English words as a Bloom filter, written by ' +
    `scripts/training/common-words.ts from the training texts of the name model\n// ` +
    `(CC BY 4.0; none of their text is in here) and the lexicon of compromise (MIT).\n` +
    `export const COMMON_WORDS =\n  '${Buffer.from(filter).toString('base64')}'\n`,
)
console.log(`${words.size} words`)
