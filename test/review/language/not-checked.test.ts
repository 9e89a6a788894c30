import { describe, expect, test } from 'vitest'
import type { Circumstances, Known, Part } from '../../../detectors/contract.ts'
import { rules } from '../../../detectors/index.ts'
import { judge } from '../../../src/core/judge.ts'
import { compareLetters } from '../../../src/review/language/letters.ts'
import { notChecked } from '../../../src/review/language/not-checked.ts'
import { reviewReading } from '../../../src/review/review-reading.ts'
import { plainReading } from '../../tools/plain-reading.ts'
import { ENGLISH, FOREIGN } from './texts.ts'

const WELSH = FOREIGN['Welsh']!
const NONE = async () => new Map<string, number>()

type Given = { parts?: readonly Part[]; circumstances?: Partial<Circumstances>; known?: Partial<Known> }

function readingOf(text: string, given: Given = {}) {
  const { circumstances, known, parts } = plainReading(text, 'press-release')
  return {
    parts: given.parts ?? parts,
    circumstances: { ...circumstances, ...given.circumstances },
    known: { ...known, ...given.known },
  }
}

const review = ({ parts, ...rest }: ReturnType<typeof readingOf>) =>
  reviewReading({ extraction: { parts, pictures: [], unread: [], observations: [] }, ...rest }, rules, async () => [])

describe('text that no rule can read', () => {
  test('is listed as not checked with its part and place, and a person must look', async () => {
    const found = await review(readingOf(`${ENGLISH[0]}\n\n${WELSH}`))
    expect(found.unread).toEqual([
      {
        part: 'body',
        start: ENGLISH[0].length + 2,
        end: ENGLISH[0].length + 2 + WELSH.length - 1,
        language: 'cy',
        why: expect.stringMatching(/^Written in Welsh\./),
      },
    ])
    expect(judge(found)).toBe('sign-off')
    expect(judge(await review(readingOf(ENGLISH.join('\n\n'))))).toBe('clear')
  })

  test('is not reported among names of hosts unless the language is certain', async () => {
    const noted = async (text: string) =>
      notChecked(
        readingOf('', { parts: [{ id: 'attachment:1/tokens', kind: 'properties', program: 'technical', text }] }),
        compareLetters,
      )
    expect(await noted('oak org: Host isw nexel com claimed to be odin isw nexel com\nodin isw nexel com')).toEqual([])
    expect(await noted(WELSH)).toHaveLength(1)
  })

  test('keeps the findings that rules make in it', async () => {
    const found = await review(readingOf(`${WELSH} CYFRINACHOL: 999 000 0018 yw ei rhif GIG.`))
    expect(found.findings.map(({ type }) => type)).toContain('NHS_NUMBER')
    expect(found.unread).toHaveLength(1)
  })

  test.each([
    'title',
    'body',
    'quoted',
    'attachment',
    'header-footer',
    'properties',
    'hidden',
    'picture-text',
  ] as const)('is reported in a part that is %s', async (kind) => {
    const parts = [{ id: 'attachment:1/x', kind, text: WELSH }]
    expect(await notChecked(readingOf('', { parts }), NONE)).toMatchObject([{ part: 'attachment:1/x', language: 'cy' }])
  })

  test('is reported in the attributes of a page where its language is certain, but not in class names', async () => {
    const id = 'attachment:1/attributes'
    const classes = 'govuk-input__wrapper govuk-pwdinput__wrapper\n'.repeat(3) + 'govuk-pwdinput\n'.repeat(12)
    const unreadIn = async (text: string) => notChecked(readingOf('', { parts: [{ id, kind: 'hidden', text }] }), NONE)
    expect(await unreadIn(classes)).toEqual([])
    const unfolded = { id: `${id}~unfolded`, kind: 'hidden' as const, text: classes }
    expect(await notChecked(readingOf('', { parts: [unfolded] }), NONE)).toEqual([])
    expect(await unreadIn(WELSH)).toMatchObject([{ part: id, language: 'cy' }])
  })

  test('is reported in a comment of a page, unless its language is doubtful among tags', async () => {
    const unreadIn = (text: string) =>
      notChecked(readingOf('', { parts: [{ id: 'attachment:1/html/comment3', kind: 'hidden', text }] }), NONE)
    const rows = [
      'helvetica" size="-2"><BR>',
      'Canon inkjet cartridges start at $2.00!<BR>',
      'HP inkjet cartridges start at',
    ]
    const shop = `<td width=300><font face="verdana, ${rows.join('\n')} $15.00!<BR>`
    expect(await unreadIn(shop)).toEqual([])
    expect(await unreadIn(`<td width=300>${WELSH}`)).toMatchObject([{ language: 'cy' }])
  })

  test('is not searched for among addresses and file names', async () => {
    const parts = (['recipients', 'filename', 'label'] as const).map((kind) => ({ id: kind, kind, text: WELSH }))
    expect(await notChecked(readingOf('', { parts }), NONE)).toEqual([])
  })

  test('is reported where a disguise hid it, at its place in the text, and once', async () => {
    const hidden = 'x'.repeat(40)
    const first = ENGLISH[1].length + 1
    const parts: Part[] = [
      { id: 'body', kind: 'body', text: `${ENGLISH[1]} ${hidden}` },
      {
        ...{ id: 'body~unfolded', kind: 'body', text: `${ENGLISH[1]} ${WELSH}` },
        from: {
          part: 'body',
          at: Array.from({ length: first + WELSH.length + 1 }, (_, at) => Math.min(at, first + 40)),
        },
      },
    ]
    expect(await notChecked(readingOf('', { parts }), NONE)).toMatchObject([
      { part: 'body', start: first, end: first + 41 },
    ])
    const shown = [
      { ...parts[0]!, text: WELSH },
      { ...parts[1]!, text: WELSH },
    ]
    expect(await notChecked(readingOf('', { parts: shown }), NONE)).toHaveLength(1)
  })

  test('is reported in few entries, however often languages change', async () => {
    const text = Array.from({ length: 60 }, () => `${ENGLISH[1]}\n\n${WELSH}`).join('\n\n')
    const entries = await notChecked(readingOf(text), NONE)
    expect(entries).toHaveLength(20)
    expect(text.slice(entries.at(-1)!.end)).toMatch(/^\.?$/)
  })

  test('is a failure of the review where identification breaks, never a pass', async () => {
    const reading = readingOf('')
    const broken = {
      ...reading,
      parts: [
        {
          id: 'body',
          kind: 'body' as const,
          get text(): string {
            throw new RangeError()
          },
        },
      ],
    }
    const steps: string[] = []
    await reviewReading(
      {
        extraction: { ...broken, pictures: [], unread: [], observations: [] },
        ...{ circumstances: reading.circumstances, known: reading.known },
      },
      [],
      async () => [],
      { onStep: (step) => void steps.push(...step.failures.map(({ rule }) => rule)) },
    ).catch(() => {})
    expect(steps).toContain('languages')
  })
})

describe('languages that the office allows', () => {
  const languages = [{ language: 'cy', checked: true, passesTo: ['press@partner.example', '*.gov.example'] }]
  const known = { languages }
  const mailTo = (...addresses: string[]) => ({
    kind: 'email' as const,
    mail: { recipients: addresses.map((address) => ({ address, visible: true })) },
  })
  const held = async (text: string, given: Given) => (await notChecked(readingOf(text, given), NONE)).length > 0

  test('a draft in a language that a person checks by hand is not listed, and one in another language is', async () => {
    expect(await held(WELSH, {})).toBe(true)
    expect(await held(WELSH, { known })).toBe(false)
    expect(await held(FOREIGN['Polish']!, { known })).toBe(true)
    expect(await held(WELSH, { known: { languages: [{ language: 'cy', checked: false, passesTo: [] }] } })).toBe(true)
  })

  test.each([
    [['press@partner.example'], false],
    [['Press@Partner.example'], false],
    [['ann@dept.gov.example', 'press@partner.example'], false],
    [['ann@dept.gov.example', 'tom.ashdown@westmids-opcc.example'], false],
    [['other@partner.example'], true],
    [['ann@dept.gov.example', 'bo@outside.example'], true],
    [['tom.ashdown@westmids-opcc.example'], true],
    [[], true],
  ])('an email to %j is listed: %s', async (addresses, expected) => {
    expect(await held(WELSH, { known, circumstances: mailTo(...addresses) })).toBe(expected)
  })

  test('content with a block finding is blocked all the same', async () => {
    const found = await review(readingOf(`CYFRINACHOL\n\n${WELSH}`, { known }))
    expect(found.unread).toEqual([])
    expect(judge(found)).toBe('block')
  })

  test('an uncertain language is not allowed', async () => {
    const unsure = 'Ogłasza uroczyście swoją powszechną deklarację oraz'
    const listed = { languages: [{ language: 'pl', checked: true, passesTo: [] }] }
    const letters = async () =>
      new Map([
        ['pl', 1],
        ['sk', 0.99],
      ])
    expect(await notChecked(readingOf(unsure, { known: listed }), letters)).toMatchObject([
      { why: expect.stringContaining('what may be Polish') },
    ])
  })
})
