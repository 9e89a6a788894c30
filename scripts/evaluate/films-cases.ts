import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignTranscript, wordsRecognised, wordsWritten } from '../../src/core/align-transcript.ts'
import type { Review } from '../../src/core/review.ts'
import type { FilmCase, Outcome, Use } from './films-case.ts'
import { formats, officeFilm } from './films-formats.ts'
import { hostile } from './films-hostile.ts'
import { ACCENTS, BENEATH, type filmMaker, MOVING, OTHER_VOICES, STILL, slide } from './films-made.ts'
import { ORDINARY, SPOKEN, SPOKEN_BY_OTHERS, type SpokenCase, spokenText } from './films-spoken.ts'

const plainWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/\bmr\b\.?/g, 'mister')
    .replace(/[’]/g, "'")
    .match(/[a-z0-9']+/g) ?? []

function wordErrors(one: readonly string[], other: readonly string[]): number {
  let row = [0, ...other.map((_, i) => i + 1)]
  for (const [i, word] of one.entries()) {
    const next = [i + 1]
    for (const [j, wanted] of other.entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (word === wanted ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}

type Given = {
  readonly root: string
  readonly make: ReturnType<typeof filmMaker>
  readonly texts: string | undefined
  readonly recordings: string | undefined
}

export const casesIn = (given: Given): FilmCase[] => [
  ...spoken('spoken', SPOKEN, ACCENTS, given),
  ...spoken('others', SPOKEN_BY_OTHERS, OTHER_VOICES, given),
  ...shown(given),
  ...long(given),
  officeFilm(given),
  ...formats(given),
  ...hostile(given),
  ...ordinary(given),
  ...readAloud(given),
  ...prose(given),
]

const unreadIn = ({ unread }: Review): string =>
  unread
    .map(({ why }) => why)
    .filter((why) => !why.startsWith('A person must'))
    .join(' ')
const above = ({ findings }: Review) => findings.filter(({ severity }) => severity !== 'note')

const spoken = (part: string, cases: readonly SpokenCase[], voices: readonly string[], { make }: Given): FilmCase[] =>
  cases.map((one, i) => {
    const accent = voices[i % voices.length]!
    const beneath = (['nothing', 'noise', 'music'] as const)[i % 3]!
    return {
      key: `${part}/${one.what}/${i + 1}, ${accent}, ${beneath} beneath`,
      async run(check) {
        const sound = make.speak(spokenText(one), accent, BENEATH[beneath])
        const form = i % 4 === 3 ? 'webm' : 'mp4'
        const { review, speech, use } = await check(make.film({ picture: STILL, sound, form }), `film.${form}`)
        const isFound = above(review).some(({ type }) => one.types.test(type))
        const note = isFound
          ? {}
          : { note: `${speech} [${review.findings.map(({ type }) => type)}] ${unreadIn(review)}` }
        return { right: Number(isFound), of: 1, use, ...note }
      },
    }
  })

const SHOWN = [
  { text: 'SECRET', types: /SECRET/ },
  { text: 'TOP SECRET', types: /SECRET/ },
  { text: 'Vote for Jane Doe', types: /VOTE|POLITICAL/ },
  { text: 'Her mobile is 07700 900461', types: /PHONE/ },
]

function shown({ make, root }: Given): FilmCase[] {
  const folder = join(root, 'fixtures/marks')
  const svg = readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.svg'))!), 'utf8')
  const pictures = { moving: MOVING, still: STILL }
  return Object.entries(pictures).flatMap(([name, picture]) => [
    ...SHOWN.flatMap(({ text, types }, i) =>
      [0.13, 0.31].map((late): FilmCase => {
        const from = 2 + late * (i + 1)
        const draw = async () => slide(text, from, from + 1, 44 + 8 * i)
        return shownCase(make, `${text} on ${name} from ${from.toFixed(2)}`, picture, draw, types)
      }),
    ),
    ...[160, 260].map((width, i) => {
      const from = 3.1 + 0.37 * i
      const draw = () => make.over(svg, width, from, from + 1)
      return shownCase(make, `emblem of ${width} pixels on ${name}`, picture, draw, /MARK/)
    }),
  ])
}

function shownCase(
  make: Given['make'],
  name: string,
  picture: string,
  draw: () => Promise<string>,
  types: RegExp,
): FilmCase {
  return {
    key: `shown/${name}`,
    async run(check) {
      const { review, extraction, use } = await check(make.film({ picture, draw: await draw(), seconds: 7 }))
      const isFound = review.findings.some(({ type }) => types.test(type))
      const words = extraction.parts.filter(({ kind }) => kind === 'picture-text').map(({ text }) => text)
      const note = isFound ? {} : { note: `${extraction.pictures.length} pictures; ${words} ${unreadIn(review)}` }
      return { right: Number(isFound), of: 1, use, ...note }
    },
  }
}

const long = ({ make }: Given): FilmCase[] =>
  Object.entries({ moving: 'mandelbrot=s=1920x1080:r=25', slides: STILL }).map(([name, picture]) => ({
    key: `long/three minutes, ${name}`,
    async run(check) {
      const sound = make.speak(`${ORDINARY} ${ORDINARY}`, 'en-gb')
      const { use, review, extraction } = await check(make.film({ picture, sound, seconds: 180 }))
      const note = `${extraction.pictures.length} pictures; ${unreadIn(review)}`
      return { right: Number(use.seconds <= 60 && use.megabytes <= 1_024), of: 1, use, note }
    },
  }))

const TEN_SECONDS = 26

const ordinary = ({ make }: Given): FilmCase[] =>
  ACCENTS.slice(0, 4).map((accent) => ({
    key: `ordinary/${accent}`,
    async run(check) {
      const words = ORDINARY.split(/\s+/)
      const { extraction, review, speech } = await check(make.sound(make.speak(ORDINARY, accent)), 'sound.mp3')
      const [recording] = extraction.recordings ?? []
      const recognised = wordsRecognised(recording?.passages ?? [])
      const places = Array.from({ length: 10 }, (_, i) => Math.floor(((words.length - TEN_SECONDS) * i) / 9))
      const reported = places.filter((from) => {
        const rest = [...words.slice(0, from), ...words.slice(from + TEN_SECONDS)].join(' ')
        return (alignTranscript(recognised, wordsWritten(rest))?.gaps.length ?? 0) > 0
      })
      const whole = alignTranscript(recognised, wordsWritten(ORDINARY))
      const errors = wordErrors(plainWords(speech), plainWords(ORDINARY))
      const wrong = above(review).map(({ type }) => type)
      return {
        ...{ right: reported.length, of: places.length },
        note: [
          `false: ${wrong.join() || 'none'} in ${Math.round((recording?.length ?? 0) / 1_000)} s`,
          `word errors ${errors} of ${words.length}; gaps in the whole transcript: ${whole?.gaps.length}`,
          unreadIn(review),
        ].join('; '),
      }
    },
  }))

function readAloud({ recordings }: Given): FilmCase[] {
  if (!recordings) return []
  return readFileSync(join(recordings, 'transcription'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, text = '', name = ''] = /^<s> (.*) <\/s> \((.*)\)/.exec(line) ?? []
      return name === '' ? [] : [{ text, name }]
    })
    .map(({ text, name }) => ({
      key: `read/${name}`,
      async run(check) {
        const { speech, review } = await check(readFileSync(join(recordings, `${name}.wav`)), 'sound.wav')
        const words = plainWords(text)
        const errors = wordErrors(plainWords(speech), words)
        return {
          right: words.length - errors,
          of: words.length,
          note: above(review)
            .map(({ type }) => type)
            .join(),
        }
      },
    }))
}

const LONGEST_TEXT = 1_500
const TEXTS = 24

/** Counts findings that the written prose does not have. */
function prose({ texts, make }: Given): FilmCase[] {
  if (!texts) return []
  const all = readFileSync(texts, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .filter(({ text }) => text.length > 800)
  const step = Math.max(1, Math.floor(all.length / TEXTS))
  return all
    .filter((_, i) => i % step === 0)
    .slice(0, TEXTS)
    .map(({ id, text }, i) => ({
      key: `prose/${id}`,
      async run(check) {
        const part = text.slice(0, LONGEST_TEXT).replace(/[^.]*$/, '')
        const written = await check(part)
        const sound = make.speak(part, ACCENTS[i % ACCENTS.length]!)
        const { review, extraction, speech } = await check(make.sound(sound), 'sound.mp3')
        const found = above(review).map(({ type }) => type)
        const before = above(written.review).map(({ type }) => type)
        const only = found.filter((type) => !before.includes(type))
        const words = plainWords(part)
        const length = Math.round((extraction.recordings?.[0]?.length ?? 0) / 1_000)
        return {
          ...{ right: only.length, of: length },
          note: [
            `spoken: ${found.join() || 'none'}; written: ${before.join() || 'none'}`,
            `word errors ${wordErrors(plainWords(speech), words)} of ${words.length}`,
            unreadIn(review),
          ].join('; '),
        }
      },
    }))
}

const BY_KIND = new Set(['spoken', 'others'])

export function report(results: ReadonlyMap<string, Outcome>): string[] {
  const parts = new Map<string, Outcome[]>()
  for (const [key, outcome] of results) {
    const [part = '', what = ''] = key.split('/')
    for (const name of BY_KIND.has(part) ? [part, `${part}: ${what}`] : [part])
      parts.set(name, [...(parts.get(name) ?? []), outcome])
  }
  return [...parts].map(([name, all]) => {
    const sum = (of: (one: Outcome) => number) => all.reduce((total, one) => total + of(one), 0)
    const most = (of: (one: Use) => number) => Math.max(0, ...all.flatMap(({ use }) => (use ? [of(use)] : [])))
    const [seconds, processor, megabytes] = [
      most((one) => one.seconds),
      most((one) => one.processor),
      most((one) => one.megabytes),
    ].map((value) => value.toFixed(0))
    const used = `at most ${seconds} s, ${processor} s of processor, ${megabytes} MB`
    return `${name}: ${sum(({ right }) => right)} of ${sum(({ of }) => of)} in ${all.length} films; ${used}`
  })
}
