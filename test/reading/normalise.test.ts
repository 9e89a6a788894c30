import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Part } from '../../detectors/contract.ts'
import { withPlainSpaces } from '../../src/core/plain-spaces.ts'
import { unfold } from '../../src/reading/normalise.ts'
import { original } from '../../src/review/run-rules.ts'

const part = (text: string): Part => ({ id: 'body', kind: 'body', text })
const unfolded = (text: string) =>
  unfold(part(text))
    .map((derived) => derived.text)
    .join('\n')

const base64 = (text: string) => Buffer.from(text).toString('base64')
const hex = (text: string, gap = '') =>
  [...Buffer.from(text)].map((byte) => byte.toString(16).padStart(2, '0')).join(gap)

const disguises: readonly (readonly [string, string])[] = [
  ['Cyrillic and Greek look-alikes', 'This is ТОР ЅЕСRЕТ'],
  ['Greek capitals', 'ΤΟΡ SΕCRΕΤ'],
  ['full-width letters', 'ＴＯＰ ＳＥＣＲＥＴ'],
  ['bold mathematical letters', '𝐓𝐎𝐏 𝐒𝐄𝐂𝐑𝐄𝐓'],
  ['circled letters', 'ⓉⓄⓅ ⓈⒺⒸⓇⒺⓉ'],
  ['runs of a word-processor’s file', '<w:r><w:t>TOP SEC</w:t></w:r><w:r><w:t>RET</w:t></w:r>'],
  ['tags that change how letters look', 'TOP SE</b><span style="color:red">CR</span>ET'],
  ['squared letters', '🅃🄾🄿 🅂🄴🄲🅁🄴🅃'],
  ['white letters on black', '🆃🅾🅿 🆂🅴🅲🆁🅴🆃'],
  ['small capitals', 'ᴛᴏᴘ ꜱᴇᴄʀᴇᴛ'],
  ['combining marks', 'T\u0336O\u0336P\u0336 S\u0336E\u0336C\u0336R\u0336E\u0336T\u0336'],
  ['accents on capitals', 'TOP ŚÉĆŔÉŤ'],
  ['variation selectors', 'TOP S\uFE0FE\uFE0FC\uFE0FR\uFE0FE\uFE0FT\uFE0F'],
  ['tag characters', [...'TOP SECRET'].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join('')],
  ['zero-width spaces', 'TOP S\u200BE\u200BC\u200BR\u200BE\u200BT'],
  ['soft hyphens', 'TOP SE\u00ADCR\u00ADET'],
  ['word joiners', 'TOP SE\u2060CR\u2060ET'],
  ['letters set apart by spaces', 'T O P  S E C R E T'],
  ['letters set apart by one space throughout', 'T O P S E C R E T'],
  ['letters set apart by dots', 'T.O.P S.E.C.R.E.T'],
  ['letters set apart by hyphens', 'TOP S-E-C-R-E-T'],
  ['letters set apart by tabs', 'TOP S\tE\tC\tR\tE\tT'],
  ['one letter a line', 'T\nO\nP\n\nS\nE\nC\nR\nE\nT'],
  ['a line break inside the word', 'TOP SEC\nRET'],
  ['a hyphenated line break', 'TOP SEC-\r\nRET'],
  ['pieces of the word', 'TOP SE CR ET'],
  ['right-to-left override', '\u202ETERCES POT\u202C'],
  ['percent escapes', '%54%4F%50%20%53%45%43%52%45%54'],
  ['HTML escapes', '&#84;&#79;&#80; &#x53;&#x45;&#x43;&#x52;&#x45;&#x54;'],
  ['backslash escapes', '\\u0054\\u004f\\u0050 \\u0053\\u0045\\u0043\\u0052\\u0045\\u0054'],
  ['base64', `see ${base64('this is TOP SECRET')} there`],
  ['base64 twice', base64(base64('this is TOP SECRET'))],
  ['base64 of UTF-16', Buffer.from('this is TOP SECRET', 'utf16le').toString('base64')],
  ['hex', hex('TOP SECRET')],
  ['hex with spaces', hex('TOP SECRET', ' ')],
  ['decimal codes', [...Buffer.from('TOP SECRET')].join(' ')],
  ['digits for letters', 'T0P S3CR3T'],
  ['words run together', 'this is TOPSECRET stuff'],
  ['marks of emphasis inside', 'TOP SE**CR**ET'],
  ['tags of a forum', 'TOP [colour=red] SE[x]CR[/x]ET'],
  ['regional indicators', '🇹🇴🇵 🇸🇪🇨🇷🇪🇹'],
]

describe('a disguised marking is normalised', () => {
  test.each(disguises)('%s', (_, text) => {
    expect(unfolded(text)).toMatch(/TOP\s+SECRET/i)
  })
})

const numbers: readonly (readonly [string, string])[] = [
  ['Arabic digits', 'NHS ٩٩٩ ٠٠٠ ٠٠١٨'],
  ['Devanagari digits', 'NHS ९९९ ००० ००१८'],
  ['full-width digits', 'NHS ９９９ ０００ ００１８'],
  ['keycaps', [...'9990000018'].map((digit) => `${digit}\uFE0F\u20E3`).join('')],
  ['digits set apart', 'NHS 9 9 9 0 0 0 0 0 1 8'],
  ['a line break inside', 'NHS 999 000\n0018'],
  ['digits in words', 'NHS nine nine nine, oh double-oh, double oh one eight'],
  ['dashes between', 'NHS 999–000–0018'],
]

describe('a disguised number is normalised', () => {
  test.each(numbers)('%s', (_, text) => {
    expect(unfolded(text).replace(/[ -]/g, '')).toContain('9990000018')
  })
})

describe('genuine text is kept unchanged', () => {
  test.each([
    ['Greek', 'Η αστυνομία ζήτησε πληροφορίες από τους κατοίκους της περιοχής'],
    ['Russian', 'Полиция обратилась к жителям района за информацией'],
    ['Punjabi', 'ਪੁਲਿਸ ਨੇ ਇਲਾਕੇ ਦੇ ਲੋਕਾਂ ਤੋਂ ਜਾਣਕਾਰੀ ਮੰਗੀ'],
  ])('%s', (_, text) => {
    for (const derived of unfold(part(text))) expect(derived.from?.part).toBe('body')
  })
  test.each([
    ['Welsh', 'Croeso i’r dudalen hon: mae’r swyddfa ar agor bob dydd, ac mae’r tŷ a’r dŵr yn ddiogel.'],
    [
      'English',
      'The Commissioner said: “We’re spending £4.5m – a rise of 3% – on the A.B.C. centre, e.g. in Small Heath…”',
    ],
    ['an address line', 'Lloyd House, Colmore Circus Queensway, Birmingham B4 6NQ. Call 101 or 0121 496 0100.'],
    ['emoji', 'Thank you! ❤️👨‍👩‍👧 #Community @WestMidsPCC'],
    ['tags of a subject', 'Re: [External] the plan for [OT] parking [SEC=OFFICIAL] at work'],
  ])('%s has no derived part', (_, text) => {
    expect(unfold(part(text))).toEqual([])
  })
  test('hardly any draft of the corpus has one', () => {
    const items = readFileSync('fixtures/corpus/items.jsonl', 'utf8').trim().split('\n')
    const odd = items.filter((line) => unfold(part((JSON.parse(line) as { text: string }).text)).length > 0)
    expect(odd.length).toBeLessThanOrEqual(8)
  })
})

describe('offsets lead back to the original', () => {
  test.each([
    ['spaced letters', 'Note: T.O.P S.E.C.R.E.T here', 'TOP SECRET', 'T.O.P S.E.C.R.E.T'],
    ['look-alikes', 'Note: ТОР ЅЕСRЕТ here', 'TOP SECRET', 'ТОР ЅЕСRЕТ'],
    ['mathematical letters', 'Note: 𝐒𝐄𝐂𝐑𝐄𝐓 here', 'SECRET', '𝐒𝐄𝐂𝐑𝐄𝐓'],
    ['a percent run', 'a %53%45%43%52%45%54 b', 'SECRET', '%53%45%43%52%45%54'],
  ])('%s', (_, text, words, span) => {
    const derived = unfold(part(text))[0]!
    const start = derived.text.indexOf(words)
    const parts = new Map([part(text), derived].map((each) => [each.id, each]))
    const back = original({ part: derived.id, start, end: start + words.length }, parts)
    expect(text.slice(back.start, back.end)).toBe(span)
  })

  test('in a long text only changed passages and the words around them are normalised', () => {
    const text = `${'Road safety matters. '.repeat(2_000)}S\u200BE\u200BCRET${' More of the same.'.repeat(2_000)}`
    const derived = unfold(part(text))[0]!
    expect(derived.text.length).toBeLessThan(2_000)
    const start = derived.text.indexOf('SECRET')
    expect(derived.from!.at[start]).toBe(text.indexOf('S\u200BE'))
  })

  test('spaces of other widths become plain spaces without moving anything', () => {
    expect(withPlainSpaces('999\u00A0000\u20110018')).toBe('999 000-0018')
  })
})

test.each([
  ['digits', '1'.repeat(200_000)],
  ['spaced digits', '1 '.repeat(100_000)],
  ['spaced letters', 'a '.repeat(100_000)],
  ['capitals', 'AB '.repeat(70_000)],
  ['base64-like', 'aB3+'.repeat(50_000)],
  ['percent', '%41'.repeat(70_000)],
  ['number words', 'one '.repeat(50_000)],
  ['marks', 'e\u0301'.repeat(100_000)],
  ['line breaks', 'SEC\n'.repeat(50_000)],
])('hostile %s are normalised completely', { timeout: 20_000 }, (_, text) => {
  for (const derived of unfold(part(text))) expect(derived.text.length).toBeLessThan(4 * text.length)
})
