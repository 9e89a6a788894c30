import { describe, expect, test } from 'vitest'
import { codesIn } from '../../src/reading/codes.ts'
import { hasRun, hasShortWords } from '../../src/reading/long-run.ts'
import { readHere } from '../../src/reading/read.ts'

const CODE = 'It holds signs that may be a code, such as Morse or Braille; a person must check it.'
const ENCODED = 'It holds a run of letters, digits or signs that may be a code, such as base32; a person must check it.'
const SPELT = 'It holds words written backwards or spelt letter by letter; a person must check it.'
const HIDDEN = 'It holds hidden characters that may carry a message; a person must check it.'

const BITS = '0101010001001111010100000010000001010011010001010100001101010010010001010101010010'
const written = (nought: string, one: string, between = '') =>
  [...BITS].map((bit) => (bit === '0' ? nought : one)).join(between)

/** 24 bytes without structure, so that nothing can be decoded from them. */
const KEYED = '9f3ac1077be82d64f05519ce8a3b72d60e4491ab5c77f023'

describe('a person must look at a text that seems to hold', () => {
  test.each([
    ['Morse', 'Yours\n\n- --- .--. / ... . -.-. .-. . -', CODE],
    ['Morse of other dots and dashes', '–·–· ·–· ·· –– · ···', CODE],
    ['Morse of underlines', '_ ___ .__. / ... . _._. ._. . _', CODE],
    ['Braille', 'Note: ⠎⠑⠉⠗⠑⠞', CODE],
    ['letters upside down', '⊥ƎᴚƆƎS', CODE],
    ['base32', 'For your eyes: KRHVAICTIVBVERKU.', ENCODED],
    ['base32 in small letters', 'ref krhvaictivbverku', ENCODED],
    ['base32 with its filling', 'KNCUGUSFKQ======', ENCODED],
    ['base32 in groups', 'KRHV AICT IVBV ERKU', ENCODED],
    ['base32 in the address of a page', 'See https://example.com/p/KRHVAICTIVBVERKU', ENCODED],
    ['base32 that opens to no words', `Key: ${'MFZGK3DJ7QX5NV2OYRW4TZ6H'.repeat(2)}`, ENCODED],
    ['base36', '1su0v4peqert64ic', ENCODED],
    ['base58', 'see 5jjBq8fDeMZkyy', ENCODED],
    ['base62', 'see 1zPC3xmfZEro60', ENCODED],
    ['ascii85', '<~<)6=5;aj&O78s~>', ENCODED],
    ['ascii85 without its brackets', 'see <)6=5;aj&O78s now', ENCODED],
    ['Z85', 'r8lskq:<5Kmn%', ENCODED],
    ['base85 of RFC 1924', 'R8LSKQ$<5kMN|', ENCODED],
    ['base85 that opens to no words', `8s;dN%2+Qe/7t[0Aq)^Lz{3bW!h5@VxK&9m=Yf}J6p`, ENCODED],
    ['letters in no order', 'QWXKZJVBNMRTLPQSDFGHKLZXCVBNMQWRTPSDFGHJKLZXCV', ENCODED],
    ['percent escapes of no text', '%9f%3a%c1%07%7b%e8%2d%64%f0%55%19%ce', ENCODED],
    ['pairs of hex digits of no text', (KEYED + KEYED + KEYED).replace(/../g, '$& '), ENCODED],
    ['binary digits in fives', written('0', '1').replace(/.{5}/g, '$& '), ENCODED],
    ['two letters instead of digits', written('a', 'b').replace(/.{5}/g, '$& '), ENCODED],
    ['words written backwards', '.eerht ta yrarbil eht ni evitisop dna lli si ohw nam eht teem lliw ehS', SPELT],
    ['a line of words written backwards', 'See you at lunch.\n\nteerts hgiH fo dna nrob saw ti taht dias eH', SPELT],
    ['the spelling alphabet', 'Sierra Echo Charlie Romeo Echo Tango', SPELT],
    ['letters spelt by other words', 'S for sugar, E for easy, C for cat, R for rat, E for egg, T for tea', SPELT],
    ['bits of no width', `Road${written('\u200b', '\u200c')}`, HIDDEN],
    ['fillers that draw nothing', `Road${written('\u3164', '\u115f')}`, HIDDEN],
    ['bits of no width between letters', `Road${written('\u200b', '\u200c', 'a')} closed`, HIDDEN],
    ['spaces of two widths', written('\u2002', '\u2009', 'word'), HIDDEN],
    ['tabs and spaces at the ends of lines', written(' ', '\t').replace(/.{4}/g, 'line$&\n'), HIDDEN],
    ['bytes in variation selectors', '😀\u{E0143}\u{E0144}\u{E0155}\u{E0142}', HIDDEN],
  ])('%s', (_, text, why) => {
    expect(codesIn(text)).toEqual([why])
  })
})

describe('ordinary text needs no person:', () => {
  test.each([
    ['columns that end in rows of one figure', '00000\n000000000000\n777777\n000000000000\n0000000\n77777\n000000'],
    ['a few words that read backwards', 'The DNA of the EHT line is said to be saved from the god and the dog.'],
    ['a postcode and a vehicle that are spelt', 'Delta Yankee One, then Bravo Delta Five One Sierra Mike Romeo.'],
    ['code names of teams', 'Team Alpha, Bravo, Charlie and Delta meet at the hotel. Oscar and Mike play golf.'],
    ['dashes and dots between words', 'Open 9–5 … see p. 4 - or call. - - - - - - -'],
    ['a table of contents', `Foreword . . . . . . . . . 3\nSummary ........ 5`],
    ['a table of Markdown', '| a | b | c | d | e | f |\n| --- | --- | --- | --- | --- | --- |'],
    ['a signature', '-- \nPriya\n--------------------------- . - - - - - -'],
    ['a form to fill in', 'Name: ______________ Date: ____ . ____ . ____\nSigned: _________'],
    ['emoji with joiners', 'Thank you! ❤️👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['soft hyphens', 'neigh\u00adbour\u00adhood'],
    ['a preview that mail fills up', `News${'\u200c\u200b\u200d\u200e\u200f\ufeff'.repeat(90)}`],
    ['a preview filled with blanks between', `News${'\u034f \u200c \u00a0 \u2007 \u00ad '.repeat(60)}`],
    ['a sound in phonetic letters', 'Wednesbury is said ˈwɛnzbəri'],
    ['Arabic with its marks of order', 'النص العربي \u200f\u200e هنا'],
    ['Persian with its joiners', 'می\u200cخواهم '.repeat(40)],
    ['long words', 'Counterrevolutionaries, deinstitutionalisation and INTERDEPARTMENTALISATION.'],
    ['a place with a long name', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'],
    [
      'an address with a token',
      'https://example.com/u/?t=eyJhbGciOiJIUzI1NiJ9.9f3ac1077be82d64f05519ce&utm_source=a%20b',
    ],
    ['numbers of a parcel and of a bank', '1Z999AA10123456784, GB33BUKB20201555555555, JJD0099999999999999'],
    ['a key of a licence', 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'],
    ['check sums', `sha1 ${KEYED.slice(0, 40)}\nsha512 ${(KEYED + KEYED + KEYED).slice(0, 128)}`],
    ['a fingerprint', KEYED.slice(0, 40).toUpperCase().replace(/../g, '$&:').slice(0, -1)],
    ['a number of a message', '<20261129101112.AB12CD34EF56.outbound-mail-7f3ac1@mail.example.com>'],
    ['a path', '/srv/data/2026-11-29/Report_v2.1-FINAL(3)_Sandwell&Dudley#4.final.docx'],
    ['a table of figures', '1.25 3.50 10.75 100 200 300\n0 1 0 1 1 0\n11 10 01 00'],
    ['a ruler', `${'-='.repeat(40)}\n${'*'.repeat(70)}\n${'01234567890'.repeat(8)}`],
    ['a line of a program', 'if(users[i].Id2==42&&!flags.Has("x9")){total+=prices[i]*1.2;}'],
    ['a line of letters at rest', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaargh!'],
    ['words joined by underlines', 'OFFICE_OF_THE_POLICE_AND_CRIME_COMMISSIONER_FOR_THE_WEST'],
    ['lines that end with a blank', 'Dear all, \nthe meeting \t\nis moved. \n'.repeat(20)],
    ['names before a tab, then sentences with a blank', `${'Ann Moss\t\n'.repeat(30)}${'It was moved. \n'.repeat(30)}`],
  ])('%s', (_, text) => {
    expect(codesIn(text)).toEqual([])
  })
})

describe('a message in blanks at the ends of lines', () => {
  const lines = (every: number) =>
    [...BITS].flatMap((bit) => [`A line${bit === '0' ? ' ' : '\t'}`, ...Array(every - 1).fill('A line')])

  test.each([1, 2, 3, 6])('on one line in %d is held', (every) => {
    expect(codesIn(lines(every).join('\n'))).toEqual([HIDDEN])
  })

  test('is held where few lines end in many', () => {
    const ends = written(' ', '\t').match(/.{1,16}/g)!
    expect(codesIn(ends.map((end) => `A line${end}\n${'A line\n'.repeat(40)}`).join(''))).toEqual([HIDDEN])
  })

  test('is held in mail that a program joins at the ends of lines', async () => {
    const head = 'From: a@example.org\r\nContent-Type: text/plain; format=flowed\r\n\r\n'
    const mail = (body: readonly string[]) =>
      readHere({ name: 'a.eml', type: '', bytes: Buffer.from(head + body.join('\r\n')) }, 'a', () => {}, 20_000)
    expect((await mail(lines(1))).unread.map(({ why }) => why)).toContain(HIDDEN)
    expect((await mail(lines(1).map((line) => line.trim().concat(' ')))).unread).toEqual([])
  })

  test('is held in the preformatted text of a web page, and empty cells of its tables are none', async () => {
    const why = async (source: string) =>
      (await readHere({ name: 'a.html', type: '', bytes: Buffer.from(source) }, 'a', () => {}, 20_000)).unread
    const blanks = `<pre>${written('A line\t\t', 'A line\t \t', '\n')}</pre>`
    for (const source of [`${blanks}<p>End</p>`, `<table><tr><td>${blanks}</td></tr></table>`])
      expect(await why(source)).toMatchObject([{ why: HIDDEN }])
    const cells = [...BITS].map((bit) => (bit === '0' ? '<td>News</td><td> </td><td></td>' : '<td></td>'))
    expect(await why(`<table><tr>${cells.join('</tr>\n<tr>')}</tr></table>`)).toEqual([])
  })

  test('is not what a typist leaves on a line here and there', () => {
    expect(codesIn(lines(20).join('\n'))).toEqual([])
  })
})

describe('cheap tests for encoded runs', () => {
  test.each(['', 'a', 'abcd', 'abc\td\u00a0efg', 'ab cdefg', '\u2003abcdefg\n', 'é\ufeffabcde', 'x abcdé’ y'])(
    'a row of characters without white space in %j',
    (text) => {
      for (const length of [1, 4, 5, 6]) expect(hasRun(text, length)).toBe(new RegExp(`\\S{${length}}`).test(text))
    },
  )

  test.each([
    ['a b c d', true],
    ['abc de\tf g', true],
    ['abcd e f g', false],
    ['a  b c d', false],
    ['(a b c', false],
  ])('a row of three short words, each before one blank, in %j', (text, has) => {
    expect(hasShortWords(text, 3, 3)).toBe(has)
  })
})

test('the file is held with the reason', async () => {
  const bytes = Buffer.from('The panel met.\n\n... . -.-. .-. . -\n')
  const { unread } = await readHere({ name: 'notes.txt', type: '', bytes }, 'attachment:1', () => {}, 20_000)
  expect(unread.map(({ why }) => why)).toEqual([CODE])
})

test.each([
  ['the body', 'Subject: Notes', 'KRHVAICTIVBVERKU'],
  ['the subject', 'Subject: <~<)6=5;aj&O78s~>', 'The panel met.'],
  ['a quotation', 'Subject: Notes', 'Thanks.\n\n> KRHVAICTIVBVERKU'],
])('mail with a code in %s is held', async (_, subject, body) => {
  const bytes = Buffer.from(`From: a@example.com\nTo: b@example.net\n${subject}\n\n${body}\n`)
  const { unread } = await readHere({ name: 'm.eml', type: 'message/rfc822', bytes }, 'mail', () => {}, 20_000)
  expect(unread.map(({ why }) => why)).toContain(ENCODED)
})
