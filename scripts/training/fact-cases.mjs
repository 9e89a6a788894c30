// Training sentences for facts about people, each with the facts that experts marked in it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const SOURCES = read('fixtures/corpus/sources-facts.txt').trim().split('\n')

const BY_TYPE = {
  SPECIAL_CATEGORY: 'private-fact',
  CRIMINAL_OFFENCE: 'offence-fact',
  VICTIM_OR_CHILD_IDENTITY: 'identity-fact',
}
const BY_LETTER = { P: ['private-fact'], O: ['offence-fact'], I: ['identity-fact'], '-': [] }

/** Half of each corpus by an outside author is kept from training, to measure on new text. */
export const kept = (source, id) =>
  /^(?:blind-(?:short|long|passages)|personal-data-2)$/.test(source) &&
  /[89a-f]/.test(createHash('sha256').update(id).digest('hex')[0])

function drafts(source) {
  return read(`fixtures/corpus/${source}.jsonl`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ id }) => !kept(source, id))
}

const mails = (name) =>
  read(`fixtures/mail/${name}.txt`)
    .split(/^# .*$/m)
    .map((text) => ({ text: text.trim(), spans: [] }))

const own = (name) =>
  read(`fixtures/corpus/${name}.txt`)
    .split('\n')
    .flatMap((line, at) => {
      const facts = BY_LETTER[/^([POI-]) /.exec(line)?.[1]]
      return facts ? [{ source: name, twins: `${name}:${at >> 1}`, text: line.slice(2), facts }] : []
    })

/** Plain sentences of an office are plentiful, so one in this many is used. */
const PLAIN = 5
const learnt = ({ source, text, facts }) =>
  !source.startsWith('taught-') ||
  facts.some(Boolean) ||
  Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) % PLAIN === 0

/** `sentencesOf` is the classifier's own, so that training and use split texts alike. */
export function factCases(sentencesOf) {
  return every(sentencesOf).filter(learnt)
}

function every(sentencesOf) {
  return SOURCES.flatMap((source) => {
    if (/^private-own$/.test(source)) return own(source)
    const texts = /^ordinary-/.test(source) ? mails(source) : drafts(source)
    return texts.flatMap(({ text, spans }, at) =>
      sentencesOf([{ id: 'body', kind: 'body', text }]).map((sentence) => ({
        source,
        twins: `${source}:${at >> 1}`,
        text: sentence.text,
        facts: [...new Set(spans.filter((span) => marks(span, sentence)).map(({ type }) => BY_TYPE[type]))],
      })),
    )
  })
}

/** Whether more than a comma of the marked span is in the sentence. */
function marks(span, sentence) {
  const common = Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start)
  return span.sensitive && BY_TYPE[span.type] && common >= Math.min(12, span.end - span.start)
}
