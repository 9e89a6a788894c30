import { lineBefore } from '../around.ts'
import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { sought } from '../sought.ts'
import { PROSE_SECRETS } from './secret-prose.ts'
import { SHAPES } from './secret-shapes.ts'
import { aPassword, isCloudKey, placeholder } from './secret-value.ts'

const PROSE_CHARS = 600
const PROSE = PROSE_SECRETS.map(({ pattern, ...prose }) => ({ ...prose, seek: sought(pattern, PROSE_CHARS) }))

/** Shorter secrets have no recognisable form. */
const LONG = /[\w+/=.:@-]{16}|-----BEGIN/

function* inPart(part: Part): Iterable<Match> {
  if (LONG.test(part.text)) {
    yield* shapes(part)
    yield* cloudKeys(part)
  }
  for (const prose of PROSE) yield* worded(part, prose)
}

const CLOUD_KEY =
  /(?<![\w+/=.%-])(?=[A-Za-z0-9+/]{40}(?![\w+/=.%-]))(?=[A-Za-z0-9+/]{0,38}\d)(?=[A-Za-z0-9+/]{0,38}[a-z])(?=[A-Za-z0-9+/]{0,38}[A-Z])[A-Za-z0-9+/]{40}/g

function* cloudKeys(part: Part): Iterable<Match> {
  if (part.program !== undefined) return
  for (const found of everyMatch(part.text, CLOUD_KEY))
    if (isCloudKey(found[0]) && !placeholder(found[0]))
      yield match(part, found.index, found[0], 'Forty random characters, as secret keys of cloud services have')
}

const opensNothing = (part: Part, value: string, start: number): boolean =>
  isFieldValue(part, value, start) || isMeetingCode(part, start)

/** 'X-Correlation-Key: …==': a program names its fields like a key. */
const isFieldValue = ({ program, text }: Part, value: string, start: number): boolean =>
  program !== undefined && /^[\w+/=-]{16,}$/.test(value) && /^[\w-]{1,80}: ?$/.test(lineBefore(text, start, 90))

/** A meeting link has the meeting's number beside the code. */
function isMeetingCode({ text }: Part, start: number): boolean {
  if (!/https?:\/\/[^\s<>"']{0,300}$/.test(text.slice(Math.max(0, start - 310), start))) return false
  return /\bmeeting (?:id|number)\b/i.test(text.slice(Math.max(0, start - MEETING_CHARS), start + MEETING_CHARS))
}

const MEETING_CHARS = 400

function* shapes(part: Part): Iterable<Match> {
  for (const { name, pattern } of SHAPES) {
    for (const found of everyMatch(part.text, pattern)) {
      const value = found.groups?.['it'] ?? found[0]
      if (placeholder(value)) continue
      yield match(part, found.index + found[0].indexOf(value), value, `${name}, by its form`, 0.95)
    }
  }
}

function* worded(part: Part, prose: (typeof PROSE)[number]): Iterable<Match> {
  for (const found of prose.seek(part)) {
    const raw = found.groups?.['it'] ?? ''
    const value = raw.replace(/(?:[.,;:!?)\]}"'”’]|<\/?\w+>?)+$/, (end) =>
      /^!+$/.test(end) && /\d$/.test(raw.slice(0, -end.length)) ? end : '',
    )
    const start = found.index + found[0].lastIndexOf(value)
    const accepts = prose.accepts ?? aPassword
    if (placeholder(value) || !accepts(value, found[0]) || opensNothing(part, value, start)) continue
    yield match(part, start, value, prose.because)
  }
}

const match = ({ id }: Part, start: number, value: string, because: string, confidence = 0.8): Match => ({
  ...{ span: { part: id, start, end: start + value.length }, type: 'CREDENTIAL', confidence, because },
})

/** These blocks open nothing (RFC 9580, 6.2). */
export const ARMOUR = /-----BEGIN PGP (?:SIGNATURE|PUBLIC KEY BLOCK)-----/g
const ARMOUR_END = '-----END PGP '
const CODE = /^[A-Za-z0-9+/=]+$/

function armoured({ text }: Part): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = []
  for (const { index } of everyMatch(text, ARMOUR)) {
    if (index < (blocks.at(-1)?.[1] ?? 0)) continue
    const end = text.indexOf(ARMOUR_END, index)
    if (end < 0) break
    blocks.push([index, end])
  }
  return blocks
}

function isSigned({ text }: Part, at: number, blocks: ReturnType<typeof armoured>): boolean {
  if (!blocks.some(([from, to]) => from < at && at < to)) return false
  const end = text.indexOf('\n', at)
  return CODE.test(text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end))
}

const SIGNED = 'iD8DBQE9Uxknl6Nz7kJWYWYRAqZVAKCAD46joOEZbIk+8Hx3ZGkVQ7eGZwCfRB+V\nT67XLOPP4vG99Fg2h72gHek=\n=Evue'

export const credential: Rule = {
  id: 'confidentiality/credential',
  title: 'Password, key or token that opens something',
  advice: 'Remove it, and change it. Treat it as known to others.',
  severity: 'block',
  paragraphs: ['23', '25', '45', '57', '58', '62'],
  source: 'https://www.ncsc.gov.uk/collection/passwords',
  limits: 'Misses a password of ordinary words without a label. Ignores meeting codes on purpose.',
  *find(reading) {
    for (const part of reading.parts) {
      const blocks = armoured(part)
      for (const one of once(inPart(part))) if (!isSigned(part, one.span.start, blocks)) yield one
    }
  },
  examples: {
    found: [
      'Wifi password (monkeybars)',
      '-----BEGIN PGP SIGNATURE-----\npassword: Tq7#mk29xW\n-----END PGP SIGNATURE-----',
      'Log in at https://files.example/in?pwd=Q1NlZGJhT0w3bHlGd2FhZ0N4a0tvZz09',
      {
        text: `X-Note: client_secret = "${'q8Zt3VbN1xRw7'}${'LkD5pYh0sCe'}"`,
        part: { kind: 'properties', program: 'technical' },
      },
      'Out of hours punch 4471X on the back door; the alarm code’s 908813.',
      'Push your own feed to our channel with the key sample-4d7q-m2xz-81pd-uu4e.',
      'The yellow note says “Planner – wm.sample / Gr4nite&Finches – DON’T LOSE”.',
      'If the portal wants a recovery code use 5512-8837.',
      'westmids.social is the user and the password’s Gooch$treet-1887.',
      'If the CMS logs you out, use mine: ceri.sample / Tr0mbone-Kestrel-88. It asks for a code.',
      'It will ask for a code, so use one of the backup ones: 8841 2067.',
      'It asks for a code, so take one from the back-up list: 8841-2096.',
      'The code for the side gate is C1974X.',
      'Log in with user name press-admin and password Bullring!Summer26.',
      'The wi-fi password is: Pigeon7Lantern-Zebra',
      'pw Canal!Boat#77',
      `header X-Api-Key, value ${'sample_live_'}${'71f0aa9e3d5c4b28'}`,
      `AWS key ${'AKIA'}${'Q7ZLM3XW5RT2VNBD'}`,
      `${'q8Zt3VbN1xRw7LkD5pYh'}${'0sCe/uT2mJf9WgQa4XvB'}`,
      'The wi-fi password is otter-lantern-meadow-brick',
      `${'ASIA'}${'2E0A8F3B244C9986'}`,
      `postgres://${'admin:9vTq-Lm2_Xw84'}@db.example.org/replies`,
      `client_secret = "${'q8Zt3VbN1xRw7'}${'LkD5pYh0sCe'}"`,
      `${'-----BEGIN'} RSA PRIVATE KEY-----`,
      'The alarm code is 908822 and the keypad is C4471Y.',
    ],
    clear: [
      'Consolidate passwords (internet banking, PayPal) and store them in one place.',
      `-----BEGIN PGP SIGNATURE-----\nComment: at post.example/~bo/pgp for my keys\n\n${SIGNED}\n-----END PGP SIGNATURE-----`,
      'Join at https://meet.example/j/87912340056?pwd=Q1NlZGJhT0w3bHlGd2FhZ0N4a0tvZz09\n\nMeeting ID: 879 1234 0056',
      {
        text: `X-Sample-Correlation-Key: ${'q8Zt3VbN1xRw7'}${'LkD5pYh0sCe=='}`,
        part: { kind: 'properties', program: 'technical' },
      },
      'For the back-up line ring the duty desk: 0121 496 0100.',
      'If it logs you out: ring Tom and he will help.',
      'The number for the office is 01214960100.',
      'The password is up-to-date and well-kept.',
      'The password is case-sensitive.',
      '9b1e0a7d6c5f4e3a2b1c0d9e8f7a6b5c4d3e2f10',
      'Choose a password of at least twelve characters.',
      'The wardens’ patrols pass 12,500 hours this month, and nine in ten pass 95% of their tests.',
      'Passwords such as Password123 or 123456 are guessed first.',
      'I will ring you with the password this afternoon.',
      'Meeting ID: 844 122 09 Passcode: 7Kq2Lx',
      'Set api_key=xxxxxxxxxxxx and Authorization: Bearer YOUR_TOKEN.',
      'postgres://user:password@localhost/db',
      'Your booking reference is HX7-22-KLP9.',
      'The secret is length: use three random words.',
      'The key to success is listening.',
      'The key is under ref DPI-2026-0031.',
      'Room 4 / A4&A3-Printers@ground',
      'Tickets: adults / £12.50, children / Under-5s',
      'Build 9b1e0a7d6c5f4e3a2b1c0d9e8f7a6b5c4d3e2f10 went live.',
      'The password was the same for eleven years.',
    ],
  },
}

function* once(matches: Iterable<Match>): Iterable<Match> {
  const kept: Match[] = []
  for (const one of matches) {
    const twin = kept.findIndex((other) => other.span.start < one.span.end && one.span.start < other.span.end)
    if (twin < 0) kept.push(one)
    else if (one.confidence > kept[twin]!.confidence) kept[twin] = one
  }
  yield* kept.sort((a, b) => a.span.start - b.span.start)
}
