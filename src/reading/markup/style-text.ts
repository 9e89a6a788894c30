import { everyMatch } from '../../../detectors/every-match.ts'
import { tierOf } from '../mail/compare.ts'

/* No browser applies these stretches. */

const COMMENT = /\/\*([\s\S]*?)(?:\*\/|$)/g
const HEADING = /^\S{1,30}(?:\s+\S{1,30}){0,2}$/
/* Both begin only where a piece between signs begins: from each character, a long piece would take quadratic time. */
const RULE = /(?<![^{};])([^{};]*)\{([^{}]*)\}/g
const STATEMENT = /(?<![^{};])([^{};@]*(?:@(?![\w-])[^{};@]*)*)@[\w-][^{};]*;/g
const MAX_NESTING = 6
const PROSE = /(?<!\p{L})(?:\p{L}{2,}[ \t\r\n]+){4}\p{L}{2,}/u
const NAME = /(?<!\p{L})\p{Lu}\p{Ll}+/u
/** Strings and addresses may hold a semicolon. */
const STRINGS = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\burl\([^\s)"']*\)/gi

/** `headings`: short comments, with which programs head their rules. */
export function besideStyles(css: string): { words: string[]; headings: string[] } {
  const comments = everyMatch(css, COMMENT).map(([, comment]) => comment!.trim())
  const found = comments.filter((comment) => !HEADING.test(comment))
  let rest = css.replace(COMMENT, ' ').replace(/<!--|-->|\]\]>|<!\[CDATA\[/g, ' ')
  for (let round = 0; round < MAX_NESTING && rest.includes('{'); round++)
    rest = rest.replace(RULE, (_, selector: string, block: string) => {
      if (isProse(selector)) found.push(selector.trim())
      found.push(...noDeclarations(block))
      return ' '
    })
  const words = [...found, rest.replace(STATEMENT, '$1 ').trim()].filter((text) => /\p{L}{2}/u.test(text))
  return { words, headings: comments.filter((comment) => HEADING.test(comment)) }
}

export const markedInStyles = (css: string): string[] =>
  tierOf(css)
    ? css
        .split(/[{}:;,()"'\n]/)
        .map((one) => one.trim())
        .filter((one) => one.length < 80 && tierOf(one))
    : []

export function noDeclarations(block: string): string[] {
  return block
    .replace(STRINGS, (all) => all.replaceAll(';', ','))
    .split(';')
    .filter((one) => !DECLARATION.test(one) || PROSE.test(one.replace(STRINGS, ' ').replace(/^[^:]*:/, '')))
    .map((one) => one.trim())
}

const DECLARATION = /^\s*(?:[*_]?-{0,2}[\w-]+\s*:|$|@)/

const isProse = (selector: string): boolean => PROSE.test(selector.replace(/[.#]/g, ' ')) && NAME.test(selector)
