import { KINDS, SPEAKERS } from '../../core/draft.ts'
import { hasDatabase } from '../database.ts'
import { argumentsBy, Usage } from '../usage.ts'

export const USAGE = `npm run -s calibrate -- FOLDER…              reads what the office has published; shows what would change
npm run -s calibrate -- --items              reads what was released in the last year instead, or as well
npm run -s calibrate -- --undo --by PERSON   puts the thresholds from before the last calibration in force again

  --by PERSON          who calibrates: the ID of the Chief Executive or of an administrator; needed to write
  --yes                writes the thresholds without asking
  --accept LIST        what to write: thresholds, people, contacts, with commas between (default: asks about each;
                       with --yes thresholds alone)
  --kind KIND          what the files are, where no subfolder is named like a kind (default: press-release, or
                       email for .eml and .msg): ${KINDS.join(', ')}
  --author-role ROLE   ${SPEAKERS.join(', ')}
  --account ACCOUNT    corporate, personal
  --election-period    the texts are from an election period
  --json               prints one JSON object, and writes with --yes only
  --data DIR           data folder (default: DATA_DIR, or ./data)

Published counts as cleared. It prints the names and contacts it proposes, and keeps no text. You can run it while the
service runs. Exit codes: 0 done, 1 refused, 2 wrong usage.`

export const PARTS = ['thresholds', 'people', 'contacts'] as const
export type PartName = (typeof PARTS)[number]

export type Options = ReturnType<typeof optionsOf>

const TEXTS = ['by', 'accept', 'kind', 'author-role', 'account', 'data'] as const
const FLAGS = ['items', 'undo', 'yes', 'election-period', 'json'] as const

export function optionsOf(args?: readonly string[]) {
  const { values, positionals } = argumentsBy(TEXTS, FLAGS, {
    allowPositionals: true,
    ...(args ? { args: [...args] } : {}),
  })
  return { ...values, folders: positionals, accepted: acceptedIn(values.accept) }
}

function acceptedIn(list: string | undefined): readonly PartName[] | undefined {
  const names = list?.split(',').map((one) => one.trim())
  const unknown = names?.find((one) => !(PARTS as readonly string[]).includes(one))
  if (unknown !== undefined) throw new Usage(`--accept takes ${PARTS.join(', ')}; it is ${JSON.stringify(unknown)}.`)
  return names as readonly PartName[] | undefined
}

export function checked({
  data = process.env['DATA_DIR'] ?? './data',
  undo,
  items,
  folders,
  yes,
  by,
}: Options): string {
  if (!hasDatabase(data)) throw new Usage(`There is no database in ${data}.`)
  if (!undo && !items && folders.length === 0) throw new Usage('Name a folder of published files, or --items.')
  if ((undo || yes) && !by) throw new Usage('Say who calibrates: --by PERSON.')
  return data
}
