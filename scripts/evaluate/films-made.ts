import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

/* With voices of espeak-ng and flite, and pictures of ffmpeg. */

export const ACCENTS = ['en-gb', 'en-us', 'en-gb-scotland', 'en-gb-x-rp', 'en-gb-x-gbcwmd', 'en-gb-x-gbclan', 'en-029']
/** Made of recordings of people. */
export const OTHER_VOICES = ['flite:slt', 'flite:rms', 'flite:awb', 'flite:kal16']

/** Nothing, a street, and chords that swell. */
export const BENEATH = {
  nothing: undefined,
  noise: 'anoisesrc=c=pink:a=0.02:d=600',
  music: "aevalsrc='0.04*(sin(2*PI*220*t)+sin(2*PI*277*t)+sin(2*PI*330*t))*(0.6+0.4*sin(2*PI*2*t))':d=600",
} as const

export const MOVING = 'mandelbrot=s=1280x720:r=25'
export const STILL = 'color=c=0x1d4f70:s=1280x720:r=25'
export const slide = (text: string, from: number, to: number, size = 70) =>
  `drawtext=text='${text}':fontsize=${size}:fontcolor=white:box=1:boxcolor=0x101828:boxborderw=30:x=(w-tw)/2:y=(h-th)/2:enable='between(t,${from},${to})'`

export function filmMaker() {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-films-'))
  const run = (program: string, args: readonly string[]) => {
    const done = spawnSync(program, args, { encoding: 'utf8', cwd: folder })
    if (done.status !== 0) throw new Error(`${program}: ${done.error?.message ?? done.stderr.slice(-500)}`)
  }
  let count = 0
  return {
    close: () => rmSync(folder, { recursive: true, force: true }),

    /** `beneath`: a source of ffmpeg. */
    speak(text: string, accent: string, beneath?: string): string {
      const name = `${++count}.wav`
      const flite = /^flite:(.*)/.exec(accent)?.[1]
      if (flite) run('flite', ['-voice', flite, '-t', text, '-o', `accent-${name}`])
      else run('espeak-ng', ['-v', accent, '-s', '155', '-w', `accent-${name}`, text])
      const mix = beneath ? ['-f', 'lavfi', '-i', beneath] : []
      const join = beneath ? ['-filter_complex', 'amix=inputs=2:duration=first:normalize=0'] : []
      run('ffmpeg', ['-v', 'error', '-y', '-i', `accent-${name}`, ...mix, ...join, '-ar', '44100', name])
      return name
    },

    tone(seconds: number): string {
      const name = `${++count}.wav`
      run('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', `sine=f=330:d=${seconds}`, name])
      return name
    },

    encoded(args: readonly string[], form: string): Uint8Array {
      const name = `${++count}.${form}`
      run('ffmpeg', ['-v', 'error', '-y', ...args, name])
      return readFileSync(join(folder, name))
    },

    joined(
      scenes: readonly (readonly string[])[],
      codec: readonly string[],
      sound: string,
      seconds: number,
    ): Uint8Array {
      const names = scenes.map((scene) => {
        const name = `scene-${++count}.mp4`
        run('ffmpeg', ['-v', 'error', '-y', ...scene, ...codec, '-an', name])
        return name
      })
      writeFileSync(join(folder, 'scenes.txt'), names.map((name) => `file ${name}\n`).join(''))
      const input = ['-f', 'concat', '-i', 'scenes.txt', '-i', sound, '-c:v', 'copy', '-c:a', 'aac']
      return this.encoded([...input, '-t', String(seconds)], 'mp4')
    },

    withSubtitles(film: Uint8Array, text: string, form = 'mkv'): Uint8Array {
      writeFileSync(join(folder, 'given.mp4'), film)
      writeFileSync(join(folder, 'given.srt'), text)
      const codec = form === 'mp4' ? 'mov_text' : 'srt'
      return this.encoded(
        ['-i', 'given.mp4', '-i', 'given.srt', '-map', '0', '-map', '1', '-c', 'copy', '-c:s', codec],
        form,
      )
    },

    sound(name: string): Uint8Array {
      run('ffmpeg', ['-v', 'error', '-y', '-i', name, '-b:a', '64k', `${name}.mp3`])
      return readFileSync(join(folder, `${name}.mp3`))
    },

    /** `sound`: from `speak`; its end is the film's unless `seconds` is given. */
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
