import { existsSync, readFileSync } from 'node:fs'
import { INVITATION_HOURS, welcomeLink } from '../access/invitations.ts'
import { localAccess } from './local-sign-in.ts'
import { type Answers, answersFrom } from './setup/answers.ts'
import { askAll } from './setup/ask.ts'
import { become } from './setup/become.ts'
import { placeOf, start, type Where, write } from './setup/carry-out.ts'
import { machineProblems, machineWarnings } from './setup/machine.ts'
import { OFFICE_KEY, SERVICE_ENV, SERVICE_USER } from './setup/places.ts'
import { peopleOf, planOf } from './setup/plan.ts'
import { openStore } from './store-node.ts'
import { argumentsBy, print, reportFault, Usage } from './usage.ts'

const USAGE = `countersign setup                 asks eight questions and sets the office up
countersign setup --answers FILE  takes the answers from FILE, a JSON object:

  {
    "office": "Office of the Example Police and Crime Commissioner",
    "address": "https://countersign.office.example",
    "timeZone": "Europe/London",
    "chiefExecutive": { "name": "…", "email": "…" },
    "administrator": { "name": "…", "email": "…" },
    "signIn": "local"     or { "tenant": "GUID", "client": "GUID", "secretFile": "/…" },
    "mail": "none"        or { "relay": "smtp://…:25", "from": "…" },
    "data": "/var/lib/countersign",
    "database": "none"    or "postgres://user:password@host/database", where several instances share it
    "backup": "/srv/backup"
  }

  --check        says what is wrong with the answers, and writes nothing
  --prefix DIR   writes below DIR instead of /, and starts nothing: a trial

Run it as root, once. Afterwards edit ${SERVICE_ENV}, and the registers on their pages.
Exit codes: 0 done, 1 something must be put right first and nothing was written, 2 wrong usage.`

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

async function setUp(): Promise<number> {
  const { answers: file, check, prefix, help } = argumentsBy(['answers', 'prefix'], ['check']).values
  if (help) {
    print(USAGE)
    return 0
  }
  if (prefix === undefined && process.getuid?.() !== 0) throw new Usage('Put sudo before the command.')
  const where = placeOf(prefix)
  if (existsSync(where.at(SERVICE_ENV))) {
    print(ALREADY)
    return 1
  }
  const read = answersFrom(file === undefined ? await askAll(process.stdin, process.stdout) : answersIn(file))
  const wrong = 'wrong' in read ? read.wrong : await machineProblems(read.answers, where)
  if ('wrong' in read || wrong.length > 0) {
    print(`These must be put right first:\n${listed(wrong)}\n\nNothing was written.`)
    return 1
  }
  const warnings = machineWarnings(read.answers, where.at)
  if (warnings.length > 0) print(`\nYou should know:\n${listed(warnings)}\n`)
  if (check) {
    print('The answers are right. Nothing was written.')
    return 0
  }
  return carryOut(read.answers, where)
}

async function carryOut(answers: Answers, where: Where): Promise<number> {
  write(planOf(answers, secretOf(answers)), where)
  print('The folders, the settings and the key of the office are in place.')
  if (!where.service) {
    print('This was a trial: nothing was started.')
    return 0
  }
  const isWell = await start().then(
    (started) => {
      print(started ? STARTED : NOT_STARTED)
      return true
    },
    ({ message }: Error) => {
      process.stderr.write(`${message}\n`)
      return false
    },
  )
  print(await howToSignIn(answers))
  print(`\nCopy ${OFFICE_KEY} to where the office keeps its seals: without it no backup can be opened.
Then look at Registers → The office, and add your people under Registers → People.`)
  return isWell ? 0 : 1
}

const STARTED =
  'The service is ready, and the first backup is made. It starts with the machine, and makes a backup every night.'
const NOT_STARTED = `systemd does not run here. Start this as root at each start of the machine; it goes on as the user ${SERVICE_USER}:

  /usr/bin/countersign start

Run countersign backup every night and its drill every week.
`
const ALREADY = `An office is set up here already. Edit ${SERVICE_ENV}, and restart the service. Nothing was written.
Where set-up was stopped before its end:
  systemctl enable --now countersign.service countersign-backup.timer countersign-drill.timer
  countersign access invite EMAIL    for each person who signs in with a password`

async function howToSignIn(answers: Answers): Promise<string> {
  const { signIn, address, data, database } = answers
  if (signIn !== 'local')
    return `\nSign in at ${address} with the Microsoft accounts of ${answers.chiefExecutive.name} and ${answers.administrator.name}.
The tenant must give them the app roles ChiefExecutive and Admin: countersign doctor looks at the rest.`
  become(SERVICE_USER)
  process.env['CONTENT_KEY_FILE'] = OFFICE_KEY
  const store = await openStore(data, { database: database === 'none' ? '' : database })
  try {
    const lines: string[] = []
    const people = peopleOf(answers)
    const access = localAccess(store, { first: people })
    for (const { id, name } of people) lines.push(`${name}:\n  ${welcomeLink(address, await access.invite(id))}`)
    return `\nTo sign in, each of them opens their own link and chooses a password. It works once, and for ${INVITATION_HOURS} hours.
\n${lines.join('\n')}\n\nAfter that: ${address}. Then follow “Set up the office” on the administrator’s home page.
A new link: countersign access invite EMAIL`
  } finally {
    store.close()
  }
}

function secretOf({ signIn }: Answers): string | undefined {
  return signIn !== 'local' && signIn.secretFile ? readFileSync(signIn.secretFile, 'utf8').trim() : undefined
}

function answersIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    throw new Usage(`${file} cannot be read as JSON: ${(fault as Error).message}`)
  }
}

try {
  process.exitCode = await setUp()
} catch (fault) {
  reportFault(fault, USAGE)
}
