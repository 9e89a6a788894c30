import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asInstalled } from '../../src/entry/command-names.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { built } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

describe('an installed package', () => {
  /** What the script of the package prints, with the places of the machine in a folder. */
  function configured({ isSetUp, runs }: { isSetUp: boolean; runs: boolean }): string {
    const folder = temporaryFolder('postinst')
    const script = readFileSync(join(import.meta.dirname, '../../scripts/package/debian/postinst'), 'utf8')
    const places = ['/usr/share/debconf/confmodule', '/etc/countersign.env', '/run/systemd/system', '/var/lib']
    const moved = places.reduce((text, place) => text.replaceAll(place, `${folder}${place}`), script)
    for (const place of ['/usr/share/debconf', '/etc', '/run/systemd/system', '/var/lib', '/bin'])
      mkdirSync(folder + place, { recursive: true })
    writeFileSync(`${folder}/usr/share/debconf/confmodule`, 'db_stop() { :; }')
    if (isSetUp) writeFileSync(`${folder}/etc/countersign.env`, '')
    const stubs = {
      getent: 'exit 0',
      install: 'exit 0',
      systemctl: `case "$1" in is-active) exit ${runs ? 0 : 3};; esac`,
    }
    for (const [name, text] of Object.entries(stubs))
      writeFileSync(`${folder}/bin/${name}`, `#!/bin/sh\n${text}\n`, { mode: 0o755 })
    const { stdout, status } = spawnSync('/bin/sh', ['-c', moved, 'postinst', 'configure', '0.1.0'], {
      encoding: 'utf8',
      env: { PATH: `${folder}/bin` },
    })
    rmSync(folder, { recursive: true })
    expect(status).toBe(0)
    return stdout
  }

  test('says how to start an office whose service does not run', () => {
    expect(configured({ isSetUp: true, runs: false })).toMatch(/systemctl enable --now countersign.service/)
    expect(configured({ isSetUp: true, runs: true })).toBe('')
    expect(configured({ isSetUp: false, runs: false })).toMatch(/countersign setup/)
  })
})

test.each(['start', 'reader'])('countersign %s --help explains it, and runs nothing', (command) => {
  built()
  const folder = temporaryFolder('help')
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(projectRoot(), 'dist/src/entry/cli.js'), command, '--help'],
    { cwd: folder, encoding: 'utf8', env: { PORT: '1' }, timeout: 5_000 },
  )
  expect({ status, stdout, made: readdirSync(folder) }).toMatchObject({
    ...{ status: 0, stdout: expect.stringContaining(`countersign ${command}`), made: [] },
  })
  rmSync(folder, { recursive: true })
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

test('messages name the commands of the package', () => {
  expect(asInstalled('Run npm run -s access -- invite EMAIL, then npm run -s doctor.')).toBe(
    'Run countersign access invite EMAIL, then countersign doctor.',
  )
})
