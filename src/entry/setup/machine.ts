import { existsSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { smtpMailer } from '../../adapters/smtp/mailer.ts'
import { DATABASE } from '../store-node.ts'
import type { Answers } from './answers.ts'

const FREE_BYTES = 2_000_000_000

/** What this machine does not have that the answers need. */
export async function machineProblems(answers: Answers, at: (path: string) => string): Promise<string[]> {
  const { data, backup, mail, signIn } = answers
  const wrong: string[] = []
  if (existsSync(at(join(data, DATABASE))))
    wrong.push(
      `${data} holds the data of an office already. Name another folder, or restore it with countersign restore.`,
    )
  for (const [name, path] of Object.entries({ 'The data folder': data, 'The backup folder': backup })) {
    const there = existing(at(path))
    if (!statSync(there).isDirectory()) wrong.push(`${name}: ${there} is no folder.`)
    else if (freeOn(there) < FREE_BYTES) wrong.push(`${name}: ${path} has less than 2 GB free.`)
  }
  if (signIn !== 'local')
    for (const file of [signIn.secretFile, signIn.certificateFile, signIn.privateKeyFile])
      if (file && !isFilled(file)) wrong.push(`${file} cannot be read, or is empty.`)
  if (mail !== 'none' && mail.relay) wrong.push(...(await relayProblem(mail.relay, mail.from)))
  return wrong
}

/** What is allowed, and the administrator should know. */
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

function freeOn(path: string): number {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}

function isFilled(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').trim() !== ''
  } catch {
    return false
  }
}

async function relayProblem(relay: string, from: string): Promise<string[]> {
  try {
    await smtpMailer(relay, from).verify()
    return []
  } catch (fault) {
    const { code = 'no code' } = fault as { code?: string }
    return [`The mail relay did not let us in (${code}). Check host, port, user and password.`]
  }
}
