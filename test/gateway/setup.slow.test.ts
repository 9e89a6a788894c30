import { execFile, execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtWithScripts as build } from '../tools/built.ts'
import { built, until } from './world/children.ts'
import { whyNoPostfix } from './world/postfix.ts'
import { createWorld, type World } from './world/world.ts'

const TOM = 'tom.ashdown@westmids-opcc.example'

describe.skipIf(whyNoPostfix())('set-up beside a gateway that runs', () => {
  let world: World
  let dir: string
  beforeAll(async () => {
    build()
    world = await createWorld()
    dir = join(world.folder, 'etc')
    // Doctor compares the settings with those that the gateway goes by.
    copyFileSync(join(dir, 'running.json'), join(dir, 'gateway.json'))
  })
  afterAll(() => world?.close())

  function setup(...args: string[]): Promise<{ status: number; stdout: string }> {
    const all = ['setup', '--dir', dir, '--helper', `${dir}-queue`, ...args]
    return new Promise((done) =>
      execFile(process.execPath, [built('src/entry/cli-gateway.js'), ...all], (fault, stdout, stderr) =>
        done({ status: fault ? Number(fault.code) : 0, stdout: stdout + stderr }),
      ),
    )
  }
  const mainCf = () => execFileSync('postconf', ['-c', world.postfix.config, '-n'], { encoding: 'utf8' })
  const set = (line: string) => execFileSync('postconf', ['-c', world.postfix.config, '-e', line])

  test('without --write it says what it would do, and changes nothing', async () => {
    const before = mainCf()
    const { status, stdout } = await setup('--domain', 'other.example')
    expect(status).toBe(0)
    expect(stdout).toMatch(/gateway\.json \(0640, changed\)/)
    expect(stdout).toMatch(/Nothing was written/)
    expect(mainCf()).toBe(before)
    expect(readFileSync(join(dir, 'gateway.json'), 'utf8')).not.toContain('other.example')
  })

  test('it sets Postfix up, sends the test messages and says that it works; a second run changes nothing', async () => {
    for (const name of ['smtpd_milters', 'milter_default_action']) set(`${name}=`)
    const first = await setup('--write')
    expect(first.stdout).toMatch(/^ok {4}The message with the dummy marking SECRET was refused \(550\)\.$/m)
    expect(first.stdout).toMatch(/^ok {4}The clean message was released\. Nothing was sent\.$/m)
    expect(first.stdout).toMatch(/^It works\.$/m)
    expect(first.status).toBe(0)
    const [settings, postfix] = [readFileSync(join(dir, 'gateway.json'), 'utf8'), mainCf()]
    const second = await setup('--write', '--test-to', 'friend@elsewhere.example')
    expect(second.stdout).toMatch(/released and goes to friend@elsewhere\.example/)
    expect(second.status).toBe(0)
    expect([readFileSync(join(dir, 'gateway.json'), 'utf8'), mainCf()]).toEqual([settings, postfix])
    await until('the test message', () =>
      world.delivered.find(({ recipients }) => recipients.includes('friend@elsewhere.example')),
    )
  })

  test('what was changed in the settings by hand is kept', async () => {
    const file = join(dir, 'gateway.json')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(before), timeLimit: 20, openDomains: ['police.example'] }))
    await setup('--write')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ timeLimit: 20, openDomains: ['police.example'] })
    writeFileSync(file, before)
  })

  test.each([
    ['Countersign does not answer', ['--api', 'http://127.0.0.1:1'], /does not answer at http:\/\/127\.0\.0\.1:1/],
    ['the key is not accepted', ['--api-key', '/etc/hostname'], /does not accept the key \(401\)/],
  ])('%s: nothing is written', async (_, args, why) => {
    const [settings, postfix] = [readFileSync(join(dir, 'gateway.json'), 'utf8'), mainCf()]
    const { status, stdout } = await setup('--write', ...args)
    expect(status).toBe(1)
    expect(stdout).toMatch(why)
    expect([readFileSync(join(dir, 'gateway.json'), 'utf8'), mainCf()]).toEqual([settings, postfix])
  })

  test('a gateway that does not run leaves Postfix as it was', async () => {
    await world.gateway.kill()
    set('smtpd_milters=')
    const before = mainCf()
    const { status, stdout } = await setup('--write')
    expect(status).toBe(1)
    expect(stdout).toMatch(/The gateway does not answer, and systemd does not start it here/)
    expect(mainCf()).toBe(before)
    await world.startGateway()
    expect((await setup('--write')).status).toBe(0)
  })

  test('undo refuses while mail is held, and else puts Postfix back', async () => {
    const held = Buffer.from(
      `From: ${TOM}\r\nMessage-ID: <held@x>\r\nSubject: held\r\n\r\nThe patient’s NHS number is 999 000 0018.\r\n`,
    )
    await world.send({ raw: held, sender: TOM, recipients: ['x@elsewhere.example'] })
    const refused = await setup('--undo', '--write')
    expect(refused.status).toBe(1)
    expect(refused.stdout).toMatch(/Held by Countersign: 1\..*\n.*--force/)
    expect(mainCf()).toMatch(/smtpd_milters = unix:countersign/)
    set('milter_protocol=4')
    const undone = await setup('--undo', '--write', '--force')
    expect(undone.status).toBe(0)
    expect(undone.stdout).toMatch(/Left milter_protocol as it is: somebody has changed it since/)
    expect(mainCf()).not.toMatch(/countersign\/milter|milter_default_action|allow_percent_hack/)
    expect(mainCf()).toMatch(/milter_protocol = 4/)
    expect(existsSync(`${dir}-queue`)).toBe(false)
    rmSync(join(dir, 'running.json'))
  })
})
