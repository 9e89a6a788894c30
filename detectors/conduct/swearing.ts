import { asciiFirst } from '../ascii-first.ts'
import { everyMatch } from '../every-match.ts'
import { either } from '../pattern.ts'

export type Swearing = { readonly start: number; readonly end: number; readonly masked: boolean }

const STEMS = [
  ...['fuck', 'motherfuck', 'cunt', 'wank', 'twat', 'shit', 'bullshit', 'bollock', 'arsehole', 'asshole', 'dickhead'],
  ...['bellend', 'knobhead', 'bastard', 'tosser', 'bitch', 'slut', 'whore', 'prick', 'cock', 'tits', 'pussy'],
  ...['nigger', 'nigga', 'paki', 'faggot', 'retard', 'spastic', 'fck'],
]
/** Only a mask shows that these are not meant decently. */
const ONLY_MASKED = new Set('prick cock tits pussy paki faggot retard spastic bastard bitch'.split(' '))
const ENDINGS = '(?:s|y|ty|e|er|ers|in|ing|ed|face|head|heads|wit|show|storm|ery)?'

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ a: '@4', b: '8', c: '(', e: '3€', g: '9', i: '1!|', k: '', l: '1|', o: '0', s: '$5', t: '7+', u: 'vü' },
}
const MASKS = '*#%•'

const literally = (text: string) => text.replace(/[\\\]^-]/g, '\\$&')
const letterOrMask = (letter: string) => `(?:${letter}{1,9}|[${literally((LOOK_ALIKES[letter] ?? '') + MASKS)}])`
const rest = (stem: string) => [...stem.slice(1)].map(letterOrMask).join('')
const begun = [...new Set(STEMS.map((stem) => stem[0]!))].join('')

/** Any letter but the first may be masked, repeated or replaced by a look-alike. */
const WORD = asciiFirst(
  new RegExp(
    `(?<![\\p{L}\\d*])(?:(?:${either(STEMS.map((stem) => `${stem[0]}${rest(stem)}`))})${ENDINGS}` +
      // 'f***', 'b*****d', 'w***ers': a letter and only asterisks, with at most the end of the word.
      `|[${begun}][*]{2,}(?:[a-z]{1,2}|ing|ers|head)?` +
      // 'f@#k', 'f-----g', 's--t', 'f cking': a row of signs or a gap, with the end of the word.
      `|[fsc][-*@#$%!]{2,}(?:g|[kt](?:s|ed|ing|ers?|y)?)|f[ '’]ck(?:s|ed|ing|ers?)?)(?![\\p{L}\\d*])`,
    'giu',
  ),
)
const PLAIN = new RegExp(`^(?:${either(STEMS.filter((stem) => !ONLY_MASKED.has(stem)))})${ENDINGS}$`)
const LETTERS_ONLY = /^[a-z]+$/
/** Single letters with something between them: 'c u n t', 's.h.i.t'. */
const SPACED = asciiFirst(/(?<![\p{L}\d])[a-z](?:[ ._*-][a-z]){2,9}(?![\p{L}\d])/giu)
const REPEATS = /(.)\1{2,}/g

/** Most texts are not searched further. */
const HINT = asciiFirst(
  new RegExp(
    `[${begun}][\\p{L}\\d@$!|(+*#%•]*[*#%•@$!|]|${either(STEMS.map((stem) => stem.slice(0, 3)))}` +
      `|\\b\\p{L}[ ._*-]\\p{L}[ ._*-]\\p{L}\\b|(.)\\1{2}|\\d|[fsc]--|f[ '’]ck`,
    'iu',
  ),
)

export function swearingIn(text: string): readonly Swearing[] {
  if (!HINT.test(text)) return []
  const found: Swearing[] = []
  for (const { 0: word, index } of everyMatch(text, WORD)) {
    const low = word.toLowerCase().replace(REPEATS, '$1')
    const masked = !LETTERS_ONLY.test(low)
    if (masked ? /[a-z]/.test(low) && !/^[a-z]?\d+$/.test(low) : PLAIN.test(low))
      found.push({ start: index, end: index + word.length, masked })
  }
  for (const { 0: word, index } of everyMatch(text, SPACED))
    if (PLAIN.test(word.toLowerCase().replace(/[ ._*-]/g, '')))
      found.push({ start: index, end: index + word.length, masked: true })
  return found.sort((a, b) => a.start - b.start)
}
