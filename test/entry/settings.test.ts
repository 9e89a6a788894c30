import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { configFrom, filmPackOf } from '../../src/entry/config.ts'
import { wrongOnNode, wrongOnWorker } from '../../src/entry/settings/platform.ts'
import { ConfigError } from '../../src/entry/settings/read.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const folder = temporaryFolder('settings')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const pem = (kind: string) => `-----BEGIN ${kind}-----\nMIIB\n-----END ${kind}-----\n`

const RIGHT = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://countersign.office.example',
  OFFICE_FILE: file('office.json', '{"people":[{"id":"a"}]}'),
  ENTRA_TENANT_ID: '5a3b1e00-0000-4000-8000-000000000001',
  ENTRA_CLIENT_ID: '5a3b1e00-0000-4000-8000-000000000002',
  ENTRA_CERTIFICATE_FILE: file('cert.pem', pem('CERTIFICATE')),
  ENTRA_PRIVATE_KEY_FILE: file('key.pem', pem('PRIVATE KEY')),
  ENTRA_ALLOWED_CLIENTS: '5a3b1e00-0000-4000-8000-000000000004 mail-gateway',
  MAIL_FROM: 'countersign@office.example',
  CONTENT_KEY: Buffer.alloc(32, 7).toString('base64'),
}

function problems(env: Record<string, string>, there = wrongOnNode): readonly string[] {
  try {
    configFrom(env, there)
    return []
  } catch (fault) {
    expect(fault).toBeInstanceOf(ConfigError)
    return (fault as ConfigError).problems
  }
}

test('accepts valid settings on Node and on a Worker', () => {
  expect(problems(RIGHT)).toEqual([])
  const { OFFICE_FILE, ENTRA_CERTIFICATE_FILE, ENTRA_PRIVATE_KEY_FILE, ...worker } = RIGHT
  const secrets = {
    ENTRA_CERTIFICATE: pem('CERTIFICATE').replaceAll('\n', '\\n'),
    ENTRA_PRIVATE_KEY: pem('PRIVATE KEY'),
  }
  expect(problems({ ...worker, ...secrets }, wrongOnWorker)).toEqual([])
})

test('an office’s own terms come from a file, or on a Worker from the setting, and a wrong term is named', () => {
  const terms = (text: string) => ({ ...RIGHT, TERMS_FILE: file('terms.json', text) })
  const own = { chiefExecutive: ' Chief Officer ' }
  expect(configFrom(terms(JSON.stringify(own)), wrongOnNode).terms).toEqual({ chiefExecutive: 'Chief Officer' })
  expect(configFrom(RIGHT, wrongOnNode).terms).toBeUndefined()
  expect(problems(terms('{'))).toEqual(['TERMS_FILE is not JSON.'])
  expect(problems({ ...RIGHT, TERMS_FILE: '/nowhere' })).toEqual(['TERMS_FILE cannot be read: ENOENT.'])
  expect(problems(terms('{"boss":"A","head":"","plan":"<b>","policy":7}'))).toEqual([
    expect.stringContaining('TERMS_FILE: head must be one line of words'),
    expect.stringContaining('TERMS_FILE: plan must be one line of words'),
    expect.stringContaining('TERMS_FILE: policy must be one line of words'),
    expect.stringContaining('TERMS_FILE: there is no term boss. Terms are office, head,'),
  ])
  expect(problems(terms('[]'))).toEqual(['TERMS_FILE: it must hold terms by name.'])
  expect(problems({ ...terms('{}'), TERMS: '{}' })).toContain('Set TERMS or TERMS_FILE, not both.')
  expect(problems({ ...RIGHT, TERMS_FILE: 'x' }, wrongOnWorker)).toContain(
    'TERMS_FILE: a Worker has no files. Set the variable TERMS.',
  )
})

test('the minutes of a recording that are heard are a whole number, for each command that hears any', () => {
  expect(configFrom({ ...RIGHT, FILM_MINUTES: '10' }, wrongOnNode).filmPack).toMatchObject({ minutes: 10 })
  expect(configFrom(RIGHT, wrongOnNode).filmPack).not.toHaveProperty('minutes')
  for (const FILM_MINUTES of ['0', '1.5', 'ten', '601']) {
    expect(problems({ ...RIGHT, FILM_MINUTES })).toEqual(['FILM_MINUTES must be a whole number from 1 to 600.'])
    expect(() => filmPackOf({ FILM_MINUTES })).toThrow('FILM_MINUTES must be a whole number')
  }
})

test('local sign-in takes the place of the tenant, on Node only', () => {
  const local = {
    NODE_ENV: 'production',
    PUBLIC_URL: RIGHT.PUBLIC_URL,
    OFFICE_FILE: RIGHT.OFFICE_FILE,
    SIGN_IN: 'local',
  }
  expect(problems(local)).toEqual([])
  expect(problems({ ...RIGHT, SIGN_IN: 'local' })).toEqual(['Set SIGN_IN or ENTRA_TENANT_ID, not both.'])
  expect(problems({ ...local, SIGN_IN: 'loco' })).toEqual([expect.stringMatching(/^SIGN_IN can only be “local”/)])
  const { OFFICE_FILE: _, ...worker } = local
  expect(problems(worker, wrongOnWorker)).toEqual([expect.stringMatching(/^SIGN_IN: a Worker needs a tenant/)])
})

test('PostgreSQL takes the place of SQLite on Node, for an office of its own', () => {
  const DATABASE_URL = 'postgres://countersign@db.example/countersign'
  expect(problems({ ...RIGHT, DATABASE_URL, DATABASE_CONNECTIONS: '20' })).toEqual([])
  expect(problems({ DATABASE_URL })).toEqual([expect.stringMatching(/sample office is kept in a folder/)])
  expect(problems({ ...RIGHT, DATABASE_URL: 'db.example' })).toEqual([expect.stringMatching(/must be an address/)])
  const wrong = { ...RIGHT, DATABASE_URL, DATABASE_CONNECTIONS: '1' }
  expect(problems(wrong)).toEqual(['DATABASE_CONNECTIONS must be a number from 2 to 100.'])
  expect(problems({ ...RIGHT, DATABASE_CONNECTIONS: '20' })).toEqual([expect.stringMatching(/set DATABASE_URL too/)])
  const { OFFICE_FILE: _, ...worker } = RIGHT
  expect(problems({ ...worker, DATABASE_URL }, wrongOnWorker)).toContainEqual(expect.stringMatching(/a Worker uses D1/))
})

test('names all twelve wrong settings at once, each with what it must be, and none with its value', () => {
  const found = problems({
    NODE_ENV: 'production',
    PORT: 'eighty',
    PUBLIC_URL: 'http://countersign.office.example/path',
    OFFICE_FILE: join(folder, 'nowhere.json'),
    ENTRA_TENANT_ID: 'contoso',
    ENTRA_TENANTID: 'contoso',
    ENTRA_CLIENT_SECRET: 'hush-hush-1',
    ENTRA_PRIVATE_KEY: 'hush-hush-2',
    ENTRA_ALLOWED_CLIENTS: 'gateway',
    SMTP_URL: 'http://user:hush-hush-3@mail.office.example',
    CONTENT_KEY: 'hush-hush-4',
    READER_URL: 'https://reader.office.example',
    SAMPLE_AHEAD_HOURS: '5',
    PRESS_FROM: 'media',
  })
  for (const name of [
    ...[
      'PORT',
      'PUBLIC_URL',
      'OFFICE_FILE',
      'ENTRA_TENANT_ID',
      'ENTRA_TENANTID',
      'ENTRA_CLIENT_ID',
      'ENTRA_CERTIFICATE',
    ],
    ...['ENTRA_PRIVATE_KEY', 'ENTRA_ALLOWED_CLIENTS', 'MAIL_FROM', 'CONTENT_KEY', 'READER_KEY', 'SAMPLE_AHEAD_HOURS'],
    'PRESS_FROM',
  ])
    expect(
      found.filter((one) => one.includes(name)),
      name,
    ).not.toEqual([])
  expect(found.join('\n')).not.toContain('hush-hush')
})

describe('on Node', () => {
  test.each<[string, Record<string, string>, string]>([
    ['production without registers', { OFFICE_FILE: '' }, 'OFFICE_FILE must name'],
    ['registers that are no JSON', { OFFICE_FILE: file('bad.json', 'people:') }, 'is not JSON'],
    ['registers without people', { OFFICE_FILE: file('none.json', '{"people":[]}') }, 'names no people'],
    [
      'production without an address',
      { PUBLIC_URL: '', ENTRA_REDIRECT_URL: 'https://a.example/sign-in/return' },
      'PUBLIC_URL must be the address',
    ],
    [
      'another address to return to',
      { ENTRA_REDIRECT_URL: 'https://elsewhere.example/sign-in/return' },
      'must be on the same host',
    ],
    ['another path to return to', { ENTRA_REDIRECT_URL: `${RIGHT.PUBLIC_URL}/back` }, 'must end with'],
    ['two credentials', { ENTRA_CLIENT_SECRET: 'x' }, 'only one credential'],
    ['a key of the old form', { ENTRA_PRIVATE_KEY_FILE: file('old.pem', pem('RSA PRIVATE KEY')) }, 'PKCS #8'],
    [
      'a key in the place of the certificate',
      { ENTRA_CERTIFICATE_FILE: RIGHT.ENTRA_PRIVATE_KEY_FILE },
      'not a PEM certificate',
    ],
    ['a certificate that is not there', { ENTRA_CERTIFICATE_FILE: join(folder, 'no.pem') }, 'ENOENT'],
    ['two content keys', { CONTENT_KEY_FILE: file('content-key', RIGHT.CONTENT_KEY) }, 'not both'],
    ['a content key of the wrong length', { CONTENT_KEY: Buffer.alloc(16).toString('base64') }, '32 bytes as base64'],
    ['a sample clock', { SAMPLE_AHEAD_HOURS: '1' }, 'sample office alone'],
    ['a mail server’s password with a bare %', { SMTP_URL: 'smtps://user:100%@mail.office.example' }, '%25'],
    ['a misspelt setting', { ENTRA_ALLOWED_CLIENT: 'x' }, 'ENTRA_ALLOWED_CLIENT is not a setting'],
  ])('%s', (_what, more, says) => {
    expect(problems({ ...RIGHT, ...more }).join('\n')).toContain(says)
  })

  test('checks a token of the platform, and names a file without one', () => {
    const { ENTRA_CERTIFICATE_FILE, ENTRA_PRIVATE_KEY_FILE, ...rest } = RIGHT
    expect(problems({ ...rest, ENTRA_ASSERTION_FILE: file('token', 'aa.bb.cc') })).toEqual([])
    expect(problems({ ...rest, ENTRA_ASSERTION_FILE: file('empty', '') }).join()).toContain('no signed token')
    expect(problems({ ...rest, ENTRA_ASSERTION_FILE: join(folder, 'none') }).join()).toContain('ENOENT')
  })
})

describe('on a Worker', () => {
  test('names what a Worker cannot do, with what to set instead', () => {
    const found = problems(
      { ...RIGHT, SMTP_URL: 'smtps://mail.office.example', CONTENT_KEY_FILE: '/key', ENTRA_ASSERTION_FILE: '/token' },
      wrongOnWorker,
    ).join('\n')
    expect(found).toContain('ENTRA_CERTIFICATE_FILE: a Worker has no files. Set the secret ENTRA_CERTIFICATE.')
    expect(found).toContain('CONTENT_KEY_FILE: a Worker has no files. Set the secret CONTENT_KEY.')
    expect(found).toContain('ENTRA_ASSERTION_FILE: a Worker has no files. Set the secret ENTRA_CERTIFICATE with')
    expect(found).toContain('a Worker cannot use SMTP')
  })

  test.each([
    { PUBLIC_URL: 'https://countersign.office.example' },
    { NODE_ENV: 'production' },
    { NODE_ENV: 'production', PUBLIC_URL: 'http://localhost:8787' },
  ])('the sample office is refused with %o', (env) => {
    expect(problems({ SAMPLE_OFFICE: 'yes', ...env }, wrongOnWorker).join()).toContain(
      'SAMPLE_OFFICE is only for trying out',
    )
  })

  test('requires its address, except in the sample office', () => {
    expect(problems({}, wrongOnWorker).join()).toContain('PUBLIC_URL must be the address')
    expect(problems({ SAMPLE_OFFICE: 'yes' }, wrongOnWorker)).toEqual([])
  })
})
