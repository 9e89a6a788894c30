import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../detectors/index.ts'
import { alignTranscript, wordsRecognised, wordsWritten } from '../../src/core/align-transcript.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import { type Draft, usualChannel } from '../../src/core/draft.ts'
import { known, type Office } from '../../src/core/registers.ts'
import { createFullClassifier, createSharedClassifier } from '../../src/entry/classifier.ts'
import { filmPackOf } from '../../src/entry/config.ts'
import { emblemsIn } from '../../src/entry/emblem-folder.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { missingFrom } from '../../src/reading/film/pack.ts'
import { createReaders } from '../../src/reading/worker-pool.ts'
import { reviewDraft } from '../../src/review/review-draft.ts'
import { ACCENTS, filmMaker, MOVING, ORDINARY, SPOKEN, STILL, slide, spokenText } from './films-made.ts'

/**
 * `npm run -s evaluate -- films [PART] [RECORDINGS]`: films made for it, heard and watched as in the background. Needs
 * the pack, espeak-ng and ffmpeg. PART: only `spoken`, `shown`, `ordinary` or `long`. RECORDINGS: a folder of `*.wav`
 * with a file `transcription` of lines `<s> words </s> (name)`.
 */
const pack = filmPackOf(process.env)
if (missingFrom(pack).length > 0) throw new Error(`${pack} lacks the pack: npm run -s film -- fetch`)
const root = projectRoot()
const office = known(JSON.parse(readFileSync(join(root, 'fixtures/office.json'), 'utf8')) as Office, {
  emblems: await emblemsIn(join(root, 'fixtures/marks')),
})
const readers = createReaders({ patient: true, pack })
const classify = createFullClassifier(createSharedClassifier())
const make = filmMaker()

async function check(bytes: Uint8Array, name = 'film.mp4') {
  const draft: Draft = {
    ...{ kind: 'video', channel: usualChannel('video'), account: 'corporate', author: 'staff', title: '', body: '' },
    ...{ files: [{ name, type: '', bytes }], recipients: [], evidence: [], electionPeriod: false },
  }
  const by = { known: office, rules, readFile: readers.read, classify }
  const begun = performance.now()
  const { extraction, review } = await reviewDraft(draft, circumstances(draft, '2026-11-27', false), by, () => {})
  const seconds = (performance.now() - begun) / 1_000
  const speech = extraction.parts.find(({ id }) => id === 'attachment:1/speech')?.text ?? ''
  return { extraction, review, seconds, speech }
}

const print = (text: string) => process.stdout.write(`${text}\n`)
const why = (unread: readonly { readonly why: string }[]) =>
  unread.map((one) => one.why).filter((one) => !one.startsWith('A person must'))

async function spoken(): Promise<void> {
  let found = 0
  for (const [i, one] of SPOKEN.entries()) {
    for (const noise of [0, 0.02]) {
      const accent = ACCENTS[(i * 2 + (noise ? 1 : 0)) % ACCENTS.length]!
      const sound = make.speak(spokenText(one), accent, noise)
      const { review, speech } = await check(
        make.film({ picture: STILL, sound, seconds: 22, form: i % 3 === 2 ? 'webm' : 'mp4' }),
      )
      const hit = review.findings.some(({ type, severity }) => severity !== 'note' && one.types.test(type))
      if (hit) found++
      else
        print(
          `  missed: ${one.what}, ${accent}, noise ${noise}: ${speech} [${review.findings.map(({ type }) => type)}] ${why(review.unread)}`,
        )
    }
  }
  print(`spoken marking, name with an offence, identifier, appeal: found ${found} of ${SPOKEN.length * 2}`)
}

async function shown(): Promise<void> {
  const svg = readFileSync(
    join(root, 'fixtures/marks', readdirSync(join(root, 'fixtures/marks')).find((name) => name.endsWith('.svg'))!),
    'utf8',
  )
  const words = [MOVING, STILL].flatMap((picture) =>
    [
      { text: 'SECRET', types: /SECRET/ },
      { text: 'TOP SECRET', types: /SECRET/ },
      { text: 'Vote for Jane Doe', types: /VOTE|POLITICAL/ },
      { text: 'Call 01632 960123', types: /PHONE/ },
    ].map((one, i) => ({
      picture,
      draw: slide(one.text, 2 + 0.13 * i, 3 + 0.13 * i, 44 + 8 * i),
      types: one.types,
      name: one.text,
    })),
  )
  const emblems = await Promise.all(
    [MOVING, STILL].flatMap((picture) =>
      [160, 260].map(async (width) => ({
        picture,
        draw: await make.over(svg, width, 3.1, 4.1),
        types: /MARK/,
        name: `emblem ${width}`,
      })),
    ),
  )
  let found = 0
  const all = [...words, ...emblems]
  for (const { picture, draw, types, name } of all) {
    const { review, extraction } = await check(make.film({ picture, draw, seconds: 7 }))
    const hit = review.findings.some(({ type }) => types.test(type))
    if (hit) found++
    else
      print(
        `  missed: ${name} on ${picture.slice(0, 5)}: ${extraction.pictures.length} pictures; ` +
          `${extraction.parts.filter(({ kind }) => kind === 'picture-text').map(({ text }) => text)} ${why(review.unread)}`,
      )
  }
  print(`text or emblem shown for one second: found ${found} of ${all.length}`)
}

/** Ordinary speech, and its transcript without ten seconds at forty places. */
async function ordinary(): Promise<void> {
  let [length, wrong, reported, tried] = [0, 0, 0, 0]
  const words = ORDINARY.split(/\s+/)
  for (const accent of ACCENTS.slice(0, 4)) {
    const { extraction, review } = await check(
      make.film({ picture: STILL, sound: make.speak(ORDINARY, accent), seconds: 170 }),
    )
    const [recording] = extraction.recordings ?? []
    length += recording?.length ?? 0
    const findings = review.findings.filter(({ severity }) => severity !== 'note')
    wrong += findings.length
    for (const { type, where } of findings) print(`  false: ${type} ${where}`)
    for (let i = 0; i < 10; i++) {
      const from = Math.floor(((words.length - 26) * i) / 9)
      const transcript = [...words.slice(0, from), ...words.slice(from + 26)].join(' ')
      tried++
      if ((alignTranscript(wordsRecognised(recording?.passages ?? []), wordsWritten(transcript))?.gaps.length ?? 0) > 0)
        reported++
    }
    const whole = alignTranscript(wordsRecognised(recording?.passages ?? []), wordsWritten(ORDINARY))
    print(
      `  ${accent}: the whole transcript has ${whole?.written} of ${whole?.spoken} words, gaps ${whole?.gaps.length}; ${why(review.unread)}`,
    )
  }
  print(`false findings above a note in ${Math.round(length / 60_000)} minutes of ordinary speech: ${wrong}`)
  print(`ten seconds missing from a transcript: reported ${reported} of ${tried}`)
}

async function long(): Promise<void> {
  const sound = make.speak(`${ORDINARY} ${ORDINARY}`, 'en-gb')
  for (const [name, picture] of [
    ['moving all the time, 1080p', 'mandelbrot=s=1920x1080:r=25'],
    ['slides', STILL],
  ] as const) {
    const { seconds, extraction, review } = await check(make.film({ picture, sound, seconds: 180 }))
    print(
      `three minutes, ${name}: ${seconds.toFixed(0)} s, ${extraction.pictures.length} pictures; ${why(review.unread).join(' ')}`,
    )
  }
}

/** Word errors of recordings of people who read aloud. */
async function readAloud(folder: string): Promise<void> {
  let [errors, words] = [0, 0]
  for (const line of readFileSync(join(folder, 'transcription'), 'utf8').split('\n')) {
    const [, text = '', name = ''] = /^<s> (.*) <\/s> \((.*)\)/.exec(line) ?? []
    if (name === '') continue
    const { speech } = await check(readFileSync(join(folder, `${name}.wav`)), 'sound.wav')
    const [own, given] = [plain(speech), plain(text)]
    errors += distance(own, given)
    words += given.length
  }
  print(`word errors in recordings of people who read aloud: ${errors} of ${words}`)
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\bmr\b\.?/g, 'mister')
    .match(/[a-z']+/g) ?? []

function distance(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, i) => i + 1)
  for (const [i, word] of one.entries()) {
    let diagonal = i
    let left = i + 1
    row = row.map((above, j) => {
      const best = Math.min(left + 1, above + 1, diagonal + (word === other[j] ? 0 : 1))
      diagonal = above
      left = best
      return best
    })
  }
  return row.at(-1) ?? one.length
}

const parts = { spoken, shown, ordinary, long }
const [first, second] = process.argv.slice(3)
if (first !== undefined && first in parts) await parts[first as keyof typeof parts]()
else {
  for (const part of Object.values(parts)) await part()
  if (first !== undefined) await readAloud(first)
}
if (second !== undefined) await readAloud(second)
make.close()
readers.close()
