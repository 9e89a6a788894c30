import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { asInstalled } from '../../src/entry/command-names.ts'
import { configFrom } from '../../src/entry/config.ts'
import { wrongOnNode } from '../../src/entry/settings/platform.ts'
import { type Answers, answersFrom } from '../../src/entry/setup/answers.ts'
import { askAll } from '../../src/entry/setup/ask.ts'
import { placeOf, write } from '../../src/entry/setup/carry-out.ts'
import { machineProblems, machineWarnings } from '../../src/entry/setup/machine.ts'
import { OFFICE_KEY, SERVICE_ENV, settingLine, settingsIn } from '../../src/entry/setup/places.ts'
import { planOf } from '../../src/entry/setup/plan.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const GIVEN = {
  office: 'Office of the Exampleshire Police and Crime Commissioner',
  address: 'https://countersign.office.example',
  timeZone: 'Europe/London',
  chiefExecutive: { name: 'Alys Example', email: 'Alys@office.example' },
  administrator: { name: 'Bram Example', email: 'bram@office.example' },
  signIn: 'local',
  mail: 'none',
  data: '/var/lib/countersign',
  backup: '/srv/backup',
}
const TENANT = '5a3b1e00-0000-4000-8000-000000000001'

const answered = (more: object = {}): Answers => {
  const read = answersFrom({ ...GIVEN, ...more })
  if ('wrong' in read) throw new Error(read.wrong.join('\n'))
  return read.answers
}
const wrongWith = (more: object) => {
  const read = answersFrom({ ...GIVEN, ...more })
  return 'wrong' in read ? read.wrong : []
}

describe('an answer is refused with what it must be:', () => {
  test.each([
    ['an office without a name', { office: ' ' }, /name of the office is missing/],
    ['an address without https', { address: 'http://countersign.office.example' }, /must be an address like https/],
    ['a time zone elsewhere', { timeZone: 'Europe/Paris' }, /must be Europe\/London/],
    ['a person without an address', { administrator: { name: 'Bram', email: 'bram' } }, /administrator needs an email/],
    [
      'two people of one address',
      { administrator: { ...GIVEN.administrator, email: 'alys@office.example' } },
      /same address/,
    ],
    ['an unknown way to sign in', { signIn: 'card' }, /must be “local”, or name the tenant/],
    ['a tenant without a credential', { signIn: { tenant: TENANT, client: TENANT } }, /needs secretFile/],
    ['mail without a relay or a tenant', { mail: { from: 'a@office.example' } }, /need a mail relay/],
    ['data in a home folder', { data: '/home/me/data' }, /cannot use that place/],
    ['backups among the data', { backup: '/var/lib/countersign/backup' }, /Neither of data and backups/],
    ['data among the backups', { data: '/srv/backup/data' }, /Neither of data and backups/],
    ['a misspelt answer', { backups: '/srv' }, /backups/],
  ])('%s', (_, more, says) => {
    expect(wrongWith(more)).toEqual([expect.stringMatching(says)])
  })
})

describe('set-up', () => {
  let prefix: string
  beforeEach(() => {
    prefix = temporaryFolder('setup')
  })
  const at = (path: string) => prefix + path

  test('writes settings with which the service starts, an office with two people, and a key that only its owner reads', () => {
    write(planOf(answered()), placeOf(prefix))
    const settings = settingsIn(readFileSync(at(SERVICE_ENV), 'utf8'))
    const moved = { OFFICE_FILE: at(settings['OFFICE_FILE']!), CONTENT_KEY_FILE: at(settings['CONTENT_KEY_FILE']!) }
    const config = configFrom({ ...settings, ...moved }, wrongOnNode)
    expect(config).toMatchObject({ production: true, localSignIn: true, data: '/var/lib/countersign' })
    const office = JSON.parse(readFileSync(moved.OFFICE_FILE, 'utf8'))
    expect(office.office).toMatchObject({ area: 'Exampleshire', domains: ['office.example'] })
    expect(office.people).toMatchObject([
      { id: 'alys', email: 'alys@office.example', roles: ['author', 'chief-executive', 'registrar'] },
      { id: 'bram', roles: ['admin'] },
    ])
    for (const path of [OFFICE_KEY, SERVICE_ENV]) expect(statSync(at(path)).mode & 0o077).toBe(0)
  })

  test('never replaces the key of the office', () => {
    write(planOf(answered()), placeOf(prefix))
    const before = readFileSync(at(OFFICE_KEY), 'utf8')
    write(planOf(answered()), placeOf(prefix))
    expect(readFileSync(at(OFFICE_KEY), 'utf8')).toBe(before)
  })

  test('writes the settings last, so that a set-up that was stopped can begin again', () => {
    expect(planOf(answered()).files.at(-1)?.path).toBe(SERVICE_ENV)
  })

  test('lets the units reach the folders that were chosen, and waits for their disks', () => {
    const plan = planOf(answered({ data: '/srv/data', backup: '/mnt/backup' }))
    const unit = (name: string) => plan.files.find(({ path }) => path.includes(`/${name}.service.d/`))!.content
    expect(unit('countersign')).toMatch(/RequiresMountsFor=\/srv\/data\n[\s\S]*ReadWritePaths=\/srv\/data\n/)
    expect(unit('countersign-backup')).toMatch(/RequiresMountsFor=\/srv\/data \/mnt\/backup\n/)
    expect(unit('countersign-backup')).toMatch(/ReadWritePaths=\/srv\/data \/mnt\/backup\/data \/mnt\/backup\/keys\n/)
  })

  test('with a tenant keeps its secret in the settings, and no local sign-in', () => {
    const signIn = { tenant: TENANT, client: TENANT, secretFile: '/etc/secret' }
    const [settings] = planOf(answered({ signIn }), 'a "secret" $value').files.slice(-1)
    const read = settingsIn(settings!.content)
    expect(read).toMatchObject({ ENTRA_TENANT_ID: TENANT, ENTRA_CLIENT_SECRET: 'a "secret" $value' })
    expect(read['SIGN_IN']).toBeUndefined()
  })

  test('refuses a folder that holds an office, and says when data and backups share a disk', async () => {
    mkdirSync(at('/var/lib/countersign'), { recursive: true })
    writeFileSync(at('/var/lib/countersign/countersign.db'), '')
    expect(await machineProblems(answered(), at)).toEqual([
      expect.stringMatching(/holds the data of an office already/),
    ])
    expect(machineWarnings(answered(), at)[0]).toMatch(/on the same disk/)
  })

  test('asks eight questions', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const lines = [
      GIVEN.office,
      GIVEN.address,
      '',
      'Alys Example',
      'alys@office.example',
      'Bram Example',
      'bram@office.example',
    ]
    const rest = [...lines, '', '', '', '/srv/backup']
    output.setEncoding('utf8')
    let asked = ''
    output.on('data', (text: string) => {
      asked += text
      if (text.endsWith(': ')) input.write(`${rest.shift()}\n`)
    })
    expect(answersFrom(await askAll(input, output))).toMatchObject({
      answers: { signIn: 'local', data: '/var/lib/countersign' },
    })
    expect(asked).toContain('8 of 8. ')
  })

  test('ends with an error when the input ends before the last question', async () => {
    const input = new PassThrough()
    const answers = askAll(input, new PassThrough())
    input.end()
    await expect(answers).rejects.toThrow(/input ended/)
  })
})

test.each(['plain', 'with "quotes" and \\', '$HOME `id`', "it's"])(
  'systemd and the commands read the setting %j alike',
  (value) => {
    expect(settingsIn(`${settingLine('NAME', value)}\n`)).toEqual({ NAME: value })
  },
)

test('a setting of two lines is refused, so that no answer adds a setting', () => {
  expect(() => settingLine('NAME', 'a\nB=c')).toThrow(/one line/)
})

test('messages name the commands of the package', () => {
  expect(asInstalled('Run npm run -s access -- invite EMAIL, then npm run -s doctor.')).toBe(
    'Run countersign access invite EMAIL, then countersign doctor.',
  )
})

describe('the units of the package', () => {
  const unit = (name: string) =>
    readFileSync(join(import.meta.dirname, '../../scripts/package/debian/systemd', `${name}.service`), 'utf8')
  const CONFINED = [
    'NoNewPrivileges=true',
    'ProtectSystem=strict',
    'PrivateTmp=true',
    'CapabilityBoundingSet=\n',
    'MemoryMax=',
  ]

  test.each(['countersign', 'countersign-reader', 'countersign-backup', 'countersign-drill'])(
    '%s is confined',
    (name) => {
      for (const line of CONFINED) expect(unit(name)).toContain(line)
    },
  )

  test('neither backup nor drill reaches a network', () => {
    for (const name of ['countersign-backup', 'countersign-drill'])
      expect(unit(name)).toMatch(/RestrictAddressFamilies=AF_UNIX\nIPAddressDeny=any/)
  })
})
