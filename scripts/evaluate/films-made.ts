import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

/* Films made for the evaluation, with voices of espeak-ng and pictures of ffmpeg. Every name and number is invented. */

export const ACCENTS = ['en-gb', 'en-us', 'en-gb-scotland', 'en-gb-x-rp', 'en-gb-x-gbcwmd', 'en-gb-x-gbclan', 'en-029']

const BEFORE = 'Good morning. We are on the canal path today, where new lights have been put up over the winter.'
const AFTER = 'Thank you to everybody who came. The next meeting is in the library in the spring.'

export type SpokenCase = { readonly what: string; readonly words: string; readonly types: RegExp }

export const SPOKEN: readonly SpokenCase[] = [
  {
    what: 'marking',
    words: 'This briefing is classified top secret and must not leave the building.',
    types: /SECRET/,
  },
  { what: 'marking', words: 'The paper on the table is marked secret.', types: /SECRET/ },
  {
    what: 'name with an offence',
    words: 'John Whitfield of Canal Street was convicted of burglary last year.',
    types: /PERSON|OFFENCE|CRIMINAL|IDENTITY|CONVICTION/,
  },
  {
    what: 'name with an offence',
    words: 'Sarah Pemberton has been charged with assault and will be in court on Monday.',
    types: /PERSON|OFFENCE|CRIMINAL|IDENTITY|CHARGE/,
  },
  { what: 'identifier', words: 'You can ring her at home on 01632 960123 in the evening.', types: /PHONE/ },
  {
    what: 'identifier',
    words: 'Write to her at 14 Acacia Avenue, Oldbridge, and she will answer.',
    types: /ADDRESS|POSTCODE/,
  },
  { what: 'appeal for votes', words: 'Please vote for me in the election in May.', types: /VOTE_CALL/ },
  {
    what: 'appeal for votes',
    words: 'Vote Labour on Thursday and bring your neighbours with you.',
    types: /VOTE_CALL|PARTY|POLITICAL/,
  },
]

export const ORDINARY =
  `We started this work two years ago, because people told us that they avoid the path after dark. The council and
the police walked it together, and they wrote down every place where a light was broken. Since then most of them have been mended. The trees were cut
back in the autumn, and the benches have been painted. Volunteers pick up litter on the first Saturday of each month, and anybody can join. Bring
gloves and a warm coat. There is tea in the hall afterwards. The school made a map of the path, with the birds and the plants that can be seen there.
It hangs in the library until the end of the month. In the summer there will be a small festival on the green, with music from the brass band and a
market for local food. If you would like to have a stall, write to the office by the end of May. We have also asked the bus company to stop at the
bridge in the evening, so that nobody has to walk far. They will try it for half a year, and then we will look at the figures together. The
neighbourhood team holds a surgery in the library every second Wednesday, from ten until noon. You do not need an appointment. Tell them what you see,
and what you would like to change. The survey about safety closes next week. So far four hundred people have answered, and their answers will be
published in the spring. Most of them feel safer than they did a year ago. Some of them would like more lights near the playing field, and we are
talking to the council about that. Thank you for listening, and enjoy the sunshine.`.replaceAll('\n', ' ')

export const spokenText = ({ words }: Pick<SpokenCase, 'words'>) => `${BEFORE} ${words} ${AFTER}`

/** Somebody moves through the picture: a scene without words. */
export const MOVING = 'mandelbrot=s=1280x720:r=25'
export const STILL = 'color=c=0x1d4f70:s=1280x720:r=25'
export const slide = (text: string, from: number, to: number, size = 70) =>
  `drawtext=text='${text}':fontsize=${size}:fontcolor=white:box=1:boxcolor=0x101828:boxborderw=30:x=(w-tw)/2:y=(h-th)/2:enable='between(t,${from},${to})'`

/** Makes films in a folder of its own. */
export function filmMaker() {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-films-'))
  const run = (program: string, args: readonly string[]) => {
    const done = spawnSync(program, args, { encoding: 'utf8', cwd: folder })
    if (done.status !== 0) throw new Error(`${program}: ${done.error?.message ?? done.stderr.slice(-500)}`)
  }
  let count = 0
  return {
    close: () => rmSync(folder, { recursive: true, force: true }),

    /** `noise`: loudness of pink noise beneath, 0 to 1. */
    speak(text: string, accent: string, noise = 0): string {
      const name = `${++count}.wav`
      run('espeak-ng', ['-v', accent, '-s', '155', '-w', `accent-${name}`, text])
      const mix = noise > 0 ? ['-f', 'lavfi', '-i', `anoisesrc=c=pink:a=${noise}:d=600`] : []
      const join = noise > 0 ? ['-filter_complex', 'amix=inputs=2:duration=first:normalize=0'] : []
      run('ffmpeg', ['-v', 'error', '-y', '-i', `accent-${name}`, ...mix, ...join, '-ar', '44100', name])
      return name
    },

    /** A film as bytes. `sound`: a file that `speak` made. */
    film(given: { picture: string; draw?: string; sound?: string; seconds: number; form?: string }): Uint8Array {
      const { picture, draw = 'null', sound, seconds, form = 'mp4' } = given
      const name = `film-${++count}.${form}`
      const codecs =
        form === 'webm'
          ? ['-c:v', 'libvpx', '-b:v', '1M', '-c:a', 'libopus']
          : ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
      const source = ['-f', 'lavfi', '-t', String(seconds), '-i', picture]
      run('ffmpeg', [
        '-v',
        'error',
        '-y',
        ...source,
        ...(sound ? ['-i', sound] : []),
        '-vf',
        draw,
        ...codecs,
        '-t',
        String(seconds),
        name,
      ])
      return readFileSync(join(folder, name))
    },

    /** A filter that lays a picture over the film for a time. */
    async over(svg: string, width: number, from: number, to: number): Promise<string> {
      const name = `emblem-${++count}.png`
      writeFileSync(
        join(folder, name),
        await sharp(Buffer.from(svg), { density: 300 }).resize({ width }).png().toBuffer(),
      )
      return `null[a];movie=${name}[m];[a][m]overlay=80:60:enable='between(t,${from},${to})'`
    },
  }
}
