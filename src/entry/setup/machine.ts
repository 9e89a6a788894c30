import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { smtpMailer } from '../../adapters/smtp/mailer.ts'
import { type Account, withRightsOf } from '../../gateway/setup/account.ts'
import { DATABASE, openShared } from '../database.ts'
import { freeBytes } from '../free-bytes.ts'
import type { Answers } from './answers.ts'
import type { Where } from './carry-out.ts'
import { PORT, SERVICE_USER } from './places.ts'

const NEEDED_BYTES = 2_000_000_000

export async function machineProblems(answers: Answers, { at, service }: Where): Promise<string[]> {
  const { data, backup, mail, database } = answers
  const relay = mail === 'none' ? undefined : mail.relay
  return [
    ...(existsSync(at(join(data, DATABASE)))
      ? [`${data} holds the data of an office already. Name another folder, or restore it with countersign restore.`]
      : []),
    ...folderProblems('The data folder', at(data), service),
    ...folderProblems('The backup folder', at(backup), service),
    ...credentialProblems(answers, service),
    ...(service && (await isTaken(PORT)) ? [`Another program listens on port ${PORT}, which the service needs.`] : []),
    ...(mail !== 'none' && relay ? await relayProblem(relay, mail.from) : []),
    ...(database === 'none' ? [] : await databaseProblems(database, service)),
  ]
}

export function folderProblems(name: string, path: string, service: Account | undefined): string[] {
  const there = existing(path)
  if (!statSync(there).isDirectory()) return [`${name}: ${there} is no folder.`]
  const wrong: string[] = []
  if (freeBytes(there) < NEEDED_BYTES) wrong.push(`${name}: ${path} has less than 2 GB free.`)
  if (there === path && isOfOthers(path, service))
    wrong.push(`${name}: ${path} holds what belongs to others. Name a new one, or one of the user ${SERVICE_USER}.`)
  if (service && !withRightsOf(service, () => isReachable(there)))
    wrong.push(`${name}: the user ${service.name} may not enter ${there}.`)
  return wrong
}

function credentialProblems({ signIn }: Answers, service: Account | undefined): string[] {
  if (signIn === 'local') return []
  const { secretFile, certificateFile, privateKeyFile } = signIn
  const wrong = [secretFile]
    .filter((file) => file && !isFilled(file))
    .map((file) => `${file} cannot be read, or is empty.`)
  for (const file of [certificateFile, privateKeyFile].filter((one) => one !== undefined))
    if (!(service ? withRightsOf(service, () => isFilled(file)) : isFilled(file)))
      wrong.push(`${file} is empty, or the user ${SERVICE_USER} cannot read it.`)
  return wrong
}

export function machineWarnings({ data, backup, mail, signIn }: Answers, at: (path: string) => string): string[] {
  const sameDisk = statSync(existing(at(data))).dev === statSync(existing(at(backup))).dev
  return [
    sameDisk && 'Data and backups are on the same disk: both are lost when it fails.',
    mail === 'none' && 'No notices are sent: people must look by themselves whether something waits for them.',
    signIn === 'local' && 'People sign in with passwords that this machine keeps. Prefer the tenant if there is one.',
  ].filter((one) => one !== false)
}

function existing(path: string): string {
  let there = path
  while (!existsSync(there)) there = dirname(there)
  return there
}

/** Set-up closes its folders to everybody else, so it takes only what is empty or is the service’s own already. */
function isOfOthers(path: string, service: Account | undefined): boolean {
  const own = service?.uid ?? process.getuid?.()
  return statSync(path).uid !== own && readdirSync(path).some((name) => name !== 'lost+found')
}

function isReachable(folder: string): boolean {
  try {
    statSync(`${folder}/.`)
    return true
  } catch {
    return false
  }
}

export function isTaken(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((answer) => {
    server.once('error', () => answer(true))
    server.listen(port, '127.0.0.1', () => server.close(() => answer(false)))
  })
}

function isFilled(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').trim() !== ''
  } catch {
    return false
  }
}

/** PostgreSQL on this machine may let people in by their account. */
async function databaseProblems(url: string, service: Account | undefined): Promise<string[]> {
  const open = () => openShared(url)
  try {
    const database = await (service ? withRightsOf(service, open) : open())
    const isNew = (await database.tables()).length === 0
    await database.close()
    return isNew ? [] : [NOT_EMPTY]
  } catch (fault) {
    return [(fault as Error).message.replace('DATABASE_URL', 'PostgreSQL')]
  }
}

const NOT_EMPTY =
  'PostgreSQL: the database is not empty. Create one for this office alone. To add a machine to an office, see docs/operate.md.'

async function relayProblem(relay: string, from: string): Promise<string[]> {
  try {
    await smtpMailer(relay, from).verify()
    return []
  } catch (fault) {
    const { code = 'no code' } = fault as { code?: string }
    return [`The mail relay did not let us in (${code}). Check host, port, user and password.`]
  }
}
