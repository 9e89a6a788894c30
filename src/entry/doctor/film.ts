import { existsSync } from 'node:fs'
import { av1Program } from '../../reading/film/av1.ts'
import { wrongIn } from '../../reading/film/pack.ts'
import type { Config } from '../config.ts'
import { type Check, ok, wrong } from './check.ts'

const FETCH = 'npm run -s film -- fetch, then restart the service.'

/** Without the pack every recording is held as a whole. */
export function filmCheck({ filmPack: { folder, minutes } }: Pick<Config, 'filmPack'>): Check {
  if (!existsSync(folder))
    return ok('film and sound', `Not checked: a person must watch every recording. To check them: ${FETCH}`)
  const broken = wrongIn(folder)
  return broken.length === 0
    ? ok('film and sound', `Heard by the pack in ${folder}. ${aboutLimit(minutes)} ${aboutAv1()}`)
    : wrong('film and sound', `The pack in ${folder} lacks ${broken.join(', ')}, so nothing is heard.`, FETCH)
}

function aboutLimit(minutes: number | undefined): string {
  return minutes === undefined
    ? 'Recordings are heard to the end, if there is time.'
    : `Of each recording the first ${minutes === 1 ? 'minute is' : `${minutes} minutes are`} heard (FILM_MINUTES).`
}

/** The pack has no decoder for AV1. */
function aboutAv1(): string {
  const program = av1Program()
  return program
    ? `AV1 is decoded by ${program}.`
    : 'A film in AV1 is heard and not watched: to watch it, apt-get install ffmpeg.'
}
