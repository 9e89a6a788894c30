import { readFileSync } from 'node:fs'
import { isLoopbackHost } from '../../core/loopback.ts'
import { hoursProblem } from '../sample-clock.ts'
import { databaseProblem } from './database.ts'
import { type Settings, unreadable } from './read.ts'
import { isPem } from './tenant.ts'

const BYTES_OF_KEY = 32

export function wrongOnNode(settings: Settings): string[] {
  const production = settings['NODE_ENV'] === 'production'
  const { OFFICE_FILE: office, CONTENT_KEY: key, CONTENT_KEY_FILE: keyFile, PRESS_FROM: press } = settings
  const local = settings['SIGN_IN'] === 'local'
  const sample = !production && !settings['ENTRA_TENANT_ID'] && !local && !office
  return [
    production && !office ? 'OFFICE_FILE must name the office’s registers in production.' : officeProblem(office),
    production && !settings['PUBLIC_URL'] && 'PUBLIC_URL must be the address of the service in production: https://….',
    local && settings['ENTRA_TENANT_ID'] && 'Set SIGN_IN or ENTRA_TENANT_ID, not both.',
    key && keyFile && 'Set CONTENT_KEY or CONTENT_KEY_FILE, not both.',
    key && keyProblem('CONTENT_KEY', key),
    keyFile && contentKeyFileProblem(keyFile),
    press && !/^[^\s@]+@[^\s@]+$/.test(press) && 'PRESS_FROM must be the address that releases come from.',
    assertionProblem(settings['ENTRA_ASSERTION_FILE']),
    databaseProblem(settings),
    sample && settings['DATABASE_URL'] && 'DATABASE_URL: the sample office is kept in a folder. Set OFFICE_FILE too.',
    hoursProblem(settings, sample),
  ].filter((one) => typeof one === 'string' && one !== '') as string[]
}

export function wrongOnWorker(settings: Settings): string[] {
  const sample = settings['SAMPLE_OFFICE'] === 'yes' && !settings['ENTRA_TENANT_ID']
  const files = Object.keys(settings).filter((name) => /^(?:ENTRA_\w+|CONTENT_KEY|TERMS)_FILE$/.test(name))
  const { PUBLIC_URL: address, CONTENT_KEY: key } = settings
  const elsewhere =
    settings['NODE_ENV'] === 'production' ||
    (address && URL.canParse(address) && !isLoopbackHost(new URL(address).hostname))
  return [
    ...files.map(
      (name) =>
        `${name}: a Worker has no files. Set ${name === 'TERMS_FILE' ? 'the variable' : 'the secret'} ${instead(name)}.`,
    ),
    // Anyone can sign in as anyone there, so it is only for the machine that runs "wrangler dev".
    sample && elsewhere && 'SAMPLE_OFFICE is only for trying out on this machine. Remove it, and set ENTRA_TENANT_ID.',
    settings['SIGN_IN'] && 'SIGN_IN: a Worker needs a tenant. Set ENTRA_TENANT_ID, or run on Node.',
    settings['DATABASE_URL'] && 'DATABASE_URL: a Worker uses D1. Bind it in wrangler.toml.',
    settings['SMTP_URL'] && 'SMTP_URL: a Worker cannot use SMTP. Send by Graph, or run on Node.',
    !address && !sample && 'PUBLIC_URL must be the address of the Worker: https://….',
    key && keyProblem('CONTENT_KEY', key),
    hoursProblem(settings, sample),
  ].filter((one) => typeof one === 'string' && one !== '') as string[]
}

function instead(name: string): string {
  return name === 'ENTRA_ASSERTION_FILE' ? 'ENTRA_CERTIFICATE with ENTRA_PRIVATE_KEY' : name.replace(/_FILE$/, '')
}

export function officeProblem(file: string | undefined): string | undefined {
  if (!file) return undefined
  try {
    const { people } = JSON.parse(readFileSync(file, 'utf8')) as { people?: unknown[] }
    if (Array.isArray(people) && people.length > 0) return undefined
    return `OFFICE_FILE: ${file} names no people.`
  } catch (fault) {
    if (fault instanceof SyntaxError) return `OFFICE_FILE: ${file} is not JSON.`
    return unreadable('OFFICE_FILE', fault)
  }
}

function contentKeyFileProblem(file: string): string | undefined {
  try {
    return keyProblem('CONTENT_KEY_FILE', readFileSync(file, 'utf8'))
  } catch (fault) {
    return unreadable('CONTENT_KEY_FILE', fault)
  }
}

function keyProblem(name: string, text: string): string | undefined {
  const bytes = Buffer.from(text.trim(), 'base64')
  const right = bytes.length === BYTES_OF_KEY && bytes.toString('base64') === text.trim()
  return right ? undefined : `${name} must hold ${BYTES_OF_KEY} bytes as base64: openssl rand -base64 32.`
}

function assertionProblem(file: string | undefined): string | undefined {
  if (!file) return undefined
  try {
    const text = readFileSync(file, 'utf8').trim()
    if (text.split('.').length === 3 && !isPem(text)) return undefined
    return 'ENTRA_ASSERTION_FILE holds no signed token. Name the file where the platform keeps it.'
  } catch (fault) {
    return unreadable('ENTRA_ASSERTION_FILE', fault)
  }
}
