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

const MARKING = { what: 'marking', types: /SECRET/ }
const OFFENCE = { what: 'name with an offence', types: /PERSON|OFFENCE|CRIMINAL|IDENTITY|CONVICTION|CHARGE/ }
const IDENTIFIER = {
  what: 'identifier',
  types: /PHONE|ADDRESS|POSTCODE|NHS|NATIONAL|EMAIL|REGISTRATION|IDENTIFIER|BIRTH/,
}
const VOTES = { what: 'appeal for votes', types: /VOTE_CALL|PARTY|POLITICAL/ }

export const SPOKEN: readonly SpokenCase[] = [
  { ...MARKING, words: 'This briefing is classified top secret and must not leave the building.' },
  { ...MARKING, words: 'The paper on the table is marked secret.' },
  { ...MARKING, words: 'I am reading from a document that carries the marking top secret, U K eyes only.' },
  { ...MARKING, words: 'Protective marking, secret. The operation begins at six tomorrow.' },
  { ...MARKING, words: 'What you see behind me is classified secret, so please keep it to yourselves.' },
  { ...MARKING, words: 'Top secret. Not for the press.' },
  { ...OFFENCE, words: 'John Whitfield of Canal Street was convicted of burglary last year.' },
  { ...OFFENCE, words: 'Sarah Pemberton has been charged with assault and will be in court on Monday.' },
  { ...OFFENCE, words: 'Our neighbour David Hughes was arrested for dealing drugs outside the school.' },
  { ...OFFENCE, words: 'The man who stabbed the shopkeeper is called Peter Marsden.' },
  { ...OFFENCE, words: 'Karen Ellison is a victim of domestic abuse and moved here in June.' },
  { ...OFFENCE, words: 'Michael Townsend pleaded guilty to theft from the charity shop.' },
  { ...IDENTIFIER, words: 'You can ring her at home on 01632 960123 in the evening.' },
  { ...IDENTIFIER, words: 'Write to her at 14 Acacia Avenue, Oldbridge, and she will answer.' },
  { ...IDENTIFIER, words: 'Her mobile is 07700 900461, so send her a message.' },
  { ...IDENTIFIER, words: 'His email address is peter dot marsden at mailbox dot example.' },
  { ...IDENTIFIER, words: 'Her N H S number is 9 9 9, 1 2 3, 4 5 6 0.' },
  { ...IDENTIFIER, words: 'She was born on the fourteenth of March 1987 and lives at 22 Mill Lane, Oldbridge.' },
  { ...VOTES, words: 'Please vote for me in the election in May.' },
  { ...VOTES, words: 'Vote Labour on Thursday and bring your neighbours with you.' },
  { ...VOTES, words: 'Only the Conservatives will keep our streets safe, so give them your vote.' },
  { ...VOTES, words: 'I am asking for your support at the ballot box next week.' },
  { ...VOTES, words: 'The Liberal Democrats have let this town down, do not vote for them again.' },
  { ...VOTES, words: 'Re-elect me as your commissioner on the second of May.' },
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

/** What is beneath a voice: nothing, the noise of a street, and chords that swell. */
export const BENEATH = {
  nothing: undefined,
  noise: 'anoisesrc=c=pink:a=0.02:d=600',
  music: "aevalsrc='0.04*(sin(2*PI*220*t)+sin(2*PI*277*t)+sin(2*PI*330*t))*(0.6+0.4*sin(2*PI*2*t))':d=600",
} as const

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

    /** `beneath`: a source of ffmpeg that is mixed in. */
    speak(text: string, accent: string, beneath?: string): string {
      const name = `${++count}.wav`
      run('espeak-ng', ['-v', accent, '-s', '155', '-w', `accent-${name}`, text])
      const mix = beneath ? ['-f', 'lavfi', '-i', beneath] : []
      const join = beneath ? ['-filter_complex', 'amix=inputs=2:duration=first:normalize=0'] : []
      run('ffmpeg', ['-v', 'error', '-y', '-i', `accent-${name}`, ...mix, ...join, '-ar', '44100', name])
      return name
    },

    /** A sound recording as bytes. */
    sound(name: string): Uint8Array {
      run('ffmpeg', ['-v', 'error', '-y', '-i', name, '-b:a', '64k', `${name}.mp3`])
      return readFileSync(join(folder, `${name}.mp3`))
    },

    /** A film as bytes. `sound`: a file that `speak` made; the film ends with it where no length is given. */
    film(given: { picture: string; draw?: string; sound?: string; seconds?: number; form?: string }): Uint8Array {
      const { picture, draw = 'null', sound, seconds, form = 'mp4' } = given
      const name = `film-${++count}.${form}`
      const codecs =
        form === 'webm'
          ? ['-c:v', 'libvpx', '-b:v', '1M', '-c:a', 'libopus']
          : ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
      const ends = seconds === undefined ? ['-shortest'] : ['-t', String(seconds)]
      const input = ['-v', 'error', '-y', '-f', 'lavfi', '-i', picture, ...(sound ? ['-i', sound] : [])]
      run('ffmpeg', [...input, '-vf', draw, ...codecs, ...ends, name])
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
