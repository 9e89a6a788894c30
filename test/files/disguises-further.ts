import { ALPHABETS } from '../../src/reading/unfold/alphabets.data.ts'
import { FILLER, type FileCase, twins } from './case.ts'

/* Text disguises: other alphabets, letters separated by other characters, hidden characters. */

const text = (place: string, disguise: (planted: string) => string, name = 'notes.txt', more: Partial<FileCase> = {}) =>
  twins('disguise', place, name, (planted) => Buffer.from(`${FILLER}\n\n${disguise(planted)}\n\n${FILLER}\n`), more)

const each = (planted: string, one: (letter: string) => string, between = '') => [...planted].map(one).join(between)
const bits = (planted: string) => [...Buffer.from(planted)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
const code = (letter: string) => letter.charCodeAt(0)
const SEPARATIONS = {
  slashes: '/',
  'plus signs': '+',
  underscores: '_',
  'middle dots': '·',
  bars: '|',
  'thin spaces of LaTeX': '\\,',
  'one picture': '🙂',
  'two signs': ' > ',
  'marks of order': '\ufeff',
  'Khmer vowels that show nothing': '\u17b4',
  'fillers of Hangul': '\u3164',
  'joiners of graphemes': '\u034f',
}

export const DISGUISES_FURTHER: readonly FileCase[] = [
  ...ALPHABETS.map((alphabet, index) => {
    const signs = [...alphabet]
    return text(
      `alphabet of fancy letters ${index + 1}`,
      (x) => each(x, (letter) => (letter === ' ' ? letter : signs[code(letter) - 65]!)),
      'notes.txt',
      // The rule for names takes words of struck-through letters for a name.
      { clean: () => Buffer.from(FILLER) },
    )
  }),
  ...Object.entries(SEPARATIONS).map(([name, between]) =>
    text(`letters apart by ${name}`, (x) => [...x].join(between)),
  ),
  text('letters in square brackets', (x) => each(x, (letter) => `[${letter}]`)),
  text('letters in quotes', (x) => each(x, (letter) => `'${letter}'`, ', ')),
  text('list of letters in JSON', (x) => JSON.stringify([...x]), 'notes.txt'),
  text('numbered letters', (x) => [...x.replace(' ', '')].map((letter, at) => `${at + 1}. ${letter}`).join('\n')),
  text('letters on a slope', (x) => [...x.replace(' ', '')].map((letter, at) => ' '.repeat(at) + letter).join('\n')),
  text('marks of a forum inside the words', (x) => `[b]${x.slice(0, 6)}[/b][i]${x.slice(6)}[/i]`),
  text('marks of a forum round each letter', (x) => each(x, (letter) => `[b]${letter}[/b]`)),
  text('commands of LaTeX inside the words', (x) => `\\textbf{${x.slice(0, 6)}}\\emph{${x.slice(6)}}`),
  text('commands of LaTeX round each letter', (x) => each(x, (letter) => `\\mathrm{${letter}}`)),
  text('marks of a wiki inside the words', (x) => `${x.slice(0, 6)}''${x.slice(6)}''`),
  text('each letter bold', (x) => each(x, (letter) => (letter === ' ' ? letter : `**${letter}**`))),
  text('signs of a font of symbols', (x) => each(x, (letter) => String.fromCharCode(0xf000 + code(letter)))),
  text('names of letters in Unicode', (x) =>
    each(x, (letter) => (letter === ' ' ? '\\N{SPACE}' : `\\N{LATIN CAPITAL LETTER ${letter}}`)),
  ),
  text('numbers of letters in Unicode', (x) =>
    each(x, (letter) => `U+${code(letter).toString(16).padStart(4, '0')}`, ' '),
  ),
  text('letters of a query', (x) => each(x, (letter) => `CHAR(${code(letter)})`, '+')),
  text('letters of a macro', (x) => each(x, (letter) => `ChrW$(${code(letter)})`, ' & ')),
  text('line break of a programmer', (x) => x.replace(' ', '\\n')),
  text('encoded word of a header', (x) => `=?utf-8?b?${Buffer.from(x).toString('base64')}?=`),
  text('base64 in groups of four', (x) =>
    Buffer.from(`this document is ${x}`)
      .toString('base64')
      .match(/.{1,4}/g)!
      .join(' '),
  ),
  text('base64 in lines of four', (x) =>
    Buffer.from(`this document is ${x}`)
      .toString('base64')
      .match(/.{1,4}/g)!
      .join('\n'),
  ),
  text('base64 with a letter too many', (x) => {
    const plain = Buffer.from(`the board agreed that this document is ${x} for now`).toString('base64')
    return `${plain.slice(0, 22)}§${plain.slice(22)}`
  }),
  text(
    'bits of no width',
    (x) => `Road${bits(x).replaceAll('0', '\u200b').replaceAll('1', '\u200c')} safety`,
    'notes.txt',
    { unreadable: true },
  ),
  text(
    'bits of no width, parted',
    (x) => `Road${[...bits(x)].map((bit) => (bit === '1' ? '\u200d' : '\u200b')).join('\u2060')} safety`,
    'notes.txt',
    { unreadable: true },
  ),
]
