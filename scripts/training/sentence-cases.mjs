// Training sentences of the classifier: those that experts marked as the fault of a draft, and others beside them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const marked = new Map(
  readFileSync(new URL('../../fixtures/corpus/at-fault.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ source, id, at, at_fault }) => [`${source} ${id ?? at}`, at_fault]),
)

/** For personal data the labelled spans show the fault. */
const faultsOf = ({ source, group, one }) =>
  group === 'personal'
    ? one.spans?.filter(({ sensitive }) => sensitive).map(({ start, end }) => [start, end])
    : marked.get(`${source} ${one.id ?? one.at}`)

const chance = (text) => Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16)
/** In a text with so few sentences each counts as at fault. */
const FEW = 2
/** This many sentences of a longer clean text are used. */
const OF_CLEAN = 2
/**
 * One in this many is used: sentences of clean texts, sentences beside a fault, and sentences about people, which
 * have a head of their own.
 */
const LEARNT = { clean: 4, beside: 5, personal: 3 }

/**
 * Every sentence of each whole text of `all`, with `fault` (undefined where unlabelled) and whether it is `learnt`.
 */
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
