import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import readability from 'text-readability'

/** The highest Flesch–Kincaid grade of a page, and the most words of a sentence. */
export const HIGHEST_GRADE = 8
export const MOST_WORDS = 25

/** The terms that the glossary lists under “Retired in page text”. */
const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8')
const section = /## Retired in page text\n([\s\S]*?)\n## /.exec(glossary)?.[1] ?? ''
const terms = [...section.matchAll(/`([a-z][a-z… -]+)`/g)].map(([, term]) =>
  term!.replace(/ in$/, ' in\\b(?! (?:person|hand))').replace(' … ', ' (?:\\w+ )?'),
)

export const RETIRED_TERMS = new RegExp(`\\b(?:${terms.join('|')})\\b`, 'i')

const BLOCKS =
  /^(?:p|li|dd|dt|h\d|td|th|div|legend|label|summary|button|strong|section|form|ul|ol|dl|details|table|tr|main|time|option)$/
/** What people wrote, names of things, and code. `dir="auto"` marks what people wrote. */
const OTHERS = /^(?:q|del|ins|textarea|code|pre|script|style|kbd|select|svg|time|blockquote)$/
const OTHER_CLASSES = /\bcs-(?:text|paper|document|certificate|examples|print|comment|mark|quote)\b/

/** The sentences that the product itself says in `<main>`, block by block. */
export function sentencesOf(html: string): string[] {
  const blocks: string[] = ['']
  let inMain = 0
  let skipped = 0
  const open: boolean[] = []
  const parser = new Parser({
    onopentag(name, { class: classes = '', dir }) {
      if (name === 'main') inMain += 1
      const skips = OTHERS.test(name) || dir === 'auto' || OTHER_CLASSES.test(classes)
      open.push(skips)
      if (skips) skipped += 1
      if (BLOCKS.test(name)) blocks.push('')
    },
    ontext(text) {
      if (inMain > 0) blocks[blocks.length - 1] += skipped > 0 ? '' : text
    },
    onclosetag(name) {
      if (open.pop()) skipped -= 1
      if (name === 'main') inMain -= 1
      if (BLOCKS.test(name)) blocks.push('')
    },
  })
  parser.end(html)
  return blocks.flatMap(sentencesIn)
}

/** Sentences of one text; headings and labels count as sentences of their own. */
export function sentencesIn(text: string): string[] {
  const plain = text
    .replace(/https?:\/\/\S+|\S+@\S+/g, 'address')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.split(/(?<=[.?!:;])\s+(?=[\p{Lu}“‘\d])/u).filter((one) => /\p{L}/u.test(one))
}

export const wordsIn = (sentence: string): number => sentence.match(/[\p{L}\p{N}’'%.,/-]*[\p{L}\p{N}]/gu)?.length ?? 0

/** A page of fewer words has no grade: one word would decide it. */
const FEWEST_WORDS = 30

/** Flesch–Kincaid grade of whole sentences; labels and headings of a few words are no prose. */
export function gradeOf(sentences: readonly string[]): number {
  const prose = sentences.filter((one) => wordsIn(one) > 4).map((one) => `${one.replace(/[.?!:;]+$/, '')}.`)
  const words = prose.reduce((sum, one) => sum + wordsIn(one), 0)
  return words < FEWEST_WORDS ? 0 : readability.fleschKincaidGrade(prose.join(' '))
}
