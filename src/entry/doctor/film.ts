import { existsSync } from 'node:fs'
import { av1Program } from '../../reading/film/av1.ts'
import { wrongIn } from '../../reading/film/pack.ts'
import type { Config } from '../config.ts'
import { type Check, ok, wrong } from './check.ts'

const FETCH = 'npm run -s film -- fetch, then restart the service.'

/** Whether film and sound can be heard here. An office may do without: every recording is then held as a whole. */
export function filmCheck({ filmPack }: Pick<Config, 'filmPack'>): Check {
  if (!existsSync(filmPack))
    return ok('film and sound', `Not checked: a person must watch every recording. To check them: ${FETCH}`)
  const broken = wrongIn(filmPack)
  return broken.length === 0
    ? ok('film and sound', `Heard by the pack in ${filmPack}. ${aboutAv1()}`)
    : wrong('film and sound', `The pack in ${filmPack} lacks ${broken.join(', ')}, so nothing is heard.`, FETCH)
}

/** The pack has no decoder for AV1. */
function aboutAv1(): string {
  const program = av1Program()
  return program
    ? `AV1 is decoded by ${program}.`
    : 'A film in AV1 is heard and not watched: to watch it, apt-get install ffmpeg.'
}
