// The sentences that the voice's ears learn from: those in which an expert saw the fault of a draft, and others beside them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const marked = new Map(
  readFileSync(new URL('../../fixtures/corpus/at-fault.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ source, id, at, at_fault }) => [`${source} ${id ?? at}`, at_fault]),
)

/** Of personal data the marks of the labels tell what is at fault. */
const faultsOf = ({ source, group, one }) =>
  group === 'personal'
    ? one.spans?.filter(({ sensitive }) => sensitive).map(({ start, end }) => [start, end])
    : marked.get(`${source} ${one.id ?? one.at}`)

const chance = (text) => Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16)
/** A text of so few sentences is at fault in each of them. */
const FEW = 2
/** Of a longer clean text so many sentences are learnt. */
const OF_CLEAN = 2
/** One in so many is learnt: of sentences of clean texts, of those beside a fault, and of those that tell of people, which have an ear of their own. */
const LEARNT = { clean: 4, beside: 5, personal: 3 }

/** Every sentence of each whole text of `all`, with `fault`: true, false, or undefined where nobody said which it is; and whether it is `learnt`. */
export function sentencesIn(all, sentencesOf) {
  return all.flatMap((whole, at) => {
    if (whole.piece) return []
    const sentences = sentencesOf([{ id: 'body', kind: 'body', text: whole.one.text }])
    const faults = whole.group === null ? [] : sentences.length <= FEW ? [[0, whole.one.text.length]] : faultsOf(whole)
    const few = new Set(sentences.toSorted((a, b) => chance(a.text) - chance(b.text)).slice(0, OF_CLEAN))
    return sentences.map((sentence) => {
      const { text, start, end } = sentence
      const fault = faults?.some(([from, to]) => from < end && start < to)
      const { source, group, setting } = whole
      const one = (many) => chance(`${text} `) % many === 0
      const chosen = fault
        ? group !== 'personal' || one(LEARNT.personal)
        : group === null
          ? few.has(sentence) && one(LEARNT.clean)
          : one(LEARNT.beside)
      return { at, text, fault, learnt: fault !== undefined && chosen, source, group, setting }
    })
  })
}
