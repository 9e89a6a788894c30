import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { configFrom } from '../../src/entry/config.ts'
import { localAccess } from '../../src/entry/local-sign-in.ts'
import { wrongOnNode } from '../../src/entry/settings/platform.ts'
import { type Answers, answersFrom } from '../../src/entry/setup/answers.ts'
import { askAll } from '../../src/entry/setup/ask.ts'
import { placeOf, write } from '../../src/entry/setup/carry-out.ts'
import { folderProblems, isTaken, machineProblems, machineWarnings } from '../../src/entry/setup/machine.ts'
import { OFFICE_KEY, SERVICE_ENV, settingLine, settingsIn, settingsOfService } from '../../src/entry/setup/places.ts'
import { peopleOf, planOf } from '../../src/entry/setup/plan.ts'
import { openStore } from '../../src/entry/store-node.ts'
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
    ['a database that is no PostgreSQL', { database: 'mysql://db.example/office' }, /must begin with postgres:\/\//],
    [
      'a database without a checked certificate',
      { database: 'postgres://db.example/o?sslmode=require' },
      /PostgreSQL: sslmode can only be/,
    ],
    ['data in a home folder', { data: '/home/me/data' }, /cannot use that place/],
    ['backups among the data', { backup: '/var/lib/countersign/backup' }, /Neither of data and backups/],
    [
      'backups among the data, in a name that begins with dots',
      { backup: '/var/lib/countersign/..b' },
      /Neither of data/,
    ],
    ['data among the backups', { data: '/srv/backup/data' }, /Neither of data and backups/],
    [
      'two people of one account',
      {
        chiefExecutive: { ...GIVEN.chiefExecutive, email: 'a+x@office.example' },
        administrator: { ...GIVEN.administrator, email: 'a.x@office.example' },
      },
      /differ before the @/,
    ],
    ['data in a folder of the machine', { data: '/var/lib/' }, /others use that folder too/],
    ['data among the settings of the machine', { data: '/etc/countersign' }, /cannot use that place/],
    ['backups where others keep theirs', { backup: '/srv' }, /others use that folder too/],
    ['backups where only the service sees them', { backup: '/var/tmp/backup' }, /cannot use that place/],
    ['a home folder by a detour', { backup: '/srv/../home/me' }, /cannot use that place/],
    [
      'backups that a purge deletes',
      { data: '/srv/data', backup: '/var/lib/countersign/backup' },
      /when the package is purged/,
    ],
    ['backups beside the key', { backup: '/var/lib/countersign-key/backup' }, /when the package is purged/],
    ['data beside the key', { data: '/var/lib/countersign-key/data' }, /may not lie beside the key/],
    [
      'a private key in a home folder',
      { signIn: { tenant: TENANT, client: TENANT, certificateFile: '/etc/c.pem', privateKeyFile: '/root/k.pem' } },
      /privateKeyFile: the service cannot see it/,
    ],
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
    expect(office.retention).toEqual(JSON.parse(readFileSync('fixtures/office.json', 'utf8')).retention)
    for (const path of [OFFICE_KEY, SERVICE_ENV]) expect(statSync(at(path)).mode & 0o077).toBe(0)
  })

  test('never replaces the key of the office', () => {
    write(planOf(answered()), placeOf(prefix))
    const before = readFileSync(at(OFFICE_KEY), 'utf8')
    rmSync(at(SERVICE_ENV))
    write(planOf(answered()), placeOf(prefix))
    expect(readFileSync(at(OFFICE_KEY), 'utf8')).toBe(before)
  })

  test('changes nothing once an office is set up, also when two people set it up at once', () => {
    write(planOf(answered()), placeOf(prefix))
    const office = () => readFileSync(at('/var/lib/countersign/office.json'), 'utf8')
    const before = office()
    expect(() => write(planOf(answered({ office: 'Office of Elsewhere' })), placeOf(prefix))).toThrow(/exists already/)
    expect(office()).toBe(before)
  })

  test('follows no link that somebody left where it writes', () => {
    const mine = at('/mine')
    writeFileSync(mine, 'mine')
    mkdirSync(at('/var/lib/countersign'), { recursive: true })
    for (const end of ['new', `${process.pid}.new`]) symlinkSync(mine, at(`/var/lib/countersign/office.json.${end}`))
    write(planOf(answered()), placeOf(prefix))
    expect(readFileSync(mine, 'utf8')).toBe('mine')
    expect(readFileSync(at('/var/lib/countersign/office.json'), 'utf8')).toContain('Exampleshire')
  })

  test('lets the service reach its folders under every umask', () => {
    const before = process.umask(0o077)
    try {
      write(planOf(answered({ backup: '/srv/office/backup' })), placeOf(prefix))
    } finally {
      process.umask(before)
    }
    expect(statSync(at('/srv/office')).mode & 0o777).toBe(0o755)
    expect(statSync(at('/srv/office/backup')).mode & 0o777).toBe(0o700)
  })

  test('takes no folder with files of another user', async () => {
    mkdirSync(at('/srv/backup'), { recursive: true })
    const where = { ...placeOf(prefix), service: { name: 'other', uid: 65534, gid: 65534, groups: [] } }
    const problem = /backup folder: .* holds what belongs to others/
    expect(folderProblems('The backup folder', at('/srv/backup'), where.service).join()).not.toMatch(problem)
    writeFileSync(at('/srv/backup/minutes.txt'), '')
    expect(folderProblems('The backup folder', at('/srv/backup'), where.service).join()).toMatch(problem)
  })

  test('notices another program on its port', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    expect(await isTaken(port)).toBe(true)
    await new Promise((done) => server.close(done))
    expect(await isTaken(port)).toBe(false)
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

  test('with PostgreSQL tries it, writes its address into the settings, and lets the backup reach it', async () => {
    const database = 'postgres://office:hunter2@127.0.0.1:1/office'
    const away = await machineProblems(answered({ database }), placeOf(prefix))
    expect(away).toEqual([expect.stringMatching(/^PostgreSQL: the database does not answer/)])
    expect(away.join()).not.toContain('hunter2')
    const { files } = planOf(answered({ database }))
    const written = (path: string) => files.find((one) => one.path.includes(path))!.content
    expect(settingsIn(written(SERVICE_ENV))).toMatchObject({ DATABASE_URL: database })
    const unit = 'countersign-backup.service.d'
    expect(written(unit)).toContain('AF_INET')
    const plain = planOf(answered()).files.map(({ content }) => content)
    expect(plain.join()).not.toMatch(/AF_INET|DATABASE_URL/)
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
    expect(await machineProblems(answered(), placeOf(prefix))).toEqual([
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
    const rest = [...lines, '', '', '', '', '/srv/backup']
    output.setEncoding('utf8')
    let asked = ''
    output.on('data', (text: string) => {
      asked += text
      if (text.endsWith(': ')) input.write(`${rest.shift()}\n`)
    })
    expect(answersFrom(await askAll(input, output))).toMatchObject({
      answers: { signIn: 'local', data: '/var/lib/countersign', database: 'none' },
    })
    expect(asked).toContain('8 of 8. ')
  })

  test('takes answers that are pasted at once', async () => {
    const input = new PassThrough()
    const people = ['Alys Example', 'alys@office.example', 'Bram Example', 'bram@office.example']
    input.end([GIVEN.office, GIVEN.address, '', ...people, '', '', '', '', '/srv/backup', ''].join('\n'))
    expect(answersFrom(await askAll(input, new PassThrough()))).toMatchObject({ answers: { backup: '/srv/backup' } })
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

test('set-up of the gateway finds database and keys of the service whose data folder it is given', () => {
  const folder = temporaryFolder('settings')
  const file = join(folder, 'countersign.env')
  writeFileSync(file, ['DATA_DIR="/srv/data"', 'DATABASE_URL="postgres:///office?host=/run/postgresql"', ''].join('\n'))
  expect(settingsOfService('/srv/data', file)['DATABASE_URL']).toBe('postgres:///office?host=/run/postgresql')
  expect(settingsOfService('/srv/data/', file)['DATABASE_URL']).toBe('postgres:///office?host=/run/postgresql')
  expect(settingsOfService('/srv/other', file)['DATABASE_URL']).toBeUndefined()
  writeFileSync(file, 'CONTENT_KEY_FILE=/srv/key\n')
  expect(settingsOfService('/var/lib/countersign', file)['CONTENT_KEY_FILE']).toBe('/srv/key')
  rmSync(folder, { recursive: true, force: true })
})

test('a setting of two lines is refused, so that no answer adds a setting', () => {
  expect(() => settingLine('NAME', 'a\nB=c')).toThrow(/one line/)
})

test('people are invited before the service has started for the first time', async () => {
  const folder = temporaryFolder('invited')
  const store = await openStore(folder)
  try {
    const people = peopleOf(answered())
    await expect(localAccess(store).invite(people[0]!.id)).rejects.toThrow('nobody of this name')
    const token = await localAccess(store, { first: people }).invite(people[0]!.id)
    expect(token.length).toBeGreaterThan(40)
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
