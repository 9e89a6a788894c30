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

export function optionsOf(args?: readonly string[]) {
  const { values, positionals } = argumentsBy({
    ...(args ? { args: [...args] } : {}),
    allowPositionals: true,
    options: {
      items: { type: 'boolean', default: false },
      undo: { type: 'boolean', default: false },
      by: { type: 'string' },
      yes: { type: 'boolean', default: false },
      accept: { type: 'string' },
      kind: { type: 'string' },
      'author-role': { type: 'string' },
      account: { type: 'string' },
      'election-period': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  return { ...values, folders: positionals, accepted: acceptedIn(values.accept) }
}

function acceptedIn(list: string | undefined): readonly PartName[] | undefined {
  const names = list?.split(',').map((one) => one.trim())
  const unknown = names?.find((one) => !(PARTS as readonly string[]).includes(one))
  if (unknown !== undefined) throw new Usage(`--accept takes ${PARTS.join(', ')}; it is ${JSON.stringify(unknown)}.`)
  return names as readonly PartName[] | undefined
}

/** Returns the data folder. */
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
