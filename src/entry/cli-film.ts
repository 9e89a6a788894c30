import { readFileSync } from 'node:fs'
import { wrongIn } from '../reading/film/pack.ts'
import { PACKAGES } from '../reading/film/pack-files.ts'
import { filmPackOf } from './config.ts'
import { addPackage, fetchPack } from './film-pack.ts'
import { argumentsBy, print, reportFault, Usage } from './usage.ts'

const USAGE = `npm run -s film -- fetch         downloads the pack that lets film and sound be checked, about 160 MB
npm run -s film -- add FILE.tgz… adds packages of it that were downloaded elsewhere, with npm pack:
${PACKAGES.map(({ name, version, licence }) => `                                 ${name}@${version} (${licence})`).join('\n')}
npm run -s film -- check         says whether the pack is whole

  --folder DIR   folder of the pack (default: FILM_PACK, or film-pack in DATA_DIR)

Every file is compared with the hash that this version expects. Restart the service afterwards.
Exit codes: 0 done and whole, 1 something is missing, 2 wrong usage.`

async function act(act: string | undefined, files: readonly string[], folder: string): Promise<void> {
  if (act === 'fetch') await fetchPack(folder, print)
  else if (act === 'add' && files.length > 0)
    for (const file of files) {
      const { name, version } = await addPackage(folder, readFileSync(file))
      print(`Added ${name} ${version}.`)
    }
  else if (act !== 'check') throw new Usage(act === undefined ? 'Say what to do.' : `There is no command “${act}”.`)
  const wrong = wrongIn(folder)
  print(wrong.length === 0 ? `The pack in ${folder} is whole.` : `The pack in ${folder} lacks ${wrong.join(', ')}.`)
  process.exitCode = wrong.length === 0 ? 0 : 1
}

try {
  const { values, positionals } = argumentsBy(['folder'], [], { allowPositionals: true })
  const [first, ...rest] = positionals
  if (values.help) print(USAGE)
  else await act(first, rest, values.folder ?? filmPackOf(process.env).folder)
} catch (fault) {
  reportFault(fault, USAGE)
}
